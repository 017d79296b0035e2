import type { CalendarDate } from '../core/calendar-date.ts'
import { dateInDigits } from '../deadline/index.ts'
import { approvedOn } from '../model/index.ts'
import type { Rule } from './rule.ts'

export const amendmentOrder: Rule = {
  id: 'amendment-order',
  severity: 'error',
  page: () => ({
    title: { ru: 'Изменения стоят не по порядку', en: 'Amendments out of order' },
    why: {
      ru: 'План сначала утверждают, потом меняют, и изменения печатаются по порядку дат: «(в ред. приказа от 15.01.2027 № 8, приказа от 01.03.2027 № 21)». Дата раньше утверждения или раньше предыдущего изменения — опечатка, или записи надо переставить.',
      en: 'A plan is approved first and amended afterwards, and amendments print in the order of their dates. A date before the approval or before the amendment above is a slip, or the entries are to be put in order.',
    },
    examples: [
      {
        yaml: `
roadmap: 1
title: План
approval:
  by:
    position: Директор школы
    name: И. О. Фамилия
  date: 2026-08-28
amendments:
  - document: { kind: order, date: 2026-08-03, number: 7 }
    ground: Обращение педагогического совета
  - document: { kind: order, date: 2027-03-01, number: 21 }
    ground: Предписание
  - document: { kind: order, date: 2027-01-15, number: 8 }
    ground: Решение управляющего совета
activities:
  - title: Издать приказ
    deadline: до 1 октября 2026 г.
    responsible: Директор`,
        finds: ['2026-08-03', '2027-01-15'],
      },
    ],
  }),
  *check({ approval, amendments }) {
    const approved = approvedOn(approval)
    let before: CalendarDate | null = null
    for (const { document } of amendments) {
      const written = document?.date ?? null
      const day = written?.date ?? null
      if (!written || day === null) continue
      const earliest: CalendarDate | null = before ?? approved
      if (earliest !== null && day < earliest) {
        const last = dateInDigits(earliest)
        yield {
          target: { path: written.path },
          message:
            before === null
              ? {
                  ru: `Изменение датировано раньше, чем утверждён план (${last}): исправьте дату.`,
                  en: `The amendment is dated before the plan was approved (${earliest}): correct the date.`,
                }
              : {
                  ru: `Изменение датировано раньше предыдущего (${last}): исправьте дату или переставьте записи.`,
                  en: `The amendment is dated before the one above (${earliest}): correct the date, or put them in order.`,
                },
        }
      } else before = day
    }
  },
}
