import type { Form } from '../form.ts'
import { any, map, mark, memo, opt, seq, word } from '../match.ts'
import { inclusive } from '../limit.ts'
import { text } from '../numerals.ts'
import { spanDeadline, together } from '../span-deadline.ts'
import { spans } from '../spans/index.ts'

const term = seq(word('deadline', 'period', 'date'), opt(mark('-', ':')))

/** What may stand before a stretch without changing it: «в», «на», «за», «в течение», «в период», «срок –». */
export const leadIn = opt(
  any(
    word('in', 'on', 'during', 'joined', 'whole'),
    seq(word('in', 'on'), word('course'), opt(word('whole'))),
    seq(word('in', 'on', 'during'), word('period'), opt(word('during', 'on'))),
    term,
  ),
)

// «по состоянию на 1 октября»: the day alone, for «до 5 октября» behind it is another.
const asOf = seq(word('along'), text('состоянию'), word('on'))

/** A stretch of calendar alone: «сентябрь 2022 г.», «в мае», «в течение I квартала», «1 и 15 октября». */
export const stretch: Form = {
  name: 'stretch',
  title: () => ({ ru: 'время само по себе', en: 'a time alone' }),
  examples: () => [
    { text: 'сентябрь 2022 г.', normal: 'range 2022-09-01..2022-09-30' },
    { text: 'в мае', normal: 'range --05-01..--05-31' },
    { text: 'на 2022 год', normal: 'range 2022-01-01..2022-12-31' },
    { text: 'в течение I квартала', normal: 'range --01-01..--03-31' },
    { text: 'в течение 2022–2023 учебного года', normal: 'range 2022-09-01..2023-08-31' },
    { text: 'Срок: 25.12.2022', normal: 'date 2022-12-25' },
  ],
  rejects: () => ['в течение года', 'до мая', 'в', 'сентябрь октябрь'],
  parse: memo(() => map(seq(any(leadIn, asOf), spans, inclusive), ([, found]) => together(found.map(spanDeadline)))),
}
