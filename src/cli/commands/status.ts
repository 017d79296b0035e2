import type { Command } from 'commander'
import type { CommandContext } from '../command-context.ts'
import { type ExitCode, exit } from '../exit-codes.ts'
import { type FollowOptions, follow, showList, standingsCsv, standingsJson } from './follow.ts'
import { addFollowOptions } from './follow-options.ts'

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
    .addHelpText(
      'after',
      text({
        ru: '\nПримеры:\n  roadmap status план.yaml\n  roadmap status план.yaml --as-of 2026-12-01 --format json',
        en: '\nExamples:\n  roadmap status plan.yaml\n  roadmap status plan.yaml --as-of 2026-12-01 --format json',
      }),
    )
    .action((paths: string[], options: FollowOptions) => context.run(() => run(paths, options, context)))
}

async function run(paths: readonly string[], options: FollowOptions, context: CommandContext): Promise<ExitCode> {
  const asOf = options.asOf ?? context.system.today()
  const { followed, failed } = await follow(paths, options, asOf, context)
  const nothing = { ru: 'Таких мероприятий нет.', en: 'There are no such activities.' }
  if (options.format === 'json') context.system.out(standingsJson(followed, asOf))
  else if (options.format === 'csv') context.system.out(standingsCsv(followed, context.lang))
  else if (followed.length > 0) await showList(followed, { asOf, bySection: true, nothing }, context)
  return failed ? exit.usage : exit.clean
}
