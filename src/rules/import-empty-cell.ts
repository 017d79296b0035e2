import type { Rule } from './rule.ts'

export const importEmptyCell: Rule = {
  id: 'import-empty-cell',
  severity: 'warning',
  page: () => ({
    title: { ru: 'Пустая ячейка понята как «то же самое»', en: 'An empty cell was taken for “the same”' },
    why: {
      ru: 'Пустая ячейка срока или ответственных может значить «как у раздела», «как строкой выше» или «никто». Программа выбрала первое или второе и отметила место. Если там пусто нарочно, напишите кавычки: "".',
      en: 'An empty cell of deadlines or people may mean “as the section”, “as above” or “nobody”. One of the first two was chosen and the place was marked. If it is empty on purpose, write "".',
    },
    examples: [],
  }),
}
