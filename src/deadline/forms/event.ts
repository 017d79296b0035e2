import type { Text } from '../../core/text.ts'
import { within } from '../amount.ts'
import { authorWords, hidesDay, hidesLimit, isCalendar, wordsBetween, wordsEnd } from '../author-words.ts'
import { carryingOutWords } from '../carrying-out.ts'
import type { Deadline } from '../deadline.ts'
import { means } from '../entry.ts'
import type { Form } from '../form.ts'
import { headNoun } from '../head-noun.ts'
import {
  always,
  any,
  type Input,
  map,
  mapHit,
  mark,
  memo,
  NO_WAY,
  opt,
  own,
  type Parser,
  seq,
  token,
  way,
  word,
} from '../match.ts'
import { text, which } from '../numerals.ts'
import { isNearTime } from '../near-word.ts'
import { read } from '../read.ts'
import { vague } from '../remarks.ts'
import { isUnknown } from '../salvage.ts'
import { placeOf, textOf } from '../span.ts'
import { spans } from '../spans/index.ts'
import { share, type TagSet, tagSet } from '../tags.ts'
import type { Token } from '../token.ts'
import { turnsMeaning } from '../turning-words.ts'
import { unitWords } from '../units.ts'
import { dated } from './dated.ts'

/** A word that tells no time: what an event is named by. */
const plain: Parser<Token> = token(['#word'], (t) => (tellsTime(t) ? undefined : t))
const quotable: Parser<Token> = token(['#word', '"'], (t) => (t.kind === 'word' && tellsTime(t) ? undefined : t))

const ofAnother: Parser<Token> = token(['#word'], (t) => (tellsTime(t) || means(t, 'carryingOut') ? undefined : t))

const VALUED = ['month:', 'weekday:', 'season:', 'number:', 'ordinal:', 'long:']
const UNITS = [
  'day',
  'week',
  'month',
  'quarter',
  'half',
  'halfyear',
  'year',
  'term',
  'trimester',
  'semester',
  'decade',
  'whole',
]
const OFTEN = ['daily', 'weekly', 'monthly', 'quarterly', 'yearly', 'times']
const SMALL_WORDS = ['from', 'until', 'along', 'in', 'on', 'to']
const SMALL = tagSet(SMALL_WORDS)
const TIME = tagSet([
  ...SMALL_WORDS,
  ...VALUED,
  ...UNITS,
  ...OFTEN,
  'end',
  'document',
  'current',
  'each',
  'not',
  'number',
])

function tellsTime(t: Token): boolean {
  return share(t.tags, TIME)
}

// «после каждого мероприятия», «в рамках недели чтения»: any words but a time of the calendar.
const anything: Parser<unknown> = own(tagSet(['#word', '"']), false, (input, at) => {
  const t = input.tokens[at]
  const open = t?.kind === 'word' || t?.text === '"'
  return open && read(spans, input, at).length === 0 && read(dated, input, at).length === 0 ? way(t, at + 1) : NO_WAY
})
const theDay = text('дню')

const NO_HOLIDAYS = tagSet(['until', 'along', 'during', 'not'])

// «осенние каникулы», «осенние, весенние каникулы»: a few words on.
const holidays: Parser<unknown> = own(tagSet(['#word']), false, (input, at) => {
  for (let i = at; i < at + 4; i++) {
    const t = input.tokens[i]
    if (means(t, 'holidays')) return way(undefined, i + 1)
    if (t?.text === ',' && i > at) continue
    // «кроме каникул», «без каникул»: when it is not.
    if (turnsMeaning(t)) return NO_WAY
    if (t?.kind !== 'word' || share(t.tags, NO_HOLIDAYS) || (tellsTime(t) && !share(t.tags, SMALL))) return NO_WAY
  }
  return NO_WAY
})

const schoolUnit = word('term', 'trimester', 'semester')
const schoolTime = any(seq(word('school'), any(word('year', 'term', 'semester'))), word('term', 'semester', 'year'))

