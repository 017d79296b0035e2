import type { Rule } from './rule.ts'

export const importRowJoined: Rule = {
  id: 'import-row-joined',
  severity: 'warning',
  page: () => ({
    title: { ru: 'Строка, разрезанная краем страницы, склеена', en: 'A row cut by a page break was joined' },
    why: {
      ru: 'В таблице есть строка без номера и без названия, или таблица продолжается на новой странице с середины слова. Её ячейки дописаны к строке выше. Если это отдельное мероприятие, разделите его в плане.',
      en: 'A row has neither number nor title, or the table goes on behind a page break in the middle of a sentence. Its cells were added to the row above. If it is an activity of its own, part it in the plan.',
    },
    examples: [],
  }),
}
