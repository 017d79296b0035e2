import type { Rule } from './rule.ts'

export const keyDuplicate: Rule = {
  id: 'key-duplicate',
  severity: 'error',
  page: () => ({
    title: { ru: 'Ключ записан дважды', en: 'A key is written twice' },
    why: {
      ru: 'У одного пункта каждый ключ может стоять только раз; русское и английское названия — это один и тот же ключ. Действует первая запись, вторая пропадает. Удалите лишнюю. Если со второй начинается следующий пункт, поставьте перед ней «- ».',
      en: 'An item has each key only once; its Russian and its English name are one key. The first one counts, the second one is lost. Remove the one that is too much. If the second one begins the next item, put “- ” before it.',
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
    title: Составить отчёт
    deadline: до 1 июня 2027 г.`,
        finds: ['title', 'deadline'],
      },
      {
        yaml: `
roadmap: 1
title: План
activities:
  - title: Издать приказ
    deadline: до 1 сентября 2026 г.
    responsible: Директор
  - title: Составить отчёт
    deadline: до 1 июня 2027 г.
    responsible: Директор`,
        finds: [],
      },
    ],
  }),
}
