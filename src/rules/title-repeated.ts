import type { Target } from '../core/place.ts'
import type { Activity } from '../model/index.ts'
import type { Rule } from './rule.ts'
import { repeatedActivities, sameTitled } from './title-duplicate.ts'

export const titleRepeated: Rule = {
  id: 'title-repeated',
  severity: 'info',
  levels: { recommended: 'off' },
  page: () => ({
    title: { ru: 'Одно название в разных разделах', en: 'One title in several sections' },
    why: {
      ru: 'Мероприятия с одним названием в разных разделах не различить в отчёте и в списке просроченного. Допишите, чем они отличаются: «Семинар для кураторов», «Семинар для наставников».',
      en: 'Activities of one title in several sections cannot be told apart in a report or a list of what is late. Add in what they differ.',
    },
    examples: [
      {
        yaml: `
roadmap: 1
title: План
sections:
  - title: Подготовка
    activities:
      - title: Провести семинар
        deadline: октябрь 2026 г.
        responsible: Методист
  - title: Итоги
    activities:
      - title: Провести семинар
        deadline: май 2027 г.
        responsible: Методист
  - title: Отчёт
    activities:
      - title: Провести семинар
        deadline: июнь 2027 г.
        responsible: Методист`,
        finds: ['Провести семинар'],
      },
    ],
  }),
  *check(plan) {
    // What is twice the same in all has a finding already.
    const told = new Set([...repeatedActivities(plan)].map(({ again }) => again))
    for (const [first, ...others] of sameTitled(plan)) {
      const [again, ...further] = others.filter((each) => !told.has(each) && each.section !== first?.section)
      if (!first || !again) continue
      yield {
        target: titleOf(again),
        message: {
          ru: `Так же называется пункт ${first.address}: допишите, чем эти мероприятия отличаются.`,
          en: `Item ${first.address} has the same title: add in what these activities differ.`,
        },
        related: [
          { target: titleOf(first), message: { ru: 'То же название — здесь.', en: 'The same title is here.' } },
          ...further.slice(0, mostFurther).map((each) => ({
            target: titleOf(each),
            message: { ru: 'И ещё раз — здесь.', en: 'And here again.' },
          })),
        ],
      }
    }
  },
}

/** Of a title that stands in every section the first ones tell enough. */
const mostFurther = 5

function titleOf({ path }: Activity): Target {
  return { path: [...path, 'title'] }
}
