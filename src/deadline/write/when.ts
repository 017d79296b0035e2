import type { After, Moment, Point, Unit, When } from '../deadline.ts'
import { MONTH_OF } from '../month-names.ts'
import { dayInWords, daysInWords } from './day.ts'
import { LIMITS } from './limit.ts'
import { ordinal } from './ordinal.ts'
import { withIn } from './preposition.ts'
import { row } from './row.ts'
import { phrasesOf } from './stretch.ts'
import { UNIT_NAMES } from './unit-name.ts'
import { NTH, WEEKDAYS } from './weekday.ts'

/** Words for when in its unit something recurs. */
interface WhenPhrase {
  /** After the words for how often: «(ежемесячно) в конце месяца». */
  readonly beside: string
  /** In place of them: «в конце каждого месяца». */
  readonly alone?: string
}

const AFTER: Readonly<Record<After, string>> = {
  'next-month': 'месяца, следующего за отчётным',
  'second-next-month': 'второго месяца, следующего за отчётным',
  'next-year': 'года, следующего за отчётным',
  'first-month': 'первого месяца',
  'second-month': 'второго месяца',
  'third-month': 'третьего месяца',
}

// «до 20 числа третьего месяца квартала»
const IN_UNIT: ReadonlySet<After> = new Set(['first-month', 'second-month', 'third-month'])

/** Every phrase for the times in a unit at which something recurs, the best first. */
export function* whenPhrases(times: readonly When[], unit: Unit): Iterable<WhenPhrase> {
  const [only] = times
  if (!only) yield { beside: '' }
  else if (times.length === 1) yield* phrasesOfOne(only, unit)
  else {
    const until = pointsOf(times, 'by')
    const on = pointsOf(times, 'on')
    if (until) for (const limit of LIMITS) yield { beside: `${limit} ${daysInWords(until)}` }
    if (on) yield { beside: daysInWords(on) }
    yield { beside: row(times.map((when) => best(phrasesOfOne(when, unit)))) }
  }
}

function best(phrases: Iterable<WhenPhrase>): string {
  const [first] = phrases
  return first?.beside ?? ''
}

/** The days, where every time is nothing but a day. */
function pointsOf(times: readonly When[], type: 'by' | 'on'): readonly Point[] | undefined {
  const points = times.flatMap((when) =>
    when.type === type && when.at.type === 'point' && !when.at.of ? [when.at.point] : [],
  )
  return points.length === times.length ? points : undefined
}

function* phrasesOfOne(when: When, unit: Unit): Iterable<WhenPhrase> {
  const { of, eachOf } = UNIT_NAMES[unit]
  if (when.type === 'end') yield { beside: `в конце ${of}`, alone: `в конце ${eachOf} ${of}` }
  else if (when.type === 'range') for (const { placed } of phrasesOf(when)) yield { beside: placed }
  else yield* momentPhrases(when.at, when.type, unit)
}

function* momentPhrases(at: Moment, type: 'by' | 'on', unit: Unit): Iterable<WhenPhrase> {
  switch (at.type) {
    case 'point': {
      const month = at.of ? ` ${AFTER[at.of]}${IN_UNIT.has(at.of) ? ` ${UNIT_NAMES[unit].of}` : ''}` : ''
      const day = dayInWords(at.point) + month
      if (type === 'on') yield { beside: day }
      else for (const limit of LIMITS) yield { beside: `${limit} ${day}` }
      break
    }
    case 'week': {
      const week = withIn(`${ordinal(at.week)?.feminineTo} неделю`)
      if (at.month === undefined) yield { beside: `${week} месяца`, alone: `${week} каждого месяца` }
      else yield { beside: `${week} ${MONTH_OF[at.month - 1]}` }
      break
    }
    case 'weekdays':
      yield weekdayPhrase(at.days, at.nth)
      break
    case 'workday': {
      const { of } = UNIT_NAMES[unit]
      const day = ordinal(at.number)
      if (!day) return
      const words =
        type === 'by'
          ? LIMITS.map((limit) => `${limit} ${day.masculineOf} рабочего дня ${of}`)
          : [withIn(`${day.masculine} рабочий день ${of}`)]
      for (const said of words) {
        // «в последний рабочий день каждого месяца»
        if (type === 'on') yield { beside: said, alone: said.replace(` ${of}`, ` ${UNIT_NAMES[unit].eachOf} ${of}`) }
        yield { beside: said, alone: said }
      }
    }
  }
}

function weekdayPhrase(numbers: readonly number[], nth: number | 'last' | undefined): WhenPhrase {
  const days = numbers.flatMap((number) => WEEKDAYS[number - 1] ?? [])
  if (nth === undefined) {
    const along = `по ${row(days.map((day) => day.along))}`
    return { beside: along, alone: along }
  }
  const each = days[0]?.each ?? 'каждый'
  const which = ordinal(nth)?.[NTH[each]]
  const named = `${which} ${row(days.map(({ to }) => to))}`
  return { beside: `${withIn(named)} месяца`, alone: `${withIn(named)} каждого месяца` }
}
