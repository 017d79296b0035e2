import type { Rule } from './rule.ts'

export const importDiffers: Rule = {
  id: 'import-differs',
  severity: 'warning',
  page: () => ({
    title: { ru: 'Строка напечатается не так, как в документе', en: 'A row will print otherwise' },
    why: {
      ru: 'После импорта программа печатает план и сверяет таблицу с документом строка за строкой. Эта строка отличается: сравните её и поправьте план.',
      en: 'After the import the plan is printed and its table is held beside the document row by row. This row differs: compare it and mend the plan.',
    },
    examples: [],
  }),
}
