import type { Rule } from './rule.ts'

export const importMergeLost: Rule = {
  id: 'import-merge-lost',
  severity: 'warning',
  page: () => ({
    title: { ru: 'Объединённая ячейка разделена', en: 'A merged cell was parted' },
    why: {
      ru: 'В плане ячейка может продолжать ячейку строкой выше в столбцах мероприятия, срока, ответственных и результата и в пределах раздела. В документе объединены другие ячейки: соседние столбцы, строки разных разделов или свой столбец. Текст записан там, где ячейка начинается, или повторён; напечатается он в отдельных ячейках.',
      en: 'In a plan a cell can continue the one above under activity, deadline, responsible and result, within a section. The document merges others: columns side by side, rows of two sections, a column of its own. The text stands where the cell begins, or is repeated; it will print in cells of their own.',
    },
    examples: [],
  }),
}
