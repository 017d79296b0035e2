import { crossesPeriod, isOutOfPeriod, yearMeant } from '../analysis/index.ts'
import { type CalendarDate, type Days, daysBetween } from '../core/calendar-date.ts'
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
  const wider = withPreparation(deadline, period)
  if (wider !== undefined) {
    return {
      ru: `Срок «${deadline.text}» раньше периода плана (${days}). Если это подготовка, начните период раньше: «${wider}»; если нет, исправьте срок.`,
      en: `The deadline «${deadline.text}» comes before the period of the plan (${days}). If it is a preparation, let the period begin earlier, “${wider}”; if not, correct the deadline.`,
    }
  }
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

/** So many days before its period a plan is prepared: in August for the school year. */
const PREPARATION = 45

/** A period that takes in a deadline shortly before it. */
function withPreparation({ occurrences }: Deadline, { from, to }: Days): string | undefined {
  const [first] = occurrences
  const begins = first?.from ?? first?.due
  if (!first?.due || !begins || from === null || first.due >= from) return undefined
  return daysBetween(begins, from) > PREPARATION ? undefined : `${begins}..${to ?? ''}`
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
