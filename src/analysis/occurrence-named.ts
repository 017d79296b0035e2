import { type Occurrence, readDate } from '../deadline/index.ts'

/**
 * The time that a record means: `name` is a due date or the beginning of one (a year, a month); without a name it is
 * the only one. `none` where no due date begins so, `several` where more than one does.
 */
export function occurrenceNamed(times: readonly Occurrence[], name: string | null): Occurrence | 'none' | 'several' {
  const beginning = name === null ? '' : beginningOf(name)
  const meant = times.filter(({ due }) => due?.startsWith(beginning))
  const [only] = meant
  if (only === undefined) return 'none'
  return meant.length > 1 ? 'several' : only
}

/** How a due date begins that a name means: «31.05.2026» is 2026-05-31, a month or a day of one digit has no zero left out. */
export function beginningOf(name: string): string {
  const typed = name.trim()
  // «2026-1» is January, as people write it, and not October to December, whose names begin so.
  if (/^\d{4}(?:-\d{2})?-[1-9]$/.test(typed)) return `${typed.slice(0, -1)}0${typed.slice(-1)}`
  return readDate(typed).date ?? typed
}
