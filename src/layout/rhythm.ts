import type { Standing } from '../analysis/index.ts'
import { type CalendarDate, parts } from '../core/calendar-date.ts'
import { same, type Text } from '../core/text.ts'

/** How far apart the times of what recurs are: by the columns in which they are seen together. */
export type Rhythm = 'year' | 'quarter' | 'month' | 'day'

/** From the longest to the shortest. */
export const rhythms: readonly Rhythm[] = ['year', 'quarter', 'month', 'day']

/** A column of a rhythm: the year, the quarter, the month or the day in which a time is due. */
export interface Slot {
  /** What tells it apart; sorted by code units, slots stand in the order of time. */
  readonly key: string
  /** Its number in an endless row of such slots; days have none (0). */
  readonly ordinal: number
  /** What it belongs to: a year, of a day its month; nothing of a year. */
  readonly over: Text | null
  /** Its name there: «II», «сен», «04». */
  readonly name: Text
}

/**
 * The rhythm of the times of one item: the longest in which each of them has a slot of its own, no longer than the
 * wording says. Nothing where a time has no day or two of them have the same.
 */
export function rhythmOf(times: readonly [Standing, ...Standing[]]): Rhythm | undefined {
  const days = times.flatMap(({ occurrence }) => (occurrence === null ? [] : [occurrence]))
  if (days.length < times.length) return undefined
  const longest = rhythms.indexOf(typedRhythm(times[0]))
  return rhythms
    .slice(longest)
    .find((rhythm) => new Set(days.map((day) => slotOf(rhythm, day).key)).size === days.length)
}

/** The rhythm that the wording names, as far as it names one. */
function typedRhythm({ item }: Standing): Rhythm {
  const deadline = item.deadline?.reading.deadline
  if (deadline?.kind !== 'recurring') return 'year'
  switch (deadline.every.unit) {
    case 'day':
    case 'week':
      return deadline.every.type === 'each' ? 'day' : 'year'
    case 'month':
    // Terms and semesters end within quarters, not with them.
    case 'term':
    case 'trimester':
    case 'semester':
      return deadline.every.type === 'once-in' ? 'year' : 'month'
    case 'quarter':
    case 'half-year':
      return deadline.every.type === 'once-in' ? 'year' : 'quarter'
    default:
      return 'year'
  }
}

/** The slot of a rhythm to which a day belongs. */
export function slotOf(rhythm: Rhythm, date: CalendarDate): Slot {
  const { year, month } = parts(date)
  const over = same(String(year))
  switch (rhythm) {
    case 'year':
      return { key: date.slice(0, 4), ordinal: year, over: null, name: over }
    case 'quarter': {
      const quarter = Math.ceil(month / 3)
      return { key: `${date.slice(0, 4)}-${quarter}`, ordinal: year * 4 + quarter, over, name: quarterName(quarter) }
    }
    case 'month':
      return { key: date.slice(0, 7), ordinal: year * 12 + month, over, name: monthName(month) }
    case 'day': {
      const { ru, en } = monthName(month)
      return { key: date, ordinal: 0, over: { ru: `${ru} ${year}`, en: `${en} ${year}` }, name: same(date.slice(8)) }
    }
  }
}

function quarterName(quarter: number): Text {
  return { ru: ['I', 'II', 'III', 'IV'][quarter - 1] ?? '', en: `Q${quarter}` }
}

function monthName(month: number): Text {
  const at = (names: string) => names.slice(3 * (month - 1), 3 * month)
  return { ru: at('янвфевмарапрмайиюниюлавгсеноктноядек'), en: at('JanFebMarAprMayJunJulAugSepOctNovDec') }
}
