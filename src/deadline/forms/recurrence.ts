import type { Text } from '../../core/text.ts'
import type { Deadline, Frequency, Unit, When } from '../deadline.ts'
import { means } from '../entry.ts'
import type { Form } from '../form.ts'
import { often } from '../frequency.ts'
import { edge } from '../limit.ts'
import { any, longest, many, map, mapHit, mark, memo, opt, type Parser, seq, word } from '../match.ts'
import { moment } from '../moments.ts'
import { isOtherMonth } from '../other-months.ts'
import { assemble, itemsOf, type Piece, withSaid } from '../recurrence.ts'
import { vague } from '../remarks.ts'
import { placeOf, textOf } from '../span.ts'
import type { Token } from '../token.ts'
import { from } from './from.ts'
import { narrowed } from './narrowed.ts'
import { period } from './period.ts'
import { run } from './run.ts'
import { stretch } from './stretch.ts'
import { until } from './until.ts'

// «ежегодно до 10 октября и апреля»: the month is not meant as a whole.
const calendar = (parser: Parser<Deadline>): Parser<Piece> =>
  mapHit(parser, (hit, input, at) =>
    isOtherMonth(input, at) ? undefined : { ...hit, value: { is: 'calendar', deadline: hit.value } },
  )

/** What a recurrence is made of besides how often: when in the unit, in which time. */
export const timePiece: Parser<Piece> = longest(
  any(
    map(moment, (found): Piece => ({ is: 'timed', ...found })),
    calendar(stretch.parse),
    calendar(run.parse),
    map(narrowed.parse, (deadline): Piece => ({ is: 'calendar', deadline, narrowed: true })),
    calendar(until.parse),
    calendar(from.parse),
    calendar(period.parse),
  ),
)

const piece: Parser<Piece> = longest(
  any(
    // «в течение года – ежемесячно»
    map(seq(opt(mark('-')), often), ([, found]): Piece => ({ is: 'often', ...found })),
    timePiece,
  ),
)

/** What may stand between the pieces. */
export const between = opt(
  any(mark(',', '(', ')', ':'), word('and'), seq(mark(')'), mark(',')), seq(mark(','), mark('('))),
)

// «по состоянию на 1 число до 5 числа ежемесячно»: the first day is of what is reported, and none to keep.
function isOfState(pieces: readonly Piece[], tokens: readonly Token[]): boolean {
  const limited = pieces.some(
    (piece) => piece.is === 'calendar' && itemsOf(piece.deadline).some(({ kind }) => kind === 'by'),
  )
  return limited && tokens.some(({ text }) => text === 'состоянию')
}

/** What the words leave open where they do not say how often: the reading, and what to write instead. */
function doubtOf(pieces: readonly Piece[], tokens: readonly Token[]): readonly [read: Text, instead: Text] | undefined {
  if (pieces.some(({ is }) => is === 'often')) return undefined
  const reported = tokens.findIndex((t) => means(t, 'reported'))
  // «следующего за отчётным периодом»: of which length, goes unsaid.
  if (reported >= 0)
    return tokens.slice(reported).some((t) => means(t, 'period')) ? [EVERY_MONTH, HOW_OFTEN] : undefined
  // «до 1 июня следующего года»: every year, or once.
  const next = pieces.some((piece) => piece.is === 'timed' && piece.whens.some(isNextYears))
  return next ? [EVERY_YEAR, WITH_ITS_YEAR] : undefined
}

/** «1 раз в месяц по средам», «1 раз в 3 года (май)», «ежемесячно, май»: which of the times, goes unsaid. */
function doubtOfTimes(value: Deadline): readonly [read: Text, instead: Text] | undefined {
  if (value.kind !== 'recurring') return undefined
  const { every, when, within, plus } = value
  const weekly = when && 'at' in when && when.at.type === 'weekdays' && when.at.nth === undefined
  if (weekly && every.unit !== 'week' && every.unit !== 'day') return [EVERY_WEEKDAY, WHICH_WEEKDAY]
  if (every.type === 'once-in' && every.unit === 'year' && (when || (plus && DATED.has(plus.kind))))
    return [EVERY_TIME, WITH_ITS_YEARS]
  if (when && saysNoMonth(when, every)) return [LAST_MONTH, WHICH_MONTH]
  if (plus && namesTooFew(every, plus)) return [ONLY_NAMED, OR_WITHOUT]
  const month =
    within?.type === 'days' && within.from && within.to && within.from.year === undefined ? within : undefined
  const isOne = month && month.from?.month === month.to?.month
  return isOne && every.unit === 'month' ? [ONE_MONTH, OR_EVERY] : undefined
}

