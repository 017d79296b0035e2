import type { Rule } from './rule.ts'

export const importNestedTable: Rule = {
  id: 'import-nested-table',
  severity: 'warning',
  page: () => ({
    title: { ru: 'Таблица внутри ячейки', en: 'A table inside a cell' },
    why: {
      ru: 'Внутри ячейки документа стоит ещё одна таблица. В плане ячейка — это текст: строки вложенной таблицы стали строками текста, её ячейки разделены чертой «|».',
      en: 'A cell of the document holds another table. In a plan a cell is text: the rows became lines, the cells are parted by “|”.',
    },
    examples: [],
  }),
}
