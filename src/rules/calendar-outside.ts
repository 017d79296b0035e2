import type { CalendarDate } from '../core/calendar-date.ts'
import { dateInDigits } from '../deadline/index.ts'
import { calendarDays, isFarOutside } from '../model/index.ts'
import type { Rule } from './rule.ts'

export const calendarOutside: Rule = {
  id: 'calendar-outside',
  severity: 'warning',
  page: () => ({
    title: { ru: 'Календарь или событие не того года', en: 'The calendar or an event is of another year' },
    why: {
      ru: 'Четверти, каникулы и события нужны за годы плана. Если они отстоят от его периода больше чем на год, скорее всего, в годе опечатка или даты остались от прошлого плана.',
      en: 'Terms, breaks and events are needed for the years of the plan. More than a year away from its period they are a slip of a year, or left over from an earlier plan.',
    },
    examples: [
      {
        yaml: `
roadmap: 1
title: План
period: 2026–2027 учебный год
calendar:
  breaks:
    весенние: 2037-03-20..2037-03-28
events:
  итоговый педсовет: 2017-05-28
activities:
  - title: Издать приказ
    deadline: до 1 сентября 2026 г.
    responsible: Директор`,
        finds: ['2037-03-20..2037-03-28', '2017-05-28'],
      },
      {
        yaml: `
roadmap: 1
title: План
period: 2026–2027 учебный год
events:
  утверждение плана: 2026-06-15
activities:
  - title: Издать приказ
    deadline: до 1 сентября 2026 г.
    responsible: Директор`,
        finds: [],
      },
    ],
  }),
  *check(plan) {
    const period = plan.frame.period
    if (!period) return
    const bounds = `${bound(period.from)}–${bound(period.to)}`
    for (const { text, path, days } of calendarDays(plan)) {
      if (!days.some((each) => isFarOutside(each, period))) continue
      yield {
        target: { path },
        message: {
          ru: `«${text}» дальше года от периода плана (${bounds}): похоже на опечатку в годе.`,
          en: `«${text}» is more than a year away from the period of the plan (${bounds}): it looks like a slip of a year.`,
        },
      }
    }
  },
}

function bound(date: CalendarDate | null): string {
  return date === null ? '…' : dateInDigits(date)
}
