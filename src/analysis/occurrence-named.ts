import { type Occurrence, readDate } from '../deadline/index.ts'

/**
 * The time that a record means: `name` is a due date or the beginning of one (a year, a month); without a name it is
 * the only one. `none` where no due date begins so, `several` where more than one does.
 */
export function occurrenceNamed(times: readonly Occurrence[], name: string | null): Occurrence | 'none' | 'several' {
  const beginning = name === null ? '' : (readDate(name).date ?? name.trim())
  const meant = times.filter(({ due }) => due?.startsWith(beginning))
  const [only] = meant
  if (only === undefined) return 'none'
  return meant.length > 1 ? 'several' : only
}
