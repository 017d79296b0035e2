import { keyName, trackedItems } from '../model/index.ts'
import type { Rule } from './rule.ts'

export const deadlineEmpty: Rule = {
  id: 'deadline-empty',
  severity: 'error',
  page: () => ({
    title: { ru: 'У мероприятия нет срока', en: 'An activity has no deadline' },
    why: {
      ru: 'Мероприятие без срока нельзя ни проконтролировать, ни выполнить вовремя. Укажите срок у мероприятия или у раздела: его получат все мероприятия раздела, у которых нет своего. Если срока нет намеренно, поставьте пустые кавычки: «срок: ""».',
      en: 'An activity without a deadline can be neither checked nor kept. Give one, or give one to its section; empty quotes say that there is none on purpose.',
    },
    examples: [
      {
        yaml: `
roadmap: 1
title: План
activities:
  - title: Издать приказ
    responsible: Директор`,
        finds: ['title'],
      },
      {
        yaml: `
roadmap: 1
title: План
sections:
  - title: Подготовка
    deadline: сентябрь 2026 г.
    activities:
      - title: Издать приказ
        responsible: Директор`,
        finds: [],
      },
    ],
  }),
  *check(plan) {
    if (!plan.columns.some((column) => column.field === 'deadline')) return
    for (const activity of trackedItems(plan)) {
      if (activity.deadlineFrom !== 'absent') continue
      const key = keyName(plan.keys, 'deadline')
      yield {
        target: { path: [...activity.path, 'deadline'] },
        message: {
          ru: `У пункта ${activity.address} нет срока: добавьте строку «${key}: …», например «до 1 сентября 2026\u00A0г.».`,
          en: `Item ${activity.address} has no deadline: add a line “${key}: …”, for instance «до 1 сентября 2026\u00A0г.».`,
        },
      }
    }
  },
}
