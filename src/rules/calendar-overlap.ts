import { type Division, misplacedParts, overlappingBreaks, partText } from '../analysis/index.ts'
import type { Text } from '../core/text.ts'
import type { Roadmap } from '../model/index.ts'
import type { Finding, Rule } from './rule.ts'

const names: { readonly [division in Division]: { readonly one: Text; readonly several: Text } } = {
  terms: { one: { ru: 'Четверть', en: 'term' }, several: { ru: 'Четверти', en: 'Terms' } },
  trimesters: { one: { ru: 'Триместр', en: 'trimester' }, several: { ru: 'Триместры', en: 'Trimesters' } },
  semesters: { one: { ru: 'Семестр', en: 'semester' }, several: { ru: 'Семестры', en: 'Semesters' } },
}

export const calendarOverlap: Rule = {
  id: 'calendar-overlap',
  severity: 'error',
  page: () => ({
    title: {
      ru: 'Четверти или каникулы пересекаются или стоят не по порядку',
      en: 'Terms or breaks overlap or are out of order',
    },
    why: {
      ru: 'Первая в списке четверть — первая в году, вторая — вторая: по их порядку понимают «II четверть». Запишите четверти, триместры и семестры друг за другом, чтобы каждый начинался после конца предыдущего. Каникулы могут стоять в любом порядке, но одни кончаются раньше, чем начинаются другие.',
      en: 'The first of the list is the first of the year: «II четверть» goes by their order. Write terms, trimesters and semesters one after the other, each beginning after the end of the one before. Breaks may stand in any order, but one ends before another begins.',
    },
    examples: [
      {
        yaml: `
roadmap: 1
title: План
period: 2026–2027 учебный год
calendar:
  terms:
    - 2026-09-01..2026-11-25
    - 3 ноября – 29 декабря 2026 г.
    - 2027-03-29..2027-05-28
    - 2027-01-11..2027-03-19
activities:
  - title: Издать приказ
    deadline: до 1 сентября 2026 г.
    responsible: Директор`,
        finds: ['3 ноября – 29 декабря 2026 г.', '2027-01-11..2027-03-19'],
      },
      {
        yaml: `
roadmap: 1
title: План
calendar:
  semesters: 2026-09-01..2027-01-15; 2027-01-11..2027-05-28
activities:
  - title: Издать приказ
    deadline: до 1 сентября 2026 г.
    responsible: Директор`,
        finds: ['2026-09-01..2027-01-15; 2027-01-11..2027-05-28'],
      },
      {
        yaml: `
roadmap: 1
title: План
calendar:
  breaks:
    зимние: 2026-12-30..2027-01-10
    осенние: 2026-10-26..2026-12-31
activities:
  - title: Издать приказ
    deadline: до 1 сентября 2026 г.
    responsible: Директор`,
        finds: ['2026-12-30..2027-01-10'],
      },
      {
        yaml: `
roadmap: 1
title: План
period: 2026–2027 учебный год
calendar:
  terms:
    - 2026-09-01..2026-10-25
    - 3 ноября – 29 декабря 2026 г.
    - 2027-01-11..2027-03-19
    - 2027-03-29..2027-05-28
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
      const { one, several } = names[division]
      for (const { part, before, overlaps } of misplacedParts(plan, division)) {
        const [here, there] = [partText(part), partText(before)]
        yield {
          target: { path: part.written.path },
          message: overlaps
            ? {
                ru: `${several.ru} пересекаются: «${here}» начинается раньше, чем кончается «${there}». Исправьте даты.`,
                en: `${several.en} overlap: «${here}» begins before the end of «${there}». Correct the dates.`,
              }
            : {
                ru: `${one.ru} «${here}» стоит после «${there}», а идёт раньше: переставьте их или исправьте год.`,
                en: `The ${one.en} «${here}» is written after «${there}», but comes before it: change their order or correct the year.`,
              },
          related: [
            {
              target: { path: before.written.path },
              message: { ru: 'Предыдущие даты — здесь.', en: 'The dates before are here.' },
            },
          ],
        }
      }
    }
    yield* breaks(plan)
  },
}

/** Milder: classes may have breaks of their own. */
function* breaks(plan: Roadmap): Generator<Finding> {
  for (const { later, earlier } of overlappingBreaks(plan)) {
    const [here, there] = [partText(later), partText(earlier)]
    yield {
      severity: 'warning',
      target: { path: later.written.path },
      message: {
        ru: `Каникулы пересекаются: «${later.name}» (${here}) начинаются раньше, чем кончаются «${earlier.name}» (${there}). Исправьте даты.`,
        en: `Breaks overlap: «${later.name}» (${here}) begins before the end of «${earlier.name}» (${there}). Correct the dates.`,
      },
      related: [
        {
          target: { path: earlier.written.path },
          message: { ru: 'Другие каникулы — здесь.', en: 'The other break is here.' },
        },
      ],
    }
  }
}
