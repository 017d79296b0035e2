import type { Rule } from './rule.ts'

export const importRaggedRow: Rule = {
  id: 'import-ragged-row',
  severity: 'warning',
  page: () => ({
    title: { ru: 'В строке не столько ячеек, сколько столбцов', en: 'A row does not fill its table' },
    why: {
      ru: 'Строка таблицы короче или длиннее шапки: так бывает, когда ячейки удаляли или двигали границы. Недостающие ячейки считаются пустыми. Сверьте строку с документом.',
      en: 'A row is shorter or longer than the headings, as happens where cells were deleted or borders moved. Missing cells count as empty. Compare the row with the document.',
    },
    examples: [],
  }),
}
