import type { Command } from 'commander'
import type { CalendarDate } from '../../core/calendar-date.ts'
import { dateInDigits } from '../../deadline/index.ts'
import type { CommandContext } from '../command-context.ts'
import { type ExitCode, exit } from '../exit-codes.ts'
import { type FollowOptions, follow, showList, standingsCsv, standingsJson } from './follow.ts'
import { addFollowOptions } from './follow-options.ts'

interface Options extends FollowOptions {
  readonly fail?: true
}

/** `roadmap overdue`: what is late on a day, and with `--within` what is due soon. */
export function overdue(program: Command, context: CommandContext): void {
  const { text } = context
  const command = program
    .command('overdue')
    .summary(text({ ru: 'что просрочено', en: 'what is late' }))
    .description(
      text({
        ru: 'Показывает, что просрочено на день; с --within — ещё и то, чему скоро срок.',
        en: 'Shows what is late on a day; with --within, what is due soon too.',
      }),
    )
  addFollowOptions(command, context)
    .option('--fail', text({ ru: 'код выхода 1, если что-то просрочено', en: 'exit with 1 if anything is late' }))
    .addHelpText(
      'after',
      text({
        ru: '\nПримеры:\n  roadmap overdue план.yaml\n  roadmap overdue Планы --as-of 2026-12-01 --within 14d\n  roadmap overdue . --responsible методист --fail',
        en: '\nExamples:\n  roadmap overdue plan.yaml\n  roadmap overdue plans --as-of 2026-12-01 --within 14d\n  roadmap overdue . --responsible методист --fail',
      }),
    )
    .action((paths: string[], options: Options) => context.run(() => run(paths, options, context)))
}

async function run(paths: readonly string[], options: Options, context: CommandContext): Promise<ExitCode> {
  const asOf = options.asOf ?? context.system.today()
  const { followed, failed, errors } = await follow(paths, options, asOf, context)
  const late = followed.map(({ plan, standings }) => ({
    plan,
    standings: standings
      .filter(({ state }) => state === 'overdue' || (options.within !== undefined && state === 'due-soon'))
      .sort((a, b) => compare(a.due, b.due)),
  }))
  if (options.format === 'json') context.system.out(standingsJson(late, asOf))
  else if (options.format === 'csv') context.system.out(standingsCsv(late, context.lang))
  else if (followed.length > 0)
    await showList(
      late,
      { asOf, bySection: false, view: 'list', nothing: errors > 0 ? nothingRead(asOf) : nothing(asOf) },
      context,
    )
  if (failed) return exit.usage
  const anything = late.some(({ standings }) => standings.some(({ state }) => state === 'overdue'))
  // With --fail a plan that could not be read whole is no good news either.
  return options.fail && (anything || errors > 0) ? exit.findings : exit.clean
}

function compare(a: CalendarDate | null, b: CalendarDate | null): number {
  return (a ?? '') < (b ?? '') ? -1 : a === b ? 0 : 1
}

/** A list that may be incomplete must not read as good news. */
function nothingRead(asOf: CalendarDate) {
  return {
    ru: `Прочитано не всё: в планах есть ошибки. В том, что прочитано, на ${dateInDigits(asOf)} ничего не просрочено.`,
    en: `Not everything could be read: the plans have errors. Of what was read, nothing is late as of ${asOf}.`,
  }
}

function nothing(asOf: CalendarDate) {
  return { ru: `На ${dateInDigits(asOf)} ничего не просрочено.`, en: `Nothing is late as of ${asOf}.` }
}
