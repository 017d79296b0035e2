import type { Text } from '../core/text.ts'
import { asides, withoutLooseMarks } from './asides.ts'
import { backwardsIn } from './backwards.ts'
import type { Deadline, Remark } from './deadline.ts'
import { means } from './entry.ts'
import { type Habits, USUAL_HABITS } from './frame.ts'
import { FORMS } from './forms/index.ts'
import { withLastDays } from './last-days.ts'
import { any, type Hit, type Input, memo, type Parser } from './match.ts'
import { impossibleInNotation, looksNormal, readNormalForm } from './normal-form.ts'
import { normalise } from './normalise.ts'
import { normalForm } from './print.ts'
import { inputOf, read, readAll } from './read.ts'
import { dayStays, reversed, unknownAmbiguous, unknownEmpty, unknownTooLong, unknownWhole, vague } from './remarks.ts'
import { salvaged } from './salvage.ts'
import { tokenise } from './tokens.ts'
import { whyUnknown } from './why-unknown.ts'

/** A wording, what it was understood to mean, and what is to be said about it. */
export interface Reading {
  readonly text: string
  readonly deadline: Deadline
  readonly remarks: readonly Remark[]
}

/** The longest wording that is read, in UTF-16 units: a cell with more than that holds no deadline. */
export const MOST_UNITS = 10_000

// A normal form quotes the author's words and lists what the words only enumerate: it is longer than they are.
const MOST_NOTATION_UNITS = 40_000

const UNPARSEABLE: Deadline = { kind: 'unparseable' }

/**
 * What a wording under «Сроки» means, in a plan that means its words so (see `habitsOf`). Never throws: what is not
 * understood is `unparseable` with a remark that says so.
 */
export function readDeadline(text: string, habits: Habits = USUAL_HABITS): Reading {
  const known = knownOf(habits)
  const before = known.get(text)
  if (before) return before
  const reading = readAnew(text, habits)
  if (text.length > LONGEST_KEPT) return reading
  if (known.size === MOST_KEPT) known.clear()
  known.set(text, reading)
  return reading
}

// The activities of a plan, and the plans of a school, say the same few hundred wordings again and again.
const MOST_KEPT = 4096
const LONGEST_KEPT = 200
const kept = new WeakMap<Habits, Map<string, Reading>>()

function knownOf(habits: Habits): Map<string, Reading> {
  let known = kept.get(habits)
  if (!known) kept.set(habits, (known = new Map()))
  return known
}

function readAnew(text: string, habits: Habits): Reading {
  const whole = { start: 0, end: text.length }
  const failed = (remark: Remark): Reading => ({ text, deadline: UNPARSEABLE, remarks: [remark] })
  if (looksNormal(text) && text.length <= MOST_NOTATION_UNITS) {
    const read = readNotation(text)
    if (read) return { text, ...read }
  }
  if (text.length > MOST_UNITS) return failed(unknownTooLong(whole, MOST_UNITS))
  const source = normalise(text)
  if (source.text.trim() === '') return failed(unknownEmpty(whole))
  const { tokens, remarks } = tokenise(source)
  const plain = asides(tokens)
  const input = inputOf(text, plain, habits)
  const plainly = meaning(input, remarks)
  if (plainly) return { text, ...plainly }
  for (const other of salvaged(plain, text)) {
    const found = meaning(inputOf(text, withoutLooseMarks(asides(other.tokens)), habits), [
      ...remarks,
      ...other.remarks,
    ])
    if (found) return { text, ...found }
  }
  return failed(whyUnknown(input, Math.max(0, ...read(form, input, 0).map(({ end }) => end))))
}

