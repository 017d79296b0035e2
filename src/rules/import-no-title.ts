import type { Rule } from './rule.ts'

export const importNoTitle: Rule = {
  id: 'import-no-title',
  severity: 'warning',
  page: () => ({
    title: { ru: 'Название плана не найдено', en: 'No title was found' },
    why: {
      ru: 'Над таблицей не нашлось строк, похожих на название («План мероприятий (дорожная карта) …»). Впишите его в ключ «название».',
      en: 'No lines above the table look like a title («План мероприятий (дорожная карта) …»). Write it under “title”.',
    },
    examples: [],
  }),
}
