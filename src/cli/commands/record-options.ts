import type { Command } from 'commander'
import type { CalendarDate } from '../../core/calendar-date.ts'
import type { CommandContext } from '../command-context.ts'
import { day } from '../options.ts'
import type { Wanted } from '../recording/target.ts'

/** What `done`, `postpone` and `cancel` have in common. */
export interface RecordOptions {
  readonly occurrence?: string
  readonly on?: CalendarDate
  readonly dryRun?: true
}

/** The arguments and options that `done`, `postpone` and `cancel` share; `on` says of which day. */
export function addRecordOptions(command: Command, { text }: CommandContext, on: { ru: string; en: string }): Command {
  return command
    .argument('<file>', text({ ru: 'файл плана', en: 'the plan' }))
    .argument('<item>', text({ ru: 'код или номер пункта, например 2.3', en: 'id or number of the item, like 2.3' }))
    .option(
      '--occurrence <date>',
      text({
        ru: 'за какой из повторяющихся сроков: год, месяц или день (2026, 2026-05, «май 2026»)',
        en: 'which time of a recurring deadline: a year, a month or a day (2026, 2026-05, “май 2026”)',
      }),
    )
    .option('--on <date>', text(on), day())
    .option('--dry-run', text({ ru: 'показать изменение, ничего не записывая', en: 'show the change, write nothing' }))
}

/** What is asked for: the item, which time of it, and the day, today where none is given. */
export function wantedOf(item: string, { occurrence, on }: RecordOptions, { system }: CommandContext): Wanted {
  const today = system.today()
  return { item, occurrence, on: on ?? today, today }
}
