import { swappedAbbreviations } from '../analysis/index.ts'
import type { Rule } from './rule.ts'

export const abbreviationSimilar: Rule = {
  id: 'abbreviation-similar',
  severity: 'warning',
  page: () => ({
    title: { ru: 'В сокращении переставлены буквы', en: 'Letters of an abbreviation are swapped' },
    why: {
      ru: 'Два сокращения из одних и тех же букв, у которых соседние буквы стоят в разном порядке, — почти всегда опечатка. Глазами её не заметить, а поиск по плану одно из них не найдёт. Исправьте неверное.',
      en: 'Two abbreviations of the same letters with two neighbours swapped are nearly always a slip that nobody sees, and a search misses one of them. Mend the wrong one.',
    },
    examples: [
      {
        yaml: `
roadmap: 1
title: План
activities:
  - title: Разместить план на сайте АГМО
    deadline: до 1 сентября 2026 г.
    responsible: Отдел образования АГМО
  - title: Разместить отчёт на сайте АМГО
    deadline: до 1 июня 2027 г.
    responsible: Отдел образования АГМО`,
        finds: ['АМГО'],
      },
      {
        yaml: `
roadmap: 1
title: План
activities:
  - title: Собрать планы МБОУ и МОБУ
    deadline: до 1 сентября 2026 г.
    responsible: Отдел образования`,
        finds: [],
      },
    ],
  }),
  *check(plan) {
    for (const { odd, usual } of swappedAbbreviations(plan)) {
      const [target, ...others] = odd.places
      const first = usual.places[0]
      if (!target || !first) continue
      yield {
        target,
        message: {
          ru: `«${odd.letters}» и «${usual.letters}» — похоже, одно и то же: буквы переставлены. Исправьте опечатку.`,
          en: `“${odd.letters}” and “${usual.letters}” seem to be the same with letters swapped: mend the slip.`,
        },
        related: [
          { target: first, message: { ru: `Здесь — «${usual.letters}».`, en: `“${usual.letters}” is here.` } },
          ...others.slice(0, 10).map((each) => ({
            target: each,
            message: { ru: `Ещё раз «${odd.letters}».`, en: `“${odd.letters}” again.` },
          })),
        ],
      }
    }
  },
}
