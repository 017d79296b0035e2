import type { Command } from 'commander'
import type { Text } from '../../core/text.ts'
import { dateInDigits } from '../../deadline/index.ts'
import { type ShareCounts, shareCounts, shareText } from '../../model/index.ts'
import type { CommandContext } from '../command-context.ts'
import type { ExitCode } from '../exit-codes.ts'
import { oddDay, oddTime, refuseClosed, refuseOlder, texts } from '../recording/objections.ts'
import { type Recording, record } from '../recording/record.ts'
import type { Target } from '../recording/target.ts'
import { UsageError } from '../usage-error.ts'
import { addRecordOptions, type RecordOptions, wantedOf } from './record-options.ts'

interface Options extends RecordOptions {
  readonly evidence?: string
  readonly by?: string
  readonly note?: string
  readonly partial?: true
  readonly inProgress?: true
  readonly share?: ShareCounts
  readonly missing?: readonly string[]
}

/** `roadmap done`: records that an item is done, partly done or in progress. */
export function done(program: Command, context: CommandContext): void {
  const { text } = context
  const command = program
    .command('done')
    .summary(text({ ru: 'записать исполнение пункта', en: 'record that an item is done' }))
    .description(
      text({
        ru: 'Записывает в файл плана, что пункт выполнен. Остальное в файле остаётся прежним до последнего знака.',
        en: 'Records in the file of the plan that an item is done. The rest of the file stays what it was.',
      }),
    )
  addRecordOptions(command, context, {
    ru: 'когда выполнено (по умолчанию — сегодня)',
    en: 'when it was done (default: today)',
  })
    .option('--evidence <text>', text({ ru: 'чем подтверждается: документ, дата, номер', en: 'what proves it' }))
    .option('--by <text>', text({ ru: 'кто сообщил', en: 'who reported it' }))
    .option('--note <text>', text({ ru: 'что ещё важно', en: 'what else matters' }))
    .option('--partial', text({ ru: 'выполнено частично', en: 'it is partly done' }))
    .option('--in-progress', text({ ru: 'в работе', en: 'it is in progress' }))
    .option(
      '--share <m/n>',
      text({ ru: 'сколько из скольких отчитались: "9 из 14"', en: 'how many of how many have reported: "9 of 14"' }),
      share,
    )
    .option(
      '--missing <name>',
      text({ ru: 'кто не отчитался; можно несколько', en: 'who has not reported; may be repeated' }),
      (name: string, others: readonly string[] = []) => [...others, name.trim()].filter((each) => each !== ''),
    )
    .addHelpText('after', text(examples))
    .action((file: string, item: string, options: Options) => context.run(() => run(file, item, options, context)))
}

const examples: Text = {
  ru: '\nПримеры:\n  roadmap done план.yaml 2.3 --evidence "приказ от 14.11.2026 № 5"\n  roadmap done план.yaml 2.3 --occurrence 2026 --on 14.11.2026\n  roadmap done план.yaml 4 --share "9 из 14" --missing "Школа № 5" --missing "Школа № 7"',
  en: '\nExamples:\n  roadmap done plan.yaml 2.3 --evidence "order No. 5 of 14 November 2026"\n  roadmap done plan.yaml 2.3 --occurrence 2026 --on 2026-11-14\n  roadmap done plan.yaml 4 --share "9 of 14"',
}

async function run(file: string, item: string, options: Options, context: CommandContext): Promise<ExitCode> {
  refuseContradictions(options)
  const wanted = wantedOf(item, options, context)
  return record(file, wanted, (target) => recording(target, options), { dryRun: options.dryRun, context })
}

function recording(target: Target, options: Options): Recording {
  refuseClosed(target)
  refuseOlder(target)
  const { on, name, plan } = target
  const status = statusOf(options)
  const { evidence, by, note, missing = [] } = options
  const isUnproved = status === 'done' && !evidence?.trim()
  return {
    list: 'progress',
    entry: {
      date: on,
      status,
      ...(name === undefined ? {} : { for: name }),
      ...texts({ by, evidence, note }),
      ...(options.share ? { share: shareText(options.share, plan.keys) } : {}),
      ...(missing.length > 0 ? { missing } : {}),
    },
    said: { ru: `${statuses[status].ru} ${dateInDigits(on)}`, en: `${statuses[status].en} on ${on}` },
    warnings: [...oddDay(target), ...oddTime(target), ...(isUnproved ? [unproved] : [])],
  }
}

const statuses = {
  done: { ru: 'выполнено', en: 'done' },
  partial: { ru: 'выполнено частично', en: 'partly done' },
  'in-progress': { ru: 'в работе', en: 'in progress' },
}

function statusOf({ partial, inProgress, share }: Options): keyof typeof statuses {
  if (inProgress) return 'in-progress'
  return partial || (share && share.reported < share.of) ? 'partial' : 'done'
}

const unproved: Text = {
  ru: 'Подтверждение не указано. Его спросят при проверке: допишите в файл или укажите сразу (--evidence "приказ от … № …").',
  en: 'No evidence is given. It will be asked for: add it in the file, or give it at once (--evidence "order No. …").',
}

function share(value: string): ShareCounts {
  const counts = shareCounts(value)
  if (counts) return counts
  throw new UsageError({
    ru: `Доля «${value}» не понята: напишите, сколько из скольких отчитались, например --share "9 из 14".`,
    en: `The share “${value}” is not understood: say how many of how many have reported, for instance --share "9 of 14".`,
  })
}

function refuseContradictions({ partial, inProgress, share, missing = [] }: Options): void {
  if (inProgress && (partial || share)) throw new UsageError(eitherOr)
  if (missing.length > 0 && !share) throw new UsageError(noShare)
  if (share && missing.length > 0 && share.of - share.reported !== missing.length)
    throw new UsageError(miscounted(share.of - share.reported, missing.length))
}

const eitherOr: Text = {
  ru: 'Пункт или в работе, или выполнен частично: оставьте один из ключей --in-progress, --partial, --share.',
  en: 'An item is either in progress or partly done: keep one of --in-progress, --partial, --share.',
}

const noShare: Text = {
  ru: 'К --missing нужна доля: сколько из скольких отчитались, например --share "9 из 14".',
  en: '--missing needs the share: how many of how many have reported, for instance --share "9 of 14".',
}

function miscounted(open: number, named: number): Text {
  return {
    ru: `По доле не отчитались ${open}, а в --missing названо ${named}: исправьте одно из двух.`,
    en: `By the share ${open} have not reported, but --missing names ${named}: correct one of them.`,
  }
}
