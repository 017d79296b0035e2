import path from 'node:path'
import type { Text } from '../core/text.ts'
import { changesInWords } from '../rules/index.ts'
import type { Named, PlanEdition } from './edition.ts'
import type { System } from './system.ts'
import { verifyPlan } from './verification.ts'

/**
 * The approved edition of a plan, found as `verify` finds it: the last commit that holds it, or the file itself where it
 * is that edition. Where git does not have it, the answer names what has changed by the recorded parts of the seal: the
 * words are not known.
 */
export async function approvedEdition(
  edition: PlanEdition,
  system: System,
): Promise<Extract<Named, { readonly revision: string }> | PlanEdition | { readonly fault: Text }> {
  const { loaded, file } = edition
  const found = await verifyPlan(loaded, system)
  if ('fault' in found) return found
  const { verdict, commits, changes, recorded, inGit } = found
  if (verdict === 'unsealed' || file === undefined) return { fault: notSealed(edition.name) }
  if (verdict === 'approved') return edition
  if (verdict === 'former') return { fault: isFormer(edition.name) }
  if (commits) {
    const revision = commits.last.commit.slice(0, shownDigits)
    return { revision, path: `./${path.basename(file)}`, folder: path.dirname(file) }
  }
  const what = changes && recorded && recorded.parts.length > 0 ? changesInWords(changes) : null
  return { fault: wordsUnknown(edition.name, what, inGit) }
}

/** Enough of a commit to name it. */
const shownDigits = 12

function notSealed(name: string): Text {
  return {
    ru: `«${name}» не утверждён командой «roadmap approve»: утверждённой редакции у него нет. С последним коммитом сравнит roadmap diff "${name}".`,
    en: `“${name}” was not approved by “roadmap approve”: it has no approved edition. roadmap diff "${name}" compares it with the last commit.`,
  }
}

function isFormer(name: string): Text {
  return {
    ru: `«${name}» — прежняя утверждённая редакция: после неё план изменён. Назовите действующую, например roadmap diff "${name}" main.`,
    en: `“${name}” is a former approved edition: the plan was amended after it. Name the one in force, for instance roadmap diff "${name}" main.`,
  }
}

function wordsUnknown(name: string, what: Text | null, inGit: boolean): Text {
  const where = inGit
    ? { ru: 'Ни в одном коммите утверждённой редакции нет', en: 'No commit has the approved edition' }
    : { ru: 'Файла нет в git', en: 'The file is not in git' }
  const known = what ? { ru: `: ${what.ru}`, en: `: ${what.en}` } : { ru: '', en: '' }
  return {
    ru: `«${name}» — не утверждённая редакция${known.ru}. ${where.ru}, поэтому прежние слова неизвестны.`,
    en: `“${name}” is not the approved edition${known.en}. ${where.en}, so the former words are not known.`,
  }
}
