import { authorWords, isCalendar, wordsBetween } from '../author-words.ts'
import type { Deadline } from '../deadline.ts'
import type { Form } from '../form.ts'
import { headNoun } from '../head-noun.ts'
import { always, any, mapHit, memo, opt, type Parser, seq, token, word } from '../match.ts'
import { spans } from '../spans/index.ts'
import { means, type Token } from '../tokens.ts'
import { unitWords } from '../units.ts'
import { dated } from './dated.ts'

/** A word that tells no time: what an event is named by. */
const plain: Parser<Token> = token((t) => (t.kind === 'word' && !tellsTime(t) ? t : undefined))
const quotable: Parser<Token> = token((t) => (t.text === '"' || (t.kind === 'word' && !tellsTime(t)) ? t : undefined))

const TIMES = new Set(['month', 'weekday', 'season', 'number', 'ordinal', 'long'])
const UNITS = ['day', 'week', 'month', 'quarter', 'half', 'halfyear', 'year', 'term', 'semester', 'decade', 'whole']
const ADVERBS = [
  'daily',
  'weekly',
  'monthly',
  'quarterly',
  'yearly',
  'times',
  'end',
  'document',
  'current',
  'each',
  'not',
]

function tellsTime(t: Token): boolean {
  if (t.lemmas.some((lemma) => TIMES.has(lemma.split(':')[0] ?? '') && lemma !== 'number')) return true
  return [...UNITS, ...ADVERBS, 'number'].some((lemma) => means(t, lemma))
}

// «после каждого мероприятия», «в рамках недели чтения»: any words but a time of the calendar.
const anything: Parser<unknown> = (input, at) => {
  const t = input.tokens[at]
  const open = t?.kind === 'word' || t?.text === '"'
  return open && spans(input, at).length === 0 && dated(input, at).length === 0
    ? [{ value: t, end: at + 1, remarks: [] }]
    : []
}
const theDay = token((t) => (t.text === 'дню' ? true : undefined))

const holidays: Parser<unknown> = (input, at) => {
  for (let i = at; i < at + 4; i++) {
    const t = input.tokens[i]
    if (means(t, 'holidays')) return [{ value: undefined, end: i + 1, remarks: [] }]
    if (t?.text === ',' && i > at) continue
    if (t?.kind !== 'word' || ['until', 'along', 'during', 'not'].some((lemma) => means(t, lemma))) return []
  }
  return []
}

const schoolTime = any(seq(word('school'), any(word('year', 'term', 'semester'))), word('term', 'semester', 'year'))

/** The beginnings of the wordings that hang on an event. */
const heads: readonly Parser<unknown>[] = [
  seq(word('upon', 'ahead', 'after'), anything),
  seq(word('in', 'on'), word('time'), anything),
  seq(word('in', 'on'), word('period'), any(plain, word('working'))),
  seq(word('in', 'on'), word('course'), plain),
  seq(word('in', 'on'), word('course'), opt(word('whole')), word('period'), plain),
  seq(word('along'), headNoun('occasion')),
  seq(word('from'), word('moment'), quotable),
  seq(word('until'), word('beginning')),
  seq(word('until', 'to'), quotable),
  seq(word('to'), theDay),
  seq(word('until', 'to'), word('end'), plain),
  holidays,
  seq(word('in'), word('deadline'), plain),
  seq(word('in'), plain, opt(plain), word('deadline')),
  seq(word('in'), word('accordance'), word('from'), word('deadline')),
  seq(word('according'), word('deadline')),
  seq(
    opt(word('in')),
    plain,
    any(
      word('period'),
      token((t) => (t.text === 'время' ? true : undefined)),
    ),
  ),
  seq(word('according'), headNoun('occasion')),
  seq(word('in'), word('accordance'), word('from'), headNoun('occasion')),
  seq(opt(word('in', 'to', 'on')), word('beginning'), opt(word('current')), schoolTime),
  seq(word('on'), opt(plain), word('meeting')),
  seq(
    word('in'),
    token((t) => (t.text === 'дни' ? true : undefined)),
    plain,
  ),
  word('situational'),
]

const parse: Parser<Deadline> = mapHit(seq(any(...heads), any(authorWords, always)), (hit, input, at) => {
  if (hit.end !== authorWords(input, at)[0]?.end) return undefined
  if (isCalendar(input, at) || setElsewhere(input.tokens.slice(at, hit.end))) return undefined
  // «до конца учебного года» is a day of the calendar.
  const [first, second] = [input.tokens[at], input.tokens[at + 1]]
  if (means(second, 'end') && !means(first, 'in') && unitWords(input, at + 2).some(({ end }) => end === hit.end))
    return undefined
  return { ...hit, value: { kind: 'event', trigger: wordsBetween(input, at, hit.end) } as const }
})

// «в сроки, установленные …» names who sets the time.
function setElsewhere(tokens: readonly Token[]): boolean {
  const times = tokens.findIndex((t) => means(t, 'deadline'))
  if (times < 0 || times > 3) return false
  if (means(tokens[times + 1], 'along') || means(tokens[times + 1], 'according')) return true
  return [-1, 1, 2].some((step) => means(tokens[times + step], 'setBy'))
}

/** At, before, after or during an event that has no date in the text: «по завершении …», «при …», «в период …». */
export const event: Form = {
  name: 'event',
  examples: [
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
    { text: 'по итогам I полугодия', normal: 'event "по итогам I полугодия"' },
    { text: 'с момента издания приказа', normal: 'event "с момента издания приказа"' },
    { text: 'в течение периода проведения экзаменов', normal: 'event "в течение периода проведения экзаменов"' },
  ],
  rejects: [
    'после 15 мая',
    'в период с 1 по 15 мая',
    'до конца года',
    'к 1 сентября',
    'в течение года',
    'в сроки, установленные приказом',
  ],
  parse: memo(() => parse),
}
