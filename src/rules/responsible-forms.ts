import { type OddSpelling, oddSpellings } from '../analysis/index.ts'
import type { Text } from '../core/text.ts'
import { findingOf } from './responsible-similar.ts'
import type { Rule } from './rule.ts'

export const responsibleForms: Rule = {
  id: 'responsible-forms',
  severity: 'info',
  levels: { recommended: 'off' },
  page: () => ({
    title: { ru: 'Ответственный назван в разных формах', en: 'A responsible is named in several forms' },
    why: {
      ru: '«Куратор» и «кураторы», «школы» и «руководители школ» в сводке по ответственным стоят отдельно, и неясно, одни и те же ли это люди. Если одни и те же, назовите их везде одинаково; если нет, уточните, кто именно отвечает.',
      en: '“Куратор” and “кураторы”, “школы” and “руководители школ” are counted apart, and nobody knows whether the same people are meant. If they are, name them alike everywhere; if not, say who exactly.',
    },
    examples: [
      {
        yaml: `
roadmap: 1
title: План
activities:
  - title: Издать приказ
    deadline: до 1 сентября 2026 г.
    responsible: Школы
  - title: Провести семинар
    deadline: октябрь 2026 г.
    responsible: Кураторы школ, руководители школ
  - title: Составить отчёт
    deadline: до 1 июня 2027 г.
    responsible: Куратор школы`,
        finds: ['руководители школ', 'Куратор школы'],
      },
    ],
  }),
  *check(plan) {
    for (const spelling of oddSpellings(plan)) {
      const message = messageOf(spelling)
      if (message) yield findingOf(spelling, message)
    }
  },
}

function messageOf({ odd, usual, how }: OddSpelling): Text | null {
  if (how === 'ending') {
    return {
      ru: `Здесь «${odd.name}», а в другом месте «${usual.name}»: если отвечают одни и те же, назовите их одинаково.`,
      en: `“${odd.name}” here and “${usual.name}” elsewhere: if the same people answer, name them alike.`,
    }
  }
  if (how !== 'heads') return null
  return {
    ru: `Здесь «${odd.name}», а в другом месте «${usual.name}»: решите, отвечает учреждение или его руководитель, и пишите одинаково.`,
    en: `“${odd.name}” here and “${usual.name}” elsewhere: decide whether the institution answers or its head, and name them alike.`,
  }
}
