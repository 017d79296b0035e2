import { type NamedYears, namedYears, typedTitles } from '../analysis/index.ts'
import type { Rule } from './rule.ts'

export const periodWording: Rule = {
  id: 'period-wording',
  severity: 'warning',
  page: () => ({
    title: { ru: 'Учебный год длиннее года', en: 'A school year longer than a year' },
    why: {
      ru: '«2026–2029 учебный год» — так не бывает: учебный год идёт с сентября по август. Напишите «2026–2029 годы» или «2026/2027 учебный год».',
      en: '«2026–2029 учебный год» is no school year: that is from September to August. Write «2026–2029 годы» or «2026/2027 учебный год».',
    },
    examples: [
      {
        yaml: `
roadmap: 1
title: План работы с одарёнными детьми на 2026–2029 учебный год
activities:
  - title: Издать приказ о работе в 2026/2027 учебном году
    deadline: октябрь 2026 г.
    responsible: Директор`,
        finds: ['2026–2029 учебный год'],
      },
    ],
  }),
  *check(plan) {
    for (const { text, path } of typedTitles(plan)) {
      for (const years of namedYears(text)) {
        if (!isNoSchoolYear(years)) continue
        yield {
          target: { path, span: years.span },
          message: {
            ru: `«${years.text}»: учебный год продолжается один год. Напишите «${years.first}–${years.last} годы» или «${years.first}–${years.first + 1} учебный год».`,
            en: `«${years.text}»: a school year is one year long. Write «${years.first}–${years.last} годы» or «${years.first}–${years.first + 1} учебный год».`,
          },
        }
      }
    }
  },
}

function isNoSchoolYear({ text, first, last, isSchoolYear }: NamedYears): boolean {
  // «2026–2029 учебные годы» are several.
  return isSchoolYear && last !== first + 1 && last > first && /(?:г\.|г|год|году|года)$/u.test(text)
}
