import { remarksOn } from './remarks.ts'
import type { Rule } from './rule.ts'

export const dateUnknown: Rule = {
  id: 'date-unknown',
  severity: 'error',
  page: () => ({
    title: { ru: 'Дата не распознана', en: 'A date is not understood' },
    why: {
      ru: 'Напишите один день, с годом: «2026-09-01», «01.09.2026» или «1 сентября 2026\u00A0г.». В календаре и у событий может стоять и промежуток: «2026-10-26..2026-11-02» или «3 ноября – 29 декабря 2026\u00A0г.».',
      en: 'Write one day, with its year: 2026-09-01, 01.09.2026 or «1 сентября 2026\u00A0г.». In the calendar and for events a stretch will do as well: 2026-10-26..2026-11-02 or «3 ноября – 29 декабря 2026\u00A0г.».',
    },
    examples: [
      {
        yaml: `
roadmap: 1
title: План
activities:
  - title: Издать приказ
    deadline: до 1 сентября 2026 г.
    responsible: Директор
    progress:
      - date: недавно
        status: done`,
        finds: ['недавно'],
      },
      {
        yaml: `
roadmap: 1
title: План
calendar:
  school-year: по приказу
  terms:
    - 2026-09-01..2026-10-25
    - 3 ноября – 29 декабря
  days-off: [2026-11-05, 2026-12-28..]
events:
  итоговый педсовет: 28 мая 2027 г., потом
activities:
  - title: Издать приказ
    deadline: до 1 сентября 2026 г.
    responsible: Директор`,
        finds: ['по приказу', '3 ноября – 29 декабря', '2026-12-28..', 'потом'],
      },
    ],
  }),
  check: (plan) => remarksOn(plan, 'date-unknown'),
}
