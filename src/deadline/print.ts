import type {
  After,
  Deadline,
  EndOf,
  Frequency,
  Moment,
  NthWeekday,
  Offset,
  Point,
  Recurring,
  WeekStretch,
  When,
  Within,
} from './deadline.ts'

/** Weekdays as normal forms name them, Monday first. */
export const WEEKDAYS = ['monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday', 'sunday']

/** Ordinals as normal forms name them: `second friday`. */
export const NTH = ['first', 'second', 'third', 'fourth', 'fifth']

/** Units that recur under a name of their own; the others are counted: `1/term`. */
export const ADVERBS: Readonly<Record<string, string>> = {
  day: 'daily',
  week: 'weekly',
  month: 'monthly',
  quarter: 'quarterly',
  'half-year': 'half-yearly',
  year: 'yearly',
}

/**
 * The normal form of a deadline: `range 2022-09-01..2022-09-30`. The first word is the kind. `readDeadline` reads every
 * normal form back as the same deadline.
 */
export function normalForm(deadline: Deadline): string {
  const plus = deadline.plus ? ` + ${normalForm(deadline.plus)}` : ''
  return body(deadline) + plus
}

function body(deadline: Deadline): string {
  switch (deadline.kind) {
    case 'date':
      return `date ${'nth' in deadline.on ? nthWeekdayText(deadline.on) : pointText(deadline.on)}`
    case 'by':
      return `by ${'endOf' in deadline.due ? endText(deadline.due) : pointText(deadline.due)}`
    case 'range':
      return `range ${'weeks' in deadline.stretch ? weeksText(deadline.stretch) : endsText(deadline.stretch, pointText)}`
    case 'list':
      return `list [${deadline.items.map(normalForm).join('; ')}]`
    case 'recurring':
      return `recurring ${recurringText(deadline)}`
    case 'period':
      return `period ${deadline.end ? 'end-of ' : ''}${deadline.of}${deadline.number ? ` ${deadline.number}` : ''}`
    case 'event':
      return ['event', eventDay(deadline.by), offsetText(deadline.offset), quote(deadline.trigger)]
        .filter((part) => part !== '')
        .join(' ')
    case 'external':
      return `external ${quote(deadline.source)}`
    case 'unparseable':
      return 'unparseable'
  }
}

/** A point: `2022-09-01`, `--09-01`, `day 5`. */
export function pointText({ year, month, day }: Point): string {
  if (month === undefined) return `day ${day}`
  const rest = `${pad(month)}-${pad(day)}`
  return year === undefined ? `--${rest}` : `${yearText(year)}-${rest}`
}

function yearText(year: number): string {
  return String(year).padStart(4, '0')
}

function nthWeekdayText({ nth, weekday, month }: NthWeekday): string {
  return `${nthText(nth)} ${WEEKDAYS[weekday - 1]} of --${pad(month)}`
}

function nthText(nth: number | 'last'): string {
  return nth === 'last' ? 'last' : (NTH[nth - 1] ?? '')
}

function pad(n: number): string {
  return String(n).padStart(2, '0')
}

function endText(end: EndOf): string {
  return `end-of ${end.endOf}${end.number === undefined ? '' : ` ${end.number}`}`
}

function weeksText({ weeks, month, year }: WeekStretch): string {
  const rows = weeks.map(({ first, last }) => `week ${first}${first === last ? '' : `..${last}`}`).join(' | ')
  if (month === undefined) return rows
  return `${rows} of ${year === undefined ? '-' : yearText(year)}-${pad(month)}`
}

function recurringText({ every, when, within, from, bound }: Recurring): string {
  const words = [frequencyText(every)]
  if (when) words.push(whenText(when))
  if (within) words.push(`within ${withinText(within)}`)
  if (from) words.push(`from ${pointText(from)}`)
  if (bound) words.push(bound)
  return words.join(' ')
}

function frequencyText(every: Frequency): string {
  if (every.type === 'each') return ADVERBS[every.unit] ?? `1/${every.unit}`
  if (every.type === 'once-in') return `1/${every.count}${every.unit}s`
  return `${every.times}${every.most === undefined ? '' : `..${every.most}`}/${every.unit}`
}

function whenText(when: When): string {
  if (when.type === 'end') return 'at end'
  if (when.type === 'range') return `range ${endsText(when, pointText)}`
  return `${when.type} ${momentText(when.at)}`
}

function momentText(at: Moment): string {
  switch (at.type) {
    case 'point':
      return pointText(at.point) + afterText(at.of)
    case 'week':
      return `week ${at.week}${at.month === undefined ? '' : ` of --${pad(at.month)}`}`
    case 'weekdays': {
      const days = at.days.map((day) => WEEKDAYS[day - 1]).join(',')
      return at.nth === undefined ? days : `${nthText(at.nth)} ${days}`
    }
    case 'workday':
      if (at.number === 'last') return 'last-workday'
      return at.number === 1 ? 'first-workday' : `workday ${at.number}`
  }
}

function afterText(of: After | undefined): string {
  return of ? ` of ${of}` : ''
}

function withinText(within: Within): string {
  if (within.type === 'period') return within.of
  if (within.type === 'years') return endsText(within, yearText)
  return endsText(within, pointText)
}

function endsText<T>(
  { from, to }: { readonly from: T | null; readonly to: T | null },
  text: (end: T) => string,
): string {
  return `${from === null ? '' : text(from)}..${to === null ? '' : text(to)}`
}

function eventDay(by: { readonly point: Point; readonly of?: After } | undefined): string {
  return by ? `by ${pointText(by.point)}${afterText(by.of)}` : ''
}

function offsetText(offset: Offset | undefined): string {
  return offset ? `${offset.side === 'after' ? '+' : '-'}${offset.count}${offset.unit}` : ''
}

function quote(text: string | undefined): string {
  return text === undefined ? '' : JSON.stringify(text)
}
