import type { Rule } from './rule.ts'

export const importAmendment: Rule = {
  id: 'import-amendment',
  severity: 'warning',
  page: () => ({
    title: { ru: 'Основание изменений неизвестно', en: 'The ground of amendments is not known' },
    why: {
      ru: 'Под названием стоит «(в ред. …)»: план изменяли. Документ называет приказ, но не причину, а у каждого изменения должно быть основание. Впишите его в «изменения».',
      en: 'Under the title stands «(в ред. …)»: the plan was amended. The document names the order and not the reason, and every amendment needs its ground. Write it under “amendments”.',
    },
    examples: [],
  }),
}
