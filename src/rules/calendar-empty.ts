import { calendarDays } from '../model/index.ts'
import type { Rule } from './rule.ts'

export const calendarEmpty: Rule = {
  id: 'calendar-empty',
  severity: 'warning',
  page: () => ({
    title: { ru: 'В календаре или событии нет дней', en: 'The calendar or an event has no days' },
    why: {
      ru: 'Без дней сроки «до конца четверти» или «после педсовета» ни к какому дню не приводят, и никто не знает, забыты дни или не нужны. Впишите их или удалите запись. Если они ещё не известны, напишите «пусто».',
      en: 'Without days «до конца четверти» or «после педсовета» leads to no day, and nobody knows whether the days were forgotten or are not needed. Write them, or remove the entry. If they are not known yet, write “blank”.',
    },
    examples: [
      {
        yaml: `
roadmap: 1
title: План
calendar:
  terms: []
  breaks:
    осенние: " "
events:
  педсовет: [2026-11-05, ""]
activities:
  - title: Издать приказ
    deadline: до 1 сентября 2026 г.
    responsible: Директор`,
        finds: ['[]', '" "', '""'],
      },
      {
        yaml: `
roadmap: 1
title: План
calendar:
  breaks:
    весенние: blank
events:
  педсовет: пусто
activities:
  - title: Издать приказ
    deadline: до 1 сентября 2026 г.
    responsible: Директор`,
        finds: [],
      },
    ],
  }),
  *check(plan) {
    const blank = { ru: 'пусто', en: 'blank' }[plan.keys]
    for (const { text, path } of calendarDays(plan)) {
      if (text.trim() !== '') continue
      yield {
        target: { path },
        message: {
          ru: `Здесь нет ни одного дня. Впишите дни, удалите запись или, если они ещё не известны, напишите «${blank}».`,
          en: `There is no day here. Write the days, remove the entry or, if they are not known yet, write “${blank}”.`,
        },
      }
    }
  },
}
