import type { Rule } from './rule.ts'

export const importSeveralTables: Rule = {
  id: 'import-several-tables',
  severity: 'warning',
  page: () => ({
    title: { ru: 'В документе несколько планов', en: 'Several tables look like the plan' },
    why: {
      ru: 'В документе больше одной таблицы с шапкой плана. Взята та, в которой больше строк; остальные записаны примечаниями. Чтобы выбрать другую, запустите импорт с «--ask» или оставьте в документе одну таблицу.',
      en: 'The document has more than one table with the headings of a plan. The one with most rows was taken; the others are comments. To choose another, import with “--ask”, or leave one table in the document.',
    },
    examples: [],
  }),
}
