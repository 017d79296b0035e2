import { carryingOutWords } from '../carrying-out.ts'
import type { Deadline, Unit } from '../deadline.ts'
import type { Form } from '../form.ts'
import { any, map, mark, memo, NO_WAY, opt, own, type Parser, seq, way, word } from '../match.ts'
import { row, which } from '../numerals.ts'
import type { Grain, Span } from '../span.ts'
import { spanDeadline, together } from '../span-deadline.ts'
import { run } from './run.ts'
import { stretch } from './stretch.ts'
import { spans } from '../spans/index.ts'
import { schoolYear } from '../spans/school-year.ts'
import { END, NO_TAGS } from '../tags.ts'
import { unit, unitWords } from '../units.ts'

const during = any(
  seq(word('in', 'on'), word('course')),
  word('joined'),
  seq(word('in', 'on', 'during'), opt(word('period'))),
)

const wholePeriod: Parser<Deadline> = any(
  map(
    seq(
      any(word('joined'), seq(word('in', 'on'), word('course'))),
      opt(word('whole')),
      word('period', 'deadline'),
      opt(carryingOutWords),
    ),
    plan,
  ),
  map(seq(opt(word('in', 'during', 'on')), word('whole'), word('period', 'deadline'), opt(carryingOutWords)), plan),
  map(word('always'), plan),
  map(seq(word('period', 'deadline'), carryingOutWords), plan),
  map(seq(word('on'), word('constant'), word('basis')), plan),
)

function endOfPlan(): Deadline {
  return { kind: 'period', of: 'plan', end: true }
}

function plan(): Deadline {
  return { kind: 'period', of: 'plan' }
}

const LONG_UNITS: ReadonlySet<Unit> = new Set([
  'week',
  'month',
  'quarter',
  'half-year',
  'year',
  'school-year',
  'term',
  'trimester',
  'semester',
])

// «год» alone.
const atEnd = own(NO_TAGS, true, ({ tags }, at) => (at === 1 && tags[at] === END ? way(undefined, at) : NO_WAY))

// «в течение года», «в т. г.», «весь учебный год», «учебный год».
const wholeUnit: Parser<Deadline> = any(
  map(seq(any(seq(opt(word('in', 'on')), word('course')), word('joined')), unitWords), ([, found]) => periodOf(found)),
  map(seq(opt(word('in', 'during', 'on')), word('current'), unit), ([, , found]) => periodOf(found)),
  map(seq(opt(word('in', 'during', 'on')), word('whole'), unit), ([, , found]) => periodOf(found)),
  map(seq(word('school'), word('year')), () => periodOf('school-year')),
  map(word('allYear'), () => periodOf('year')),
  map(seq(opt(word('in', 'during', 'on')), word('round'), word('year')), () => periodOf('year')),
  map(seq(word('year'), atEnd), () => periodOf('year')),
)

// «постоянно, в течение года»: the unit says when the constancy ends.
const constantly: Parser<Deadline> = map(
  seq(word('always'), opt(mark(',', '(')), wholeUnit, opt(mark(')'))),
  ([, , found]) => found,
)

// «постоянно (2013–2015 гг.)»: the calendar says what the word leaves open.
const inCalendar: Parser<Deadline> = map(
  seq(word('always'), opt(mark(',', '(')), any(stretch.parse, run.parse), opt(mark(')'))),
  ([, , found]) => (found.kind === 'range' ? found : undefined),
)

function periodOf(found: Unit): Deadline | undefined {
  return LONG_UNITS.has(found) ? { kind: 'period', of: found } : undefined
}

const NUMBERED: Readonly<Record<string, Unit>> = { term: 'term', trimester: 'trimester', semester: 'semester' }

const ofSchoolYear = map(opt(seq(word('school'), word('year'))), (): readonly Span[] => [])

// «1 четверть», «в течение II четверти», «I, III четверти».
const numbered: Parser<Deadline> = map(
  seq(opt(during), row(which(4)), word('term', 'trimester', 'semester'), any(schoolYear.parse, ofSchoolYear)),
  ([, stints, lemma, [year]]) => {
    const of = NUMBERED[lemma]
    if (!of) return undefined
    const numbers = stints.flatMap(({ first, last }) => Array.from({ length: last - first + 1 }, (_, i) => first + i))
    const plus = year ? { plus: spanDeadline(year) } : {}
    return together(numbers.map((number): Deadline => ({ kind: 'period', of, number, ...plus })))
  },
)

