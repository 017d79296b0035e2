import { isOutOfPeriod } from '../analysis/index.ts'
import { type CalendarDate, parts, weekday } from '../core/calendar-date.ts'
import { dateInDigits, isWorkingDay } from '../deadline/index.ts'
import type { Deadline } from '../model/index.ts'
import { ownDeadlines } from './remarks.ts'
import type { Rule } from './rule.ts'

export const deadlineNonworking: Rule = {
  id: 'deadline-nonworking',
  severity: 'info',
  levels: { recommended: 'off' },
  page: () => ({
    title: { ru: 'Срок истекает в нерабочий день', en: 'A deadline on a day off' },
    why: {
      ru: 'Последний день срока выпал на выходной или праздник по производственному календарю и календарю плана: сдавать документ придётся раньше, и не все об этом вспомнят. Назовите рабочий день или запишите в плане «сроки: {нерабочий день: следующий}», если срок переходит на следующий рабочий день.',
      en: 'The last day is a day off by the production calendar and the plan’s own: the document has to be handed in before, and not everybody will think of it. Name a working day, or write “deadlines: {nonWorking: next}” where the deadline moves on.',
    },
    examples: [
      {
        yaml: `
roadmap: 1
title: План
period: 2026 год
calendar:
  days-off: 2026-11-13
activities:
  - title: Сдать отчёт
    deadline: до 15 ноября 2026 г.
    responsible: Директор
  - title: Издать приказ
    deadline: до 13 ноября 2026 г.
    responsible: Директор
  - title: Провести совещание
    deadline: 16 ноября 2026 г.
    responsible: Директор
  - title: Провести конкурс
    deadline: октябрь 2026 г.
    responsible: Директор`,
        finds: ['до 15 ноября 2026 г.', 'до 13 ноября 2026 г.'],
      },
    ],
  }),
  *check(plan) {
    for (const { deadline } of ownDeadlines(plan)) {
      // A deadline that is wrong has to be mended first.
      if (deadline.remarks.some(({ severity }) => severity === 'error')) continue
      if (isOutOfPeriod(deadline, plan.period?.days ?? null)) continue
      const off = lastDays(deadline).filter((day) => isWorkingDay(day, deadline.frame.calendar) === false)
      const [first] = off
      if (first === undefined) continue
      const days = off.slice(0, MOST_SHOWN).map((day) => `${dateInDigits(day)} (${RUSSIAN[weekday(day) - 1]})`)
      const rest = off.length > MOST_SHOWN
      yield {
        target: { path: deadline.path },
        message: {
          ru: `Срок «${deadline.text}» истекает в нерабочий день: ${days.join(', ')}${rest ? ' и другие' : ''}. Если его сдвигают, назовите рабочий день.`,
          en: `The deadline «${deadline.text}» ends on a day off: ${off.slice(0, MOST_SHOWN).join(', ')}${rest ? ' and others' : ''}. If it is moved, name a working day.`,
        },
      }
    }
  },
}

const MOST_SHOWN = 3
const RUSSIAN = ['понедельник', 'вторник', 'среда', 'четверг', 'пятница', 'суббота', 'воскресенье']

/** The last days that the words name by their number: that October ends on a Saturday troubles nobody. */
function lastDays({ text, occurrences, reading }: Deadline): readonly CalendarDate[] {
  const { kind } = reading.deadline
  if (kind === 'period' || kind === 'event' || kind === 'external') return []
  const numbers = new Set(Array.from(text.matchAll(/(?<!\d)\d{1,2}(?!\d)/gu), ([digits]) => Number(digits)))
  return occurrences.flatMap(({ due }) => (due !== null && numbers.has(parts(due).day) ? [due] : []))
}
