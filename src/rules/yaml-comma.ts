import type { Rule } from './rule.ts'

export const yamlComma: Rule = {
  id: 'yaml-comma',
  severity: 'error',
  page: () => ({
    title: { ru: 'Запятая разрезала текст в скобках', en: 'A comma has cut a text in brackets' },
    why: {
      ru: 'Внутри «[ ]» и «{ }» каждая запятая отделяет одно значение от другого, даже если она стоит в круглых скобках или в «ёлочках» внутри текста. Возьмите такой текст в кавычки или запишите значения по одному на строку, без скобок. В «{ }» часть текста пропадает, и это ошибка; в «[ ]» она становится отдельным значением; если не видно, где кончается текст, это только предупреждение.',
      en: 'Inside “[ ]” and “{ }” every comma separates one value from the next, even in parentheses or quotation marks inside a text. Put such a text in quotes, or write the values one per line, without brackets. In “{ }” a part of the text is lost, which is an error; in “[ ]” it becomes a value of its own; where the end of the text cannot be told, that is only a warning.',
    },
    examples: [
      {
        yaml: `
roadmap: 1
title: План
activities:
  - title: Издать приказ
    deadline: до 1 сентября 2026 г.
    responsible: [Директор, заместители (по УР, ВР)]
  - { title: Составить отчёт, справку, deadline: до 1 июня 2027 г., responsible: Директор }`,
        finds: ['заместители (по УР, ВР)', 'справку'],
      },
      {
        yaml: `
roadmap: 1
title: План
activities:
  - title: Издать приказ
    deadline: до 1 сентября 2026 г.
    responsible:
      - Директор
      - заместители (по УР, ВР)`,
        finds: [],
      },
    ],
  }),
}
