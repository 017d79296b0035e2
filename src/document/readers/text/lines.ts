/** A line of a text that is not blank: its cells, or one where nothing parts it. A cell in quotes may hold line ends. */
export interface TextLine {
  readonly cells: readonly string[]
  readonly afterBlank: boolean
}

/**
 * The lines of a marked text. Excel puts a cell that holds a line end or a quote into quotes and doubles those inside;
 * other quotes around a cell are taken as typed, unless cells are parted by semicolons.
 */
export function linesOf(text: string, separator: '\t' | ';'): readonly TextLine[] {
  const lines: TextLine[] = []
  let afterBlank = false
  for (let at = 0; at < text.length; ) {
    const { cells, end } = lineAt(text, at, separator)
    at = end + 1
    const blank = cells.length === 1 && isBlank(cells[0])
    if (!blank) lines.push({ cells, afterBlank })
    afterBlank = blank
  }
  return lines
}

/** Whether nothing can be seen in a cell. */
export function isBlank(cell = ''): boolean {
  return !/[^\s\u0001\u0002]/u.test(cell)
}

function lineAt(text: string, start: number, separator: '\t' | ';') {
  const cells: string[] = []
  const plain = separator === '\t' ? /[^\t\n]*/uy : /[^;\n]*/uy
  for (let at = start; ; at++) {
    const end = quotedEnd(text, at, separator) ?? plainEnd(text, at, plain)
    cells.push(cellText(text.slice(at, end), separator))
    at = end
    if (text[at] !== separator) return { cells, end: at }
  }
}

function plainEnd(text: string, at: number, plain: RegExp): number {
  plain.lastIndex = at
  plain.test(text)
  return plain.lastIndex
}

/** The end of a cell in quotes that begins here; a paragraph in quotes that runs over several lines is none. */
function quotedEnd(text: string, at: number, separator: string): number | undefined {
  if (text[at] !== '"') return undefined
  let quote = text.indexOf('"', at + 1)
  while (quote >= 0 && text[quote + 1] === '"') quote = text.indexOf('"', quote + 2)
  if (quote < 0) return undefined
  const after = text[quote + 1]
  if (after !== undefined && after !== separator && after !== '\n') return undefined
  if (text[at - 1] !== separator && after !== separator) return undefined
  return separator === '\t' && text.slice(at, quote).includes('\t') ? undefined : quote + 1
}

function cellText(cell: string, separator: string): string {
  if (cell.length < 2 || !cell.startsWith('"') || !cell.endsWith('"')) return cell
  const inner = cell.slice(1, -1)
  if (inner.replaceAll('""', '').includes('"')) return cell
  return separator === ';' || /\n|""/u.test(inner) ? inner.replaceAll('""', '"') : cell
}
