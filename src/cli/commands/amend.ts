import type { Command } from 'commander'
import type { CalendarDate } from '../../core/calendar-date.ts'
import type { Text } from '../../core/text.ts'
import { keyName, sealInForce } from '../../model/index.ts'
import type { CommandContext } from '../command-context.ts'
import { type ExitCode, exit } from '../exit-codes.ts'
import { type Loaded, loadPlan } from '../load.ts'
import { day, documentKind } from '../options.ts'
import { entered, seal, sealValues, tellErrors, written } from '../sealing.ts'
import { UsageError } from '../usage-error.ts'
import { short } from './approve.ts'

interface Options {
  readonly kind: string
  readonly author?: string
  readonly date?: CalendarDate
  readonly number?: string
  readonly ground?: string
}

/** `roadmap amend`: changes of an approved plan are recorded with the document that makes them. */
export function amend(program: Command, context: CommandContext): void {
  const { text } = context
  program
    .command('amend')
    .summary(text({ ru: 'внести изменения в утверждённый план', en: 'record an amendment of an approved plan' }))
    .description(
      text({
        ru: 'Записывает документ, которым изменён утверждённый план, основание и новую контрольную сумму; прежняя остаётся. Сначала измените текст плана, потом запустите команду. Под названием печатается «(в ред. приказа … от … № …)».',
        en: 'Records the document that changed an approved plan, its ground and the new seal; the old one stays. First change the text of the plan, then run the command. Under the title prints «(в ред. приказа … от … № …)».',
      }),
    )
    .argument('<file>', text({ ru: 'файл плана', en: 'the plan' }))
    .option(
      '--ground <text>',
      text({ ru: 'основание: почему изменён план (обязательно)', en: 'the ground: why it changed (required)' }),
    )
    .option('--kind <kind>', text({ ru: 'вид документа', en: 'the kind of document' }), documentKind(), 'order')
    .option('--author <text>', text({ ru: 'чей документ, в родительном падеже', en: 'whose, in the genitive' }))
    .option(
      '--date <date>',
      text({ ru: 'дата документа; без неё — для записи', en: 'its date; else left blank' }),
      day(),
    )
    .option(
      '--number <number>',
      text({ ru: 'номер документа; без него — для записи', en: 'its number; else left blank' }),
    )
    .addHelpText(
      'after',
      text({
        ru: '\nПример:\n  roadmap amend план.yaml --kind приказ --date 15.01.2027 --number 8 --ground "Предписание от 12.01.2027"',
        en: '\nExample:\n  roadmap amend plan.yaml --kind order --date 2027-01-15 --number 8 --ground "Decision of the council"',
      }),
    )
    .action((file: string, options: Options) => context.run(() => run(file, options, context)))
}

async function run(file: string, options: Options, context: CommandContext): Promise<ExitCode> {
  const { kind, author, date = 'blank', number = 'blank', ground = '' } = options
  if (ground.trim() === '') throw new UsageError(noGround)
  const loaded = await loadPlan(context, file)
  const recorded = sealInForce(loaded.plan)
  if (await tellErrors(loaded, context, 'seal-broken')) return exit.findings
  if (!recorded) throw new UsageError(notApproved(loaded))
  if (loaded.plan.amendments.at(-1)?.seal === null) throw new UsageError(typedByHand(loaded))
  const now = await seal(loaded, context.system)
  if (now.text === recorded.text) throw new UsageError(unchanged(loaded))
  const { keys } = loaded.parsed
  const left = (value: string) => (value === 'blank' && keys === 'ru' ? 'пусто' : value)
  const amendment = {
    document: { kind, ...(author === undefined ? {} : { author }), date: left(date), number: left(number) },
    ground,
    ...sealValues(now, keys),
  }
  const amended = entered(loaded, [{ path: ['amendments'], append: amendment }])
  if (await tellErrors({ ...amended, sealed: { now } }, context)) return exit.findings
  const said = {
    ru: `Изменения записаны: ${loaded.file}. Контрольная сумма ${short(now.text)}, прежние остались.`,
    en: `The amendment is recorded: ${loaded.file}. Seal ${short(now.text)}; the old ones stay.`,
  }
  await written(amended, loaded, said, context)
  return exit.clean
}

const noGround: Text = {
  ru: 'Утверждённый план не меняют без основания: укажите его, например --ground "Решение педагогического совета".',
  en: 'An approved plan is not changed without a ground: give one, for instance --ground "Decision of the council".',
}

function notApproved({ file }: Loaded): Text {
  return {
    ru: `«${file}» ещё не утверждён: контрольной суммы в нём нет. Сначала запустите «roadmap approve».`,
    en: `“${file}” is not approved: it has no seal. First run “roadmap approve”.`,
  }
}

/** A second entry for the same document would print it twice. */
function typedByHand({ file, plan }: Loaded): Text {
  const key = keyName(plan.keys, 'amendments')
  return {
    ru: `В «${file}» последняя запись под ключом «${key}» — без контрольной суммы: уберите её, команда запишет документ сама.`,
    en: `In “${file}” the last entry of “${key}” has no seal: remove it, the command will write the document itself.`,
  }
}

function unchanged({ file }: Loaded): Text {
  return {
    ru: `Текст «${file}» тот же, что утверждён: сначала измените план, потом запишите изменения.`,
    en: `The text of “${file}” is what was approved: first change the plan, then record the amendment.`,
  }
}
