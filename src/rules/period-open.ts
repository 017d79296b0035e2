import type { Rule } from './rule.ts'

export const periodOpen: Rule = {
  id: 'period-open',
  severity: 'warning',
  page: () => ({
    title: { ru: 'У периода нет конца', en: 'The period has no end' },
    why: {
      ru: 'Без последнего дня неизвестно, когда заканчиваются повторяющиеся сроки и сроки «в течение всего периода». Допишите последний день, как только он известен.',
      en: 'Without a last day nobody knows when recurrences and «в течение всего периода» end. Add it as soon as it is known.',
    },
    examples: [
      {
        yaml: `
roadmap: 1
title: План
period: 2026-09-01..
activities:
  - title: Издать приказ
    deadline: до 1 октября 2026 г.
    responsible: Директор`,
        finds: ['2026-09-01..'],
      },
    ],
  }),
  *check({ period }) {
    if (!period?.days || period.days.to !== null) return
    yield {
      target: { path: period.path },
      message: {
        ru: `У периода «${period.text}» нет последнего дня: допишите его, например «${period.days.from}..2027-05-31».`,
        en: `The period «${period.text}» has no last day: add it, for instance “${period.days.from}..2027-05-31”.`,
      },
    }
  },
}
