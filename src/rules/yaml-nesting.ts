import type { Rule } from './rule.ts'

export const yamlNesting: Rule = {
  id: 'yaml-nesting',
  severity: 'error',
  page: () => ({
    title: { ru: 'Слишком много уровней', en: 'Too many levels' },
    why: {
      ru: 'Плану хватает семи-восьми уровней: раздел, в нём мероприятие, в нём запись об исполнении. Больше 64 уровней бывает только по ошибке, обычно из-за множества скобок «[» или «{» в тексте, и такой файл не читается. Возьмите текст со скобками в кавычки или уберите лишнее.',
      en: 'Seven or eight levels are enough for a plan: a section, in it an activity, in it a record of progress. More than 64 are a slip, mostly a text with many brackets “[” or “{”, and such a file is not read. Put the text in quotes, or take away what is too much.',
    },
    examples: [
      {
        yaml: `
roadmap: 1
title: ${'['.repeat(64)}`,
        finds: ['['],
      },
      {
        yaml: `
roadmap: 1
title: '${'['.repeat(64)}'
activities:
  - title: Издать приказ
    deadline: до 1 сентября 2026 г.
    responsible: Директор`,
        finds: [],
      },
    ],
  }),
}
