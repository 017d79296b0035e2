import type { Level, List } from './lists.ts'
import { formatted } from './number-formats.ts'
import { readable } from './signs.ts'
import { isSymbolFont, symbol } from './symbols.ts'

/** The automatic numbers of a document, asked for paragraph by paragraph in its order. */
export interface Counters {
  /** The number or bullet of the next paragraph of a list, as Word prints it, without blanks at its end; '' where there is none. */
  readonly next: (list: number, level: number) => string
  /** The level of a list that belongs to one of the styles. */
  readonly levelOfStyle: (list: number, styles: readonly string[]) => number | undefined
}

type Counts = (number | undefined)[]

export function counters(lists: ReadonlyMap<number, List>): Counters {
  const counts = new Map<string, Counts>()
  const begun = new Set<string>()
  return { next, levelOfStyle }

  function next(number: number, index: number): string {
    const list = lists.get(number)
    const level = list?.levels[index]
    if (!list || !level) return ''
    const count = counts.get(list.definition) ?? []
    counts.set(list.definition, count)
    step(list, index, count, isFirst(number, index, list))
    return level.format === 'bullet' ? bullet(level) : numbered(list, index, count)
  }

  function isFirst(number: number, index: number, list: List): boolean {
    const key = `${number} ${index}`
    const first = list.starts.has(index) && !begun.has(key)
    if (first) begun.add(key)
    return first
  }

  function levelOfStyle(number: number, styles: readonly string[]): number | undefined {
    const levels = lists.get(number)?.levels ?? []
    for (const style of styles) {
      const index = levels.findIndex((level) => level.style === style)
      if (index >= 0) return index
    }
    return undefined
  }
}

function step(list: List, index: number, count: Counts, anew: boolean): void {
  const before = anew ? undefined : count[index]
  count[index] = before === undefined ? startOf(list, index) : before + 1
  for (let below = index + 1; below < list.levels.length; below++)
    if (restarts(list.levels[below], below, index)) count[below] = undefined
}

// ECMA-376 part 1, 17.9.10: without a word on it a level begins anew after every level above it.
function restarts(level: Level | undefined, below: number, index: number): boolean {
  const after = level?.restart ?? below
  return after > 0 && index < after
}

function startOf(list: List, index: number): number {
  return list.starts.get(index) ?? list.levels[index]?.start ?? 0
}

function numbered(list: List, index: number, count: Counts): string {
  const level = list.levels[index]
  const text = level?.text.replace(/%([1-9])/gu, (_, digit: string) => {
    const at = Number(digit) - 1
    const format = list.levels[at]?.format ?? 'none'
    return formatted(count[at] ?? startOf(list, at), level.legal && format !== 'none' ? 'decimal' : format)
  })
  return readable(text ?? '', level?.font).trim()
}

function bullet({ text, font }: Level): string {
  const signs = isSymbolFont(font)
    ? [...text].map((sign) => symbol(font, sign.charCodeAt(0))).join('')
    : readable(text, font)
  return signs.trim()
}
