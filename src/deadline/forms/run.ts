import type { Form } from '../form.ts'
import { any, map, mapHit, mark, memo, opt, type Parser, seq, word } from '../match.ts'
import { dayNumber, inclusive, which } from '../numerals.ts'
import { reversed } from '../remarks.ts'
import { compareInYear, type DaySpan, inYear, monthsSpan, placeOf, type Span, spanInYear, textOf } from '../span.ts'
import { spanDeadline } from '../span-deadline.ts'
import { spans } from '../spans/index.ts'
import { leadIn } from './stretch.ts'

/** A single stretch of days: rows («1 и 15 мая») and weeks have no two ends. */
const single: Parser<DaySpan> = map(spans, (found): DaySpan | undefined => {
  const [span] = found
  return found.length === 1 && span && span.grain !== 'weeks' ? span : undefined
})

// «с 1 по 15 октября», «с I по III квартал»: the first end borrows month or year from the second.
const bare: Parser<number> = any(dayNumber, which(4))

function borrowed(first: number, last: DaySpan): DaySpan | undefined {
  const { year, month } = last.from
  if (last.grain === 'day' || last.grain === 'number') {
    const at = { ...last.from, day: first }
    return first < last.from.day ? { ...last, from: at, to: at } : undefined
  }
  if (last.grain !== 'quarter' || month === undefined || first * 3 - 2 >= month) return undefined
  return monthsSpan('quarter', first * 3 - 2, first * 3, year === undefined ? undefined : { year })
}

type Ends = readonly [first: DaySpan, last: DaySpan]

const through = any(word('along', 'until'), seq(word('along'), word('end')))
const ends: Parser<Ends> = any(
  map(seq(opt(word('from')), single, mark('-'), single), ([, first, , last]): Ends => [first, last]),
  map(
    seq(any(word('from'), word('off')), single, opt(mark(',')), through, single),
    ([, first, , , last]): Ends => [first, last],
  ),
  map(seq(word('from'), opt(mark('"')), bare, opt(mark('"')), through, single), ([, , number, , , last]) => {
    const first = borrowed(number, last)
    return first && ([first, last] as Ends)
  }),
)

/** One stretch from the first to the second; a missing year comes from the other end. */
function span([first, last]: Ends): DaySpan | undefined {
  if ((first.grain === 'number') !== (last.grain === 'number')) return undefined
  const from = first.from
  const to = last.to
  const grain = first.grain === 'year' && last.grain === 'year' ? 'year' : 'part'
  if (from.year === undefined && to.year !== undefined) {
    // «декабрь – 2023» has no year to give: a bare year is no end of a stretch of months.
    if (last.grain === 'year' || last.grain === 'school-year') return undefined
    return { grain, from: spanInYear({ grain: 'part', from, to }, to.year).from, to }
  }
  if (from.year !== undefined && to.year === undefined) {
    if (first.grain === 'year' || first.grain === 'school-year') return undefined
    const year = compareInYear(from, to) > 0 ? from.year + 1 : from.year
    return { grain, from, to: inYear(to, year, last.grain !== 'day') }
  }
  if ((first.grain === 'year') !== (last.grain === 'year')) return undefined
  return { grain, from, to }
}

/** The stretch of a run, with a remark where it ends before it begins. */
export const runSpan: Parser<Span> = mapHit(ends, (hit, input, at) => {
  const found = span(hit.value)
  if (!found) return undefined
  const { from, to } = found
  if (from.year === undefined || to.year === undefined) return { ...hit, value: found }
  if (from.year < to.year || (from.year === to.year && compareInYear(from, to) <= 0)) return { ...hit, value: found }
  const remark = reversed(textOf(input, at, hit.end), from, to, placeOf(input, at, hit.end))
  return { ...hit, value: found, remarks: [...hit.remarks, remark] }
})

/** From one stretch to another: «S – S», «с S по S». */
export const run: Form = {
  name: 'run',
  examples: () => [
    { text: 'октябрь-ноябрь 2020 года', normal: 'range 2020-10-01..2020-11-30' },
    { text: 'январь 2022-ноябрь 2024 гг.', normal: 'range 2022-01-01..2024-11-30' },
    { text: '2022-2024 гг.', normal: 'range 2022-01-01..2024-12-31' },
    { text: 'декабрь – февраль 2023', normal: 'range 2022-12-01..2023-02-28' },
    { text: '01.09—30.09.22', normal: 'range 2022-09-01..2022-09-30' },
    { text: '01.09.2020г.- 30.09.2020 г.', normal: 'range 2020-09-01..2020-09-30' },
    { text: 'с 1 по 15 октября', normal: 'range --10-01..--10-15' },
    { text: 'с сентября 2022 г. по май 2023 г.', normal: 'range 2022-09-01..2023-05-31' },
    { text: 'в период с 10.01 по 20.01.2023', normal: 'range 2023-01-10..2023-01-20' },
    { text: 'конец сентября – начало октября', normal: 'range --09-21..--10-10' },
    { text: 'сентябрь – май 2022–2023 уч. года', normal: 'range 2022-09-01..2023-05-31' },
    { text: 'с I по III квартал 2022 года', normal: 'range 2022-01-01..2022-09-30' },
  ],
  rejects: () => ['сентябрь 2021–2024 гг.', 'с 1 сентября', '1 и 3 мая – 5 мая', 'с 15 по 1 октября'],
  parse: memo(() =>
    map(seq(leadIn, runSpan, inclusive), ([, found]) =>
      spanDeadline(found.grain === 'weeks' ? found : { ...found, grain: found.grain === 'year' ? 'year' : 'part' }),
    ),
  ),
}
