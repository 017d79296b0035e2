import { compareText } from '../core/diagnostic.ts'
import { isFarOutside, type Roadmap } from '../model/index.ts'
import type { Part } from './school-divisions.ts'

/** A break, or one of its years. */
export interface Break extends Part {
  readonly name: string
}

/**
 * The breaks that begin before the end of another one that has begun already, in the order of time. Those far outside
 * the plan's period are left out: they are a slip of their own.
 */
export function* overlappingBreaks(plan: Roadmap): Generator<{ readonly later: Break; readonly earlier: Break }> {
  let longest: Break | undefined
  for (const each of breaksInOrder(plan)) {
    if (longest && each.days.from <= longest.days.to) yield { later: each, earlier: longest }
    if (!longest || each.days.to > longest.days.to) longest = each
  }
}

function breaksInOrder({ calendar, frame }: Roadmap): Break[] {
  const all = (calendar?.breaks ?? []).flatMap((written) =>
    written.days.map((days) => ({ name: written.name, days, written })),
  )
  return all
    .filter(({ days }) => !isFarOutside(days, frame.period))
    .sort((a, b) => compareText(a.days.from, b.days.from))
}
