import type { ByDate, Deadline, InRange } from '../deadline.ts'
import { type Habits, USUAL_HABITS } from '../frame.ts'
import { MONTH_OF } from '../month-names.ts'
import { normalForm } from '../print.ts'
import { readDeadline } from '../read-deadline.ts'
import { dayInWords } from './day.ts'
import { eventWordings } from './event.ts'
import { LIMITS } from './limit.ts'
import { periodName, periodWordings } from './period.ts'
import { qualifiedWordings, type Say } from './qualified.ts'
import { fromWordings, recurringWordings } from './recurring.ts'
import { severalWordings } from './several.ts'
import { phrasesOf } from './stretch.ts'
import { withIn } from './preposition.ts'
import { nthWeekdayInWords } from './weekday.ts'
import { weekWordings } from './weeks.ts'

/**
 * The deadline in the words of official Russian: «до 1 сентября 2022 г.» for `by 2022-09-01`. `readDeadline` reads them
 * back as the same deadline. What no words say so that they are read back (an event without a name, a year far from
 * ours) comes as its normal form, which is read as well. In a plan that means its words otherwise (see `habitsOf`), the
 * words mean the same there.
 */
export function writeDeadline(deadline: Deadline, habits: Habits = USUAL_HABITS): string {
  return inWords(deadline, habits) ?? normalForm(deadline)
}

// The words of a deadline act on each other («I квартал, февраль» is February alone), and the reader knows how: of the
// wordings, the best is taken that it reads as meant, and without a doubt where there is one.
function inWords(deadline: Deadline, habits: Habits): string | undefined {
  const meant = normalForm(deadline)
  const say = (part: Deadline): string | undefined => inWords(part, habits)
  let doubted: string | undefined
  for (const wording of wordings(deadline, say)) {
    const text = unbroken(wording)
    const { deadline: understood, remarks } = readDeadline(text, habits)
    if (normalForm(understood) !== meant || remarks.some(({ severity }) => severity === 'error')) continue
    if (remarks.length === 0) return text
    doubted ??= text
  }
  return doubted
}

/** Ways to say it, the best first; not all of them are read as meant. */
function* wordings(deadline: Deadline, say: Say): Iterable<string> {
  if (deadline.kind === 'period') yield* periodWordings(deadline)
  if (deadline.plus) {
    yield* qualifiedWordings(deadline, deadline.plus, say)
    return
  }
  switch (deadline.kind) {
    case 'date':
      yield 'nth' in deadline.on ? withIn(nthWeekdayInWords(deadline.on)) : dayInWords(deadline.on)
      break
    case 'by':
      yield* limitWordings(deadline.due)
      break
    case 'range':
      yield* rangeWordings(deadline)
      break
    case 'list':
      yield* severalWordings(deadline.items, say)
      break
    case 'recurring':
      yield* recurringWordings(deadline)
      break
    case 'event':
      yield* eventWordings(deadline)
      break
    case 'external':
      yield deadline.source
  }
}

function* limitWordings(due: ByDate['due']): Iterable<string> {
  if ('endOf' in due) yield `до конца ${periodName(due.endOf, due.number)}`
  else for (const limit of LIMITS) yield `${limit} ${dayInWords(due)}`
}

function* rangeWordings({ stretch }: InRange): Iterable<string> {
  if ('weeks' in stretch) yield* weekWordings(stretch)
  else if (stretch.to === null) yield* fromWordings(stretch.from)
  else for (const { named } of phrasesOf({ from: stretch.from, to: stretch.to })) yield named
}

const BEFORE_YEAR = / (?=гг?\.)|(?<=\d{4}) (?=года)/gu
const BEFORE_MONTH = new RegExp(`(?<=\\d) (?=(?:${MONTH_OF.join('|')}))`, 'gu')

/** Spaces that must not break: before «г.», and between day and month. */
function unbroken(text: string): string {
  return text.replace(BEFORE_YEAR, '\u00A0').replace(BEFORE_MONTH, '\u00A0')
}
