import { later } from './amount.ts'
import type { Point } from './deadline.ts'
import type { Habits } from './frame.ts'
import { any, type Input, map, mapHit, mark, memo, opt, type Parser, seq, word } from './match.ts'
import { text } from './numerals.ts'
import { share, tagSet } from './tags.ts'

const deadline = seq(
  opt(word('in')),
  word('deadline', 'period'),
  opt(word('carryingOut')),
  opt(mark('-', ':')),
  opt(mark(',')),
)

/** The word of a limit; `later` is «не позднее». */
export type Limit = 'until' | 'to' | 'along' | 'later'

const limit: Parser<Limit> = any(
  map(word('until'), () => 'until' as const),
  map(word('to'), () => 'to' as const),
  map(word('along'), () => 'along' as const),
  map(any(later, seq(later, word('until'))), () => 'later' as const),
)

/** What may stand before a limit: «в срок», «срок реализации –». */
export const limitLead = opt(deadline)

/** «до», «к», «по», «не позднее», «в срок до». */
export const untilWord: Parser<Limit> = memo(() => map(seq(limitLead, limit), ([, found]) => found))

/** What the words say of the last day itself, where they say it. */
export type Edge = 'included' | 'excluded' | undefined

const saidOfTheDay: Parser<NonNullable<Edge>> = any(
  map(word('ending'), () => 'included' as const),
  map(
    seq(word('not'), any(word('ending'), text('включая')), opt(seq(word('same'), word('day')))),
    () => 'excluded' as const,
  ),
)

/** Behind a time, after a comma or in brackets; or nothing. */
function aside<T>(inner: Parser<T>): Parser<T | undefined> {
  return opt(
    any(
      inner,
      map(seq(mark('('), inner, mark(')')), ([, said]) => said),
      map(seq(mark(','), inner), ([, said]) => said),
    ),
  )
}

/** «включительно», «не включая». */
export const edge: Parser<Edge> = aside(saidOfTheDay)
/** «включительно» of what includes its last day anyway. */
export const inclusive = aside(word('ending'))

/** Whether a limit ends the day before: what the words say goes before what the plan means by «до». */
export function endsBefore(limit: Limit, said: Edge, { until }: Habits): boolean {
  return said === undefined ? limit === 'until' && until === 'exclusive' : said === 'excluded'
}

/** The last day of a limit: the one named, or its eve. «До конца мая» has its last day in it, whatever «до» means. */
export function limitDay(at: Point, limit: Limit, said: Edge, habits: Habits): Point {
  return endsBefore(limit, said, habits) && at.sense !== 'month-end' ? { ...at, sense: 'eve' } : at
}

/** The same day where only the words behind say whether it is included: «до 5 числа каждого месяца включительно». */
export function withEdge(at: Point, said: Edge): Point {
  if (said === undefined || at.sense === 'month-end') return at
  const { sense: _, ...named } = at
  return said === 'included' ? named : { ...named, sense: 'eve' }
}

const LAST = tagSet(['end', 'last'])

/** Words for a time, and whether they name an end by itself: «конец мая», «последний день сентября». */
export function orItsEnd<T>(inner: Parser<T>): Parser<{ readonly value: T; readonly isEnd: boolean }> {
  return mapHit(inner, (hit, { tags }: Input, at) => {
    const isEnd = tags.slice(at, hit.end).some((here) => share(here, LAST))
    return { ...hit, value: { value: hit.value, isEnd } }
  })
}
