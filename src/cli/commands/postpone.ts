import type { Command } from 'commander'
import type { CalendarDate } from '../../core/calendar-date.ts'
import { dateInDigits } from '../../deadline/index.ts'
import type { CommandContext } from '../command-context.ts'
import type { ExitCode } from '../exit-codes.ts'
import { day } from '../options.ts'
import { ground, oddDay, oddPostponement, refuseClosed } from '../recording/objections.ts'
import { type Recording, record } from '../recording/record.ts'
import type { Target } from '../recording/target.ts'
import { addRecordOptions, type RecordOptions, wantedOf } from './record-options.ts'

interface Options extends RecordOptions {
  readonly to: CalendarDate
  readonly reason: string
}

/** `roadmap postpone`: records that an item is due on a later day. */
export function postpone(program: Command, context: CommandContext): void {
  const { text } = context
  const command = program
    .command('postpone')
    .summary(text({ ru: 'перенести срок пункта', en: 'postpone an item' }))
    .description(
      text({
        ru: 'Записывает в файл плана перенос срока. Печатный срок остаётся прежним, опоздание считается от нового.',
        en: 'Records in the file of the plan that an item is due later. The printed deadline stays; lateness counts from the new day.',
      }),
    )
  addRecordOptions(command, context, {
    ru: 'когда решено (по умолчанию — сегодня)',
    en: 'when it was decided (default: today)',
  })
    .requiredOption('--to <date>', text({ ru: 'новый последний день', en: 'the new last day' }), day())
    .requiredOption(
      '--reason <text>',
      text({ ru: 'основание: почему и чьим решением', en: 'why, and by whose decision' }),
    )
    .addHelpText(
      'after',
      text({
        ru: '\nПримеры:\n  roadmap postpone план.yaml 2.3 --to 2026-12-01 --reason "приказ от 14.11.2026 № 5"\n  roadmap postpone план.yaml 2.3 --occurrence 2026 --to "1 декабря 2026 г." --reason "карантин"',
        en: '\nExamples:\n  roadmap postpone plan.yaml 2.3 --to 2026-12-01 --reason "order No. 5"\n  roadmap postpone plan.yaml 2.3 --occurrence 2026 --to 2026-12-01 --reason "quarantine"',
      }),
    )
    .action((file: string, item: string, options: Options) => context.run(() => run(file, item, options, context)))
}

async function run(file: string, item: string, options: Options, context: CommandContext): Promise<ExitCode> {
  const reason = ground(options.reason)
  const wanted = wantedOf(item, options, context)
  const recorder = (target: Target) => recording(target, options.to, reason)
  return record(file, wanted, recorder, { dryRun: options.dryRun, context })
}

function recording(target: Target, to: CalendarDate, reason: string): Recording {
  refuseClosed(target)
  const { name, on } = target
  return {
    list: 'postponed',
    entry: { to, ground: reason, ...(name === undefined ? {} : { for: name }), on },
    said: { ru: `срок перенесён на ${dateInDigits(to)}`, en: `postponed to ${to}` },
    warnings: [...oddDay(target), ...oddPostponement(target, to)],
  }
}
