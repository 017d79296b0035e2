import { duplicates } from './duplicates.ts'
import type { Rule } from './rule.ts'

export const idDuplicate: Rule = {
  id: 'id-duplicate',
  severity: 'error',
  page: () => ({
    title: { ru: 'Код пункта повторяется', en: 'An id is used twice' },
    why: {
      ru: 'По коду записывают исполнение и сравнивают редакции: двух пунктов с одним кодом быть не может. Дайте второму пункту другой код.',
      en: 'Progress and comparison go by the id: two items cannot share one. Give the second item another.',
    },
    examples: [
      {
        yaml: `
roadmap: 1
title: План
activities:
  - id: order
    title: Издать приказ
    deadline: до 1 сентября 2026 г.
    responsible: Директор
  - id: order
    title: Составить отчёт
    deadline: до 1 июня 2027 г.
    responsible: Директор`,
        finds: ['order'],
      },
    ],
  }),
  *check(plan) {
    const items = [...plan.sections, ...plan.activities].filter((item) => item.id !== null)
    for (const { again, first } of duplicates(items, (item) => item.id as string)) {
      yield {
        target: { path: [...again.path, 'id'] },
        message: {
          ru: `Код «${again.id}» уже есть у пункта ${first.address}: дайте этому пункту другой.`,
          en: `The id “${again.id}” already belongs to item ${first.address}: give this one another.`,
        },
        related: [{ target: { path: [...first.path, 'id'] }, message: { ru: 'Впервые — здесь.', en: 'First here.' } }],
      }
    }
  },
}
