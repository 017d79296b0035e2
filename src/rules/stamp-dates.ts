import { dateInDigits } from '../deadline/index.ts'
import { approvalDates } from '../model/index.ts'
import type { Rule } from './rule.ts'

export const stampDates: Rule = {
  id: 'stamp-dates',
  severity: 'warning',
  page: () => ({
    title: { ru: 'В грифе две разные даты', en: 'The stamp bears two dates' },
    why: {
      ru: 'День утверждения один: если дата в грифе и дата приказа различаются, неясно, с какого дня действует план. Оставьте верную дату.',
      en: 'There is one day of approval: where the stamp and the order differ, nobody knows from when the plan is in force. Keep the right one.',
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
  document:
    kind: приказ
    date: 2026-08-28
    number: 12
  date: 2026-09-01
activities:
  - title: Издать приказ
    deadline: до 1 октября 2026 г.
    responsible: Директор`,
        finds: ['2026-08-28'],
      },
    ],
  }),
  *check({ approval, period }) {
    if (!approval) return
    const end = period?.days?.to ?? null
    for (const { date, path } of approvalDates(approval)) {
      if (date === null || end === null || date <= end) continue
      yield {
        target: { path },
        message: {
          ru: `План утверждён ${dateInDigits(date)}, когда его период уже закончился (${dateInDigits(end)}): исправьте одно из двух.`,
          en: `The plan is approved on ${date}, when its period is over (${end}): correct one of the two.`,
        },
      }
    }
    const [first, ...others] = approvalDates(approval).filter(({ date }) => date !== null)
    for (const other of others) {
      if (!first?.date || !other.date || first.date === other.date) continue
      yield {
        target: { path: other.path },
        message: {
          ru: `В грифе две разные даты: ${dateInDigits(first.date)} и ${dateInDigits(other.date)}. Оставьте одну.`,
          en: `The stamp bears two dates, ${first.date} and ${other.date}: keep one.`,
        },
        related: [{ target: { path: first.path }, message: { ru: 'Другая дата — здесь.', en: 'The other is here.' } }],
      }
    }
  },
}
