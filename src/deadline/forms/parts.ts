import type { Deadline } from '../deadline.ts'
import type { Form } from '../form.ts'
import { any, longest, many, map, mark, memo, opt, seq, word } from '../match.ts'
import { dated } from './dated.ts'
import { texts } from './texts.ts'

const CALENDAR: ReadonlySet<string> = new Set(['date', 'by', 'range', 'period'])

/** Deadlines of every kind, parted by semicolons: «ежемесячно; до 25 декабря». Those of the calendar alone are a list. */
export const parts: Form = {
  name: 'parts',
  title: () => ({ ru: 'разные сроки через точку с запятой', en: 'deadlines of several kinds, parted by semicolons' }),
  examples: () => [
    { text: 'ежемесячно; до 25 декабря', normal: 'list [recurring monthly; by --12-25]' },
    {
      text: 'ежемесячно, итоги – декабрь',
      normal: 'list [recurring monthly; range --12-01..--12-31]',
    },
    { text: 'сентябрь 2022 г.; по плану', normal: 'list [range 2022-09-01..2022-09-30; external "по плану"]' },
  ],
  rejects: () => ['сентябрь; май', 'ежемесячно', 'по плану, до 1 июня'],
  parse: memo(() =>
    map(many(longest(any(dated, texts)), seq(mark(';'), opt(word('and')))), (items): Deadline | undefined => {
      const all = items.flatMap((one) => (one.kind === 'list' ? one.items : [one]))
      return items.length > 1 && all.some(({ kind }) => !CALENDAR.has(kind)) ? { kind: 'list', items: all } : undefined
    }),
  ),
}
