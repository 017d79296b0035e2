import { hidesDay, hidesLimit, isCalendar, wordsBetween, wordsEnd } from '../author-words.ts'
import { type Amount, amount, later, within } from '../amount.ts'
import type { Deadline, Offset } from '../deadline.ts'
import { means } from '../entry.ts'
import type { Form } from '../form.ts'
import { any, map, mapHit, mark, memo, opt, type Parser, seq, word } from '../match.ts'
import { which } from '../numerals.ts'
import type { Span } from '../span.ts'
import { daySpan } from '../spans/day.ts'
import { unitWords } from '../units.ts'
import { dayInWords } from '../write/day.ts'

// «10 дней после семинара»: without a preposition only an event tells that a length is meant.
const bare: Parser<Amount> = map(amount, (found) => (found.counted ? found : undefined))

const since = opt(mark(','))
const after = seq(since, any(word('from', 'after', 'along')))
const atLeast = seq(word('not'), word('fewer'), opt(mark(',')), opt(word('than')))
const before = seq(opt(any(later, atLeast)), word('during'), amount, word('until', 'ahead'))
// «не позднее чем за 5 рабочих дней», of what goes without saying.
const ahead = map(seq(opt(any(later, atLeast)), word('during'), amount), ([, , found]) => found)
const notLater = seq(later, amount, word('until', 'ahead'))

const A_YEAR: Amount = { count: 12, unit: 'm', counted: false }

function onEvent(amount: Amount, side: Offset['side'], trigger: string): Deadline {
  return { kind: 'event', offset: { side, count: amount.count, unit: amount.unit }, trigger }
}

/** The author's words from the last token of a head on: «со дня издания приказа». */
function withTrigger<T>(head: Parser<T>, meaning: (value: T, trigger: string) => Deadline): Parser<Deadline> {
  return mapHit(head, (hit, input) => {
    const start = hit.end - 1
    const end = wordsEnd(input, start)
    if (end === undefined || end <= hit.end) return undefined
    // «три месяца с 1 июня по 31 августа» hangs on no event.
    if (isCalendar(input, start) || hidesDay(input, start, end) || hidesLimit(input, start + 1, end)) return undefined
    return { ...hit, end, value: meaning(hit.value, wordsBetween(input, start, end)) }
  })
}

const schoolUnit = word('term', 'trimester', 'semester')
const someEnd = seq(word('until'), word('end'), any(unitWords, seq(which(4), schoolUnit)))

// «за 5 рабочих дней до 1 сентября 2026 г.»: which day that is, only the plan's calendar tells.
const fromDay: Parser<Deadline> = any(
  map(seq(ahead, word('until'), daySpan.parse), ([found, , spans]) =>
    found.unit === 'wd' ? onDay(found, 'before', 'до', spans) : undefined,
  ),
  map(seq(within, word('after', 'from'), daySpan.parse), ([found, joint, spans]) =>
    found.counted ? onDay(found, 'after', joint === 'after' ? 'после' : 'с', spans) : undefined,
  ),
)

function onDay(amount: Amount, side: Offset['side'], joint: string, [span]: readonly Span[]): Deadline | undefined {
  return span?.grain === 'day' ? onEvent(amount, side, `${joint} ${dayInWords(span.from)}`) : undefined
}

// «за 3 дня до конца 2 четверти»
const fromEnd: Parser<Deadline> = mapHit(seq(ahead, someEnd), (hit, input, at) => {
  let start = hit.end - 1
  while (start > at && !means(input.tokens[start], 'until')) start--
  return { ...hit, value: onEvent(hit.value[0], 'before', wordsBetween(input, start, hit.end)) }
})

/** So many days, weeks or months after or before an event: «в течение 5 рабочих дней со дня …», «за 10 дней до …». */
export const eventOffset: Form = {
  name: 'event-offset',
  title: () => ({ ru: 'за столько-то дней до события или после него', en: 'so long before or after an event' }),
  examples: () => [
    { text: 'в течение 5 рабочих дней со дня издания приказа', normal: 'event +5wd "со дня издания приказа"' },
    { text: 'не позднее чем за 10 дней до начала мероприятия', normal: 'event -10d "до начала мероприятия"' },
    { text: 'в трёхдневный срок после получения результатов', normal: 'event +3d "после получения результатов"' },
    { text: 'в 10-дневный срок', normal: 'event +10d "в 10-дневный срок"' },
    { text: 'в течение 10 дней', normal: 'event +10d "в течение 10 дней"' },
    { text: 'через две недели после семинара', normal: 'event +2w "после семинара"' },
    { text: 'за месяц до начала экзаменов', normal: 'event -1m "до начала экзаменов"' },
    { text: 'в течение месяца со дня утверждения', normal: 'event +1m "со дня утверждения"' },
    { text: 'не позднее 3 дней до проведения', normal: 'event -3d "до проведения"' },
    { text: 'не более 5 рабочих дней со дня вручения акта', normal: 'event +5wd "со дня вручения акта"' },
    {
      text: 'за 5 рабочих дней до 1 сентября 2026 г.',
      normal: 'event -5wd "до 1 сентября 2026 г."',
    },
    { text: 'за 3 дня до конца 2 четверти', normal: 'event -3d "до конца 2 четверти"' },
    { text: 'в течение 10 дней после 1 сентября', normal: 'event +10d "после 1 сентября"' },
    { text: 'не позднее чем за 5 рабочих дней', normal: 'event -5wd "не позднее чем за 5 рабочих дней"' },
  ],
  rejects: () => [
    'за 10 дней до 1 октября',
    'в течение 10 дней с 1 по 10 мая',
    'в течение месяца',
    'в течение дня',
    '5 числа',
    'не позднее 5 мая',
    'за 2022 год',
  ],
  parse: memo(() =>
    any(
      withTrigger(seq(any(within, bare), after), ([found], trigger) => onEvent(found, 'after', trigger)),
      // «в течение года со дня утверждения»: no year of the calendar.
      withTrigger(seq(word('in'), word('course'), word('year'), word('from', 'after')), (_, trigger) =>
        onEvent(A_YEAR, 'after', trigger),
      ),
      // «до 5 рабочих дней со дня обращения»
      withTrigger(seq(word('until'), amount, word('from', 'after')), ([, found], trigger) =>
        onEvent(found, 'after', trigger),
      ),
      withTrigger(before, ([, , found], trigger) => onEvent(found, 'before', trigger)),
      withTrigger(notLater, ([, found], trigger) => onEvent(found, 'before', trigger)),
      fromDay,
      fromEnd,
      alone(within, 'after'),
      alone(ahead, 'before'),
    ),
  ),
}

/** A length without an event: «в течение 10 дней». What it is counted from goes without saying, and the words stand for it. */
function alone(length: Parser<Amount>, side: Offset['side']): Parser<Deadline> {
  return mapHit(length, (hit, input, at) =>
    hit.value.counted && opensNothing(input.tokens[hit.end]?.text)
      ? { ...hit, value: onEvent(hit.value, side, wordsBetween(input, at, hit.end)) }
      : undefined,
  )
}

function opensNothing(next: string | undefined): boolean {
  return next === undefined || next === 'но' || (next.length === 1 && ',;()'.includes(next))
}
