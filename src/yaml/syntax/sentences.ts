import type { ErrorCode } from 'yaml'
import type { Text } from '../../core/text.ts'

/** Says what is wrong with the piece of the file that is quoted. */
export type Sentence = (shown: string) => Text

/**
 * One sentence for every code of the package `yaml` 2.9. The faults that people really make have better sentences of
 * their own in `faults/`, which see the place as well; these are the rest.
 */
export const sentences: Readonly<Record<ErrorCode, Sentence>> = {
  ALIAS_PROPS: (s) => ({
    ru: `Перед ссылкой «${s}» стоит пометка «&…» или «!…». Оставьте только ссылку.`,
    en: `There is a name or a type before the reference “${s}”. Keep the reference only.`,
  }),
  BAD_ALIAS: (s) => ({
    ru: `Имя ссылки «${s}» записано неверно. Если это текст, возьмите его в кавычки.`,
    en: `The name of the reference “${s}” is written wrongly. If this is text, put it in quotes.`,
  }),
  BAD_COLLECTION_TYPE: (s) => ({
    ru: `Пометка «${s}» не подходит к значению после неё. Уберите её.`,
    en: `The type “${s}” does not fit the value after it. Remove it.`,
  }),
  BAD_DIRECTIVE: (s) => ({
    ru: `Строка «${s}» начинается с «%» и читается как указание программе. Уберите её или возьмите текст в кавычки.`,
    en: `The line “${s}” begins with “%” and is read as an instruction to the program. Remove it, or put the text in quotes.`,
  }),
  BAD_DQ_ESCAPE: (s) => ({
    ru: `Обратная черта в «${s}» внутри двойных кавычек имеет особый смысл. Напишите её дважды («\\\\») или возьмите текст в одинарные кавычки.`,
    en: `The backslash in “${s}” has a meaning of its own inside double quotes. Write it twice (“\\\\”), or put the text in single quotes.`,
  }),
  BAD_INDENT: (s) => ({
    ru: `Отступ строки «${s}» не совпадает с соседними. Выровняйте строку по ключам того же уровня.`,
    en: `The indent of “${s}” is not that of its neighbours. Align the line with the keys of its own level.`,
  }),
  BAD_PROP_ORDER: (s) => ({
    ru: `Имя или тип «${s}» стоит перед знаком списка или ключа. Поставьте его после знака или уберите.`,
    en: `The name or type “${s}” stands before the sign of a list or a key. Put it after the sign, or remove it.`,
  }),
  BAD_SCALAR_START: (s) => ({
    ru: `Текст «${s}» начинается со знака, имеющего особый смысл. Возьмите текст в кавычки.`,
    en: `The text “${s}” begins with a sign that has a meaning of its own. Put the text in quotes.`,
  }),
  BLOCK_AS_IMPLICIT_KEY: (s) => ({
    ru: `На одной строке с ключом начат ещё один ключ или список: «${s}». Перенесите его на следующую строку с отступом или, если это текст, возьмите его в кавычки.`,
    en: `Another key or list begins on the line of a key: “${s}”. Move it to the next line and indent it or, if it is text, put it in quotes.`,
  }),
  BLOCK_IN_FLOW: (s) => ({
    ru: `Внутри скобок начат список или ключ с новой строки: «${s}». Запишите всё без скобок, по одному на строку.`,
    en: `A list or a key on a line of its own begins inside brackets: “${s}”. Write all of it without brackets, one per line.`,
  }),
  DUPLICATE_KEY: (s) => ({
    ru: `Ключ «${s}» записан второй раз. Оставьте один из двух.`,
    en: `The key “${s}” is written a second time. Keep one of the two.`,
  }),
  IMPOSSIBLE: (s) => ({
    ru: `Строку «${s}» не удалось прочитать. Проверьте её отступ и знаки препинания.`,
    en: `The line “${s}” could not be read. Check its indent and its punctuation.`,
  }),
  KEY_OVER_1024_CHARS: (s) => ({
    ru: `Ключ «${s}» длиннее 1024 знаков: похоже, это текст. Возьмите его в кавычки.`,
    en: `The key “${s}” is longer than 1024 characters: it looks like text. Put it in quotes.`,
  }),
  MISSING_CHAR: (s) => ({
    ru: `Рядом с «${s}» не хватает знака. Проверьте двоеточия, запятые, кавычки и скобки.`,
    en: `A character is missing near “${s}”. Check the colons, commas, quotes and brackets.`,
  }),
  MULTILINE_IMPLICIT_KEY: (s) => ({
    ru: `Ключ занимает больше одной строки: «${s}». Запишите ключ с двоеточием на одной строке.`,
    en: `A key takes more than one line: “${s}”. Write the key with its colon on one line.`,
  }),
  MULTIPLE_ANCHORS: (s) => ({
    ru: `У значения два имени, второе: «${s}». Оставьте одно.`,
    en: `The value has two names, the second is “${s}”. Keep one.`,
  }),
  MULTIPLE_DOCS: (s) => ({
    ru: `В файле несколько документов, второй начинается с «${s}». Оставьте один документ в файле.`,
    en: `The file has several documents, the second begins with “${s}”. Keep one document in the file.`,
  }),
  MULTIPLE_TAGS: (s) => ({
    ru: `У значения два указания типа, второе: «${s}». Уберите оба.`,
    en: `The value has two types, the second is “${s}”. Remove both.`,
  }),
  NON_STRING_KEY: (s) => ({
    ru: `Ключ «${s}» — не текст. Возьмите его в кавычки.`,
    en: `The key “${s}” is not a text. Put it in quotes.`,
  }),
  RESOURCE_EXHAUSTION: (s) => ({
    ru: `Значение «${s}» вложено слишком глубоко. Уберите лишние уровни.`,
    en: `The value “${s}” is nested too deeply. Nest it less.`,
  }),
  TAB_AS_INDENT: () => ({
    ru: 'Отступ сделан знаком табуляции. Сделайте отступ пробелами, по два на каждый уровень.',
    en: 'The indent is made with a tab. Indent with spaces, two for every level.',
  }),
  TAG_RESOLVE_FAILED: (s) => ({
    ru: `Слово «${s}», начатое с «!», читается не как текст, а как указание программе. Уберите его или возьмите текст в кавычки.`,
    en: `The word “${s}” that begins with “!” is read as a type. Remove it, or put the text in quotes.`,
  }),
  UNEXPECTED_TOKEN: (s) => ({
    ru: `«${s}» стоит не на своём месте. Если это часть текста, возьмите весь текст в кавычки.`,
    en: `“${s}” is out of place. If it is part of a text, put the whole text in quotes.`,
  }),
}

