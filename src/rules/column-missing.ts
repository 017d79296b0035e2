import { nearest } from '../core/similar.ts'
import { type Activity, keyName, type Roadmap } from '../model/index.ts'
import type { Rule } from './rule.ts'

export const columnMissing: Rule = {
  id: 'column-missing',
  severity: 'error',
  page: () => ({
    title: { ru: 'Заполненное не напечатается', en: 'What is filled in would not print' },
    why: {
      ru: 'Если в плане перечислены столбцы, печатаются только они. Значения, для которых столбца нет, в документ не попадут: добавьте столбец или проверьте, нет ли в его имени опечатки.',
      en: 'Where a plan lists its columns, only these print. Values without a column are lost to the document: add the column, or look for a slip in its name.',
    },
    examples: [
      {
        yaml: `
roadmap: 1
title: План
columns:
  number: №
  title: Мероприятие
  deadlines: Срок
activities:
  - title: Издать приказ
    deadline: до 1 сентября 2026 г.`,
        finds: ['columns'],
      },
    ],
  }),
  *check(plan) {
    const shown = new Set(plan.columns.map(({ field }) => field))
    for (const { field, isFilled } of fields) {
      if (shown.has(field)) continue
      const key = keyName(plan.keys, field)
      const slip = slipOf(field, plan)
      const filled = plan.activities.some(isFilled)
      // A slip that the activities repeat fills a column that nobody checks or counts.
      if (!filled && slip === undefined) continue
      if (!filled && slip !== undefined) {
        yield { target: { path: ['columns', slip], part: 'key' }, message: ownBySlip(slip, key) }
        continue
      }
      yield {
        target: { path: ['columns'], part: 'key' },
        message: {
          ru: `В «columns» нет столбца «${key}», а в мероприятиях он заполнен и не напечатается${slip ? `; возможно, он набран как «${slip}»` : ': добавьте столбец'}.`,
          en: `“columns” lacks the column “${key}”, which activities fill in and which would not print${slip ? `; perhaps it is typed as “${slip}”` : ': add it'}.`,
        },
      }
    }
  },
}

const fields: readonly {
  readonly field: 'title' | 'deadline' | 'responsible' | 'result'
  readonly isFilled: (activity: Activity) => boolean
}[] = [
  { field: 'title', isFilled: ({ title }) => title.trim() !== '' },
  { field: 'deadline', isFilled: ({ deadline }) => deadline !== null },
  {
    field: 'responsible',
    isFilled: ({ responsible }) => [...responsible.values()].some(({ value }) => value !== null),
  },
  { field: 'result', isFilled: ({ result }) => result !== null && result.trim() !== '' },
]

/** The own column that was probably meant to be this one. */
function slipOf(field: 'title' | 'deadline' | 'responsible' | 'result', plan: Roadmap): string | undefined {
  const own = plan.columns.filter((column) => column.own).map((column) => column.field)
  return nearest(field, own) ?? nearest(keyName('ru', field), own)
}

function ownBySlip(slip: string, key: string) {
  return {
    ru: `Столбец «${slip}» — не «${key}», а свой: его не проверяют и не считают. Если имелся в виду «${key}», исправьте имя в столбцах и в мероприятиях.`,
    en: `The column “${slip}” is not “${key}” but one of your own, which is neither checked nor counted. If “${key}” was meant, correct it in the columns and in the activities.`,
  }
}
