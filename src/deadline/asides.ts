import { is, isLabelWord, isTime } from './aside-words.ts'
import { withoutClock } from './clock-times.ts'
import { means } from './entry.ts'
import { withoutNotes } from './notes.ts'
import { share, type TagSet, tagSet } from './tags.ts'
import type { Token } from './token.ts'

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

/** Leaves out what stands between a place's first word and the next comma: «каб. 12», «актовый зал». */
function withoutPlaces(tokens: readonly Token[]): readonly Token[] {
  const kept: Token[] = []
  let inPlace = false
  for (let i = 0; i < tokens.length; i++) {
    const token = tokens[i] as Token
    if (is(token, PLACE_ENDS)) inPlace = false
    if (opensPlace(tokens, i, kept)) {
      inPlace = true
      if (is(kept.at(-1), PLACE_LEADS)) kept.pop()
    }
    if (!inPlace) kept.push(token)
  }
  return kept
}

function opensPlace(tokens: readonly Token[], i: number, kept: readonly Token[]): boolean {
  if (!means(tokens[i], 'place')) return false
  const before = kept.at(-1)
  const last = is(before, PLACE_LEADS) ? kept.at(-2) : before
  // Only beside a time: «по согласованию с гимназией» keeps its words.
  return last !== undefined && (last.kind === 'mark' || last.kind === 'number' || isTime(last))
}

/** Leaves out what a part of the time is headed with: «школьный этап –», «отчёт:». */
function withoutLabels(tokens: readonly Token[]): readonly Token[] {
  const kept: Token[] = []
  for (let i = 0; i < tokens.length; i++) {
    const opens = i === 0 || is(tokens[i - 1], COMMA)
    const end = opens ? labelEnd(tokens, i) : i
    if (end > i) i = end - 1
    else kept.push(tokens[i] as Token)
  }
  return kept
}

const LONGEST_LABEL = 6
const STARTS = tagSet(['until', 'from', 'in', 'to', 'deadline', 'not', 'along'])

const REPORTED = tagSet(['quarter', 'half', 'year', 'month:', 'month'])

// «за I квартал – до 10 апреля»: what is reported on.
function reportedEnd(tokens: readonly Token[], at: number): number {
  if (!means(tokens[at], 'during')) return at
  for (let i = at + 1; i < at + 4; i++) if (is(tokens[i], REPORTED) && is(tokens[i + 1], DASH)) return i + 2
  return at
}

function labelEnd(tokens: readonly Token[], at: number): number {
  const reported = reportedEnd(tokens, at)
  if (reported > at) return reported
  let end = at
  while (end - at < LONGEST_LABEL && isLabelWord(tokens[end])) end++
  const label = tokens.slice(at, end)
  const after = tokens[end + 1]
  if (end === at || !is(tokens[end], DASH) || !after) return at
  // A number needs the noun that it counts: «1 этап», but not «1 – 15 мая».
  if (label.some((t) => t.value !== undefined) && !label.some((t) => means(t, 'stage'))) return at
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
  [tagSet(['place']), withoutPlaces],
  [tagSet(['(']), withoutNotes],
  [DASH, withoutLabels],
]
