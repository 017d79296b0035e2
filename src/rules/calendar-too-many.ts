import { type Division, misplacedParts, partText, surplusParts } from '../analysis/index.ts'
import type { Text } from '../core/text.ts'
import type { Rule } from './rule.ts'

/** The most parts of a school year of each kind, and the one that is too many. */
const most: {
  readonly [division in Division]: { readonly count: number; readonly surplus: Text; readonly all: Text }
} = {
  terms: {
    count: 4,
    surplus: { ru: 'пятая четверть', en: 'fifth term' },
    all: { ru: 'четвертей в нём четыре', en: 'it has four terms' },
  },
  trimesters: {
    count: 3,
    surplus: { ru: 'четвёртый триместр', en: 'fourth trimester' },
    all: { ru: 'триместров в нём три', en: 'it has three trimesters' },
  },
  semesters: {
    count: 2,
    surplus: { ru: 'третий семестр', en: 'third semester' },
    all: { ru: 'семестров в нём два', en: 'it has two semesters' },
  },
}

export const calendarTooMany: Rule = {
  id: 'calendar-too-many',
  severity: 'error',
  page: () => ({
    title: { ru: 'В учебном году лишняя четверть', en: 'A school year has too many terms' },
    why: {
      ru: 'В учебном году четыре четверти, три триместра или два семестра. Если их больше, одни и те же даты записаны дважды или в годе опечатка.',
      en: 'A school year has four terms, three trimesters or two semesters. Where there are more, one is written twice or a year is wrong.',
    },
    examples: [
      {
        yaml: `
roadmap: 1
title: План
period: 2026–2027 учебный год
calendar:
  semesters:
    - 2026-09-01..2026-12-29
    - 2027-01-11..2027-05-28
    - 2027-06-01..2027-06-30
activities:
  - title: Издать приказ
    deadline: до 1 сентября 2026 г.
    responsible: Директор`,
        finds: ['2027-06-01..2027-06-30'],
      },
      {
        yaml: `
roadmap: 1
title: План
period: 2026-09-01..2028-05-31
calendar:
  semesters:
    - 2026-09-01..2026-12-29
    - 2027-01-11..2027-05-28
    - 2027-09-01..2027-12-29
    - 2028-01-10..2028-05-26
activities:
  - title: Издать приказ
    deadline: до 1 сентября 2026 г.
    responsible: Директор`,
        finds: [],
      },
    ],
  }),
  *check(plan) {
    for (const division of ['terms', 'trimesters', 'semesters'] as const) {
      // A wrong year puts a part out of order as well, and of that is spoken already.
      if (!misplacedParts(plan, division).next().done) continue
      const { count, surplus, all } = most[division]
      for (const { part, year } of surplusParts(plan, division, count)) {
        yield {
          target: { path: part.written.path },
          message: {
            ru: `«${partText(part)}» — уже ${surplus.ru} ${year}–${year + 1}\u00A0учебного года, а ${all.ru}: удалите лишние даты или исправьте год.`,
            en: `«${partText(part)}» is already the ${surplus.en} of the school year ${year}–${year + 1}, and ${all.en}: remove the surplus dates or correct the year.`,
          },
        }
      }
    }
  },
}
