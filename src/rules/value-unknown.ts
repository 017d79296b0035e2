import type { Rule } from './rule.ts'

export const valueUnknown: Rule = {
  id: 'value-unknown',
  severity: 'error',
  page: () => ({
    title: { ru: 'Такого слова нет в списке', en: 'A word that is not in the list' },
    why: {
      ru: 'После некоторых ключей («статус», «объединить», «вид» документа в грифе, «разделитель» столбца) пишут одно из заранее известных слов: по ним считается исполнение и строится таблица. Возьмите слово из тех, что перечислены в сообщении; подробности об исполнении запишите в «примечание».',
      en: 'Some keys (“status”, “merge”, the “kind” of the document in the stamp, the “separator” of a column) take one of a few known words: progress is counted and the table is built by them. Take one of those that the message lists; details of progress go to “note”.',
    },
    examples: [
      {
        yaml: `
roadmap: 1
title: План
activities:
  - title: Издать приказ
    deadline: до 1 сентября 2026 г.
    responsible: Директор
    progress:
      - date: 2026-08-28
        status: почти готово`,
        finds: ['почти готово'],
      },
      {
        yaml: `
roadmap: 1
title: План
activities:
  - title: Издать приказ
    deadline: до 1 сентября 2026 г.
    responsible: Директор
    progress:
      - date: 2026-08-28
        status: partial
        note: Почти готово, приказ на подписи`,
        finds: [],
      },
    ],
  }),
}