const DATED: ReadonlySet<Deadline['kind']> = new Set(['date', 'by', 'range', 'list'])
const LONG: ReadonlySet<Unit> = new Set(['half-year', 'year', 'school-year'])

/** «ежегодно до 5 числа», «первый понедельник квартала»: of which month of the unit; «ежеквартально до 5 числа» is settled. */
function saysNoMonth(when: When, { type, unit: one }: Frequency): boolean {
  // «раз в 2 месяца, 15 числа»: of the first or of the second.
  const unit = type === 'once-in' && one === 'month' ? 'half-year' : one
  if (!('at' in when)) return when.type === 'range' && when.from.month === undefined && LONG.has(unit)
  const { at } = when
  if (at.type === 'point') return LONG.has(unit) && at.point.month === undefined && at.of === undefined
  const counts = LONG.has(unit) || unit === 'quarter' || unit === 'term' || unit === 'trimester' || unit === 'semester'
  if (at.type === 'week') return counts && at.month === undefined && at.week !== 'last'
  return counts && at.type === 'weekdays' && at.nth !== undefined && at.nth !== 'last'
}

/** How many times a year at least; of what recurs more rarely, or by the school's own units, nothing is said. */
const A_YEAR: Partial<Readonly<Record<Unit, number>>> = {
  day: 365,
  week: 52,
  month: 12,
  quarter: 4,
  'half-year': 2,
  semester: 2,
  trimester: 3,
  term: 4,
  year: 1,
  'school-year': 1,
}

/** «ежемесячно, 15 октября», «2 раза в год, до 1 мая»: fewer times are named than there are to be. */
function namesTooFew(every: Frequency, plus: Deadline): boolean {
  if (every.type === 'once-in' || !DATED.has(plus.kind)) return false
  const named = plus.kind === 'list' ? plus.items.length : 1
  return named < (A_YEAR[every.unit] ?? 1) * (every.type === 'times' ? every.times : 1)
}

const LAST_MONTH: Text = { ru: 'срок в последнем месяце', en: 'a time in the last month' }
const WHICH_MONTH: Text = {
  ru: 'с месяцем, например «ежегодно до 5 июня» или «до 5 числа первого месяца квартала»',
  en: 'with the month, «ежегодно до 5 июня» or «до 5 числа первого месяца квартала»',
}
const ONLY_NAMED: Text = { ru: 'только названные сроки', en: 'the times named and no others' }
const OR_WITHOUT: Text = {
  ru: 'назовите все сроки либо одну частоту',
  en: 'name all the times, or the frequency alone',
}
const EVERY_WEEKDAY: Text = { ru: 'каждый такой день недели', en: 'every such weekday' }
const WHICH_WEEKDAY: Text = {
  ru: 'которая по счёту, например «в первую среду каждого месяца»',
  en: 'which of them, «в первую среду каждого месяца»',
}
const EVERY_TIME: Text = { ru: 'один раз за несколько лет, без месяца', en: 'once in several years, without the month' }
const WITH_ITS_YEARS: Text = {
  ru: 'с годами, например «май 2026, 2029 гг.»',
  en: 'with the years, «май 2026, 2029 гг.»',
}
const ONE_MONTH: Text = { ru: 'ежемесячно только в этом месяце', en: 'monthly within that one month' }
const OR_EVERY: Text = {
  ru: 'либо «ежемесячно», либо один месяц, либо «ежегодно, май»',
  en: 'either «ежемесячно», or the month alone, or «ежегодно, май»',
}

function isNextYears(when: When): boolean {
  return 'at' in when && when.at.type === 'point' && when.at.of === 'next-year'
}

const EVERY_MONTH: Text = { ru: 'ежемесячный срок', en: 'a day of every month' }
const HOW_OFTEN: Text = {
  ru: 'с «ежемесячно», «ежеквартально» или «ежегодно»',
  en: 'with «ежемесячно», «ежеквартально» or «ежегодно»',
}
const EVERY_YEAR: Text = { ru: 'ежегодный срок', en: 'a day of every year' }
const WITH_ITS_YEAR: Text = {
  ru: 'с годом («до 1 июня 2027\u00A0г.») или «ежегодно»',
  en: 'with its year, «до 1 июня 2027\u00A0г.», or «ежегодно»',
}

