import type { CommanderError } from 'commander'
import type { Lang, Text } from '../core/text.ts'

/**
 * Commander's own sentences are English: each of its codes gets one in both languages. `command` is what was called, for
 * whom to ask for help.
 */
export function usageSentence(
  error: CommanderError,
  suggest: (typed: string) => string | undefined,
  command: string,
): Text {
  const help: Text = { ru: ` Справка: ${command} --help.`, en: ` See ${command} --help.` }
  const [typed = ''] = /(?<=')[^']+(?=')/.exec(error.message) ?? []
  const unknown = error.code === 'commander.unknownCommand' || error.code === 'commander.unknownOption'
  const meant = unknown ? suggest(typed) : undefined
  const perhaps = meant && meant !== typed ? { ru: ` Возможно, «${meant}».`, en: ` Did you mean “${meant}”?` } : help
  const sentence = sentences(typed)[error.code] ?? noSuchHelp
  return { ru: sentence.ru + perhaps.ru, en: sentence.en + perhaps.en }
}

const noSuchHelp: Text = { ru: 'Такой команды нет.', en: 'There is no such command.' }

function sentences(typed: string): Readonly<Record<string, Text>> {
  return {
    'commander.unknownCommand': { ru: `Команды «${typed}» нет.`, en: `There is no command “${typed}”.` },
    'commander.unknownOption': {
      ru: `Параметра «${typed}» у этой команды нет.`,
      en: `This command has no option “${typed}”.`,
    },
    'commander.missingArgument': missing(typed),
    'commander.missingMandatoryOptionValue': mandatory(typed),
    // Mostly a name with a space in it, typed without quotes.
    'commander.excessArguments': {
      ru: 'Указано больше, чем нужно: имя файла с пробелами возьмите в кавычки.',
      en: 'There are too many words in the command: put a file name with spaces in quotes.',
    },
    'commander.optionMissingArgument': {
      ru: `У параметра «${typed}» нет значения.`,
      en: `The option “${typed}” needs a value.`,
    },
  }
}

function missing(argument: string): Text {
  return (
    missingArguments[argument] ?? {
      ru: 'Не указан срок в кавычках (expr).',
      en: 'The wording in quotes is missing (expr).',
    }
  )
}

const missingArguments: Readonly<Record<string, Text>> = {
  file: { ru: 'Не указан файл (file).', en: 'The file is missing (file).' },
  edition: { ru: 'Не указано, что сравнивать (edition).', en: 'Nothing to compare (edition).' },
  item: {
    ru: 'Не указан пункт: его код или номер, например 2.3 (item).',
    en: 'The item is missing: its id or number, like 2.3 (item).',
  },
}

/** An option without which a command makes no sense, as in `--to <date>`. */
function mandatory(flags: string): Text {
  const option = flags.split(' ')[0] ?? flags
  return mandatoryOptions[option] ?? { ru: `Не указан ${option}.`, en: `${option} is missing.` }
}

const mandatoryOptions: Readonly<Record<string, Text>> = {
  '--to': {
    ru: 'Не указан новый срок: --to с датой, например --to 2026-12-01.',
    en: 'The new day is missing: --to with a date, like --to 2026-12-01.',
  },
  '--reason': {
    ru: 'Не указано основание: --reason "почему и чьим решением".',
    en: 'The ground is missing: --reason "why, and by whose decision".',
  },
}

const titles: Readonly<Record<string, string>> = {
  'Usage:': 'Использование:',
  'Arguments:': 'Что указать:',
  'Options:': 'Параметры:',
  'Commands:': 'Команды:',
}

/** The headings of the help. */
export function helpTitle(title: string, lang: Lang): string {
  return lang === 'ru' ? (titles[title] ?? title) : title
}
