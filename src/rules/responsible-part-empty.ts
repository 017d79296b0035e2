import { keyName } from '../model/index.ts'
import type { Rule } from './rule.ts'

export const responsiblePartEmpty: Rule = {
  id: 'responsible-part-empty',
  severity: 'info',
  levels: { recommended: 'off' },
  page: () => ({
    title: { ru: 'Один из столбцов ответственных пуст', en: 'One column of responsibles is empty' },
    why: {
      ru: 'Столбец «Ответственные» разделён на части, и в одной из них у мероприятия никого нет: намеренно или забыли — непонятно. Впишите ответственного или поставьте пустые кавычки: это значит, что никто и не нужен.',
      en: 'The column of responsibles has parts, and one is empty for this activity: nobody knows whether on purpose. Name somebody, or write empty quotes, which say that nobody is needed.',
    },
    examples: [
      {
        yaml: `
roadmap: 1
title: План
columns:
  title: Мероприятие
  deadline: Срок
  responsible:
    title: Ответственные
    columns:
      city: муниципальные
      school: школьные
activities:
  - title: Издать приказ
    deadline: до 1 сентября 2026 г.
    responsible:
      school: Директор
  - title: Составить отчёт
    deadline: до 1 июня 2027 г.
    responsible:
      city: ""
      school: Директор`,
        finds: ['school'],
      },
    ],
  }),
  *check(plan) {
    const leaves = plan.columns.flatMap((column) => (column.field === 'responsible' ? column.leaves : []))
    for (const { path, address, responsible } of leaves.length > 1 ? plan.activities : []) {
      const cells = leaves.map(({ key, heading }) => ({ key, heading, from: responsible.get(key)?.from }))
      const empty = cells.filter(({ from }) => from === 'absent')
      // Where nobody is named at all another rule says so.
      if (empty.length === cells.length) continue
      for (const { key, heading } of empty) {
        yield {
          target: { path: [...path, 'responsible', key] },
          message: {
            ru: `У пункта ${address} в столбце «${heading}» никого нет: впишите ответственного («${keyName(plan.keys, 'responsible')}», «${key}») или поставьте пустые кавычки.`,
            en: `Nobody is named in the column “${heading}” of item ${address}: name somebody, or write empty quotes.`,
          },
        }
      }
    }
  },
}
