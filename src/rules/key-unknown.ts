import type { Rule } from './rule.ts'

export const keyUnknown: Rule = {
  id: 'key-unknown',
  severity: 'error',
  page: () => ({
    title: { ru: 'Неизвестный ключ', en: 'An unknown key' },
    why: {
      ru: 'Ключ — это слово перед двоеточием. Если программа его не знает, то, что за ним написано, не проверяется и не печатается. Чаще всего это опечатка: исправьте её. Опечатка и буква из другого алфавита, хотя на вид она такая же (русская «е» в «deadline»). Если таблице нужен свой столбец, опишите его в «столбцы», и он станет ключом мероприятий. Заметки для себя пишите в «примечания» или после «#».',
      en: 'A key is the word before a colon. If the program does not know it, what stands after it is neither checked nor printed. Mostly it is a slip: correct it. A letter of the other alphabet that looks the same (a Russian «е» in “deadline”) is such a slip too. If the table needs a column of your own, describe it under “columns”, and it becomes a key of activities. Notes for yourself go to “notes” or after “#”.',
    },
    examples: [
      {
        yaml: `
roadmap: 1
title: План
activities:
  - title: Издать приказ
    deadlin: до 1 сентября 2026 г.
    responsible: Директор
    место: Актовый зал`,
        finds: ['deadlin', 'место'],
      },
      {
        yaml: `
roadmap: 1
title: План
columns:
  title: Мероприятие
  deadline: Срок
  responsible: Ответственный
  место: Место проведения
activities:
  - title: Провести совещание
    deadline: до 1 сентября 2026 г.
    responsible: Директор
    место: Актовый зал`,
        finds: [],
      },
    ],
  }),
}
