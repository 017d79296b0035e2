import type { Rule } from './rule.ts'

export const responsibleColumn: Rule = {
  id: 'responsible-column',
  severity: 'error',
  page: () => ({
    title: { ru: 'Ответственному нет столбца', en: 'A responsible falls into no column' },
    why: {
      ru: 'Столбец ответственных разделён на несколько. Каждый, кто отвечает, должен попасть в один из них: укажите столбец ключом или дайте записи справочника группу, иначе имя не напечатается.',
      en: 'The column of responsibles is divided. Everybody must fall into one of its parts: name the part, or give the directory entry a group; otherwise the name would not print.',
    },
    examples: [
      {
        yaml: `
roadmap: 1
title: План
responsibles:
  board:
    name: управление образования
    group: municipal
  schools: руководители школ
columns:
  title: Мероприятия
  deadline: Сроки
  responsible:
    title: Ответственные
    columns:
      municipal: муниципальные
      school: школы
activities:
  - title: Издать приказ
    deadline: до 1 сентября 2026 г.
    responsible: [board, schools]`,
        finds: ['schools'],
      },
    ],
  }),
  *check(plan) {
    const leaves = plan.columns.flatMap((column) => column.leaves.map(({ key }) => key))
    if (leaves.length === 0) return
    for (const item of [...plan.sections, ...plan.activities]) {
      for (const [leaf, { from, value }] of item.responsible) {
        if (from !== 'own' || leaves.includes(leaf)) continue
        for (const { name, path, span } of value?.people ?? []) {
          const list = leaves.map((key) => `«${key}»`).join(', ')
          yield {
            target: { path, span },
            message: {
              ru: `«${name}» не попадает ни в один столбец ответственных: укажите столбец (${list}) или группу в справочнике.`,
              en: `“${name}” falls into no column of responsibles: name the column (${list}) or a group in the directory.`,
            },
          }
        }
      }
    }
  },
}
