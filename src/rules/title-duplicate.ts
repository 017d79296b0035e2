import { type Activity, folded, peopleOf, type Roadmap } from '../model/index.ts'
import { oncePer } from '../core/once-per.ts'
import { duplicates } from './duplicates.ts'
import type { Rule } from './rule.ts'

export const titleDuplicate: Rule = {
  id: 'title-duplicate',
  severity: 'warning',
  page: () => ({
    title: { ru: 'Мероприятие повторяется', en: 'An activity is there twice' },
    why: {
      ru: 'Два пункта с одним названием, одними ответственными и одним сроком — скорее всего, строка скопирована и не исправлена. Удалите лишнюю или напишите, чем мероприятия отличаются. Одно название с разными сроками или разными ответственными — не ошибка.',
      en: 'Two items with the same title, the same responsibles and the same time are most likely a row that was copied and not changed. Remove one, or say in what they differ. The same title at other times or with other people is no fault.',
    },
    examples: [
      {
        yaml: `
roadmap: 1
title: План
activities:
  - title: Провести семинар
    deadline: октябрь 2026 г.
    responsible: Методист
  - title: Провести семинар
    deadline: октябрь 2026 г.
    responsible: Методист
  - title: Провести семинар
    deadline: март 2027 г.
    responsible: Методист`,
        finds: ['Провести семинар'],
      },
    ],
  }),
  *check(plan) {
    for (const { first, again } of repeatedActivities(plan)) {
      yield {
        target: { path: [...again.path, 'title'] },
        message: {
          ru: `Пункт ${again.address} повторяет пункт ${first.address}: то же название, тот же срок и те же ответственные. Удалите лишний или напишите, чем они отличаются.`,
          en: `Item ${again.address} repeats item ${first.address}: the same title, time and responsibles. Remove one, or say in what they differ.`,
        },
        related: [
          {
            target: { path: [...first.path, 'title'] },
            message: { ru: 'Такое же мероприятие — здесь.', en: 'The same activity is here.' },
          },
        ],
      }
    }
  },
}

/** The activities that stand in a plan twice, each with the first of its kind. */
export function* repeatedActivities(plan: Roadmap) {
  for (const alike of sameTitled(plan)) yield* duplicates(alike, sameActivity)
}

/** The activities of each title that several have; the first titles first. */
export const sameTitled = oncePer(({ activities }: Roadmap): readonly (readonly Activity[])[] => {
  const groups = new Map<string, Activity[]>()
  for (const activity of activities) {
    const title = folded(activity.title)
    if (title === '' || activity.merge.includes('title')) continue
    const alike = groups.get(title)
    if (alike) alike.push(activity)
    else groups.set(title, [activity])
  }
  return [...groups.values()].filter(({ length }) => length > 1)
})

/** What is the same for one activity that stands there twice. Days count, not the words for them. */
function sameActivity(activity: Activity): string {
  const { deadline, result, own } = activity
  const people = peopleOf(activity).map(({ name, entry }) => entry?.key ?? folded(name))
  const days = deadline?.occurrences ?? []
  const [first, last] = [days[0], days.at(-1)]
  const when = first ? [days.length, first.from, first.due, last?.from, last?.due] : [folded(deadline?.text ?? '')]
  const rest = [result ?? '', ...own.values()].map(folded)
  return JSON.stringify([people.sort(), when, rest])
}
