import type { Rule } from './rule.ts'

export const keysMixed: Rule = {
  id: 'keys-mixed',
  severity: 'warning',
  page: () => ({
    title: { ru: 'Ключи на двух языках', en: 'Keys in two languages' },
    why: {
      ru: 'Ключи можно писать по-русски или по-английски, но в одном файле — на одном языке: так его легче читать и искать в нём. Язык задаёт первый ключ файла; остальные напишите на том же языке. Слов после двоеточия это не касается.',
      en: 'Keys may be written in Russian or in English, but those of one file in one language: it is easier to read and to search. The first key of the file decides; write the rest in its language. The words behind colons may be in either.',
    },
    examples: [
      {
        yaml: `
дорожная карта: 1
название: План
мероприятия:
  - название: Издать приказ
    deadline: до 1 сентября 2026 г.
    responsible: Директор`,
        finds: ['deadline'],
      },
      {
        yaml: `
дорожная карта: 1
название: План
мероприятия:
  - название: Издать приказ
    срок: до 1 сентября 2026 г.
    ответственные: Директор`,
        finds: [],
      },
    ],
  }),
}
