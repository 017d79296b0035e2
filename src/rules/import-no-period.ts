import type { Rule } from './rule.ts'

export const importNoPeriod: Rule = {
  id: 'import-no-period',
  severity: 'warning',
  page: () => ({
    title: { ru: 'Период плана не найден', en: 'No period was found' },
    why: {
      ru: 'В названии нет учебного года или лет, на которые составлен план, поэтому ключа «период» нет. Годы из других мест программа не берёт. Впишите период: без него не посчитать повторяющиеся сроки.',
      en: 'The title names no school year and no years, so there is no key “period”. Years are taken from nowhere else. Write it: recurring deadlines cannot be counted without it.',
    },
    examples: [],
  }),
}
