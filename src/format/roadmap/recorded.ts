import { optional, text } from '../node.ts'
import { both } from './both.ts'
import { date } from './dates.ts'

/** Who gave the days of something that names none, when and on what ground: days of an approved plan may still be given. */
export const recorded = {
  by: optional(text(), {
    ru: 'кто',
    title: both('Кто назначил', 'By whom'),
    about: both('Кто назвал этот день. Не печатается.', 'Who named the day. Never printed.'),
  }),
  on: optional(date, {
    ru: 'дата',
    title: both('Когда назначено', 'When'),
    about: both('Когда день назван. Не печатается.', 'When the day was named. Never printed.'),
  }),
  ground: optional(text(), {
    ru: 'основание',
    title: both('Основание', 'Ground'),
    about: both('Почему и чьим решением. Не печатается.', 'Why and by whose decision. Never printed.'),
  }),
}