// «II полугодие учебного года»: of the school year's halves only the plan knows the days.
const schoolHalf: Parser<Deadline> = map(
  seq(opt(during), which(2), word('half', 'fraction'), word('school'), word('year')),
  ([, number]): Deadline => ({ kind: 'period', of: 'semester', number }),
)

// «в конце года», «конец учебного года», «в конце 1 четверти».
const ends: Parser<Deadline> = any(
  map(
    seq(
      opt(word('in')),
      word('end'),
      any(
        unit,
        map(seq(word('current'), unit), ([, of]) => of),
      ),
    ),
    ([, , of]): Deadline => ({
      kind: 'period',
      of,
      end: true,
    }),
  ),
  map(
    seq(opt(word('in')), word('end'), which(4), word('term', 'trimester', 'semester'), opt(schoolYear.parse)),
    ([, , number, lemma, year]): Deadline | undefined => {
      const of = NUMBERED[lemma]
      const plus = year?.[0] ? { plus: spanDeadline(year[0]) } : {}
      return of && { kind: 'period', of, number, end: true, ...plus }
    },
  ),
  map(seq(opt(word('in')), word('end'), opt(word('whole')), word('period'), opt(carryingOutWords)), endOfPlan),
  // «в конце 2022 года», «конец I полугодия»: the calendar says which end.
  map(seq(opt(word('in')), word('end'), spans), ([, , found]): Deadline | undefined => {
    const [span] = found
    if (found.length !== 1 || !span || !isUnit(span.grain)) return undefined
    return { kind: 'period', of: span.grain, end: true, plus: spanDeadline(span) }
  }),
)

const UNIT_GRAINS: ReadonlySet<string> = new Set(['quarter', 'half-year', 'year', 'school-year'])

function isUnit(grain: Grain | 'weeks'): grain is 'quarter' | 'half-year' | 'year' | 'school-year' {
  return UNIT_GRAINS.has(grain)
}

/** A time that the plan or the school's calendar bounds: «в течение года», «весь период», «II четверть», «постоянно». */
export const period: Form = {
  name: 'period',
  title: () => ({ ru: 'период, год, четверть, постоянно', en: 'a period, a year, a term, always' }),
  examples: () => [
    { text: 'в течение всего периода реализации', normal: 'period plan' },
    { text: 'в течение всего периода внедрения ЦМН', normal: 'period plan' },
    { text: 'весь период', normal: 'period plan' },
    { text: 'постоянно', normal: 'period plan' },
    { text: 'на постоянной основе', normal: 'period plan' },
    { text: 'в течение года', normal: 'period year' },
    { text: 'в т. г.', normal: 'period year' },
    { text: 'в течение всего учебного года', normal: 'period school-year' },
    { text: 'в течение месяца', normal: 'period month' },
    { text: '1 четверть', normal: 'period term 1' },
    { text: 'в течение II четверти', normal: 'period term 2' },
    { text: 'I и III четверть', normal: 'list [period term 1; period term 3]' },
    { text: 'III четверть 2022–2023 учебного года', normal: 'period term 3 + range 2022-09-01..2023-08-31' },
    { text: 'постоянно, в течение учебного года', normal: 'period school-year' },
    { text: 'II полугодие учебного года', normal: 'period semester 2' },
    { text: '2 семестр', normal: 'period semester 2' },
    { text: 'конец учебного года', normal: 'period end-of school-year' },
    { text: 'в конце 2022 года', normal: 'period end-of year + range 2022-01-01..2022-12-31' },
    { text: 'постоянно (2022–2024 гг.)', normal: 'range 2022-01-01..2024-12-31' },
  ],
  rejects: () => [
    'в течение 5 дней',
    'в период аттестации',
    'четверть',
    'в течение периода проведения экзаменов',
    '5 четверть',
  ],
  parse: memo(() => any(wholePeriod, wholeUnit, constantly, inCalendar, numbered, schoolHalf, ends)),
}
