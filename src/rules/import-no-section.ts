import type { Rule } from './rule.ts'

export const importNoSection: Rule = {
  id: 'import-no-section',
  severity: 'warning',
  page: () => ({
    title: { ru: 'Мероприятия вне разделов', en: 'Activities outside sections' },
    why: {
      ru: 'В плане есть разделы, но первые мероприятия стоят до первого из них. Для них сделан раздел без названия: назовите его или перенесите мероприятия.',
      en: 'The plan has sections, but its first activities stand before the first of them. They became a section without a title: give it one, or move them.',
    },
    examples: [],
  }),
}
