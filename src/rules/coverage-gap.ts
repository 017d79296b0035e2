import { addDays, type CalendarDate, calendarDate, daysBetween, parts } from '../core/calendar-date.ts'
import { plural } from '../core/text.ts'
import { type Deadline, trackedItems } from '../model/index.ts'
import type { Rule } from './rule.ts'

export const coverageGap: Rule = {
  id: 'coverage-gap',
  severity: 'warning',
  page: () => ({
    title: { ru: 'В году периода нет ни одного мероприятия', en: 'A year of the period without any activity' },
    why: {
      ru: 'План рассчитан на несколько лет, но в каком-то из них нет ни одного мероприятия со своей датой: «в течение всего периода» не в счёт. За такой год нечего будет отчитаться. Добавьте мероприятия или сократите период.',
      en: 'A plan for several years has nothing dated in one of them, «в течение всего периода» not counted: there will be nothing to report on. Add activities, or shorten the period.',
    },
    examples: [
      {
        yaml: `
roadmap: 1
title: План
period: 2026-2029 гг.
activities:
  - title: Издать приказ
    deadline: октябрь 2026 г.
    responsible: Директор
  - title: Провести конкурс
    deadline: март 2027 г.
    responsible: Директор
  - title: Консультировать учителей
    deadline: в течение всего периода
    responsible: Директор`,
        finds: ['2026-2029 гг.'],
      },
      {
        yaml: `
roadmap: 1
title: План
period: 2026-2029 гг.
activities:
  - title: Издать приказ
    deadline: октябрь 2026 г.
    responsible: Директор
  - title: Провести конкурс
    deadline: ежегодно, март
    responsible: Директор`,
        finds: [],
      },
    ],
  }),
  *check(plan) {
    const { period } = plan
    const from = period?.days?.from
    const to = period?.days?.to
    if (!period || !from || !to || daysBetween(from, to) <= MOST_DAYS_OF_ONE_YEAR) return
    const dated = trackedItems(plan).flatMap(({ deadline }) => (deadline ? timesOf(deadline) : []))
    // Where nothing has a date, no single year is empty.
    if (dated.length === 0) return
    const empty = yearsOf(from, to).filter((year) => !dated.some((time) => overlaps(time, year)))
    const [first] = empty
    if (!first) return
    const names = empty.map(({ name }) => name)
    const school = first.name.includes('/') ? `учебн${names.length === 1 ? 'ом' : 'ых'} ` : ''
    yield {
      target: { path: period.path },
      message: {
        ru: `В\u00A0${listed(names, 'и')} ${school}${plural(names.length, 'году', 'годах', 'годах')} нет ни одного мероприятия с датой, а период плана — «${period.text}»: добавьте мероприятия или сократите период.`,
        en: `Nothing in the plan has a date in ${listed(names, 'and')}, and its period is «${period.text}»: add activities, or shorten the period.`,
      },
    }
  },
}

/** A period that is hardly longer than a school year with the summer round it. */
const MOST_DAYS_OF_ONE_YEAR = 430
/** A year of which so few days belong to the period need not have anything of its own. */
const LEAST_DAYS = 184

interface Stretch {
  readonly from: CalendarDate
  readonly to: CalendarDate
}

/** The times that a deadline names itself; what spans the plan names none. */
function timesOf({ reading, occurrences }: Deadline): readonly Stretch[] {
  if (reading.deadline.kind === 'period' && reading.deadline.number === undefined && !reading.deadline.end) return []
  return occurrences.flatMap(({ from, due }) => {
    const [first, last] = [from ?? due, due ?? from]
    return first && last ? [{ from: first, to: last }] : []
  })
}

/** The years of a period with their names: school years where it begins and ends with them. */
function yearsOf(from: CalendarDate, to: CalendarDate): readonly (Stretch & { readonly name: string })[] {
  const [first, last] = [parts(from), parts(to)]
  const isSchool = first.month >= 8 && first.month <= 9 && last.month >= 5 && last.month <= 8
  const starts = Array.from({ length: last.year - first.year + 1 }, (_, index) => first.year + index)
  return starts.flatMap((year) => {
    const begin = calendarDate(year, isSchool ? 9 : 1, 1) as CalendarDate
    const end = addDays(calendarDate(year + 1, isSchool ? 9 : 1, 1) ?? begin, -1)
    const within = { from: begin > from ? begin : from, to: end < to ? end : to }
    if (daysBetween(within.from, within.to) < LEAST_DAYS) return []
    return [{ ...within, name: isSchool ? `${year}/${year + 1}` : String(year) }]
  })
}

function overlaps(a: Stretch, b: Stretch): boolean {
  return a.from <= b.to && a.to >= b.from
}

function listed(names: readonly string[], and: string): string {
  const last = names.at(-1) ?? ''
  return names.length < 2 ? last : `${names.slice(0, -1).join(', ')} ${and}\u00A0${last}`
}
