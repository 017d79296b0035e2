import { Command, CommanderError, type Option } from 'commander'
import { nearest } from '../core/similar.ts'
import type { CommandContext } from './command-context.ts'
import { amend } from './commands/amend.ts'
import { approve } from './commands/approve.ts'
import { cancel } from './commands/cancel.ts'
import { check } from './commands/check.ts'
import { deadline } from './commands/deadline.ts'
import { done } from './commands/done.ts'
import { diff } from './commands/diff.ts'
import { explain } from './commands/explain.ts'
import { importDocument } from './commands/import.ts'
import { fmt } from './commands/fmt.ts'
import { init } from './commands/init.ts'
import { overdue } from './commands/overdue.ts'
import { postpone } from './commands/postpone.ts'
import { render } from './commands/render.ts'
import { schema } from './commands/schema.ts'
import { status } from './commands/status.ts'
import { verify } from './commands/verify.ts'
import { type Context, tell } from './context.ts'
import { type ExitCode, exit } from './exit-codes.ts'
import { FaultyFile, tellFaults } from './faulty-file.ts'
import { choiceOf } from './options.ts'
import { UsageError } from './usage-error.ts'
import { helpTitle, usageSentence } from './usage-sentences.ts'

/** All commands, in the order of the help. Adding one is a file and its line here. */
const commands = {
  init,
  import: importDocument,
  check,
  fmt,
  deadline,
  overdue,
  status,
  done,
  postpone,
  cancel,
  diff,
  render,
  approve,
  amend,
  verify,
  explain,
  schema,
}

/** Runs the command line and says how it ended. */
export async function runProgram(argv: readonly string[], context: Context): Promise<ExitCode> {
  let code: ExitCode = exit.clean
  const program = build(argv, {
    ...context,
    text: (text) => text[context.lang],
    run: async (action) => {
      code = await action()
    },
  })
  if (argv.every((word) => word === '--lang' || word === context.lang || word.startsWith('--lang='))) {
    // Nothing was asked for, so nothing was done: a script that forgot the command must not look green.
    context.system.err(program.helpInformation())
    return exit.usage
  }
  try {
    await program.parseAsync([...argv], { from: 'user' })
    return code
  } catch (error) {
    return failed(error, argv, context, program)
  }
}

const langHelp = { ru: 'язык сообщений: ru или en', en: 'language of messages: ru or en' }

function build(argv: readonly string[], context: CommandContext): Command {
  const { text, system, version } = context
  const program = new Command('roadmap')
    .description(
      text({
        ru: 'Дорожная карта как текст: проверить до утверждения, следить за сроками, напечатать.',
        en: 'A roadmap as plain text: check it before approval, follow its deadlines, print it.',
      }),
    )
    .version(version, '-V, --version', text({ ru: 'показать версию', en: 'show the version' }))
    .option('--lang <ru|en>', text(langHelp), choiceOf(['ru', 'en']))
    .helpOption('-h, --help', text({ ru: 'показать справку', en: 'show help' }))
    .helpCommand('help [command]', text({ ru: 'справка по команде', en: 'help on a command' }))
    .exitOverride()
    .configureOutput({ writeOut: system.out, writeErr: () => {}, getOutHelpWidth: () => system.columns ?? 100 })
    .configureHelp({
      styleTitle: (title) => helpTitle(title, context.lang),
      optionDescription: (option) => describedOption(option, context),
    })
  for (const register of called(argv)) register(program, context)
  for (const command of program.commands) {
    command.option('--lang <ru|en>', text(langHelp), choiceOf(['ru', 'en']))
    command.helpOption('-h, --help', text({ ru: 'показать справку', en: 'show help' }))
  }
  return program
}

/** What an option means, with its value where none is typed, and whether it must be. */
function describedOption({ description, defaultValue, mandatory }: Option, { text }: CommandContext): string {
  const must = mandatory ? text({ ru: ' (обязательно)', en: ' (required)' }) : ''
  if (typeof defaultValue !== 'string') return description + must
  return description + must + text({ ru: ` (если не указано — ${defaultValue})`, en: ` (default: ${defaultValue})` })
}

/** Only the command that is called is set up; all of them where help is asked for, or nothing known is called. */
function called([name = '']: readonly string[]) {
  return Object.hasOwn(commands, name) ? [commands[name as keyof typeof commands]] : Object.values(commands)
}

async function failed(error: unknown, argv: readonly string[], context: Context, program: Command): Promise<ExitCode> {
  if (error instanceof UsageError) {
    tell(context, error.sentence)
    return exit.usage
  }
  if (error instanceof FaultyFile) return tellFaults(error, context)
  if (!(error instanceof CommanderError)) throw error
  if (error.exitCode === 0) return exit.clean
  const names = program.commands.map((command) => command.name())
  const asked = program.commands.find((command) => argv.includes(command.name())) ?? program
  const options = asked.options.map((option) => option.long ?? '')
  const suggest = (typed: string) => nearest(typed, typed.startsWith('-') ? options : names)
  tell(context, usageSentence(error, suggest, asked === program ? 'roadmap' : `roadmap ${asked.name()}`))
  return exit.usage
}
