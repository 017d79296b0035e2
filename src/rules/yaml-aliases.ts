import type { Rule } from './rule.ts'

export const yamlAliases: Rule = {
  id: 'yaml-aliases',
  severity: 'error',
  page: () => ({
    title: { ru: 'Слишком много значений по ссылкам «*имя»', en: 'Too many values through references “*name”' },
    why: {
      ru: 'Ссылка «*имя» ставит на своё место значение, отмеченное выше знаком «&имя». Если внутри такого значения есть новые ссылки, короткий файл разрастается до многих тысяч значений; больше 10\u00A0000 не читается. Запишите значения прямо, без ссылок; тех, кто повторяется, удобнее перечислить в справочнике.',
      en: 'A reference “*name” puts a value marked above by “&name” in its place. Where such a value holds further references, a short file grows to many thousands of values; more than 10,000 are not read. Write the values out, without references; those who are named again and again belong in the directory.',
    },
    examples: [],
  }),
}
