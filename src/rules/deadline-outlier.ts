import { yearSlips } from '../analysis/index.ts'
import type { Rule } from './rule.ts'

export const deadlineOutlier: Rule = {
  id: 'deadline-outlier',
  severity: 'warning',
  page: () => ({
    title: { ru: 'Похоже, в сроке не тот год', en: 'A deadline with most likely the wrong year' },
    why: {
      ru: 'Срок на несколько месяцев раньше или позже всех остальных, стоит среди них не по порядку, а с соседним годом встаёт на своё место. Обычно это год, оставшийся от прошлого плана: исполнители увидят срок, который уже прошёл. Исправьте год.',
      en: 'A deadline lies months before or after all others, out of their order, and a year more or less would bring it to its place. Usually the year is left from an older plan. Correct it.',
    },
    examples: [
      {
        yaml: `
roadmap: 1
title: План
activities:
  - title: Издать приказ
    deadline: сентябрь 2026 г.
    responsible: Директор
  - title: Собрать заявки
    deadline: октябрь 2026 г.
    responsible: Директор
  - title: Провести конкурс
    deadline: декабрь 2026 г.
    responsible: Директор
  - title: Подвести итоги
    deadline: с 1 по 31 мая 2026 г.
    responsible: Директор`,
        finds: ['с 1 по 31 мая 2026 г.'],
      },
      {
        yaml: `
roadmap: 1
title: План на 2026–2027 учебный год
activities:
  - title: Подвести итоги
    deadline: до 20 мая 2026 г.
    responsible: Директор`,
        finds: ['до 20 мая 2026 г.'],
      },
      {
        yaml: `
roadmap: 1
title: План
activities:
  - title: Создать рабочую группу
    deadline: март 2026 г.
    responsible: Директор
  - title: Издать приказ
    deadline: сентябрь 2026 г.
    responsible: Директор
  - title: Собрать заявки
    deadline: октябрь 2026 г.
    responsible: Директор
  - title: Подвести итоги
    deadline: декабрь 2027 г.
    responsible: Директор`,
        finds: [],
      },
    ],
  }),
  *check(plan) {
    for (const { deadline, wrong, meant } of yearSlips(plan)) {
      yield {
        target: { path: deadline.path },
        message: {
          ru: `Срок «${deadline.text}» далеко от остальных сроков плана. Скорее всего, опечатка в годе: проверьте, не ${meant}\u00A0ли год вместо ${wrong}.`,
          en: `The deadline «${deadline.text}» lies far from the others of the plan. Most likely the year is wrong: look whether ${meant} is meant instead of ${wrong}.`,
        },
      }
    }
  },
}
