import { either, flag, list, map, optional, required, text } from '../node.ts'
import { both } from './both.ts'
import { official } from './stamps.ts'

/** Those who sign a sheet: everybody responsible, or a list of names, keys of the directory and officials. */
const signers = either(
  flag(),
  list(
    either(
      text(),
      map({
        position: optional(text(), {
          ru: 'должность',
          title: both('Должность', 'Position'),
          about: both('Должность, как печатается.', 'The position as printed.'),
        }),
        name: optional(text({ examples: ['И. О. Фамилия'] }), {
          ru: 'имя',
          also: ['фио'],
          title: both('Инициалы и фамилия', 'Name'),
          about: both('Инициалы и фамилия; без них — место для записи.', 'The name; without it, room to write it.'),
        }),
      }),
    ),
  ),
)

/** What a document ends with, behind its table. */
export const closing = {
  footnotes: optional(text({ examples: ['* При наличии финансирования.'] }), {
    ru: 'сноски',
    title: both('Сноски', 'Footnotes'),
    about: both(
      'Печатаются под таблицей, строка за строкой; знак сноски («*», «1)») ставят в ячейке и здесь сами.',
      'Printed under the table, line by line; the sign («*», «1)») is typed in the cell and here.',
    ),
  }),
  signature: optional(official, {
    ru: 'подпись',
    title: both('Подпись', 'Signature'),
    about: both('Кто подписывает план: строка в конце.', 'Who signs the plan: a line at its end.'),
  }),
  executor: optional(
    either(
      text({ examples: ['Исп. Фамилия И. О., тел. 2-22-22'] }),
      map({
        name: required(text({ examples: ['И. О. Фамилия'] }), {
          ru: 'имя',
          also: ['фио'],
          title: both('Исполнитель', 'Who drew it up'),
          about: both('Имя того, кто составил документ.', 'Who drew the document up.'),
        }),
        phone: optional(text({ examples: ['8 (00000) 2-22-22'] }), {
          ru: 'телефон',
          title: both('Телефон', 'Telephone'),
          about: both('Номер телефона исполнителя.', 'The telephone number.'),
        }),
      }),
    ),
    {
      ru: 'исполнитель',
      title: both('Отметка об исполнителе', 'Who drew it up'),
      about: both(
        'Кто составил документ и его телефон: мелко в конце. Текст печатается как есть.',
        'Who drew the document up: small, at its end. A text prints as typed.',
      ),
    },
  ),
  'approval-sheet': optional(signers, {
    ru: 'лист согласования',
    title: both('Лист согласования', 'Sheet of agreement'),
    about: both(
      'Отдельный лист: «да» — все ответственные плана из справочника, или список (ключи, имена, должности).',
      'A sheet of its own: “true” for all responsibles of the plan, or a list of keys, names, officials.',
    ),
  }),
  'acquaintance-sheet': optional(signers, {
    ru: 'лист ознакомления',
    title: both('Лист ознакомления', 'Sheet of acquaintance'),
    about: both(
      'Отдельный лист: «да» — все ответственные плана из справочника, или список (ключи, имена, должности).',
      'A sheet of its own: “true” for all responsibles of the plan, or a list of keys, names, officials.',
    ),
  }),
}
