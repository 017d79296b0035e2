import { isScalar } from 'yaml'
import { verbatim } from '../core/mapped-text.ts'
import type { Range } from '../core/source.ts'
import { nodeRange, styleOf } from './nodes.ts'
import { quoted } from './syntax/line.ts'
import type { Trail, Walked, WalkContext, Where } from './walk-context.ts'
import { pathOf, place, report } from './walk-context.ts'

/** The entries of `[…]`, with those put together again that were one text before a comma inside it cut them. */
export function joinedEntries(items: readonly unknown[]): readonly Joined[] {
  const joined: Joined[] = []
  for (let i = 0; i < items.length; ) {
    const count = pieces(items, i)
    joined.push({ items: items.slice(i, i + count) })
    i += count
  }
  return joined
}

/** Entries of a list that are one text. */
interface Joined {
  readonly items: readonly unknown[]
}

// A text is not cut into more pieces than this; every entry is looked at so many times at most.
const mostPieces = 8

/** How many entries from one on make a text whose parentheses and quotation marks match. */
function pieces(items: readonly unknown[], from: number): number {
  let open = 0
  for (let i = from; i < Math.min(items.length, from + mostPieces); i++) {
    const item = items[i]
    if (!isScalar(item) || styleOf(item) !== 'plain') return 1
    open += unmatched(item.source ?? '')
    if (open <= 0) return i - from + 1
  }
  return 1
}

function unmatched(text: string): number {
  return surplus(text, '(', ')') + surplus(text, '«', '»')
}

/** Reads the pieces of a text that commas have cut. Nothing of it is lost, but it was not meant as several. */
export function joinedText(context: WalkContext, items: readonly unknown[], where: Where): Walked {
  const ranges = items.filter(isScalar).map((item) => nodeRange(item, context.original))
  const range = { start: ranges[0]?.start ?? 0, end: ranges.at(-1)?.end ?? 0 }
  const text = context.original.slice(range.start, range.end)
  const flat = quoted(text)
  report(context, {
    rule: 'yaml-comma',
    severity: 'error',
    range,
    path: pathOf(where.trail),
    message: {
      ru: `Запятая внутри «[ ]» разрезала текст «${flat}» на части. Возьмите его в кавычки: «'${flat}'» — или запишите список по одному значению на строку, с «- ».`,
      en: `A comma inside “[ ]” has cut the text “${flat}” into pieces. Put it in quotes: “'${flat}'”, or write the list one value per line, with “- ”.`,
    },
  })
  return { value: text, place: place(where, range, { text: verbatim(text, range.start) }) }
}

/** An entry of `[…]` whose brackets or quotation marks do not match, and no other entry has the rest. */
export function splitByComma(context: WalkContext, item: unknown, trail: Trail | undefined): void {
  if (!isScalar(item) || styleOf(item) !== 'plain') return
  const text = item.source ?? ''
  if (surplus(text, '(', ')') <= 0 && surplus(text, '«', '»') <= 0) return
  const shown = quoted(text)
  report(context, {
    rule: 'yaml-comma',
    severity: 'warning',
    range: nodeRange(item, context.original),
    path: pathOf(trail),
    message: {
      ru: `Запятая внутри «[ ]» разрезала текст: «${shown}» не закончен. Возьмите весь текст в кавычки или запишите список по одному значению на строку, с «- ».`,
      en: `A comma inside “[ ]” has cut a text in two: “${shown}” is not complete. Put the whole text in quotes, or write the list one value per line, with “- ”.`,
    },
  })
}

/** A key of `{…}` without a colon: `{ school: Директор, куратор }` was to be one text after `school`. */
export function keyWithoutColon(context: WalkContext, typed: string, range: Range, trail: Trail | undefined): void {
  report(context, {
    rule: 'yaml-comma',
    severity: 'error',
    range,
    path: pathOf(trail),
    message: {
      ru: `Запятая внутри «{ }» отделяет ключи, поэтому «${quoted(typed)}» читается как ключ без значения. Если это продолжение текста, возьмите весь текст в кавычки или запишите ключи по одному на строку, без скобок.`,
      en: `A comma inside “{ }” separates keys, so “${quoted(typed)}” is read as a key without a value. If it continues a text, put the whole text in quotes, or write the keys one per line, without brackets.`,
    },
  })
}

function surplus(text: string, open: string, close: string): number {
  return text.split(open).length - text.split(close).length
}
