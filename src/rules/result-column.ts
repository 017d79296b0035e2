import type { Rule } from './rule.ts'

export const resultColumn: Rule = {
  id: 'result-column',
  severity: 'info',
  levels: { recommended: 'off' },
  page: () => ({
    title: { ru: 'В плане нет результатов', en: 'The plan has no results' },
    why: {
      ru: 'Без столбца «Результат. Вид документа» неясно, чем подтвердить, что мероприятие выполнено: приказом, отчётом или справкой. Добавьте результат мероприятиям: столбец появится сам. Столбец о результатах, документах или показателях с любым другим заголовком тоже годится.',
      en: 'Without a column of results nobody knows what proves that an activity was done: an order, a report. Add results to the activities, and the column comes by itself. A column of documents or indicators will do as well.',
    },
    examples: [
      {
        yaml: `
roadmap: 1
title: План
activities:
  - title: Издать приказ
    deadline: до 1 сентября 2026 г.
    responsible: Директор`,
        finds: ['activities'],
      },
      {
        yaml: `
roadmap: 1
title: План
activities:
  - title: Издать приказ
    deadline: до 1 сентября 2026 г.
    responsible: Директор
    result: Приказ`,
        finds: [],
      },
    ],
  }),
  *check({ columns, activities, sections }) {
    const proves = /результат|документ|показател|продукт|отч[её]т|подтвержд/iu
    const isNamed = columns.some(({ field, title }) => field === 'result' || proves.test(title ?? ''))
    // Results without a column have a finding of their own.
    if (activities.length === 0 || isNamed || activities.some(({ result }) => result !== null)) return
    yield {
      target: { path: [sections.length > 0 ? 'sections' : 'activities'], part: 'key' },
      message: {
        ru: 'Ни у одного мероприятия нет результата: неясно, чем подтвердить исполнение. Впишите результаты, например «Приказ», и столбец появится сам.',
        en: 'No activity has a result: nobody knows what proves the work. Add results, for instance “Приказ”, and their column comes by itself.',
      },
    }
  },
}
