import type { Rule } from './rule.ts'

export const importOrder: Rule = {
  id: 'import-order',
  severity: 'warning',
  page: () => ({
    title: { ru: 'Границы приказа неясны', en: 'The limits of the order are unclear' },
    why: {
      ru: 'Перед планом стоит приказ, но не ясно, где кончается его текст или кто его подписал. Сверьте ключ «приказ» с документом.',
      en: 'An order stands before the plan, but where its text ends or who signed it is unclear. Compare the key “order” with the document.',
    },
    examples: [],
  }),
}
