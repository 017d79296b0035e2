import { isOutOfPeriod, yearSlips } from '../analysis/index.ts'
import type { CalendarDate } from '../core/calendar-date.ts'
import { dateInWords } from '../deadline/index.ts'
import { approvalDates, approvedOn, type Deadline } from '../model/index.ts'
import { ownDeadlines } from './remarks.ts'
import type { Rule } from './rule.ts'

export const deadlineBeforeApproval: Rule = {
  id: 'deadline-before-approval',
  severity: 'warning',
  page: () => ({
    title: { ru: 'Срок раньше утверждения плана', en: 'A deadline before the approval' },
    why: {
      ru: 'Утверждённый план начинает действовать со дня утверждения: назначить то, что должно закончиться раньше, он уже не может. Исправьте срок или дату утверждения. Если до утверждения срок только начинается, это замечание лишь к сведению.',
      en: 'A plan is in force from its approval: what had to end before cannot be ordered by it any more. Mend the deadline or the date. Where only the beginning lies before, it is for information.',
    },
    examples: [
      {
        yaml: `
roadmap: 1
title: План
period: 2026–2028 гг.
approval:
  by:
    position: Директор школы
    name: А. А. Ясная
  date: 2026-09-10
activities:
  - title: Составить список участников
    deadline: август 2026 г.
    responsible: Директор
  - title: Провести совещание
    deadline: сентябрь 2026 г.
    responsible: Директор
  - title: Издать приказ
    deadline: до 10 сентября 2026 г.
    responsible: Директор
  - title: Обновить список участников
    deadline: ежегодно, август 2026–2028 гг.
    responsible: Директор
  - title: Опросить семьи
    deadline: ежегодно, август
    responsible: Директор`,
        finds: ['август 2026 г.', 'сентябрь 2026 г.', 'ежегодно, август 2026–2028 гг.'],
      },
    ],
  }),
  *check(plan) {
    const approved = approvedOn(plan.approval)
    const period = plan.period?.days ?? null
    // An approval after the end of the period has a finding of its own: it would repeat itself at every deadline.
    if (!plan.approval || approved === null || (period?.to && approved > period.to)) return
    const stamp = approvalDates(plan.approval).find((each) => each.date === approved)
    const day = dateInWords(approved)
    const slips = new Set(yearSlips(plan).map(({ deadline }) => deadline))
    for (const { deadline } of ownDeadlines(plan)) {
      const first = deadline.occurrences[0]
      const last = deadline.occurrences.at(-1)
      const { kind } = deadline.reading.deadline
      // A deadline outside the period, or with most likely a wrong year, has a finding already.
      if (!first || !last || isOutOfPeriod(deadline, period) || slips.has(deadline)) continue
      // What recurs has times before and after: only one that never comes again is too late.
      const ends = kind === 'recurring' ? isBefore(last.due, approved) : isBefore(first.due, approved)
      // Nobody wrote the first day of a deadline that spans the plan.
      const begins =
        kind === 'recurring'
          ? beginsInTypedYear(deadline, approved)
          : kind !== 'period' && isBefore(first.from, approved)
      if (!ends && !begins) continue
      yield {
        target: { path: deadline.path },
        severity: ends ? 'warning' : 'info',
        message: ends
          ? {
              ru: `Срок «${deadline.text}» заканчивается раньше, чем утверждён план (${day}): исправьте срок или дату утверждения.`,
              en: `The deadline «${deadline.text}» ends before the plan is approved (${approved}): correct the deadline or the date of approval.`,
            }
          : {
              ru: `Срок «${deadline.text}» начинается раньше, чем утверждён план (${day}).`,
              en: `The deadline «${deadline.text}» begins before the plan is approved (${approved}).`,
            },
        related: stamp
          ? [
              {
                target: { path: stamp.path },
                message: { ru: 'Дата утверждения указана здесь.', en: 'The date of approval is here.' },
              },
            ]
          : [],
      }
    }
  },
}

/** Whether what recurs in years that somebody typed has its first time before the approval, or begins it there. */
function beginsInTypedYear({ text, occurrences: [first] }: Deadline, approved: CalendarDate): boolean {
  return /(?:19|20)\d\d/.test(text) && isBefore(first?.from ?? first?.due ?? null, approved)
}

function isBefore(day: CalendarDate | null, approved: CalendarDate): boolean {
  return day !== null && day < approved
}
