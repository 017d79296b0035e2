import type { Item, Roadmap } from '../model/index.ts'
import type { Rule } from './rule.ts'

export const planTooMany: Rule = {
  id: 'plan-too-many',
  severity: 'error',
  page: () => ({
    title: { ru: 'В плане слишком много дат', en: 'A plan has too many dates' },
    why: {
      ru: 'Все сроки плана вместе дают больше 50\u00A0000 дат: столько никто не прочитает, и дальше повторяющиеся сроки не считаются. Скорее всего, в периоде плана опечатка в годе. Если период верен, разделите план по годам, а постоянную работу запишите без частоты: «в течение года».',
      en: 'All deadlines of the plan together give more than 50,000 dates. Nobody reads so many, and what recurs is not counted further. Probably a year of the period is mistyped. If it is right, make a plan for each year, and write work that never stops without a frequency: «в течение года».',
    },
    examples: [
      {
        yaml: `
roadmap: 1
title: План
period: 2000-2026 гг.
sections:
  - title: Проветривать кабинеты
    deadline: ежедневно
    activities:
      - title: Кабинет химии
        responsible: Завхоз
      - title: Кабинет физики
        responsible: Завхоз
      - title: Кабинет биологии
        responsible: Завхоз
      - title: Спортивный зал
        responsible: Завхоз
      - title: Мастерские
        deadline: по рабочим дням
        responsible: Завхоз
      - title: Столовая
        deadline: по вторникам
        responsible: Завхоз`,
        finds: ['по рабочим дням'],
      },
    ],
  }),
  *check(plan) {
    for (const { deadline } of inOrder(plan)) {
      const remark = deadline?.remarks.find(({ rule }) => rule === 'plan-too-many')
      if (!deadline || !remark) continue
      yield { target: { path: deadline.path, span: remark.span }, message: remark.message }
      // Those after it are not counted for the same reason.
      return
    }
  },
}

function* inOrder({ sections, activities }: Roadmap): Generator<Item> {
  for (const section of sections) yield* [section, ...section.activities]
  yield* activities.filter(({ section }) => section === null)
}
