import { crossesPeriod, isOutOfPeriod, yearMeant } from '../analysis/index.ts'
import type { CalendarDate, Days } from '../core/calendar-date.ts'
import type { Text } from '../core/text.ts'
import { dateInDigits } from '../deadline/index.ts'
import type { Deadline } from '../model/index.ts'
import { ownDeadlines } from './remarks.ts'
import type { Rule } from './rule.ts'

export const deadlineOutOfPeriod: Rule = {
  id: 'deadline-out-of-period',
  severity: 'error',
  page: () => ({
    title: { ru: 'Срок вне периода плана', en: 'A deadline lies outside the period' },
    why: {
      ru: 'Чаще всего это опечатка в годе: исправьте её. Если срок верен, измените период плана.',
      en: 'Usually a slip in the year. If the deadline is right, change the period. Wholly outside is an error, going beyond it a warning.',
    },
    examples: [
      {
        yaml: `
roadmap: 1
title: План
period: 2026-09-01..2027-05-31
activities:
  - title: Собрать отчёты
    deadline: май 2026 г.
    responsible: Директор
  - title: Издать приказ
    deadline: с 25 августа 2026 г. по 5 сентября 2026 г.
    responsible: Директор`,
        finds: ['май 2026 г.', 'с 25 августа 2026 г. по 5 сентября 2026 г.'],
      },
    ],
  }),
  *check(plan) {
    const period = plan.period?.days
    if (!period) return
    const days = `${bound(period.from)}–${bound(period.to)}`
    for (const { deadline } of ownDeadlines(plan)) {
      const outside = isOutOfPeriod(deadline, period)
      if (!outside && !crossesPeriod(deadline, period)) continue
      yield {
        target: { path: deadline.path },
        severity: outside ? 'error' : 'warning',
        message: outside ? wholly(deadline, period, days) : partly(deadline, days),
      }
    }
  },
}

function wholly(deadline: Deadline, period: Days, days: string): Text {
  const slip = yearMeant(deadline, period)
  return slip
    ? {
        ru: `Срок «${deadline.text}» вне периода плана (${days}). Скорее всего, опечатка в годе: ${slip.meant} вместо ${slip.wrong}. Исправьте год или измените период.`,
        en: `The deadline «${deadline.text}» lies outside the period of the plan (${days}). Most likely the year is wrong, ${slip.meant} being meant instead of ${slip.wrong}: correct it, or change the period.`,
      }
    : {
        ru: `Срок «${deadline.text}» вне периода плана (${days}): исправьте год или месяц либо измените период.`,
        en: `The deadline «${deadline.text}» lies outside the period of the plan (${days}): correct the year or the month, or change the period.`,
      }
}

function partly({ text }: Deadline, days: string): Text {
  return {
    ru: `Срок «${text}» выходит за период плана (${days}): исправьте год или месяц либо измените период.`,
    en: `The deadline «${text}» goes beyond the period of the plan (${days}): correct the year or the month, or change the period.`,
  }
}

function bound(date: CalendarDate | null): string {
  return date === null ? '…' : dateInDigits(date)
}