/** The beginnings of the wordings that hang on an event. */
const heads: readonly Parser<unknown>[] = [
  seq(word('upon', 'ahead', 'after'), anything),
  // «накануне 2 четверти»: not in it.
  seq(word('ahead'), which(4), schoolUnit),
  seq(word('in', 'on'), word('time'), anything),
  seq(word('in', 'on'), word('period'), any(plain, word('working'))),
  seq(word('in', 'on'), word('course'), plain),
  // «в течение всего периода реализации» is the plan's.
  seq(word('in', 'on'), word('course'), opt(word('whole')), word('period'), ofAnother),
  seq(word('along'), headNoun('occasion')),
  seq(word('from'), word('moment'), quotable),
  seq(word('until'), word('beginning')),
  // «в последнюю неделю 2 четверти»: no week of a month.
  seq(opt(word('in', 'on')), any(which(5), word('last')), word('week'), opt(which(4)), schoolUnit),
  seq(word('until', 'to'), any(quotable, word('document'))),
  seq(word('to'), theDay),
  // «до Дня Победы»
  seq(word('until'), word('moment'), quotable),
  seq(word('until', 'to'), word('end'), plain),
  holidays,
  seq(word('in'), word('deadline'), plain),
  seq(word('in'), plain, opt(plain), word('deadline')),
  seq(word('in'), word('accordance'), word('from'), word('deadline')),
  seq(word('according'), word('deadline')),
  seq(opt(word('in')), plain, any(word('period'), text('время'))),
  seq(word('in'), opt(word('working')), text('порядке')),
  seq(word('according'), headNoun('occasion')),
  seq(word('in'), word('accordance'), word('from'), headNoun('occasion')),
  seq(
    opt(word('in', 'to', 'on')),
    word('beginning'),
    opt(word('current')),
    any(schoolTime, seq(which(4), schoolUnit), spans),
  ),
  seq(word('on'), opt(plain), word('meeting')),
  seq(word('in'), text('дни'), opt(plain), word('holidays')),
  word('situational'),
]

const parse: Parser<Deadline> = mapHit(seq(any(...heads), any(authorWords, always)), (hit, input, at) => {
  if (hit.end !== wordsEnd(input, at)) return undefined
  if (isCalendar(input, at) || setElsewhere(input.tokens.slice(at, hit.end))) return undefined
  const beforeAYear = startsAYear(input, at)
  const limit = means(input.tokens[at], 'until') || means(input.tokens[at], 'to')
  if (limit && !beforeAYear && namesTime(input, at, hit.end)) return undefined
  // «в течение учебного года при наличии мест»: the year is a time of its own.
  if (means(input.tokens[at + 1], 'course') && isParted(input, at)) return undefined
  if (hidesFrequency(input, at, hit.end) || hidesDay(input, at, hit.end)) return undefined
  if (hidesLimit(input, at + 1, hit.end)) return undefined
  if (hidesSlip(input, at, hit.end)) return undefined
  // «до конца учебного года» is a day of the calendar.
  const [first, second] = [input.tokens[at], input.tokens[at + 1]]
  if (
    means(second, 'end') &&
    !means(first, 'in') &&
    !means(first, 'along') &&
    read(calendarUnit, input, at + 2).some(({ end }) => end === hit.end || isSeparator(input, end))
  )
    return undefined
  const value = { kind: 'event', trigger: wordsBetween(input, at, hit.end) } as const
  if (beforeAYear !== 'civil') return { ...hit, value }
  const place = placeOf(input, at, hit.end)
  const remark = vague(textOf(input, at, hit.end), YEAR_BEGINS, WITH_ITS_DAY, place)
  return { ...hit, value, remarks: [...hit.remarks, remark] }
})

const CALENDAR = tagSet(['month:', '#year', 'weekday:'])
const FREQUENCY = tagSet(['later', 'fewer', 'times', 'daily', 'weekly', 'monthly', 'quarterly', 'yearly'])

/** Whether the words of «до …», «к …» hold a time: then it is the deadline, and they are not an event alone. */
function namesTime({ tokens, tags }: Input, at: number, end: number): boolean {
  for (let i = at; i < end; i++) {
    if (share(tags[i] as TagSet, CALENDAR)) return true
    const dotted = tokens[i]?.text === '.' && tokens[i - 1]?.kind === 'number' && tokens[i + 1]?.kind === 'number'
    if (dotted) return true
  }
  return false
}

/** «до начала 2023/2024 учебного года», «к началу 2024 года»: a year's beginning is an event, of the school year a known one. */
function startsAYear(input: Input, at: number): 'school' | 'civil' | undefined {
  if (!means(input.tokens[at + 1], 'beginning')) return undefined
  const [span] = read(spans, input, at + 2).flatMap(({ value }) => value)
  if (span?.grain === 'school-year') return 'school'
  return span?.grain === 'year' ? 'civil' : undefined
}

const YEAR_BEGINS: Text = { ru: 'событие без даты', en: 'an event without a date' }
const WITH_ITS_DAY: Text = {
  ru: 'с числом, например «до 31 декабря 2026\u00A0г.»',
  en: 'with a day, «до 31 декабря 2026\u00A0г.»',
}

