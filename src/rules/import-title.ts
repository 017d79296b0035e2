import type { Rule } from './rule.ts'

export const importTitle: Rule = {
  id: 'import-title',
  severity: 'warning',
  page: () => ({
    title: { ru: 'Где кончается название, неясно', en: 'Where the title ends is unclear' },
    why: {
      ru: 'Между названием и таблицей стоят строки, которые могут быть его продолжением или пояснением. Сверьте ключ «название» с документом.',
      en: 'Lines between the title and the table may belong to it or not. Compare the key “title” with the document.',
    },
    examples: [],
  }),
}
