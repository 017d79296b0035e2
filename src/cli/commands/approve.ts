import type { Command } from 'commander'
import { type Text } from '../../core/text.ts'
import { keyName, sealInForce } from '../../model/index.ts'
import { approvalEntries, type ApprovalWords } from '../approval-entries.ts'
import type { CommandContext } from '../command-context.ts'
import { type ExitCode, exit } from '../exit-codes.ts'
import { type Loaded, loadPlan } from '../load.ts'
import { day, documentKind } from '../options.ts'
import { entered, seal, sealEntries, tellErrors, written } from '../sealing.ts'
import { UsageError } from '../usage-error.ts'

/** `roadmap approve`: the approval is recorded, and the text is frozen by its seal. */
export function approve(program: Command, context: CommandContext): void {
  const { text } = context
  program
    .command('approve')
    .summary(text({ ru: 'записать утверждение и контрольную сумму', en: 'record the approval and the seal' }))
    .description(
      text({
        ru: 'Записывает в план, кто, когда и каким документом его утвердил, и контрольную сумму печатного текста. Потом текст меняет только «roadmap amend». Дату и номер можно дополнить позже той же командой.',
        en: 'Records in the plan who approved it, when and by which document, with a hash of the printed text. From then on only “roadmap amend” changes the text. Date and number may be filled in later by the same command.',
      }),
    )
    .argument('<file>', text({ ru: 'файл плана', en: 'the plan' }))
    .option('--date <date>', text({ ru: 'дата утверждения', en: 'the date of approval' }), day())
    .option('--number <number>', text({ ru: 'номер документа', en: 'the number of the document' }))
    .option('--kind <kind>', text({ ru: 'вид документа, например приказ', en: 'the kind, e.g. order' }), documentKind())
    .option('--position <text>', text({ ru: 'должность утвердившего', en: 'the position of who approves' }))
    .option('--name <name>', text({ ru: 'инициалы и фамилия утвердившего', en: 'the name of who approves' }))
    .addHelpText(
      'after',
      text({
        ru: '\nПримеры:\n  roadmap approve план.yaml --date 28.08.2026\n  roadmap approve план.yaml --kind приказ --date 28.08.2026 --number 42-ОД',
        en: '\nExamples:\n  roadmap approve plan.yaml --date 2026-08-28\n  roadmap approve plan.yaml --kind order --date 2026-08-28 --number 42',
      }),
    )
    .action((file: string, options: ApprovalWords) => context.run(() => run(file, options, context)))
}

async function run(file: string, words: ApprovalWords, context: CommandContext): Promise<ExitCode> {
  const loaded = await loadPlan(context, file)
  if (await tellErrors(loaded, context)) return exit.findings
  if (loaded.plan.draft) throw new UsageError(isDraft(loaded))
  const entries = approvalEntries(loaded.parsed, words)
  if ('fault' in entries) throw new UsageError(entries.fault)
  return sealInForce(loaded.plan) ? fillBlanks(loaded, entries, context) : approveNow(loaded, entries, context)
}

async function approveNow(
  loaded: Loaded,
  entries: Exclude<ReturnType<typeof approvalEntries>, { readonly fault: Text }>,
  context: CommandContext,
): Promise<ExitCode> {
  const filled = entered(loaded, entries)
  if (!filled.plan.approval) throw new UsageError(nobody(filled))
  const now = await seal(filled, context.system)
  const approved = entered(filled, sealEntries(now, filled.parsed.keys))
  if (await tellErrors({ ...approved, sealed: { now } }, context)) return exit.findings
  const said = {
    ru: `Утверждение записано: ${loaded.file}. Контрольная сумма ${short(now.text)}.`,
    en: `The approval is recorded: ${loaded.file}. Seal ${short(now.text)}.`,
  }
  await written(approved, loaded, said, context)
  return exit.clean
}

/** Of an approved plan only what was left blank for hand is filled in: it is not sealed. */
async function fillBlanks(
  loaded: Loaded,
  entries: Parameters<typeof approveNow>[1],
  context: CommandContext,
): Promise<ExitCode> {
  const isOther = entries.some(({ path }) => path.at(-1) !== 'date' && path.at(-1) !== 'number')
  if (entries.length === 0 || isOther) throw new UsageError(approvedAlready(loaded))
  const filled = entered(loaded, entries)
  if (await tellErrors(filled, context)) return exit.findings
  const said = {
    ru: `Реквизиты утверждения дополнены: ${loaded.file}. Контрольная сумма прежняя.`,
    en: `The approval was completed: ${loaded.file}. The seal is the same.`,
  }
  await written(filled, loaded, said, context)
  return exit.clean
}

/** As much of a seal as a person compares. */
export function short(text: string): string {
  return text.slice(0, 'v1:'.length + 12)
}

function isDraft({ file, plan }: Loaded): Text {
  return {
    ru: `«${file}» — проект: уберите ключ «${keyName(plan.keys, 'draft')}» и запустите команду ещё раз.`,
    en: `“${file}” is a draft: remove the key “${keyName(plan.keys, 'draft')}” and run the command again.`,
  }
}

function nobody({ file }: Loaded): Text {
  return {
    ru: `В «${file}» не сказано, кто утверждает план: укажите --position и --name или документ (--kind, --date, --number).`,
    en: `“${file}” does not say who approves the plan: give --position and --name, or a document (--kind, --date, --number).`,
  }
}

function approvedAlready({ file }: Loaded): Text {
  return {
    ru: `«${file}» уже утверждён. Изменения вносит «roadmap amend», проверяет «roadmap verify»; эта команда может только дополнить пустые дату и номер.`,
    en: `“${file}” is approved already. “roadmap amend” records changes, “roadmap verify” checks it; this command can only fill in a blank date or number.`,
  }
}
