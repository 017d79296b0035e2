import type { Rule } from './rule.ts'

export const yamlSyntax: Rule = {
  id: 'yaml-syntax',
  severity: 'error',
  page: () => ({
    title: {
      ru: 'Ошибка в записи: кавычки, двоеточие, скобки или отступ',
      en: 'A slip in quotes, colons, brackets or indents',
    },
    why: {
      ru: 'Кавычки, скобки, двоеточие с пробелом и отступ имеют в файле особый смысл: по ним программа отличает ключи от текста. Если в тексте есть двоеточие с пробелом или текст начинается с кавычки, скобки либо знака вроде «*», «%» или «@», возьмите весь текст в одинарные кавычки или поставьте после ключа «|» и запишите текст с новой строки. Отступы делайте пробелами, по два на каждый уровень; после двоеточия и после «-» оставляйте пробел.',
      en: 'Quotes, brackets, a colon with a space, and indents have a meaning of their own in the file: they tell keys from texts. If a text holds a colon with a space, or begins with a quote, a bracket or a sign such as “*”, “%” or “@”, put the whole text in single quotes, or put “|” after the key and write the text on a line of its own. Indent with spaces, two for every level, and leave a space after a colon and after “-”.',
    },
    examples: [
      {
        yaml: `
roadmap: 1
title: План
activities:
  - title: "Издать приказ о смотре
    deadline: до 1 сентября 2026 г.
    responsible: Директор`,
        finds: ['"'],
      },
      {
        yaml: `
roadmap: 1
title: План
activities:
  - title: Провести совещание: итоги четверти
    deadline: до 1 ноября 2026 г.
    responsible: Директор`,
        finds: [':'],
      },
      {
        yaml: `
roadmap: 1
title: План
activities:
  - title: "Живая классика" — школьный этап
    deadline: до 1 марта 2027 г.
    responsible: Директор`,
        finds: ['— школьный этап'],
      },
      {
        yaml: `
roadmap: 1
title: План
activities:
  - title: Издать приказ
\t  deadline: до 1 сентября 2026 г.
\t  responsible: Директор`,
        finds: ['\t  '],
      },
      {
        yaml: `
roadmap: 1
title: План
activities:
  - title: Издать приказ
    deadline:до 1 сентября 2026 г.
    responsible: Директор`,
        finds: ['deadline:до 1 сентября 2026 г.'],
      },
      {
        yaml: `
roadmap: 1
title: План
activities:
  - title: 'Провести совещание: итоги четверти'
    deadline: до 1 ноября 2026 г.
    responsible: Директор
  - title: |
      "Живая классика" — школьный этап
    deadline: до 1 марта 2027 г.
    responsible: Директор`,
        finds: [],
      },
    ],
  }),
}
