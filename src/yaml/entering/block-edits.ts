import type { Edit } from '../../core/edit.ts'
import { lineEnd, lineStart } from '../syntax/line.ts'
import { afterRemarks, areParted, type BlockItem, isInline, lineAfter, nextContent } from './block-items.ts'
import { columnAt } from './indents.ts'
import type { Written } from './written-value.ts'

/** A text with the line ends that its file uses. */
export interface Sheet {
  readonly text: string
  readonly newline: string
}

/** New lines behind an entry and the remarks that belong to it: those that stand at least as deep as `least`. */
export function linesBehind(
  sheet: Sheet,
  item: BlockItem,
  lines: readonly string[],
  { column, least }: { readonly column: number; readonly least: number },
): Edit {
  const at = afterRemarks(sheet.text, lineAfter(sheet.text, item.after), least)
  return insertedLines(sheet, at, column, lines)
}

/** Whole lines put in where a line begins or the file ends; a file without a final line end stays so. */
function insertedLines({ text, newline }: Sheet, at: number, column: number, lines: readonly string[]): Edit {
  const block = lines.map((line) => (line === '' ? '' : ' '.repeat(column) + line)).join(newline)
  const isOpen = at === text.length && at > 0 && text[at - 1] !== '\n'
  return { range: { start: at, end: at }, text: isOpen ? newline + block : block + newline }
}

/** Another value behind a key or a dash, or the first one; remarks behind it and in the line of its key stay. */
export function valueInstead(sheet: Sheet, item: BlockItem, { inline, lines }: Written): readonly Edit[] {
  const { text } = sheet
  const column = columnAt(text, item.start)
  const begins = nextContent(text, item.head)
  const isFilled = begins < item.end
  const behind = inline && ` ${inline}`
  if (isFilled && begins > lineEnd(text, item.head)) {
    const old = { start: lineStart(text, begins), end: lineAfter(text, item.end) }
    const put = lines.length > 0 ? insertedLines(sheet, old.start, column, lines).text : ''
    return [
      { range: { start: item.head, end: item.head }, text: behind },
      { range: old, text: put },
    ]
  }
  const old = { range: { start: item.head, end: isFilled ? item.end : item.head }, text: behind }
  return lines.length > 0 ? [old, insertedLines(sheet, lineAfter(text, old.range.end), column, lines)] : [old]
}

/** An entry taken out with its lines; its neighbours and the remarks between them stay. `items` has several. */
export function itemOut({ text }: Sheet, items: readonly BlockItem[], index: number): Edit | undefined {
  const item = items[index]
  const next = items[index + 1]
  if (!item) return undefined
  const isPure = next !== undefined && text.slice(item.end, next.start).trim() === ''
  if (isInline(text, item.start)) {
    if (isPure) return cut(item.start, next.start)
    return cut(text.slice(0, item.start).trimEnd().length, lineEnd(text, item.end))
  }
  const first = lineStart(text, item.start)
  const start = next === undefined && areParted(items, text) ? emptyLinesBefore(text, first) : first
  const end = lineAfter(text, item.after)
  const isLast = end === text.length && text[end - 1] !== '\n'
  return cut(isLast ? lineEnd(text, Math.max(0, start - 2)) : start, end)
}

/** Where the empty lines begin that stand right before a line. */
function emptyLinesBefore(text: string, start: number): number {
  let at = start
  while (at > 0 && text.slice(lineStart(text, at - 1), at).trim() === '') at = lineStart(text, at - 1)
  return at
}

function cut(start: number, end: number): Edit {
  return { range: { start, end }, text: '' }
}
