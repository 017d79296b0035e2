import type { Command } from 'commander'
import { dateInDigits } from '../../deadline/index.ts'
import type { CommandContext } from '../command-context.ts'
import type { ExitCode } from '../exit-codes.ts'
import { ground, oddDay, refuseClosed, refuseOlder, texts } from '../recording/objections.ts'
import { type Recording, record } from '../recording/record.ts'
import type { Target } from '../recording/target.ts'
import { addRecordOptions, type RecordOptions, wantedOf } from './record-options.ts'

interface Options extends RecordOptions {
  readonly reason: string
  readonly evidence?: string
}

/** `roadmap cancel`: records that an item is not to be done any more. */
export function cancel(program: Command, context: CommandContext): void {
  const { text } = context
  const command = program
    .command('cancel')
    .summary(text({ ru: 'снять пункт с исполнения', en: 'record that an item is cancelled' }))
    .description(
      text({
        ru: 'Записывает в файл плана, что пункт снят. Из плана он не пропадает и печатается, как прежде.',
        en: 'Records in the file of the plan that an item is cancelled. It stays in the plan and prints as before.',
      }),
    )
  addRecordOptions(command, context, {
    ru: 'когда снят (по умолчанию — сегодня)',
    en: 'when it was cancelled (default: today)',
  })
    .requiredOption(
      '--reason <text>',
      text({ ru: 'основание: почему и чьим решением', en: 'why, and by whose decision' }),
    )
    .option('--evidence <text>', text({ ru: 'документ, его дата и номер', en: 'the document' }))
    .addHelpText(
      'after',
      text({
        ru: '\nПримеры:\n  roadmap cancel план.yaml 2.3 --reason "форум проводит город"\n  roadmap cancel план.yaml 2.3 --occurrence 2026 --reason "карантин" --evidence "приказ от 14.11.2026 № 5"',
        en: '\nExamples:\n  roadmap cancel plan.yaml 2.3 --reason "the town holds the forum"\n  roadmap cancel plan.yaml 2.3 --occurrence 2026 --reason "quarantine"',
      }),
    )
    .action((file: string, item: string, options: Options) => context.run(() => run(file, item, options, context)))
}

async function run(file: string, item: string, options: Options, context: CommandContext): Promise<ExitCode> {
  const reason = ground(options.reason)
  const wanted = wantedOf(item, options, context)
  const recorder = (target: Target) => recording(target, reason, options.evidence)
  return record(file, wanted, recorder, { dryRun: options.dryRun, context })
}

function recording(target: Target, reason: string, evidence: string | undefined): Recording {
  refuseClosed(target)
  refuseOlder(target)
  const { name, on } = target
  const proved = texts({ evidence })
  return {
    list: 'progress',
    entry: { date: on, status: 'cancelled', ...(name === undefined ? {} : { for: name }), ...proved, note: reason },
    said: { ru: `снято ${dateInDigits(on)}`, en: `cancelled on ${on}` },
    warnings: [...oddDay(target)],
  }
}