// «по мере необходимости, но не реже 1 раза в месяц в тёплое время»: how often is no part of an event.
function hidesFrequency({ tags }: Input, at: number, end: number): boolean {
  for (let i = at; i < end; i++) if (share(tags[i] as TagSet, FREQUENCY)) return true
  return false
}

const PREPOSITIONS = tagSet(['-', 'upon', 'along', 'after', 'ahead', 'according', 'in', 'on', 'until', 'from', 'but'])

/** Whether a time of the calendar stands at the beginning and the event behind it: «в течение года при необходимости». */
function isParted(input: Input, at: number): boolean {
  return read(dated, input, at).some(({ end }) => share(input.tags[end] as TagSet, PREPOSITIONS))
}

const calendarUnit = any(unitWords, seq(opt(word('whole')), word('period'), opt(carryingOutWords)))
const SEPARATORS = tagSet([...',;('])

function isSeparator({ tags }: Input, at: number): boolean {
  return share(tags[at] as TagSet, SEPARATORS)
}

const EXPECTING = tagSet(['course', 'period', 'beginning', 'end', 'deadline'])

// «в течение ода», «до онца четверти», «есь период»: nearly a time where one is to be expected.
function hidesSlip({ tokens, tags }: Input, at: number, end: number): boolean {
  const limit = means(tokens[at], 'until') || means(tokens[at], 'to')
  const expected = limit || tags.slice(at, Math.min(end, at + 3)).some((here) => share(here, EXPECTING))
  return expected && tokens.slice(at, Math.min(end, at + 6)).some((t) => isUnknown(t) && isNearTime(t.text, true))
}

// «в сроки, установленные …» names who sets the time.
function setElsewhere(tokens: readonly Token[]): boolean {
  const times = tokens.findIndex((t) => means(t, 'deadline'))
  if (times < 0 || times > 3) return false
  if (means(tokens[times + 1], 'along') || means(tokens[times + 1], 'according')) return true
  return [-1, 1, 2].some((step) => means(tokens[times + step], 'setBy'))
}

// «по мере поступления, в течение 3 дней», «при изменении данных – в 3-дневный срок»
const withLength: Parser<Deadline> = map(
  seq(parse, opt(mark(',', '-', '(')), within, opt(mark(')'))),
  ([found, , { count, unit, counted }]): Deadline | undefined =>
    found.kind === 'event' && counted ? { ...found, offset: { side: 'after', count, unit } } : undefined,
)

/** At, before, after or during an event that has no date in the text: «по завершении …», «при …», «в период …». */
export const event: Form = {
  name: 'event',
  title: () => ({ ru: 'событие без даты', en: 'an event without a date' }),
  examples: () => [
    { text: 'по завершении программы', normal: 'event "по завершении программы"' },
    {
      text: 'В соответствии со сроками реализации проекта',
      normal: 'event "в соответствии со сроками реализации проекта"',
    },
    { text: 'по мере необходимости', normal: 'event "по мере необходимости"' },
    { text: 'при необходимости', normal: 'event "при необходимости"' },
    { text: 'до начала учебного года', normal: 'event "до начала учебного года"' },
    { text: 'осенние каникулы', normal: 'event "осенние каникулы"' },
    { text: 'в каникулярное время', normal: 'event "в каникулярное время"' },
    { text: 'во время осенних каникул', normal: 'event "во время осенних каникул"' },
    { text: 'в период аттестации', normal: 'event "в период аттестации"' },
    { text: 'после утверждения плана', normal: 'event "после утверждения плана"' },
    {
      text: 'при поступлении обращения, в течение 3 дней',
      normal: 'event +3d "при поступлении обращения"',
    },
    { text: 'по итогам I полугодия', normal: 'event "по итогам I полугодия"' },
    { text: 'до приказа', normal: 'event "до приказа"' },
    { text: 'до Дня Победы', normal: 'event "до Дня Победы"' },
    { text: 'накануне 2 четверти', normal: 'event "накануне 2 четверти"' },
    { text: 'последняя неделя 2 четверти', normal: 'event "последняя неделя 2 четверти"' },
    { text: 'с момента издания приказа', normal: 'event "с момента издания приказа"' },
    { text: 'в течение периода проведения экзаменов', normal: 'event "в течение периода проведения экзаменов"' },
  ],
  rejects: () => [
    'после 15 мая',
    'в период с 1 по 15 мая',
    'до конца года',
    'к 1 сентября',
    'в течение года',
    'в сроки, установленные приказом',
  ],
  parse: memo(() => any(parse, withLength)),
}
