import { dateInWords } from '../deadline/index.ts'
import { approvedOn } from '../model/index.ts'
import { ownDeadlines } from './remarks.ts'
import type { Rule } from './rule.ts'

export const deadlineOnApproval: Rule = {
  id: 'deadline-on-approval',
  severity: 'info',
  levels: { recommended: 'off' },
  page: () => ({
    title: { ru: 'Срок в день утверждения плана', en: 'A deadline on the day of the approval' },
    why: {
      ru: 'Исполнитель узнаёт о мероприятии, когда план утверждён: если срок истекает в тот же день, времени на работу не остаётся. Обычно она к этому дню уже сделана; тогда пункт не нужен. Приказы и назначения, которые выходят вместе с планом, правило не трогает.',
      en: 'Those who answer for an activity learn of it when the plan is approved: a deadline on that day leaves no time. Mostly the work is done by then, and the item is not needed. Orders and appointments that come with the plan are left alone.',
    },
    examples: [
      {
        yaml: `
roadmap: 1
title: План
approval:
  by:
    position: Директор школы
    name: А. А. Ясная
  date: 2026-09-10
activities:
  - title: Издать приказ о назначении кураторов
    deadline: 10 сентября 2026 г.
    responsible: Директор
  - title: Составить списки участников
    deadline: до 10 сентября 2026 г.
    responsible: Директор
  - title: Провести совещание
    deadline: до 20 сентября 2026 г.
    responsible: Директор`,
        finds: ['до 10 сентября 2026 г.'],
      },
    ],
  }),
  *check(plan) {
    const approved = approvedOn(plan.approval)
    if (approved === null) return
    for (const { deadline, item } of ownDeadlines(plan)) {
      const [only, ...others] = deadline.occurrences
      const { kind } = deadline.reading.deadline
      if (others.length > 0 || only?.due !== approved || (kind !== 'by' && kind !== 'date')) continue
      if (comesWithPlan.test(item.title)) continue
      yield {
        target: { path: deadline.path },
        message: {
          ru: `Срок «${deadline.text}» истекает в день, когда утверждён план (${dateInWords(approved)}): времени на работу нет. Назначьте более поздний срок или уберите пункт.`,
          en: `The deadline «${deadline.text}» is the day on which the plan is approved (${approved}): no time is left. Give a later one, or take the item away.`,
        },
      }
    }
  },
}

/** What is signed together with the plan. */
const comesWithPlan = /^\s*(?:изда|утвер|назнач|приня)/iu
