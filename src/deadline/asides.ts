import { is, isLabelWord, isTime } from './aside-words.ts'
import { withoutClock } from './clock-times.ts'
import { entryOf, means } from './entry.ts'
import { withoutNotes } from './notes.ts'
import { share, type TagSet, tagSet } from './tags.ts'
import type { Token } from './token.ts'
import { turnsMeaning } from './turning-words.ts'

/**
 * The tokens without what a cell holds besides the time: clock times, rooms and places, notes in brackets, labels
 * («школьный этап – октябрь»). They are printed with the text and mean nothing to the calendar.
 */
export function asides(tokens: readonly Token[]): readonly Token[] {
  let rest = tokens
  const classes = classesOf(tokens)
  if (is(tokens[0], BRACKET)) rest = withoutOuterBrackets(tokens)
  // Most wordings hold none of these, and what is not there need not be looked for.
  for (const [signs, without] of ASIDES) if (share(classes, signs)) rest = without(rest)
  return rest.length === 0 || rest.length === tokens.length ? tokens : withoutLooseMarks(rest)
}

const BRACKET = tagSet(['('])

// «(1 полугодие)»
function withoutOuterBrackets(tokens: readonly Token[]): readonly Token[] {
  const close = tokens.findIndex(({ text }) => text === ')')
  return close === tokens.length - 1 && close > 1 ? tokens.slice(1, -1) : tokens
}

function classesOf(tokens: readonly Token[]): TagSet {
  let a = 0
  let b = 0
  let c = 0
  let d = 0
  for (let i = 0; i < tokens.length; i++) {
    const { tags } = tokens[i] as Token
    a |= tags.a
    b |= tags.b
    c |= tags.c
    d |= tags.d
  }
  return { a, b, c, d }
}

const COMMA = tagSet([...',;'])
const LOOSE = tagSet([...',;:'])
const DASH = tagSet([...'-:'])
const PLACE_ENDS = tagSet([...',;)'])
const PLACE_LEADS = tagSet(['in', 'on'])

/** Leaves out the numbers of points, «1) 10.10.2022 2) 20.11.2022»: what follows is a deadline of its own. */
function withoutEnumerators(tokens: readonly Token[]): readonly Token[] {
  const kept: Token[] = []
  let open = 0
  for (let i = 0; i < tokens.length; i++) {
    const token = tokens[i] as Token
    if (token.text === '(') open++
    if (token.text === ')' && open > 0) open--
    const pointed = open === 0 && tokens[i + 1]?.text === ')' && (token.digits > 0 || token.text.length === 1)
    if (!pointed || token.kind === 'mark') {
      kept.push(token)
      continue
    }
    const before = kept.at(-1)
    if (before && !is(before, COMMA)) kept.push({ ...token, ...SEMICOLON })
    i++
  }
  return kept
}

/** Leaves out what stands between a place's first word and the next comma: «каб. 12», «актовый зал». */
function withoutPlaces(tokens: readonly Token[]): readonly Token[] {
  const kept: Token[] = []
  let inPlace = false
  for (let i = 0; i < tokens.length; i++) {
    const token = tokens[i] as Token
    // «ул. Ленина, 5»
    const house =
      token.text === ',' &&
      tokens[i + 1]?.kind === 'number' &&
      (i + 2 >= tokens.length || is(tokens[i + 2], PLACE_ENDS))
    if (is(token, PLACE_ENDS) && !(inPlace && house)) inPlace = false
    if (!inPlace && opensPlace(tokens, i, kept) && !holdsTime(tokens, i)) {
      inPlace = true
      if (is(kept.at(-1), PLACE_LEADS)) kept.pop()
    }
    if (!inPlace) kept.push(token)
  }
  return kept
}

const IN_TIME = tagSet([
  'month:',
  'until',
  'daily',
  'weekly',
  'monthly',
  'quarterly',
  'yearly',
  'times',
  'each',
  'always',
])

/**
 * Whether what would be left out with a place holds a time, or what becomes of one: «октябрь, школа – ноябрь», «в школе
 * отменено». «ул. 8 Марта» is an address.
 */