/** Better sentences for codes that cover several faults, told apart by the package's own message. */
export const specific: readonly { readonly when: RegExp; readonly say: Sentence }[] = [
  {
    when: /^Comments must be separated/,
    say: (s) => ({
      ru: `Перед знаком «#» нет пробела: «${s}». Поставьте пробел, если это примечание; если это часть текста, внесите её внутрь кавычек.`,
      en: `There is no space before “#”: “${s}”. Put one if this is a remark; if it is part of the text, move it inside the quotes.`,
    }),
  },
  {
    when: /^Missing , /,
    say: (s) => ({
      ru: `Между элементами в скобках перед «${s}» нет запятой. Поставьте её или возьмите весь текст в кавычки.`,
      en: `There is no comma between the entries in brackets before “${s}”. Put one, or put the whole text in quotes.`,
    }),
  },
  {
    when: /^Missing space after :/,
    say: (s) => ({
      ru: `После двоеточия в скобках нет пробела: «${s}». Поставьте пробел.`,
      en: `There is no space after the colon in brackets: “${s}”. Put one.`,
    }),
  },
  {
    when: /^Unexpected (,|empty item) /,
    say: () => ({
      ru: 'Лишняя запятая в скобках: между двумя запятыми ничего нет. Уберите одну из них.',
      en: 'There is one comma too many in the brackets: nothing stands between the two. Remove one of them.',
    }),
  },
  {
    when: /^Sequence item without/,
    say: (s) => ({
      ru: `Строка «${s}» стоит среди строк списка, но не начинается с «- ». Поставьте «- » или выровняйте её по ключу.`,
      en: `The line “${s}” stands among the entries of a list but does not begin with “- ”. Put “- ”, or align the line with its key.`,
    }),
  },
  {
    when: /^Missing directives-end/,
    say: (s) => ({
      ru: `Строка «${s}» начинается с «%» и читается как указание программе. Уберите её.`,
      en: `The line “${s}” begins with “%” and is read as an instruction to the program. Remove it.`,
    }),
  },
]
