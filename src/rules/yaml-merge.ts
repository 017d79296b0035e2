import type { Rule } from './rule.ts'

export const yamlMerge: Rule = {
  id: 'yaml-merge',
  severity: 'error',
  page: () => ({
    title: { ru: 'Ключ «<<» не действует', en: 'The key “<<” has no effect' },
    why: {
      ru: 'В некоторых программах «<<» подставляет ключи из другого места файла. Здесь каждый пункт записывают целиком, чтобы его можно было прочитать и согласовать, не заглядывая в другие. Перепишите нужные ключи; срок и ответственных, общих для раздела, достаточно указать один раз у раздела.',
      en: 'In some programs “<<” takes keys over from another place of the file. Here every item is written out, so that it can be read and agreed without looking elsewhere. Write the keys; a deadline and responsibles common to a section need only be given once, at the section.',
    },
    examples: [
      {
        yaml: `
roadmap: 1
title: План
activities:
  - &first
    title: Издать приказ
    deadline: до 1 сентября 2026 г.
    responsible: Директор
  - <<: *first
    title: Составить список участников`,
        finds: ['<<'],
      },
      {
        yaml: `
roadmap: 1
title: План
sections:
  - title: Подготовка
    deadline: до 1 сентября 2026 г.
    responsible: Директор
    activities:
      - title: Издать приказ
      - title: Составить список участников`,
        finds: [],
      },
    ],
  }),
}