function holdsTime(tokens: readonly Token[], at: number): boolean {
  if (ADDRESS.has(tokens[at]?.text ?? '')) return false
  for (let i = at + 1; i < tokens.length && !is(tokens[i], PLACE_ENDS); i++)
    if (is(tokens[i], IN_TIME) || turnsMeaning(tokens[i])) return true
  return false
}

const ADDRESS = new Set(['ул', 'улица', 'дк', 'площадь'])

function opensPlace(tokens: readonly Token[], i: number, kept: readonly Token[]): boolean {
  if (isTown(tokens, i)) return true
  if (!means(tokens[i], 'place')) return false
  // «актовый зал, 10 октября»
  if (i === 0) return tokens.some(({ text }) => text === ',')
  const before = kept.at(-1)
  const last = is(before, PLACE_LEADS) ? kept.at(-2) : before
  // Only beside a time: «по согласованию с гимназией» keeps its words.
  return last !== undefined && (last.kind === 'mark' || last.kind === 'number' || isTime(last))
}

const SEMICOLON = entryOf(';')

const SHORTEST_TOWN = 3

// «г. Лесогорск», «с. Ивановка»: behind a comma, a bracket or «в», or first of all.
function isTown(tokens: readonly Token[], i: number): boolean {
  const [token, name] = [tokens[i], tokens[i + 1]]
  if ((token?.text !== 'г' && token?.text !== 'с') || name?.kind !== 'word' || name.lemmas.length > 0) return false
  // «с l по 3 октября»
  if (name.text.length < SHORTEST_TOWN) return false
  const before = tokens[i - 1]
  return before === undefined
    ? tokens.some(({ text }) => text === ',')
    : before.text === ',' || before.text === '(' || means(before, 'in')
}

/** Leaves out what is said of a time behind a dash: «сентябрь – входная, май – итоговая», «5 октября – 9 классы». */
function withoutTails(tokens: readonly Token[]): readonly Token[] {
  const kept: Token[] = []
  for (let i = 0; i < tokens.length; i++) {
    const end = tokens[i]?.text === '-' && tokens[i]?.gap ? tailEnd(tokens, i) : i
    if (end > i) i = end - 1
    else kept.push(tokens[i] as Token)
  }
  return kept
}

function tailEnd(tokens: readonly Token[], dash: number): number {
  const before = tokens[dash - 1]
  if (!before || !(before.kind === 'number' || isTime(before))) return dash
  let end = dash + 1
  while (
    end - dash <= LONGEST_LABEL &&
    (isLabelWord(tokens[end]) || isBetweenNumbers(tokens, end) || isRowOfGroups(tokens, end))
  )
    end++
  const tail = tokens.slice(dash + 1, end)
  const ends = end === tokens.length || is(tokens[end], COMMA)
  const named = tail.some((t) => t.kind === 'word' && (t.lemmas.length === 0 || is(t, NAMING)))
  const dated = tail.some((t) => t.value !== undefined) && !tail.some((t) => is(t, COUNTED))
  return ends && named && !dated ? end : dash
}

/** Leaves out what a part of the time is headed with: «школьный этап –», «отчёт:». */
function withoutLabels(tokens: readonly Token[]): readonly Token[] {
  const kept: Token[] = []
  for (let i = 0; i < tokens.length; i++) {
    const opens = i === 0 || is(tokens[i - 1], COMMA)
    const end = opens ? labelEnd(tokens, i) : i
    if (end > i) {
      // «ежемесячно, отчёт – май»: what is headed so is a time of its own.
      const before = kept.at(-1)
      if (before && is(before, COMMA)) kept[kept.length - 1] = { ...before, ...SEMICOLON }
      i = end - 1
    } else kept.push(tokens[i] as Token)
  }
  return kept
}

// «однократно, 1 сентября»: a time happens once anyway.
function withoutOnce(tokens: readonly Token[]): readonly Token[] {
  return tokens.filter((token) => !means(token, 'once'))
}

