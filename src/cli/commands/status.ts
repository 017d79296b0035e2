import type { Command } from 'commander'
import type { View } from '../../layout/index.ts'
import type { CommandContext } from '../command-context.ts'
import { type ExitCode, exit } from '../exit-codes.ts'
import { type FollowOptions, follow, showList, standingsCsv, standingsJson } from './follow.ts'
import { choiceOf } from '../options.ts'
import { addFollowOptions } from './follow-options.ts'

interface Options extends FollowOptions {
  readonly view: View
}

/** `roadmap status`: how every item stands on a day. */
export function status(program: Command, context: CommandContext): void {
  const { text } = context
  const command = program
    .command('status')
    .summary(text({ ru: 'как исполняется план', en: 'how a plan stands' }))
    .description(
      text({
        ru: 'Показывает состояние каждого мероприятия на день: выполнено, просрочено, скоро срок, день не назван…',
        en: 'Shows the state of every activity on a day: done, late, due soon, no day named…',
      }),
    )
  addFollowOptions(command, context)
    .option(
      '--view <name>',
      text({
        ru: 'повторяющиеся мероприятия: list — строка на срок, matrix — таблица по годам, кварталам, месяцам или дням (не уже 60 знаков), auto — как удобнее читать',
        en: 'what recurs: list has a line a time, matrix a table by year, quarter, month or day (from 60 columns on), auto whichever reads better',
      }),
      choiceOf(['auto', 'list', 'matrix']),
      'auto',
    )
    .addHelpText(
      'after',
      text({
        ru: '\nПримеры:\n  roadmap status план.yaml\n  roadmap status план.yaml --view matrix\n  roadmap status план.yaml --as-of 2026-12-01 --format json',
        en: '\nExamples:\n  roadmap status plan.yaml\n  roadmap status plan.yaml --view matrix\n  roadmap status plan.yaml --as-of 2026-12-01 --format json',
      }),
    )
    .action((paths: string[], options: Options) => context.run(() => run(paths, options, context)))
}

async function run(paths: readonly string[], options: Options, context: CommandContext): Promise<ExitCode> {
  const asOf = options.asOf ?? context.system.today()
  const { followed, failed } = await follow(paths, options, asOf, context)
  const nothing = { ru: 'Таких мероприятий нет.', en: 'There are no such activities.' }
  if (options.format === 'json') context.system.out(standingsJson(followed, asOf))
  else if (options.format === 'csv') context.system.out(standingsCsv(followed, context.lang))
  else if (followed.length > 0)
    await showList(followed, { asOf, bySection: true, view: options.view, nothing }, context)
  return failed ? exit.usage : exit.clean
}
