import type { Rule } from './rule.ts'

export const importWrappedLine: Rule = {
  id: 'import-wrapped-line',
  severity: 'info',
  page: () => ({
    title: { ru: 'Название, разбитое на строки, записано одной', en: 'A name wrapped over lines was written on one' },
    why: {
      ru: 'Название ответственного в ячейке разбито на строки посередине: «Управление», ниже «образования». Строка за строкой стоят разные ответственные, поэтому разбитое название записано одной строкой. Если программа соединила двух разных, разделите их запятой.',
      en: 'The name of somebody responsible is broken over lines in its cell. Lines part people, so the name was written on one. If two different people were joined, part them by a comma.',
    },
    examples: [],
  }),
}
