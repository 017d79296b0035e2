/** What a column needs: its cells' texts, row by row, and a width given by hand, in millimetres. */
export interface ColumnNeed {
  readonly heading: string
  readonly texts: readonly string[]
  readonly given: number | null
  /** A column of short marks (numbers): it stays as narrow as it may be. */
  readonly narrow: boolean
  /** Room that a text should find in one line, where it is no longer («ноябрь 2026 г.»). */
  readonly comfort: number
}

/** Width of a letter of Times New Roman 12 pt, Cyrillic, in millimetres, on the average of long words. */
const letter = 2.15
/** Left and right margin of a cell in Word, in millimetres. */
const padding = 4
/** «№ п/п» breaks in a narrower column. */
const narrowest = 15
/** No word is given more: a table with one endless word stays a table. */
const widestWord = 46
/** So many rows tell how a table reads; the rest of a long one is like them. */
const sample = 200

/**
 * Widths that fill `total` millimetres. What is given by hand stays, every other column gets room for its longest word,
 * and the rest goes, millimetre by millimetre, where it lowers the rows most.
 */
export function columnWidths(needs: readonly ColumnNeed[], total: number): number[] {
  const widths = needs.map(leastWidth)
  const sum = widths.reduce((a, b) => a + b, 0)
  const open = needs.flatMap((need, i) => (need.given === null && !need.narrow ? [i] : []))
  if (sum >= total || open.length === 0) return squeezed(needs, widths, total)
  const rows = rowsOf(needs)
  for (let left = total - sum; left > 0; left--) {
    const column = mostHelpful(rows, widths, open)
    widths[column] = (widths[column] as number) + 1
  }
  return widths
}

function leastWidth({ heading, texts, given, narrow, comfort }: ColumnNeed): number {
  if (given !== null) return given
  if (narrow) return narrowest
  // A no-break space holds a word together.
  const words = [heading, ...texts].flatMap((text) => text.split(/[ \n\p{Pd}/]+/u))
  const word = longest(words) * letter + padding
  const line = Math.min(comfort, longest(texts) * letter + padding)
  return Math.ceil(Math.max(narrowest, line, Math.min(widestWord, word)))
}

function longest(texts: readonly string[]): number {
  return texts.reduce((most, text) => Math.max(most, text.length), 0)
}

/** The lengths of the texts, row by row, in millimetres of one endless line. */
function rowsOf(needs: readonly ColumnNeed[]): number[][] {
  const count = Math.min(sample, Math.max(0, ...needs.map(({ texts }) => texts.length)))
  return Array.from({ length: count }, (_, row) => needs.map(({ texts }) => (texts[row]?.length ?? 0) * letter))
}

/** The column that one millimetre more would help most; the fullest one where none would. */
function mostHelpful(rows: readonly number[][], widths: readonly number[], open: readonly number[]): number {
  let best = open[0] as number
  let lowest = Number.POSITIVE_INFINITY
  for (const column of open) {
    const height = heightWith(rows, widths, column)
    if (height < lowest) {
      best = column
      lowest = height
    }
  }
  return best
}

/** The height of all rows, in lines, were `column` one millimetre wider. A row is as high as its fullest cell. */
function heightWith(rows: readonly number[][], widths: readonly number[], column: number): number {
  let height = 0
  for (const row of rows) {
    let highest = 0
    let all = 0
    for (let c = 0; c < row.length; c++) {
      const room = (widths[c] as number) + (c === column ? 1 : 0) - padding
      const lines = (row[c] as number) / room
      all += lines
      if (lines > highest) highest = lines
    }
    // Cells that are not the fullest count a little, so that equals are settled by what is easier to read.
    height += highest + all / 100
  }
  return height
}

/** Widths brought to their sum in proportion, all but those of short marks; the widest takes what rounding leaves. */
function squeezed(needs: readonly ColumnNeed[], widths: readonly number[], total: number): number[] {
  const fixed = needs.map(({ narrow, given }) => narrow && given === null)
  const kept = widths.reduce((sum, width, i) => sum + (fixed[i] ? width : 0), 0)
  const rest = widths.reduce((sum, width) => sum + width, 0) - kept
  if (rest === 0 || kept >= total) return scaled(widths, total)
  return scaled(
    widths.map((width, i) => (fixed[i] ? width : (width * (total - kept)) / rest)),
    total,
  )
}

function scaled(widths: readonly number[], total: number): number[] {
  const sum = widths.reduce((a, b) => a + b, 0)
  // A hair more than the quotient: 15 of 15 must not come out as 14.
  const whole = widths.map((width) => Math.floor((width * total) / sum + 1e-9))
  const widest = whole.indexOf(Math.max(...whole))
  const left = total - whole.reduce((a, b) => a + b, 0)
  return whole.map((width, i) => (i === widest ? width + left : width))
}
