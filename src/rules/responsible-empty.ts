import { keyName, peopleOf } from '../model/index.ts'
import type { Rule } from './rule.ts'

export const responsibleEmpty: Rule = {
  id: 'responsible-empty',
  severity: 'error',
  page: () => ({
    title: { ru: 'За мероприятие никто не отвечает', en: 'Nobody is responsible' },
    why: {
      ru: 'Мероприятие, за которое никто не отвечает, скорее всего, не выполнят. Укажите ответственного у мероприятия или у раздела. Если ячейка продолжает ту, что выше, напишите «объединить: [ответственные]»; если она пуста намеренно, поставьте пустые кавычки.',
      en: 'What nobody answers for is rarely done. Name somebody for the activity or for its section; if the cell continues the one above, write “merge: [responsible]”; if it is empty on purpose, write empty quotes.',
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
  - title: Познакомить с приказом
    deadline: до 5 сентября 2026 г.
    merge: [responsible]
  - title: Составить отчёт
    deadline: до 1 июня 2027 г.`,
        finds: ['title'],
      },
    ],
  }),
  *check(plan) {
    if (!plan.columns.some((column) => column.field === 'responsible')) return
    for (const activity of plan.activities) {
      const cells = [...activity.responsible.values()]
      // Empty quotes in any of its columns say that nobody is meant.
      if (peopleOf(activity).length > 0 || cells.some(({ from }) => from === 'blank' || from === 'merged')) continue
      const key = keyName(plan.keys, 'responsible')
      yield {
        target: { path: [...activity.path, 'responsible'] },
        message: {
          ru: `За пункт ${activity.address} никто не отвечает: добавьте строку «${key}: …», например «${key}: директор».`,
          en: `Nobody is responsible for item ${activity.address}: add a line “${key}: …”, for instance “${key}: директор”.`,
        },
      }
    }
  },
}