/** Again and again: how often, when in the unit, in which time, in any order. */
export const recurrence: Form = {
  name: 'recurrence',
  title: () => ({ ru: 'повторение', en: 'a recurrence' }),
  examples: () => [
    { text: 'ежегодно', normal: 'recurring yearly' },
    { text: 'До 15 сентября ежегодно', normal: 'recurring yearly by --09-15' },
    { text: 'Ежегодно, май', normal: 'recurring yearly range --05-01..--05-31' },
    { text: 'Май, ежегодно с 2023', normal: 'recurring yearly range --05-01..--05-31 from 2023-01-01' },
    {
      text: 'Сентябрь-ноябрь Ежегодно 2021 – 2024 гг.',
      normal: 'recurring yearly range --09-01..--11-30 within 2021..2024',
    },
    { text: 'до 1 сент. ежегодно (2022–2024 гг.)', normal: 'recurring yearly by --09-01 within 2022..2024' },
    { text: 'ежегодно, 1 июня', normal: 'recurring yearly on --06-01' },
    {
      text: 'ежегодно до 15 июня и 15 декабря',
      normal: 'list [recurring yearly by --06-15; recurring yearly by --12-15]',
    },
    {
      text: 'ежегодно: сентябрь, май',
      normal: 'list [recurring yearly range --09-01..--09-30; recurring yearly range --05-01..--05-31]',
    },
    { text: 'ежемесячно до 5 числа', normal: 'recurring monthly by day 5' },
    { text: '25 числа каждого месяца', normal: 'recurring monthly on day 25' },
    { text: 'ежемесячно в течение учебного года', normal: 'recurring monthly within school-year' },
    { text: 'ежемесячно с сентября по май', normal: 'recurring monthly within --09-01..--05-31' },
    {
      text: 'ежеквартально, до 5 числа месяца, следующего за отчётным',
      normal: 'recurring quarterly by day 5 of next-month',
    },
    {
      text: 'до 10 числа месяца, следующего за отчётным кварталом',
      normal: 'recurring quarterly by day 10 of next-month',
    },
    { text: 'до 5 числа следующего месяца', normal: 'recurring monthly by day 5 of next-month' },
    { text: 'ежегодно, до 1 февраля года, следующего за отчётным', normal: 'recurring yearly by --02-01 of next-year' },
    { text: '1 раз в полугодие', normal: 'recurring half-yearly' },
    { text: '2 раза в год', normal: 'recurring 2/year' },
    { text: '1 раз в 3 года', normal: 'recurring 1/3years' },
    { text: 'не менее 2 раз в четверть', normal: 'recurring 2/term min' },
    { text: 'не чаще одного раза в месяц', normal: 'recurring monthly max' },
    { text: 'в конце каждого месяца', normal: 'recurring monthly at end' },
    { text: 'ежеквартально, в последний день квартала', normal: 'recurring quarterly at end' },
    { text: 'последняя неделя каждого месяца', normal: 'recurring monthly on week last' },
    { text: 'каждую вторую пятницу месяца', normal: 'recurring monthly on second friday' },
    { text: 'по вторникам и четвергам', normal: 'recurring weekly on tuesday,thursday' },
    { text: 'еженедельно, пятница', normal: 'recurring weekly on friday' },
    { text: 'последний рабочий день месяца', normal: 'recurring monthly on last-workday' },
    {
      text: '2 раза в год (октябрь, апрель)',
      normal: 'recurring 2/year + list [range --10-01..--10-31; range --04-01..--04-30]',
    },
    { text: '1 раз в год, май', normal: 'recurring yearly range --05-01..--05-31' },
  ],
  rejects: () => [
    'сентябрь, май',
    'до 5 числа',
    'ежегодно ежемесячно',
    'раз',
    'ежегодно, май 2022',
    'сентябрь, далее ежемесячно',
  ],
  parse: memo(() =>
    mapHit(seq(many(piece, between), opt(mark(')')), edge), (hit, input, at) => {
      const [found, , said] = hit.value
      const pieces = said === undefined ? found : withSaid(found, said)
      const value = pieces && assemble(pieces)
      if (!value || isOfState(pieces, input.tokens.slice(at, hit.end))) return undefined
      const doubt = doubtOf(pieces, input.tokens.slice(at, hit.end)) ?? doubtOfTimes(value)
      if (!doubt) return { ...hit, value }
      const remark = vague(textOf(input, at, hit.end), ...doubt, placeOf(input, at, hit.end))
      return { ...hit, value, remarks: [...hit.remarks, remark] }
    }),
  ),
}
