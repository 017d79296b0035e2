import { remarksOn } from './remarks.ts'
import type { Rule } from './rule.ts'

export const productionCalendarMissing: Rule = {
  id: 'production-calendar-missing',
  severity: 'error',
  page: () => ({
    title: { ru: 'Нет производственного календаря на этот год', en: 'No production calendar for that year' },
    why: {
      ru: 'Какие дни рабочие, каждый год решает постановление Правительства о переносе выходных; программа знает постановления на 2020–2026\u00A0годы. Для другого года перечислите в плане («календарь: выходные, рабочие дни») дни, которые перенесло постановление: праздники по статье 112 Трудового кодекса прибавятся сами. Иначе срок в рабочих днях остался бы догадкой.',
      en: 'Which days are working days is decided every year by a decree of the Government that moves weekends; the decrees for 2020 to 2026 are known here. For another year list the days that its decree moves in the plan (`calendar: days-off`, `working-days`): the holidays of article 112 of the Labour Code are added. Otherwise a deadline in working days would be a guess.',
    },
    examples: [
      {
        yaml: `
roadmap: 1
title: План
period: 2031 год
activities:
  - title: Сдать отчёт
    deadline: последний рабочий день месяца
    responsible: Директор`,
        finds: ['последний рабочий день месяца'],
      },
      {
        yaml: `
roadmap: 1
title: План
period: 2026 год
activities:
  - title: Сдать отчёт
    deadline: последний рабочий день месяца
    responsible: Директор`,
        finds: [],
      },
    ],
  }),
  check: (plan) => remarksOn(plan, 'production-calendar-missing'),
}
