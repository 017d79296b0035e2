import type { CalendarDate } from '../core/calendar-date.ts'
import { dateInWords } from '../deadline/index.ts'
import type { Deadline } from '../model/index.ts'
import type { Rule } from './rule.ts'
import { implementing } from './upper-plan.ts'

export const implementsLate: Rule = {
  id: 'implements-late',
  severity: 'error',
  page: () => ({
    title: { ru: 'Срок позже, чем в вышестоящем плане', en: 'A deadline later than in the upper plan' },
    why: {
      ru: 'Мероприятие, которое исполняет пункт вышестоящего плана, должно закончиться не позже его срока. Перенесите свой срок или договоритесь о чужом.',
      en: 'An activity that implements an item of the upper plan must end no later than that item. Move your deadline, or agree on another one there.',
    },
    examples: [],
  }),
  *check(plan, { linked: { upper } }) {
    if (!upper) return
    for (const [item, ours] of implementing(plan, upper)) {
      const limit = lastDay(item.deadline)
      if (limit === null || !item.deadline) continue
      for (const { deadline, address } of ours) {
        const last = lastDay(deadline)
        if (!deadline || last === null || last <= limit) continue
        yield {
          target: { path: deadline.path },
          message: {
            ru: `Пункт ${address} закончится ${dateInWords(last)}, а в вышестоящем плане срок пункта ${item.address} — до ${dateInWords(limit)}: назначьте срок не позже.`,
            en: `Item ${address} ends on ${last}, but item ${item.address} of the upper plan is due by ${limit}: set an earlier deadline.`,
          },
          related: [
            {
              target: { path: item.deadline.path },
              file: upper.file,
              message: {
                ru: `Срок вышестоящего плана: «${item.deadline.text}».`,
                en: `The upper deadline: «${item.deadline.text}».`,
              },
            },
          ],
        }
      }
    }
  },
}

function lastDay(deadline: Deadline | null): CalendarDate | null {
  return deadline?.occurrences.at(-1)?.due ?? null
}
