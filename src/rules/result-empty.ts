import { keyName } from '../model/index.ts'
import type { Rule } from './rule.ts'

export const resultEmpty: Rule = {
  id: 'result-empty',
  severity: 'warning',
  page: () => ({
    title: { ru: 'Не указан результат', en: 'A result is missing' },
    why: {
      ru: 'В таблице есть столбец результата, а у мероприятия он пуст: неясно, чем подтвердится исполнение. Впишите результат; если его нет намеренно, поставьте пустые кавычки.',
      en: 'The table has a column of results and this cell is empty: nobody will know what proves the work. Empty quotes say that none is needed.',
    },
    examples: [
      {
        yaml: `
roadmap: 1
title: План
activities:
  - title: Издать приказ
    deadline: до 1 сентября 2026 г.
    responsible: Директор
    result: Приказ
  - title: Составить отчёт
    deadline: до 1 июня 2027 г.
    responsible: Директор`,
        finds: ['title'],
      },
    ],
  }),
  *check(plan) {
    if (!plan.columns.some((column) => column.field === 'result')) return
    for (const activity of plan.activities) {
      if (activity.resultFrom !== 'absent') continue
      const key = keyName(plan.keys, 'result')
      yield {
        target: { path: [...activity.path, 'result'] },
        message: {
          ru: `У пункта ${activity.address} не указан результат: добавьте строку «${key}: …», например «${key}: Приказ».`,
          en: `Item ${activity.address} has no result: add a line “${key}: …”, for instance “${key}: Приказ”.`,
        },
      }
    }
  },
}
