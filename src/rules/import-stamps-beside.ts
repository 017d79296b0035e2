import type { Rule } from './rule.ts'

export const importStampsBeside: Rule = {
  id: 'import-stamps-beside',
  severity: 'warning',
  page: () => ({
    title: { ru: 'Два грифа разделены пробелами', en: 'Two stamps parted by spaces' },
    why: {
      ru: 'Грифы стоят рядом и разделены пробелами или табуляцией, а не таблицей. Строки поделены посередине; проверьте, что каждая попала в свой гриф.',
      en: 'Two stamps stand side by side, parted by spaces or tabs and not by a table. Their lines were split in the middle; see that each went to its own stamp.',
    },
    examples: [],
  }),
}
