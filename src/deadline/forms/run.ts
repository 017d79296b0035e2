import type { Days } from '../../core/calendar-date.ts'
import type { Text } from '../../core/text.ts'
import { later } from '../amount.ts'
import type { Form } from '../form.ts'
import type { Habits } from '../frame.ts'
import { lastOf } from '../last-days.ts'
import { type Edge, edge, endsBefore, limitDay, orItsEnd } from '../limit.ts'
import { any, map, mapHit, mark, memo, opt, type Parser, seq, word } from '../match.ts'
import { count, dayNumber, which } from '../numerals.ts'
import { reversed, vague } from '../remarks.ts'
import { compareInYear, type DaySpan, inYear, monthsSpan, placeOf, type Span, spanInYear, textOf } from '../span.ts'
import { spanDeadline } from '../span-deadline.ts'
import { dayRow } from '../spans/day-row.ts'
import { spans } from '../spans/index.ts'
import { closed, dateIn } from '../yearless.ts'
import { notEarlier } from './from.ts'
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

/** The two stretches; `until` where only «до» stands before the last: it may end the day before. */
interface Ends {
  readonly first: DaySpan
  readonly last: DaySpan
  readonly until?: true
}

type Through = 'until' | 'along'
const along = (): Through => 'along'
const till = (): Through => 'until'
const through: Parser<Through> = any(
  map(word('along'), along),
  map(word('until'), till),
  map(seq(word('along'), word('end')), along),
  map(seq(opt(mark(',')), word('and'), word('until')), till),
)
// «с 5 на 6 мая» is a night; «с 5 на 20 мая» moves a day.
const overNight = map(word('on'), () => 'night' as const)
// «не ранее 10 и не позднее 20 октября»
const nor = seq(opt(mark(',')), opt(word('and', 'but')), later)

function endsOf(first: DaySpan | undefined, through: Through, { value: last, isEnd }: Last): Ends | undefined {
  return first && { first, last, ...(through === 'until' && !isEnd ? { until: true } : {}) }
}

type Last = { readonly value: DaySpan; readonly isEnd: boolean }
const lastSpan: Parser<Last> = orItsEnd(single)

// «31 марта следующего года»: the end of a stretch that begins in this one.
const ofNextYear = opt(seq(word('next'), word('year')))
const ends: Parser<Ends> = any(
  map(seq(opt(word('from')), single, mark('-'), single), ([, first, , last]): Ends => ({ first, last })),
  // «15.05.2024 по 30.05.2024»: the «с» is left out.
  map(seq(single, any(map(word('along'), along), map(word('until'), till)), lastSpan), ([first, through, last]) =>
    first.grain === last.value.grain && first.grain !== 'year' ? endsOf(first, through, last) : undefined,
  ),
  map(seq(bare, word('along'), single), ([number, , last]): Ends | undefined => {
    const first = last.grain === 'day' ? borrowed(number, last) : undefined
    return first && { first, last }
  }),
  // «с 16-28 ноября»
  map(seq(word('from'), dayRow.parse), ([, found]): Ends | undefined => {
    const [only] = found
    return found.length === 1 && only && only.grain === 'part' ? { first: only, last: only } : undefined
  }),
  map(
    seq(any(word('from'), word('off')), single, opt(mark(',', '-')), through, lastSpan, ofNextYear),
    ([, first, , through, last]) => endsOf(first, through, last),
  ),
  map(seq(notEarlier, single, nor, single), ([, first, , last]): Ends => ({ first, last })),
  map(seq(notEarlier, bare, nor, single), ([, number, , last]): Ends | undefined => {
    const first = last.grain === 'day' ? borrowed(number, last) : undefined
    return first && { first, last }
  }),
  map(seq(word('from'), opt(mark('"')), bare, opt(mark('"')), any(through, overNight), lastSpan), (found) => {
    const [, , number, , to, last] = found
    const first = borrowed(number, last.value)
    if (to !== 'night') return endsOf(first, to, last)
    return last.value.from.day === number + 1 ? endsOf(first, 'along', last) : undefined
  }),
)

/** The ends as «до» and what is said of the last day mean them; «не включая» is said of a limit alone. */
function withLimit(found: Ends, said: Edge, habits: Habits): Ends | undefined {
  const { until, last } = found
  if (!until) return said === 'excluded' ? undefined : found
  if (!endsBefore('until', said, habits)) return found
  return { ...found, last: { ...last, to: limitDay(last.from, 'until', said, habits) } }
}

const WIDE: ReadonlySet<string> = new Set(['season', 'quarter', 'half-year', 'month'])

function holds(outer: DaySpan, inner: DaySpan): boolean {
  return compareInYear(outer.from, inner.from) < 0 && compareInYear(inner.to, outer.to) <= 0
}

