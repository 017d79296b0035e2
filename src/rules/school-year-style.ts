import { namedYears, typedTitles } from '../analysis/index.ts'
import type { Rule } from './rule.ts'

export const schoolYearStyle: Rule = {
  id: 'school-year-style',
  severity: 'info',
  levels: { recommended: 'off' },
  folds: true,
  page: () => ({
    title: { ru: 'Учебный год пишется по-разному', en: 'School years written in two ways' },
    why: {
      ru: '«2026/2027 учебный год» и «2026–2027 учебный год» — одно и то же. В одном документе пишите одинаково: правило предлагает то, как написано впервые.',
      en: '«2026/2027 учебный год» and «2026–2027 учебный год» are the same. Write them alike in one document: the rule keeps to the first one.',
    },
    examples: [
      {
        yaml: `
roadmap: 1
title: План на 2026–2027 учебный год
activities:
  - title: Составить расписание на 2026/2027 учебный год
    deadline: сентябрь 2026 г.
    responsible: Директор
  - title: Составить расписание на 2027–2028 учебный год
    deadline: май 2027 г.
    responsible: Директор`,
        finds: ['2026/2027 учебный год'],
      },
    ],
  }),
  *check(plan) {
    let first: string | undefined
    for (const { text, path } of typedTitles(plan)) {
      for (const { text: years, between, isSchoolYear, first: year, span } of namedYears(text)) {
        if (!isSchoolYear || between === '') continue
        first ??= between
        if (isSlash(between) === isSlash(first)) continue
        const start = span.start + String(year).length
        const target = { path, span: { start, end: start + between.length } }
        yield {
          target: { path, span },
          message: {
            ru: `«${years}» в плане написано и по-другому, с «${first.trim()}»: пишите одинаково.`,
            en: `«${years}» is written in another way too, with «${first.trim()}»: write them alike.`,
          },
          fix: [{ target, text: first }],
        }
      }
    }
  },
}

function isSlash(between: string): boolean {
  return between.includes('/')
}