const LONGEST_LABEL = 10
const STARTS = tagSet(['until', 'from', 'in', 'to', 'deadline', 'not', 'along'])

const REPORTED = tagSet(['quarter', 'half', 'year', 'month:', 'month'])

// «за I квартал – до 10 апреля»: what is reported on.
function reportedEnd(tokens: readonly Token[], at: number): number {
  if (!means(tokens[at], 'during')) return at
  for (let i = at + 1; i < at + 4; i++) if (is(tokens[i], REPORTED) && is(tokens[i + 1], DASH)) return i + 2
  return at
}

// «5–8 классы», «9, 11 классы»
function isBetweenNumbers(tokens: readonly Token[], at: number): boolean {
  const [before, here, after] = [tokens[at - 1], tokens[at], tokens[at + 1]]
  return (
    here?.text === '-' && !here.gap && before?.kind === 'number' && after?.kind === 'number' && isGroup(tokens, at + 2)
  )
}

// «9, 11 классы», «9 и 11 классы»
function isRowOfGroups(tokens: readonly Token[], at: number): boolean {
  const here = tokens[at]
  if (here?.text !== ',' && !means(here, 'and')) return false
  if (tokens[at - 1]?.kind !== 'number') return false
  for (let i = at + 1; i < at + 12; i++) {
    if (isGroup(tokens, i)) return true
    const token = tokens[i]
    if (token?.kind !== 'number' && token?.text !== ',' && token?.text !== '-' && !means(token, 'and')) return false
  }
  return false
}

function isGroup(tokens: readonly Token[], at: number): boolean {
  return is(tokens[at], GROUP)
}

const GROUP = tagSet(['group'])
const COUNTED = tagSet(['stage', 'group'])
const NAMING = tagSet(['stage', 'group', 'paper'])

const TERM = tagSet(['deadline', 'period', 'date'])

// «Срок исполнения:», «Период реализации –», «Сроки:»
function termEnd(tokens: readonly Token[], at: number): number {
  if (!is(tokens[at], TERM)) return at
  const end = means(tokens[at + 1], 'carryingOut') ? at + 2 : at + 1
  return is(tokens[end], DASH) ? end + 1 : at
}

function labelEnd(tokens: readonly Token[], at: number): number {
  const headed = Math.max(reportedEnd(tokens, at), termEnd(tokens, at))
  if (headed > at) return headed
  let end = at
  while (
    end - at < LONGEST_LABEL &&
    (isLabelWord(tokens[end]) || isBetweenNumbers(tokens, end) || isRowOfGroups(tokens, end))
  )
    end++
  const label = tokens.slice(at, end)
  const after = tokens[end + 1]
  if (end === at || !is(tokens[end], DASH) || !after) return at
  // A number needs the noun that it counts: «1 этап», but not «1 – 15 мая».
  if (label.some((t) => t.value !== undefined) && !label.some((t) => is(t, COUNTED))) return at
  if (label.every((t) => t.value !== undefined)) return at
  const timely = after.kind === 'number' || isTime(after) || is(after, STARTS)
  return timely ? end + 1 : at
}

function loose(token: Token | undefined): boolean {
  return token === undefined || share(token.tags, LOOSE)
}

/** Leaves out the separators that part nothing from nothing. */
export function withoutLooseMarks(tokens: readonly Token[]): readonly Token[] {
  const kept = tokens.filter((t, i) => !(loose(t) && loose(tokens[i - 1])))
  while (kept.length > 0 && loose(kept.at(-1))) kept.pop()
  return kept
}

/** What may be left out, one after the other, and the classes without one of which it cannot be there. */
const ASIDES: readonly (readonly [signs: TagSet, without: (tokens: readonly Token[]) => readonly Token[]])[] = [
  [tagSet(['clock', 'lesson', ':', '.', '-']), withoutClock],
  [tagSet([')']), withoutEnumerators],
  [tagSet(['place', 'year', 'from']), withoutPlaces],
  [tagSet(['(']), withoutNotes],
  [tagSet(['once']), withoutOnce],
  [DASH, withoutLabels],
  [DASH, withoutTails],
]
