import type { Format } from '../core/format.ts'
import { formatOf } from './format-of.ts'
import { flag, map, type Node, optional, required, text, type Value, word } from './node.ts'

const both = (ru: string, en: string) => ({ ru, en })

const entry = (node: Node<string>, ru: string, title: string, en: string) =>
  required(node, { ru, title: both(title, en), about: both(`${title}.`, `${en}.`) })

const count = text({ pattern: /^[1-9]\d?$/, examples: ['6'] })
/** 5 to 60 mm: with more on both sides no text is left. */
const margin = text({ pattern: /^(?:[5-9]|[1-5]\d|60)$/, examples: ['20'] })
/** 40 to 120 mm. */
const stampWidth = text({ pattern: /^(?:[4-9]\d|1[01]\d|120)$/, examples: ['80'] })
/** 8 to 20 points. */
const points = text({ pattern: /^(?:[89]|1\d)(?:\.5)?$|^20$/, examples: ['12'] })
const line = text()

const group = <T>(node: Node<T>, ru: string, title: string, en: string) =>
  required(node, { ru, title: both(title, en), about: both(`${title}.`, `${en}.`) })

const root = map({
  template: entry(text({ pattern: /^1$/, examples: ['1'] }), 'шаблон', 'Версия формата шаблона, всегда 1', 'Always 1'),
  'based-on': optional(text({ examples: ['plan', 'school'] }), {
    ru: 'на основе',
    title: both('Основа', 'Based on'),
    about: both(
      'Имя шаблона программы или файл: чего здесь нет, то берётся оттуда.',
      'A template of the program or a file: what is not said here is taken from it.',
    ),
  }),
  font: entry(line, 'шрифт', 'Шрифт документа', 'Font'),
  sizes: group(
    map({
      body: entry(points, 'текст', 'Кегль текста', 'Type size of text'),
      title: entry(points, 'название', 'Кегль названия', 'Type size of the title'),
      stamp: entry(points, 'гриф', 'Кегль грифа', 'Type size of stamps'),
      table: entry(points, 'таблица', 'Кегль таблицы', 'Type size of the table'),
    }),
    'кегли',
    'Размеры шрифта в пунктах',
    'Type sizes in points',
  ),
  page: group(
    map({
      'landscape-from': entry(count, 'альбомная от', 'Со скольких столбцов лист альбомный', 'Columns of landscape'),
      margins: group(
        map({
          top: entry(margin, 'верх', 'Верхнее поле, мм', 'Top margin, mm'),
          right: entry(margin, 'право', 'Правое поле, мм', 'Right margin, mm'),
          bottom: entry(margin, 'низ', 'Нижнее поле, мм', 'Bottom margin, mm'),
          left: entry(margin, 'лево', 'Левое поле, мм', 'Left margin, mm'),
        }),
        'поля',
        'Поля листа',
        'Margins',
      ),
    }),
    'лист',
    'Лист',
    'Page',
  ),
  print: required(
    word([
      { en: 'all', ru: 'всё', title: both('Приказ, план и листы', 'Order, plan and sheets') },
      { en: 'plan', ru: 'план', title: both('План без приказа', 'The plan without its order') },
      { en: 'order', ru: 'приказ', title: both('Только приказ', 'The order alone') },
    ]),
    { ru: 'печатать', title: both('Что печатать', 'What prints'), about: both('Что печатать.', 'What prints.') },
  ),
  columns: group(
    map({
      'section-number': entry(
        line,
        'номер раздела',
        'Заголовок столбца номеров разделов',
        'Heading of sections’ numbers',
      ),
      'section-title': entry(line, 'название раздела', 'Заголовок столбца разделов', 'Heading of sections'),
      number: entry(line, 'номер', 'Заголовок столбца номеров', 'Heading of numbers'),
      title: entry(line, 'название', 'Заголовок столбца мероприятий', 'Heading of activities'),
      deadline: entry(line, 'срок', 'Заголовок столбца сроков', 'Heading of deadlines'),
      responsible: entry(line, 'ответственные', 'Заголовок столбца ответственных', 'Heading of responsibles'),
      result: entry(line, 'результат', 'Заголовок столбца результатов', 'Heading of results'),
      notes: entry(line, 'примечания', 'Заголовок столбца примечаний', 'Heading of notes'),
    }),
    'столбцы',
    'Заголовки столбцов',
    'Headings of columns',
  ),
  'column-numbers': required(flag(), {
    ru: 'номера столбцов',
    title: both('Номера столбцов', 'Numbers of columns'),
    about: both(
      '«да» печатает под шапкой строку с номерами 1, 2, 3 и так далее.',
      'Prints a row of numbers under the header.',
    ),
  }),
  stamp: group(
    map({
      width: entry(stampWidth, 'ширина', 'Ширина грифа, мм', 'Width of the stamp, mm'),
      official: entry(line, 'должностное лицо', 'Гриф должностного лица', 'Stamp of an official'),
      document: entry(line, 'документ', 'Гриф документа', 'Stamp of a document'),
      body: entry(line, 'орган', 'Гриф коллегиального органа', 'Stamp of a body'),
      'signature-mark': entry(
        line,
        'отметка об электронной подписи',
        'Отметка об электронной подписи',
        'Mark of an electronic signature',
      ),
    }),
    'гриф',
    'Гриф утверждения',
    'Approval stamp',
  ),
  blanks: group(
    map({
      signature: entry(line, 'подпись', 'Место для подписи', 'Room for a signature'),
      date: entry(line, 'дата', 'Место для даты', 'Room for a date'),
      number: entry(line, 'номер', 'Место для номера', 'Room for a number'),
    }),
    'пустые места',
    'Места для записи от руки',
    'Room to write by hand',
  ),
  draft: entry(line, 'проект', 'Слово для проекта', 'Word for a draft'),
  excluded: entry(line, 'исключено', 'Слово вместо исключённого пункта', 'Word for an item that was taken out'),
  amendments: group(
    map({
      line: entry(line, 'строка', 'Строка под названием', 'The line under the title'),
      document: entry(line, 'документ', 'Документ в этой строке', 'A document in that line'),
    }),
    'изменения',
    'Отметка об изменениях',
    'Mark of amendments',
  ),
  executor: entry(line, 'исполнитель', 'Отметка об исполнителе', 'Who drew it up'),
  sheets: group(
    map({
      approval: entry(line, 'лист согласования', 'Название листа согласования', 'Title of the sheet of agreement'),
      acquaintance: entry(
        line,
        'лист ознакомления',
        'Название листа ознакомления',
        'Title of the sheet of acquaintance',
      ),
      number: entry(line, 'номер', 'Заголовок столбца номеров', 'Heading of numbers'),
      position: entry(line, 'должность', 'Заголовок столбца должностей', 'Heading of positions'),
      name: entry(line, 'имя', 'Заголовок столбца имён', 'Heading of names'),
      remarks: entry(line, 'замечания', 'Заголовок столбца замечаний', 'Heading of remarks'),
      signature: entry(line, 'подпись', 'Заголовок столбца подписей', 'Heading of signatures'),
      date: entry(line, 'дата', 'Заголовок столбца дат', 'Heading of dates'),
      changes: entry(line, 'изменения', 'Название листа изменений', 'Title of the sheet of changes'),
      item: entry(line, 'пункт', 'Заголовок столбца пунктов', 'Heading of items'),
      before: entry(line, 'было', 'Заголовок столбца прежних текстов', 'Heading of former texts'),
      after: entry(line, 'стало', 'Заголовок столбца новых текстов', 'Heading of new texts'),
      ground: entry(line, 'основание', 'Заголовок столбца оснований', 'Heading of grounds'),
      removed: entry(
        line,
        'исключено',
        'Что стоит вместо исключённого пункта',
        'What stands in place of a removed item',
      ),
    }),
    'листы',
    'Листы согласования, ознакомления и изменений',
    'Sheets to be signed, and the sheet of changes',
  ),
})

/** The value of a whole template, keys in English. */
export type TemplateFile = Value<typeof root>

/** The format of a template, version 1. */
export const templateFormat: Format<TemplateFile> = formatOf({ ru: 'шаблон', en: 'template' }, root)

/** The format of a template that is based on another: it says only what differs. */
export const partialTemplateFormat: Format<TemplateFile> = {
  ...templateFormat,
  validate: (value, keys) =>
    templateFormat.validate(value, keys).filter(({ rule, path }) => rule !== 'key-missing' || path[0] === 'template'),
}
