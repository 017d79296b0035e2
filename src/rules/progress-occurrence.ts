import { dateInDigits, type Occurrence } from '../deadline/index.ts'
import { keyName, type Roadmap, type Tracked, trackedItems } from '../model/index.ts'
import { occurrenceNamed } from '../analysis/index.ts'
import type { Finding, Rule } from './rule.ts'

export const progressOccurrence: Rule = {
  id: 'progress-occurrence',
  severity: 'error',
  page: () => ({
    title: { ru: 'Неясно, за какой срок отчитались', en: 'It is unclear which occurrence is meant' },
    why: {
      ru: 'У повторяющегося срока каждая дата исполняется отдельно: иначе сделанное один раз считалось бы сделанным навсегда. Укажите, за какой срок эта запись: назовите его последний день («за: 2026-05-31»), месяц («за: 2026-05») или год («за: 2026»).',
      en: 'Each time of a recurring deadline is done by itself: otherwise what was done once would be done for ever. Name its due date (“for: 2026-05-31”), its month (“for: 2026-05”) or its year (“for: 2026”).',
    },
    examples: [
      {
        yaml: `
roadmap: 1
title: План
period: 2026-2027 гг.
activities:
  - title: Провести опрос
    deadline: ежегодно, май
    responsible: Директор
    progress:
      - date: 2026-05-20
        status: done
        for: 2026
      - date: 2027-05-20
        status: done
      - date: 2027-05-20
        status: done
        for: 2029`,
        finds: ['date', '2029'],
      },
    ],
  }),
  *check(plan) {
    for (const activity of trackedItems(plan)) {
      for (const entry of [...activity.progress, ...activity.postponed]) yield* unnamed(plan, activity, entry)
    }
  },
}

function* unnamed(
  plan: Roadmap,
  activity: Tracked,
  entry: { readonly path: Finding['target']['path']; readonly for: string | null },
): Generator<Finding> {
  const times = activity.deadline?.occurrences.filter(({ due }) => due !== null) ?? []
  const recurs = activity.deadline?.reading.deadline.kind === 'recurring'
  // Where the period has no end not all times are known: of a name nothing can be said then.
  const known = plan.period?.days?.to !== null
  if (entry.for === null ? times.length === 0 && !recurs : !known) return
  // What recurs has more times than the plan may show: a record of it always says which.
  const named = entry.for === null && recurs ? 'several' : occurrenceNamed(times, entry.for)
  if (named !== 'none' && named !== 'several') return
  const some = times.slice(0, 4).flatMap(({ due }) => (due === null ? [] : [dateInDigits(due)]))
  const list = `${some.join(', ')}${times.length > 4 ? '…' : ''}`
  const key = keyName(plan.keys, 'for')
  const shortest = shortestName(times)
  yield {
    target: { path: [...entry.path, 'for'] },
    message:
      named === 'several'
        ? {
            ru: `У пункта ${activity.address} не один срок${list === '' ? '' : ` (${list})`}: напишите, за какой из них, — например «${key}: ${shortest}».`,
            en: `Item ${activity.address} has more than one due date${list === '' ? '' : ` (${list})`}: say which is meant, for instance “${key}: ${shortest}”.`,
          }
        : {
            ru: `У пункта ${activity.address} нет срока за «${entry.for}»${list === '' ? '' : ` (есть ${list})`}: исправьте значение ключа «${key}».`,
            en: `Item ${activity.address} has no due date “${entry.for}”${list === '' ? '' : `, only ${list}`}: mend “${key}”.`,
          },
  }
}

/** The shortest name of the first time: its year, else its month, else its day. */
function shortestName(times: readonly Occurrence[]): string {
  const due = times[0]?.due ?? ''
  const names = [due.slice(0, 4), due.slice(0, 7)]
  return names.find((name) => typeof occurrenceNamed(times, name) !== 'string') ?? (due || '2026-09')
}
