import type { Rule } from './rule.ts'

export const importUnused: Rule = {
  id: 'import-unused',
  severity: 'warning',
  page: () => ({
    title: { ru: 'Часть документа не вошла в план', en: 'Something of the document is not in the plan' },
    why: {
      ru: 'В документе есть текст, для которого в плане нет поля: пояснения между таблицами, вторая таблица, рисунок. Тексты записаны примечаниями в начале файла; полный список с местами даёт «--report». Решите, что из этого нужно.',
      en: 'The document has text for which a plan has no field: words between tables, a second table, a picture. The texts are comments at the top of the file; “--report” lists them with their places. Decide what of it is needed.',
    },
    examples: [],
  }),
}
