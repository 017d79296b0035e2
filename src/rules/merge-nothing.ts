import { keyName } from '../model/index.ts'
import type { Rule } from './rule.ts'

export const mergeNothing: Rule = {
  id: 'merge-nothing',
  severity: 'error',
  page: () => ({
    title: { ru: 'Ячейку не с чем объединить', en: 'Nothing to merge with' },
    why: {
      ru: 'Объединённая ячейка продолжает ячейку строкой выше в том же разделе и берёт её значение. У первой строки раздела выше ничего нет, а ячейка со своим значением ничего не продолжает. Уберите её из «объединить» или удалите её собственное значение.',
      en: 'A merged cell continues the one above it in the same section and takes its value. The first row of a section has none above, and a cell with a value of its own continues nothing. Take it out of “merge”, or remove its own value.',
    },
    examples: [
      {
        yaml: `
roadmap: 1
title: План
activities:
  - title: Издать приказ
    deadline: до 1 сентября 2026 г.
    merge: [responsible]`,
        finds: ['[responsible]'],
      },
    ],
  }),
  *check(plan) {
    for (const activity of plan.activities) {
      const [field] = activity.mergeFaults
      if (field === undefined) continue
      const key = keyName(plan.keys, field)
      const merge = keyName(plan.keys, 'merge')
      yield {
        target: { path: [...activity.path, 'merge'] },
        message: {
          ru: `Ячейку «${key}» пункта ${activity.address} не с чем объединить: выше в разделе нет строки или у пункта есть свой ключ «${key}». Уберите «${key}» из «${merge}» или удалите этот ключ.`,
          en: `The cell “${key}” of item ${activity.address} cannot be merged: no row stands above it in its section, or the item has a “${key}” of its own. Take “${key}” out of “${merge}”, or remove that key.`,
        },
      }
    }
  },
}
