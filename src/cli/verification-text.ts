import { jsonText } from '../core/json-text.ts'
import { safeLine } from '../core/safe-text.ts'
import type { Lang, Text } from '../core/text.ts'
import { dateInDigits } from '../deadline/index.ts'
import { parseIsoDate } from '../core/calendar-date.ts'
import { documentKinds } from '../format/index.ts'
import type { Act, Roadmap } from '../model/index.ts'
import { changesInWords } from '../rules/index.ts'
import type { Committed, Difference, Verification } from './verification.ts'

/** What was verified, and the plan whose seals it was held against. */
export interface Verified {
  readonly file: string
  readonly plan: Roadmap
}

const schemaVersion = 1

/** The verdict for programs. */
export function verificationJson(found: Verification, { file, plan }: Verified): string {
  const { verdict, seal, recorded, changes, differences, inGit, commits } = found
  return `${jsonText(
    {
      schemaVersion,
      file,
      plan: plan.file,
      verdict,
      seal: seal.text,
      recorded: recorded?.text ?? null,
      changes,
      differences,
      inGit,
      commits,
    },
    2,
  )}\n`
}

/** The verdict for people: a sentence, and what stands behind it. */
export function verificationText(found: Verification, about: Verified, lang: Lang): string {
  const { differences, recorded } = found
  const lines: Text[] = [
    verdictLine(found, about),
    ...differences.slice(0, mostDifferences).map(differenceLine),
    ...(differences.length > mostDifferences ? [moreLine(differences.length - mostDifferences)] : []),
    ...(recorded ? [sealLine(recorded.text), documentLine(found, about.plan), commitLine(found)] : []),
  ].filter((line) => line !== null)
  return lines.map((line) => `${safeLine(line[lang])}\n`).join('')
}

/** How many differences are shown with their words. */
const mostDifferences = 20

function verdictLine({ verdict, changes, recorded }: Verification, { file }: Verified): Text {
  switch (verdict) {
    case 'approved':
      return { ru: `«${file}» — утверждённая редакция.`, en: `“${file}” is the approved edition.` }
    case 'former':
      return {
        ru: `«${file}» — прежняя утверждённая редакция: после неё в план внесены изменения.`,
        en: `“${file}” is a former approved edition: the plan was amended after it.`,
      }
    case 'unsealed':
      return {
        ru: `«${file}» сверить не с чем: план не утверждён командой «roadmap approve», контрольной суммы нет.`,
        en: `“${file}” cannot be verified: the plan was not approved by “roadmap approve” and has no seal.`,
      }
    case 'changed': {
      const what = changes && recorded && recorded.parts.length > 0 ? changesInWords(changes) : nothingKnown
      return {
        ru: `«${file}» — не утверждённая редакция: ${what.ru}.`,
        en: `“${file}” is not the approved edition: ${what.en}.`,
      }
    }
  }
}

const nothingKnown: Text = { ru: 'текст другой', en: 'its text is another' }

const partNames: Readonly<Record<string, Text>> = {
  title: { ru: 'название', en: 'title' },
  columns: { ru: 'столбцы', en: 'columns' },
  order: { ru: 'приказ', en: 'order' },
}

function differenceLine({ part, here, approved }: Difference): Text {
  const name = partNames[part] ?? { ru: `п.\u00A0${part}`, en: `item ${part}` }
  const [now, then] = parted(here, approved)
  const hereRu = now === null ? 'здесь нет' : `здесь ${now}`
  const hereEn = now === null ? 'missing here' : `here ${now}`
  const thenRu = approved === null ? '' : `, утверждено ${then}`
  const thenEn = approved === null ? '' : `, approved ${then}`
  return { ru: `  ${name.ru}: ${hereRu}${thenRu}`, en: `  ${name.en}: ${hereEn}${thenEn}` }
}

/** The cells in which two texts differ; where one is missing, all of the other. */
function parted(here: string | null, approved: string | null): readonly [string | null, string | null] {
  if (here === null || approved === null) return [shown(here), shown(approved)]
  const [ours, theirs] = [here.split('\t'), approved.split('\t')]
  const differing = Array.from({ length: Math.max(ours.length, theirs.length) }, (_, i) => i).filter(
    (i) => ours[i] !== theirs[i],
  )
  const cells = (texts: readonly string[]) => differing.map((i) => texts[i] ?? '').join('\t')
  return [shown(cells(ours)), shown(cells(theirs))]
}

/** The longest words that are shown, in UTF-16 units. */
const longest = 200

function shown(text: string | null): string | null {
  if (text === null) return null
  const cells = text
    .split('\t')
    .map((cell) => cell.replace(/\s+/gu, ' ').trim())
    .filter((cell) => cell !== '')
  const whole = cells.join(' | ')
  return `«${whole.length > longest ? `${whole.slice(0, longest).trimEnd()}…` : whole}»`
}

function moreLine(count: number): Text {
  return { ru: `  и ещё ${count} (все — с --format json)`, en: `  and ${count} more (all with --format json)` }
}

function sealLine(seal: string): Text {
  return { ru: `Контрольная сумма утверждённого: ${seal}`, en: `Seal of what was approved: ${seal}` }
}

/** Which document approved or changed the edition, by the place where its seal is recorded. */
function documentLine({ recorded }: Verification, plan: Roadmap): Text | null {
  const amendment = plan.amendments.find(({ seal }) => seal?.text === recorded?.text)
  const act = amendment ? amendment.document : (plan.approval?.document ?? null)
  const words = act ? actInWords(act) : null
  const date = act || !plan.approval?.date?.date ? null : dateInDigits(plan.approval.date.date)
  if (words === null && date === null) return null
  return amendment
    ? { ru: `Изменения: ${words}.`, en: `Amendment: ${words}.` }
    : { ru: `Утверждение: ${words ?? date}.`, en: `Approval: ${words ?? date}.` }
}

function actInWords({ kind, date, number }: Act): string {
  const day = date?.date ? ` от ${dateInDigits(date.date)}` : ''
  return `${documentKinds.find(({ en }) => en === (kind ?? 'order'))?.ru ?? ''}${day}${number && !number.blank ? ` № ${number.text}` : ''}`
}

function commitLine({ commits, inGit }: Verification): Text {
  if (!inGit) {
    return {
      ru: 'git: файла в репозитории нет; доказательство — подписанный лист.',
      en: 'git: the file is in no repository; the proof is the signed paper.',
    }
  }
  if (!commits) {
    return {
      ru: 'git: этой редакции нет ни в одном коммите; запишите её (git commit).',
      en: 'git: no commit has this edition; commit it.',
    }
  }
  const { first, last } = commits
  if (first.commit === last.commit)
    return { ru: `git: коммит ${named(first, 'ru')}.`, en: `git: commit ${named(first, 'en')}.` }
  return {
    ru: `git: с коммита ${named(first, 'ru')} по ${named(last, 'ru')}.`,
    en: `git: from commit ${named(first, 'en')} to ${named(last, 'en')}.`,
  }
}

function named({ commit, day }: Committed, lang: Lang): string {
  const date = parseIsoDate(day)
  return `${commit.slice(0, 12)} (${date && lang === 'ru' ? dateInDigits(date) : day})`
}
