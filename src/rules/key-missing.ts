import type { Rule } from './rule.ts'

export const keyMissing: Rule = {
  id: 'key-missing',
  severity: 'error',
  page: () => ({
    title: { ru: 'Нет обязательного ключа', en: 'A required key is missing' },
    why: {
      ru: 'Без некоторых ключей план не понять: без строки «дорожная карта: 1» в начале файла, без «названия» у раздела и мероприятия, без «даты» и «статуса» у записи об исполнении, без «основания» у переноса срока. Добавьте строку с тем ключом, который назван в сообщении.',
      en: 'Without some keys a plan cannot be understood: without the line “roadmap: 1” at its beginning, the “title” of a section or an activity, the “date” and “status” of a record of progress, the “ground” of a postponement. Add a line with the key that the message names.',
    },
    examples: [
      {
        yaml: `
roadmap: 1
title: План
activities:
  - deadline: до 1 сентября 2026 г.
    responsible: Директор
    progress:
      - status: done`,
        finds: ['deadline', 'status'],
      },
      {
        yaml: `
title: План
activities:
  - title: Издать приказ
    deadline: до 1 сентября 2026 г.
    responsible: Директор`,
        finds: ['title'],
      },
    ],
  }),
}
