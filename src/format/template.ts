import type { Format } from '../core/format.ts'
import { formatOf } from './format-of.ts'
import { map, type Node, required, text, type Value } from './node.ts'

const both = (ru: string, en: string) => ({ ru, en })

const entry = (node: Node<string>, ru: string, title: string, en: string) =>
  required(node, { ru, title: both(title, en), about: both(`${title}.`, `${en}.`) })

const millimetres = text({ pattern: /^\d{1,3}$/, examples: ['20'] })
const points = text({ pattern: /^\d{1,2}(\.5)?$/, examples: ['12'] })
const line = text()

const group = <T>(node: Node<T>, ru: string, title: string, en: string) =>
  required(node, { ru, title: both(title, en), about: both(`${title}.`, `${en}.`) })

const root = map({
  template: entry(text({ pattern: /^1$/, examples: ['1'] }), 'шаблон', 'Версия формата шаблона, всегда 1', 'Always 1'),
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
      'landscape-from': entry(
        millimetres,
        'альбомная от',
        'Со скольких столбцов лист альбомный',
        'Columns of landscape',
      ),
      margins: group(
        map({
          top: entry(millimetres, 'верх', 'Верхнее поле, мм', 'Top margin, mm'),
          right: entry(millimetres, 'право', 'Правое поле, мм', 'Right margin, mm'),
          bottom: entry(millimetres, 'низ', 'Нижнее поле, мм', 'Bottom margin, mm'),
          left: entry(millimetres, 'лево', 'Левое поле, мм', 'Left margin, mm'),
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
  columns: group(
    map({
      number: entry(line, 'номер', 'Заголовок столбца номеров', 'Heading of numbers'),
      title: entry(line, 'название', 'Заголовок столбца мероприятий', 'Heading of activities'),
      deadline: entry(line, 'срок', 'Заголовок столбца сроков', 'Heading of deadlines'),
      responsible: entry(line, 'ответственные', 'Заголовок столбца ответственных', 'Heading of responsibles'),
      result: entry(line, 'результат', 'Заголовок столбца результатов', 'Heading of results'),
    }),
    'столбцы',
    'Заголовки столбцов',
    'Headings of columns',
  ),
  stamp: group(
    map({
      width: entry(millimetres, 'ширина', 'Ширина грифа, мм', 'Width of the stamp, mm'),
      official: entry(line, 'должностное лицо', 'Гриф должностного лица', 'Stamp of an official'),
      document: entry(line, 'документ', 'Гриф документа', 'Stamp of a document'),
      body: entry(line, 'орган', 'Гриф коллегиального органа', 'Stamp of a body'),
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
})

/** The value of a template file, keys in English. */
export type TemplateFile = Value<typeof root>

/** The format of a template, version 1. */
export const templateFormat: Format<TemplateFile> = formatOf({ ru: 'шаблон', en: 'template' }, root)
