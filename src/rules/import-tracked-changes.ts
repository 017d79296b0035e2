import type { Rule } from './rule.ts'

export const importTrackedChanges: Rule = {
  id: 'import-tracked-changes',
  severity: 'warning',
  page: () => ({
    title: { ru: 'В документе есть непринятые исправления', en: 'The document has tracked changes' },
    why: {
      ru: 'Документ Word прислан с исправлениями, которые никто не принял и не отклонил. План прочитан так, будто приняты все. Удалённое перечислено в отчёте (--report).',
      en: 'The Word file has tracked changes that nobody accepted or rejected. The plan was read as if all were accepted. What was deleted is listed by --report.',
    },
    examples: [],
  }),
}
