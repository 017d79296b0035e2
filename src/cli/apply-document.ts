import { counted, type Text } from '../core/text.ts'
import { sealInForce } from '../model/index.ts'
import type { CommandContext } from './command-context.ts'
import { tell, wantsColour } from './context.ts'
import { type Edition, isDocument } from './edition.ts'
import { type ExitCode, exit } from './exit-codes.ts'
import { tellFaults } from './faulty-file.ts'
import type { Loaded } from './load.ts'
import { difference } from './mend.ts'
import { written } from './sealing.ts'
import { UsageError } from './usage-error.ts'

/** What is to become of a reviewer's copy. */
export interface ApplyOptions {
  readonly dryRun?: true
  readonly only?: readonly string[]
  readonly comments?: true
  readonly amendment?: true
}

/** Takes the differences of a document over into a plan: writes it, or shows what would be written. */
export async function applyDocument(
  [before, after]: readonly [Edition, Edition],
  { dryRun, only, comments, amendment }: ApplyOptions,
  context: CommandContext,
): Promise<ExitCode> {
  const { system, lang } = context
  if (isDocument(before) || !isDocument(after) || before.file === undefined) throw new UsageError(needsDocument)
  if (sealInForce(before.loaded.plan) && !amendment) throw new UsageError(isSealed(before.loaded))
  const [{ takeOver }, { changesTold }] = [await import('./taking-over/take-over.ts'), await import('./compare.ts')]
  const wanted = { only: only ?? null, withComments: comments ?? false }
  const taken = await takeOver(before, after, wanted, system)
  if ('faults' in taken) return tellFaults(taken, context)
  if ('fault' in taken) throw new UsageError(ofFile(before.loaded, taken.fault))
  const [was, is] = [before.loaded.parsed.source.text, taken.loaded.parsed.source.text]
  if (dryRun) {
    if (was !== is) system.out(await difference(before.loaded.file, was, is))
  } else if (was !== is) {
    const telling = {
      format: 'terminal',
      lang,
      ground: null,
      template: undefined,
      width: system.columns ?? 120,
    } as const
    const shown = await changesTold(
      taken.compared,
      [before, after],
      { ...telling, colour: wantsColour(system) },
      system,
    )
    if (typeof shown === 'string') system.out(`${shown}\n`)
    await written(taken.loaded, before.loaded, said(before.loaded, taken.compared.changes.length, amendment), context)
  }
  if (was === is) tell(context, nothing(before.loaded))
  if (taken.left.length > 0) tell(context, leftOut(taken.left))
  return exit.clean
}

function said({ file }: Loaded, changes: number, amendment: true | undefined): Text {
  const many = counted(changes, ['изменение', 'изменения', 'изменений'], ['change', 'changes'])
  const next = amendment
    ? { ru: ` Дальше: roadmap amend "${file}".`, en: ` Next: roadmap amend "${file}".` }
    : { ru: ` Дальше: roadmap check "${file}".`, en: ` Next: roadmap check "${file}".` }
  return { ru: `В «${file}» перенесено: ${many.ru}.${next.ru}`, en: `Taken over into “${file}”: ${many.en}.${next.en}` }
}

function nothing({ file }: Loaded): Text {
  return { ru: `В «${file}» переносить нечего.`, en: `There is nothing to take over into “${file}”.` }
}

function leftOut(left: readonly Text[]): Text {
  const names = (lang: 'ru' | 'en') => left.map((each) => each[lang]).join('; ')
  return {
    ru: `Не перенесено, решите вручную: ${names('ru')}.`,
    en: `Not taken over, decide by hand: ${names('en')}.`,
  }
}

function ofFile({ file }: Loaded, { ru, en }: Text): Text {
  return { ru: `«${file}»: ${ru}`, en: `“${file}”: ${en}` }
}

function isSealed({ file }: Loaded): Text {
  return {
    ru: `«${file}» утверждён: его текст меняет только документ об изменении. Чтобы подготовить изменение, добавьте --amendment (исключённое останется под своим номером), а потом запишите документ: roadmap amend "${file}".`,
    en: `“${file}” is approved: only an amendment changes its text. To prepare one, add --amendment (what is taken out keeps its number), and record the document then: roadmap amend "${file}".`,
  }
}

const needsDocument: Text = {
  ru: 'Переносятся (--apply) правки из документа в файл плана: roadmap diff план.yaml "план от рецензента.docx" --apply.',
  en: '--apply takes changes over from a document into the file of a plan: roadmap diff plan.yaml "reviewed.docx" --apply.',
}
