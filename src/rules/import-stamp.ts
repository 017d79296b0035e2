import type { Rule } from './rule.ts'

export const importStamp: Rule = {
  id: 'import-stamp',
  severity: 'warning',
  page: () => ({
    title: { ru: 'Гриф записан текстом', en: 'A stamp was kept as text' },
    why: {
      ru: 'Строки грифа не удалось разобрать на должность, имя, документ и дату так, чтобы они печатались теми же словами. Гриф записан целиком в ключ «текст» и напечатается как в документе, но дату утверждения из него программа не узнает.',
      en: 'The lines of a stamp could not be parted into position, name, document and date so that the same words print. The whole stamp stands under “text” and will print as in the document, but its date is not known from it.',
    },
    examples: [],
  }),
}
