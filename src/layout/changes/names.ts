import { type Listed, type Pair, type PlanField, printedNumber, type Renumbered } from '../../analysis/index.ts'
import type { Text } from '../../core/text.ts'

/** What a plan says as a whole, as it is called where it changes. */
export const planFieldNames: Readonly<Record<PlanField, Text>> = {
  title: { ru: 'Название плана', en: 'Title of the plan' },
  organization: { ru: 'Организация', en: 'Organization' },
  period: { ru: 'Период', en: 'Period' },
  draft: { ru: 'Проект', en: 'Draft' },
  approval: { ru: 'Гриф утверждения', en: 'Approval stamp' },
  agreed: { ru: 'Гриф согласования', en: 'Stamps of agreement' },
  annex: { ru: 'Приложение', en: 'Annex' },
  order: { ru: 'Приказ', en: 'Order' },
  columns: { ru: 'Столбцы', en: 'Columns' },
  directory: { ru: 'Справочник', en: 'Directory' },
  calendar: { ru: 'Календарь', en: 'Calendar' },
  events: { ru: 'События', en: 'Events' },
  implements: { ru: 'Вышестоящий план', en: 'Upper plan' },
  footnotes: { ru: 'Сноски', en: 'Footnotes' },
  signature: { ru: 'Подпись', en: 'Signature' },
  executor: { ru: 'Исполнитель', en: 'Drawn up by' },
  'approval-sheet': { ru: 'Лист согласования', en: 'Sheet of agreement' },
  'acquaintance-sheet': { ru: 'Лист ознакомления', en: 'Sheet of acquaintance' },
}

/** The number of an item as it prints, without the signs at its end; its address where none prints. */
export function numberOf(item: Listed): string {
  return printedNumber(item) || item.address
}

/** Numbers that changed, each stretch of neighbours once: «1.3–1.7» and «1.4–1.8». */
export function numberRuns({ items }: Renumbered): readonly { readonly before: string; readonly after: string }[] {
  const runs: Pair[][] = []
  for (const pair of items) {
    const last = runs.at(-1)?.at(-1)
    if (last && isNext(last.before, pair.before) && isNext(last.after, pair.after)) runs.at(-1)?.push(pair)
    else runs.push([pair])
  }
  return runs.map((run) => ({ before: fromTo(run, 'before'), after: fromTo(run, 'after') }))
}

function isNext(a: Listed, b: Listed): boolean {
  return a.path.length === b.path.length && Number(b.path.at(-1)) === Number(a.path.at(-1)) + 1
}

function fromTo(run: readonly Pair[], edition: 'before' | 'after'): string {
  const numbers = run.map((pair) => numberOf(pair[edition]))
  const [first = '', ...more] = numbers
  return more.length === 0 ? first : `${first}–${more.at(-1)}`
}
