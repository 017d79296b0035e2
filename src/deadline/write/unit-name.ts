import type { Unit } from '../deadline.ts'

/** A unit of time as its cases need it. */
interface UnitName {
  /** «раз в неделю», «1 неделю»; the accusative. */
  readonly one: string
  /** «раз в 2 недели» */
  readonly few: string
  /** «раз в 5 недель» */
  readonly many: string
  /** «в конце недели»; the genitive. */
  readonly of: string
  /** «каждой» before the genitive. */
  readonly eachOf: 'каждого' | 'каждой'
}

/** The units by name. */
export const UNIT_NAMES: Readonly<Record<Unit, UnitName>> = {
  day: { one: 'день', few: 'дня', many: 'дней', of: 'дня', eachOf: 'каждого' },
  week: { one: 'неделю', few: 'недели', many: 'недель', of: 'недели', eachOf: 'каждой' },
  month: { one: 'месяц', few: 'месяца', many: 'месяцев', of: 'месяца', eachOf: 'каждого' },
  quarter: { one: 'квартал', few: 'квартала', many: 'кварталов', of: 'квартала', eachOf: 'каждого' },
  'half-year': { one: 'полугодие', few: 'полугодия', many: 'полугодий', of: 'полугодия', eachOf: 'каждого' },
  year: { one: 'год', few: 'года', many: 'лет', of: 'года', eachOf: 'каждого' },
  'school-year': {
    one: 'учебный год',
    few: 'учебных года',
    many: 'учебных лет',
    of: 'учебного года',
    eachOf: 'каждого',
  },
  semester: { one: 'семестр', few: 'семестра', many: 'семестров', of: 'семестра', eachOf: 'каждого' },
  term: { one: 'четверть', few: 'четверти', many: 'четвертей', of: 'четверти', eachOf: 'каждой' },
  trimester: { one: 'триместр', few: 'триместра', many: 'триместров', of: 'триместра', eachOf: 'каждого' },
}
