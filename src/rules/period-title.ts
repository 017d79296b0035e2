import { daysOfYears, type NamedYears, namedYears } from '../analysis/index.ts'
import { addDays, type Days, parts } from '../core/calendar-date.ts'
import type { Rule } from './rule.ts'

export const periodTitle: Rule = {
  id: 'period-title',
  severity: 'warning',
  page: () => ({
    title: { ru: 'Годы в названии и в периоде разные', en: 'The title and the period name different years' },
    why: {
      ru: 'Название печатается, а по периоду считаются сроки. Если годы в них разные, план обещает одно, а программа проверяет другое. Обычно план взяли за образец и исправили годы только в одном месте.',
      en: 'The title prints, and the deadlines are counted by the period. Where their years differ, the plan promises one thing and another is checked. Mostly an older plan was taken as a model.',
    },
    examples: [
      {
        yaml: `
roadmap: 1
title: План работы школьного музея на 2026–2027 учебный год
period: 2025–2026 учебный год
activities:
  - title: Издать приказ
    deadline: октябрь 2025 г.
    responsible: Директор`,
        finds: ['2026–2027 учебный год'],
      },
      {
        yaml: `
roadmap: 1
title: План работы школьного музея на 2026–2027 учебный год
period: 2026-08-25..2027-06-30
activities:
  - title: Издать приказ
    deadline: октябрь 2026 г.
    responsible: Директор`,
        finds: [],
      },
    ],
  }),
  *check({ title, period }) {
    const days = period?.days
    if (title === null || !days) return
    const [only, ...others] = namedYears(title)
    // A title with two stretches names those of a programme too: which of them is the plan’s, only a reader knows.
    if (!only || others.length > 0 || isSame(only, days)) return
    yield {
      target: { path: ['title'], span: only.span },
      message: {
        ru: `В названии «${only.text}», а период плана — «${period.text}»: исправьте годы там, где они неверны.`,
        en: `The title says «${only.text}», and the period of the plan is «${period.text}»: correct the years where they are wrong.`,
      },
      related: [{ target: { path: period.path }, message: { ru: 'Период — здесь.', en: 'The period is here.' } }],
    }
  },
}

/** So many days before its first year a plan may begin, and go on after its last one. */
const LEEWAY = 123

function isSame(named: NamedYears, { from, to }: Days): boolean {
  const years = daysOfYears(named)
  const begins = from === null || (from >= addDays(years.from, -LEEWAY) && parts(from).year <= parts(years.from).year)
  const ends = to === null || (to <= addDays(years.to, LEEWAY) && parts(to).year >= parts(years.to).year)
  const isWithinSchoolYear = named.isSchoolYear && from !== null && to !== null && from >= years.from && to <= years.to
  return (begins && ends) || isWithinSchoolYear
}
