import type { Unit } from './deadline.ts'
import { any, map, opt, type Parser, seq, token, word } from './match.ts'
import { text } from './numerals.ts'

const PLAIN: Readonly<Record<string, Unit>> = {
  day: 'day',
  week: 'week',
  month: 'month',
  quarter: 'quarter',
  half: 'half-year',
  halfyear: 'half-year',
  year: 'year',
  term: 'term',
  trimester: 'trimester',
  semester: 'semester',
}

/** A unit by its name alone: «месяц», «четверть», «учебный год», «календарный год», «полгода». */
const PAST = /^(?:прошл|прошедш|предыдущ|истекш|минувш)/u

/** «текущего», «отчётного»: the unit that goes on; «прошлого» is the one before it. */
export const goingOn = token(['current', 'reported'], (t) => (PAST.test(t.text) ? undefined : true))

export const unit: Parser<Unit> = any(
  map(word(...Object.keys(PLAIN)), (lemma) => PLAIN[lemma]),
  map(text('сутки', 'суток'), (): Unit => 'day'),
  map(seq(word('school'), word('year')), (): Unit => 'school-year'),
  map(seq(word('school'), word('term', 'trimester', 'semester')), ([, lemma]) => PLAIN[lemma]),
  map(seq(word('civil'), any(word('year'), word('month'))), ([, lemma]) => PLAIN[lemma]),
)

/** A unit with the words that change nothing: «всего учебного года», «текущего месяца», «отчётного периода» is none. */
export const unitWords: Parser<Unit> = map(
  seq(opt(word('whole')), opt(goingOn), opt(word('whole')), unit),
  ([, , , found]) => found,
)