/** One stretch from the first to the second; a missing year comes from the other end. */
function span({ first, last }: Ends): DaySpan | undefined {
  if ((first.grain === 'number') !== (last.grain === 'number')) return undefined
  // «осень – 5 октября»: the day is in the season, not its end.
  if (last.grain === 'day' && WIDE.has(first.grain) && holds(first, last)) return undefined
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
export const runSpan: Parser<Span> = mapHit(seq(ends, edge), (hit, input, at) => {
  const limited = withLimit(hit.value[0], hit.value[1], input.habits)
  const found = limited && span(limited)
  if (!found) return undefined
  const { from, to } = found
  if (from.year === undefined || to.year === undefined) return { ...hit, value: found }
  const forward = within(limited, found, input.habits.period)
  if (forward) {
    const remark = vague(textOf(input, at, hit.end), forwardText(forward), WITH_BOTH_YEARS, placeOf(input, at, hit.end))
    return { ...hit, value: forward, remarks: [...hit.remarks, remark] }
  }
  if (goesFarBack(limited, found)) {
    const remark = vague(textOf(input, at, hit.end), farBack(found), WITH_BOTH_YEARS, placeOf(input, at, hit.end))
    return { ...hit, value: found, remarks: [...hit.remarks, remark] }
  }
  const last = lastOf(to) ?? to
  const years = from.year - (last.year ?? to.year)
  if (years < 0 || (years === 0 && compareInYear(from, last) <= 0)) return { ...hit, value: found }
  const remark = reversed(textOf(input, at, hit.end), from, last, placeOf(input, at, hit.end))
  return { ...hit, value: found, remarks: [...hit.remarks, remark] }
})

// «декабрь – февраль 2023» begins in the year before; «октябрь – сентябрь 2026» may be a slip of a month.
const MONTHS_SURELY_MEANT = 8

/** «Сентябрь – май 2024 г.» in a plan of 2024–2025: a year later than the words say, where only that lies in the plan. */
function within({ first }: Ends, { grain, from, to }: DaySpan, period: Days | null): DaySpan | undefined {
  const ends = period && closed(period)
  if (first.from.year !== undefined || from.year === to.year || !ends) return undefined
  const [start, later] = [dateIn(from, from.year ?? 0), dateIn(to, (to.year ?? 0) + 1)]
  if (!start || !later || start >= ends.from || later > ends.to) return undefined
  return { grain, from: inYear(from, (from.year ?? 0) + 1), to: inYear(to, (to.year ?? 0) + 1, true) }
}

function forwardText({ to }: DaySpan): Text {
  const year = to.year ?? 0
  return { ru: `конец в ${year}\u00A0году`, en: `ending in ${year}` }
}

function goesFarBack({ first }: Ends, { from, to }: DaySpan): boolean {
  if (first.from.year !== undefined || from.year === to.year) return false
  return (to.month ?? 0) + 12 - (from.month ?? 0) > MONTHS_SURELY_MEANT
}

function farBack({ from }: DaySpan): Text {
  const year = from.year ?? 0
  return { ru: `начало в ${year}\u00A0году`, en: `beginning in ${year}` }
}

const WITH_BOTH_YEARS: Text = {
  ru: 'с годом у каждого месяца, например «октябрь 2025\u00A0г. – сентябрь 2026\u00A0г.»',
  en: 'with a year beside each month, «октябрь 2025\u00A0г. – сентябрь 2026\u00A0г.»',
}

// «три месяца с 1 июня по 31 августа», «01.09 – 27.12, 17 недель»: how long it is says nothing new.
const length = seq(count, word('day', 'week', 'month'))
const lengthBehind = seq(opt(mark('-', ',')), length)

/** From one stretch to another: «S – S», «с S по S». */
export const run: Form = {
  name: 'run',
  title: () => ({ ru: 'от одного дня до другого', en: 'from one time to another' }),
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
    { text: '15.05.2024 г. по 30.05.2024 г.', normal: 'range 2024-05-15..2024-05-30' },
    { text: '25 по 30 мая', normal: 'range --05-25..--05-30' },
    { text: 'не ранее 10 и не позднее 20 октября 2026 г.', normal: 'range 2026-10-10..2026-10-20' },
    { text: 'с 16-28 ноября', normal: 'range --11-16..--11-28' },
  ],
  rejects: () => ['сентябрь 2021–2024 гг.', 'с 1 сентября', '1 и 3 мая – 5 мая', 'с 15 по 1 октября'],
  parse: memo(() =>
    map(seq(leadIn, opt(length), runSpan, opt(lengthBehind)), ([, , found]) =>
      spanDeadline(found.grain === 'weeks' ? found : { ...found, grain: found.grain === 'year' ? 'year' : 'part' }),
    ),
  ),
}
