import type { Rule } from './rule.ts'

export const valueType: Rule = {
  id: 'value-type',
  severity: 'error',
  page: () => ({
    title: { ru: 'Значение не того вида', en: 'A value of the wrong kind' },
    why: {
      ru: 'После одних ключей пишут текст, после других — список, «да» или «нет» либо, строкой ниже и с отступом, другие ключи. Некоторые значения — всегда числа: версия формата («1»), ширина столбца в миллиметрах. Запишите значение так, как подсказано в сообщении.',
      en: 'Some keys take a text, others a list, “true” or “false”, or further keys on the lines below, indented. Some values are always numbers: the version of the format (“1”), the width of a column in millimetres. Write the value as the message tells.',
    },
    examples: [
      {
        yaml: `
roadmap: 1
title: План
draft: возможно
columns:
  title: { title: Мероприятие, width: широкий }
activities: Издать приказ до 1 сентября 2026 г.`,
        finds: ['возможно', 'широкий', 'Издать приказ до 1 сентября 2026 г.'],
      },
      {
        yaml: `
roadmap: 1
title: План
draft: да
columns:
  title: { title: Мероприятие, width: 80 }
activities:
  - title: Издать приказ до 1 сентября 2026 г.`,
        finds: [],
      },
    ],
  }),
}
