import { oncePer } from '../core/once-per.ts'
import type { Item, Roadmap } from '../model/index.ts'
import { duplicates } from './duplicates.ts'
import type { Rule } from './rule.ts'

export const numberDuplicate: Rule = {
  id: 'number-duplicate',
  severity: 'error',
  page: () => ({
    title: { ru: 'Номер пункта повторяется', en: 'A number is used twice' },
    why: {
      ru: 'На «п.\u00A01.2» ссылаются письма и приказы: два пункта с одним номером не различить. Обычно причина в номере, набранном вручную: уберите ключ «номер», и пункты пронумеруются сами.',
      en: 'Letters and orders cite “item 1.2”: two items with one number cannot be told apart. Usually a number was typed by hand: take the key away, and items number themselves.',
    },
    examples: [
      {
        yaml: `
roadmap: 1
title: План
activities:
  - title: Издать приказ
    deadline: до 1 сентября 2026 г.
    responsible: Директор
  - title: Составить отчёт
    number: 1.
    deadline: до 1 июня 2027 г.
    responsible: Директор`,
        finds: ['1.'],
      },
    ],
  }),
  *check(plan) {
    for (const { again, first } of repeatedNumbers(plan)) {
      yield {
        target: { path: [...again.path, 'number'] },
        message: {
          ru: `Номер «${again.number}» уже есть в плане: исправьте его или уберите, тогда пункты пронумеруются сами.`,
          en: `The number “${again.number}” is already in the plan: mend it, or remove it and items number themselves.`,
        },
        related: [
          {
            target: { path: [...first.path, 'number'] },
            message: { ru: 'Тот же номер — здесь.', en: 'The same number is here.' },
          },
        ],
      }
    }
  },
}

/** The items whose number stands in the plan already. The one that was typed is to blame, whichever comes first. */
export function* repeatedNumbers(plan: Roadmap): Generator<{ readonly again: Item; readonly first: Item }> {
  const items: Item[] = [...plan.sections, ...plan.activities].filter(
    (item) => item.number !== '' && item.address !== '',
  )
  for (const { again, first } of duplicates(items, (item) => item.address)) {
    const typedFirst = first.numberTyped && !again.numberTyped
    yield typedFirst ? { again: first, first: again } : { again, first }
  }
}

/** The items that a finding says are numbered twice: other rules of numbers leave them alone. */
export const numberedTwice = oncePer(
  (plan: Roadmap): ReadonlySet<Item> => new Set([...repeatedNumbers(plan)].map(({ again }) => again)),
)
