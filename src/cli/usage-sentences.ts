import type { CommanderError } from 'commander'
import type { Lang, Text } from '../core/text.ts'

/** Commander's own sentences are English: each of its codes gets one in both languages. */
export function usageSentence(error: CommanderError, suggest: (typed: string) => string | undefined): Text {
  const [typed = ''] = /(?<=')[^']+(?=')/.exec(error.message) ?? []
  if (error.code === 'commander.excessArguments') return tooMany
  const meant = suggest(typed)
  const perhaps: Text = meant
    ? { ru: ` Возможно, вы имели в виду «${meant}».`, en: ` Did you mean “${meant}”?` }
    : { ru: ' Справка: roadmap --help.', en: ' See roadmap --help.' }
  const sentence = sentences(typed)[error.code] ?? {
    ru: `Команда непонятна: ${error.message}.`,
    en: `${error.message}.`,
  }
  return { ru: sentence.ru + perhaps.ru, en: sentence.en + perhaps.en }
}

/** Mostly a name with a space in it, typed without quotes. */
const tooMany: Text = {
  ru: 'В команде лишние слова: имя файла с пробелами возьмите в кавычки.',
  en: 'There are too many words in the command: put a file name with spaces in quotes.',
}

function sentences(typed: string): Readonly<Record<string, Text>> {
  return {
    'commander.unknownCommand': { ru: `Команды «${typed}» нет.`, en: `There is no command “${typed}”.` },
    'commander.unknownOption': {
      ru: `Параметра «${typed}» у этой команды нет.`,
      en: `This command has no option “${typed}”.`,
    },
    'commander.missingArgument': {
      ru: `Не указано, с чем работать («${typed}»).`,
      en: `The argument “${typed}” is missing.`,
    },
    'commander.optionMissingArgument': {
      ru: `У параметра «${typed}» нет значения.`,
      en: `The option “${typed}” needs a value.`,
    },
  }
}

const titles: Readonly<Record<string, string>> = {
  'Usage:': 'Как вызывать:',
  'Arguments:': 'Что указать:',
  'Options:': 'Параметры:',
  'Commands:': 'Команды:',
}

/** The headings of the help. */
export function helpTitle(title: string, lang: Lang): string {
  return lang === 'ru' ? (titles[title] ?? title) : title
}
