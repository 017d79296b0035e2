import type { Deadline, InPeriod, Unit } from '../deadline.ts'
import { inYear } from './day.ts'
import { roman } from './ordinal.ts'
import { row } from './row.ts'
import { schoolYearOf } from './stretch.ts'
import { UNIT_NAMES } from './unit-name.ts'

/** The period in the genitive: «(до конца) учебного года», «I четверти», «периода реализации». */
export function periodName(of: 'plan' | Unit, number?: number): string {
  const name = of === 'plan' ? 'периода реализации' : UNIT_NAMES[of].of
  return number === undefined ? name : `${roman(number)} ${name}`
}

/** A time that the plan or the school's calendar bounds: «в течение учебного года», «II четверть», «в конце года». */
export function* periodWordings(deadline: InPeriod): Iterable<string> {
  const { of, number, end } = deadline
  if (end && deadline.plus) yield* endOfWordings(deadline.plus)
  else if (end) yield `в конце ${periodName(of, number)}`
  else if (number !== undefined) yield* numberedWordings([deadline])
  else yield of === 'plan' ? 'в течение всего периода реализации' : `в течение ${periodName(of)}`
}

// «в конце 2022 года», «в конце IV квартала», «в конце 2022–2023 учебного года»
function* endOfWordings(plus: Deadline): Iterable<string> {
  if (plus.kind !== 'range' || 'weeks' in plus.stretch || !plus.stretch.to) return
  const stretch = { from: plus.stretch.from, to: plus.stretch.to }
  const { year, month = 1 } = stretch.to
  const years = schoolYearOf(stretch)
  if (years) yield `в конце ${years} учебного года`
  yield `в конце ${year} года`
  yield `в конце ${inYear(`${roman(month / 3)} квартала`, year)}`
  yield `в конце ${inYear(`${roman(month / 6)} полугодия`, year)}`
}

const PLURALS: Readonly<Record<string, string>> = { term: 'четверти', trimester: 'триместры', semester: 'семестры' }

/** Terms of one school year: «I и III четверти 2022–2023 учебного года». */
export function* numberedWordings(items: readonly Deadline[]): Iterable<string> {
  const all = items.filter((item) => item.kind === 'period')
  const numbers = all.flatMap(({ number, end }) => (number === undefined || end ? [] : [number]))
  const [first] = all
  if (!first || first.of === 'plan' || numbers.length < items.length) return
  const same = all.every(({ of, plus }) => of === first.of && JSON.stringify(plus) === JSON.stringify(first.plus))
  const noun = items.length === 1 ? UNIT_NAMES[first.of].one : PLURALS[first.of]
  const year = first.plus ? ofSchoolYear(first.plus) : ''
  if (same && noun && year !== undefined) yield `${row(numbers.map(roman))} ${noun}${year}`
}

/** « 2022–2023 учебного года» for that range; `undefined` for anything else. */
function ofSchoolYear(plus: Deadline): string | undefined {
  if (plus.kind !== 'range' || 'weeks' in plus.stretch || !plus.stretch.to) return undefined
  const years = schoolYearOf({ from: plus.stretch.from, to: plus.stretch.to })
  return years && ` ${years} учебного года`
}