/** The one meaning of the tokens, or none that is said to be ambiguous; `undefined` where nothing reads them. */
function meaning(input: Input, remarks: readonly Remark[]): Omit<Reading, 'text'> | undefined {
  const found = readings(input)
  const [first] = found
  if (!first) return undefined
  if (found.length > 1) {
    const normals = found.map((hit) => normalForm(hit.value))
    const whole = { start: 0, end: input.original.length }
    return { deadline: UNPARSEABLE, remarks: [unknownAmbiguous(input.original.trim(), normals, whole)] }
  }
  const own = chooses(input, first.value) ? [...first.remarks, allMeant(input)] : first.remarks
  const all = distinct(remarks.length === 0 ? own : [...remarks, ...own])
  const impossible = all.some((remark) => remark.rule === 'deadline-impossible-date')
  return { deadline: impossible ? UNPARSEABLE : first.value, remarks: all }
}

/** «15 или 16 сентября», «по вторникам или средам»: which of the times it will be, is left open. */
function chooses({ tokens }: Input, deadline: Deadline): boolean {
  const either = tokens.some((token) => means(token, 'or'))
  const all = deadline.kind === 'list' ? deadline.items : [deadline]
  const weekdays = all.some(
    (one) => one.kind === 'recurring' && one.when && 'at' in one.when && one.when.at.type === 'weekdays',
  )
  return either && (weekdays || (all.length > 1 && all.some(({ kind }) => kind !== 'recurring')))
}

function allMeant({ original }: Input): Remark {
  return vague(original.trim(), ALL_OF_THEM, ONE_OR_AND, { start: 0, end: original.length })
}

const ALL_OF_THEM: Text = { ru: 'все названные сроки', en: 'all the times named' }
const ONE_OR_AND: Text = { ru: 'один срок либо «и» вместо «или»', en: 'one of them, or «и» in place of «или»' }

/** A wording that is a normal form; `undefined` where it only begins like one. */
function readNotation(text: string): Omit<Reading, 'text'> | undefined {
  const impossible = impossibleInNotation(text)
  if (impossible) return { deadline: UNPARSEABLE, remarks: [impossible] }
  const deadline = readNormalForm(text)
  if (!deadline) return undefined
  const whole = { start: 0, end: text.length }
  if (deadline.kind === 'unparseable') return { deadline, remarks: [unknownWhole(text.trim(), whole)] }
  const backwards = backwardsIn(deadline)
  return { deadline, remarks: backwards ? [reversed(text.trim(), backwards.from, backwards.to, whole)] : [] }
}

/** The readings of the whole wording that differ in meaning. */
function readings(input: Input): readonly Hit<Deadline>[] {
  const hits = readAll(form, input).map((hit) => withLimits(hit, input))
  if (hits.length < 2) return hits
  const byMeaning = new Map<string, Hit<Deadline>>()
  for (const hit of hits) {
    const key = normalForm(hit.value)
    if (!byMeaning.has(key)) byMeaning.set(key, hit)
  }
  return [...byMeaning.values()]
}

/** With the last days that are meant, and a remark where a day stays that «до» was to leave out. */
function withLimits(hit: Hit<Deadline>, { original, habits }: Input): Hit<Deadline> {
  const { value, stays } = withLastDays(hit.value, habits.period)
  if (!stays) return value === hit.value ? hit : { ...hit, value }
  const remark = dayStays(original.trim(), { start: 0, end: original.length })
  return { ...hit, value, remarks: [...hit.remarks, remark] }
}

const form: Parser<Deadline> = memo(() => any(...FORMS.map(({ parse }) => parse)))

/** Which forms read the whole text: at most one, and the tests prove it for every example. */
export function formsReading(text: string): readonly string[] {
  const input = inputOf(text, asides(tokenise(normalise(text)).tokens))
  return FORMS.filter(({ parse }) => readAll(parse, input).length > 0).map(({ name }) => name)
}

function distinct(remarks: readonly Remark[]): readonly Remark[] {
  if (remarks.length < 2) return remarks
  const seen = new Map(remarks.map((remark) => [`${remark.rule} ${remark.span.start} ${remark.span.end}`, remark]))
  return [...seen.values()].sort((a, b) => a.span.start - b.span.start || a.span.end - b.span.end)
}
