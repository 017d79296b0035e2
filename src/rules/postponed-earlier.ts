import { occurrenceNamed } from '../analysis/index.ts'
import { dateInDigits } from '../deadline/index.ts'
import { trackedItems } from '../model/index.ts'
import type { Rule } from './rule.ts'

export const postponedEarlier: Rule = {
  id: 'postponed-earlier',
  severity: 'warning',
  page: () => ({
    title: { ru: 'Срок «перенесён» назад', en: 'A deadline is postponed to an earlier day' },
    why: {
      ru: 'Новый срок раньше прежнего: проверьте дату или то, к какому сроку относится перенос.',
      en: 'The new day is earlier than the old one: look at the date, or at which occurrence is meant.',
    },
    examples: [
      {
        yaml: `
roadmap: 1
title: План
activities:
  - title: Издать приказ
    deadline: до 1 октября 2026 г.
    responsible: Директор
    postponed:
      - to: 2026-09-01
        ground: решение педагогического совета`,
        finds: ['2026-09-01'],
      },
    ],
  }),
  *check(plan) {
    for (const item of trackedItems(plan)) {
      for (const { to, for: name } of item.postponed) {
        const meant = occurrenceNamed(item.deadline?.occurrences ?? [], name)
        if (typeof meant === 'string' || meant.due === null || to.date === null || to.date >= meant.due) continue
        yield {
          target: { path: to.path },
          message: {
            ru: `Новый срок ${dateInDigits(to.date)} раньше прежнего (${dateInDigits(meant.due)}): исправьте дату.`,
            en: `The new day ${to.date} is earlier than the old one (${meant.due}): correct the date.`,
          },
        }
      }
    }
  },
}
