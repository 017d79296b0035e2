import type { Item, Roadmap } from '../model/index.ts'
import { numberedTwice } from './number-duplicate.ts'
import type { Rule } from './rule.ts'

export const numberGap: Rule = {
  id: 'number-gap',
  severity: 'warning',
  page: () => ({
    title: { ru: 'Номера идут не подряд', en: 'Numbers are not in sequence' },
    why: {
      ru: 'После 1.2 идёт 1.4: читатель ищет пункт, которого нет, — его удалили или номер набран неверно. Исправьте номер или уберите ключ «номер», и пункты пронумеруются сами. Если номера утверждены и менять их нельзя, отключите правило у этого пункта.',
      en: '1.4 follows 1.2: the reader looks for an item that is not there. Mend the number, or take it away and items number themselves. Where numbers are approved and must stay, switch the rule off there.',
    },
    examples: [
      {
        yaml: `
roadmap: 1
title: План
sections:
  - title: Подготовка
    activities:
      - title: Издать приказ
        number: 1.1
        deadline: до 1 сентября 2026 г.
        responsible: Директор
      - title: Провести совещание
        number: 1.3
        deadline: до 5 сентября 2026 г.
        responsible: Директор
      - title: Составить отчёт
        number: 1.2
        deadline: до 1 июня 2027 г.
        responsible: Директор`,
        finds: ['1.3', '1.2'],
      },
      {
        yaml: `
roadmap: 1
title: План
sections:
  - title: Подготовка
    activities:
      - title: Издать приказ
        number: 1
        deadline: до 1 сентября 2026 г.
        responsible: Директор
  - title: Итоги
    activities:
      - title: Составить отчёт
        number: 2
        deadline: до 1 июня 2027 г.
        responsible: Директор
  - title: Отчёт
    activities:
      - title: Разместить отчёт
        number: 4
        deadline: до 5 июня 2027 г.
        responsible: Директор`,
        finds: ['4'],
      },
    ],
  }),
  *check(plan) {
    // What the tool counts itself has neither gaps nor styles.
    if (![...plan.sections, ...plan.activities].some(({ numberTyped }) => numberTyped)) return
    const twice = numberedTwice(plan)
    yield* outOfSequence(plan.sections, null, twice)
    let before: Numbered | null = null
    for (const section of plan.sections) {
      yield* outOfSequence(section.activities, before, twice)
      before = numbered(section.activities.at(-1)) ?? before
    }
    yield* outOfSequence(flatActivities(plan), null, twice)
  },
}

function flatActivities({ activities }: Roadmap) {
  return activities.filter(({ section }) => section === null)
}

/** A number as its last numeral and all that stands before it. */
interface Numbered {
  readonly above: string
  readonly last: number
}

function numbered(item: Item | undefined): Numbered | null {
  const parts = /^(?<above>(?:\d{1,6}\.){0,5})(?<last>\d{1,6})\.?$/.exec(item?.number ?? '')?.groups
  return parts ? { above: parts.above ?? '', last: Number(parts.last) } : null
}

/** The typed numbers that do not go on from the one before; `running` is where numbers stood that run through sections. */
function* outOfSequence(items: readonly Item[], running: Numbered | null, twice: ReadonlySet<Item>) {
  let before: Numbered | null = null
  for (const item of items) {
    const here = numbered(item)
    // «1.1а» and «1.1.1» among «1.1» are put in between, and nothing is told of them.
    if (!here || (before && here.above !== before.above)) continue
    const runs = running?.above === here.above && running.last < here.last
    const last: number = before?.last ?? (runs ? running.last : 0)
    const follows = here.last === last + 1
    if (!follows && item.numberTyped && !twice.has(item)) yield finding(item, here, last)
    before = here
  }
}

function finding({ path, number }: Item, { above, last }: Numbered, before: number) {
  const missing = `${above}${before + 1}`
  const back = last < before
  return {
    target: { path: [...path, 'number'] },
    message: back
      ? {
          ru: `Номер «${number}» идёт после «${above}${before}»: исправьте номер или переставьте пункты.`,
          en: `The number “${number}” follows “${above}${before}”: mend the number, or put the items in order.`,
        }
      : {
          ru: `Номер «${number}» есть, а «${missing}» перед ним нет: исправьте номер или уберите его, и пункты пронумеруются сами.`,
          en: `There is “${number}” but no “${missing}” before it: mend the number, or take it away and items number themselves.`,
        },
  }
}
