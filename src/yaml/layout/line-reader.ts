import type { Shape } from '../../core/format.ts'
import { behindQuote, bracketReach, isQuote } from './brackets.ts'
import { isKeyOf } from './known-keys.ts'
import type { Spot } from './frames.ts'
import { Frames } from './frames.ts'
import { outdented } from '../syntax/faults/indent.ts'
import { noColon } from '../syntax/faults/key.ts'
import { unclosedQuote } from '../syntax/faults/unclosed.ts'
import { restOfLine } from '../syntax/line.ts'
import type { LineParts, Slip } from './line-parts.ts'
import { columnsOf, lineParts } from './line-parts.ts'
import { shifted, unclosed } from './messages.ts'
import type { Slips } from './slips.ts'

/** A text in block form that is being gone through: its lines are no keys. */
interface BlockText {
  /** The column of its key; what stands deeper is text. */
  readonly column: number
  /** How far its key was moved to the right: its lines move along. */
  readonly shift: number
  textColumn: number | undefined
  /** The header tells the indent (`|2`): lines to the left of the first one are right then. */
  readonly isExplicit: boolean
  /** Whether it has been said that lines stand to the left of the text. */
  isOutdented: boolean
}

const header = /^[|>][-+0-9]*[ \t]*(?:#.*)?$/
const properties = /[ \t]*(?:[&!][^\s]*(?:[ \t]+|(?=[\r\n]|$)))*/y
// A text in quotes that reaches further than this is an unclosed quote.
const longestQuoted = 20_000

/** Goes over a text line by line and notes what stands in the wrong place. */
export class LineReader {
  readonly #source: string
  readonly #root: Shape
  readonly #slips: Slips
  readonly #frames: Frames
  #block: BlockText | undefined
  /** Lines before this offset belong to a value that has been gone over. */
  #resumeAt = 0

  constructor(source: string, root: Shape, slips: Slips) {
    this.#source = source
    this.#root = root
    this.#slips = slips
    this.#frames = new Frames(root)
  }

  /** Reads the line from `start` to `next`, its line end included; false where the document ends. */
  read(start: number, next: number): boolean {
    if (start < this.#resumeAt) return true
    const source = this.#source
    let end = next
    while (end > start && /[\r\n]/.test(source[end - 1] as string)) end--
    if (this.#isBlockText(start, end)) return true
    const parts = lineParts(source, start, end, this.#root)
    const first = start + parts.indent.length
    if (first === end || source[first] === '#' || source[first] === '%') return true
    if (/^(?:---|\.\.\.)(?:\s|$)/.test(source.slice(start, start + 4))) return this.#frames.innermost < 0
    if (this.#frames.innermost < 0 && /[[{]/.test(source[first] as string)) return false
    const spot = this.#spotOf(parts)
    const isText = this.#block && !spot && parts.key === undefined && parts.dashes.length === 0
    if (this.#block && !spot && /[^ ]/.test(parts.indent)) this.#indentText(parts)
    else if (isText) this.#outdentedText(start, first, end)
    else if (spot) this.#structure(parts, spot)
    else this.#plain(parts)
    return true
  }

  /** A line of a text in block form; it ends where something stands no deeper than its key. */
  #isBlockText(start: number, end: number): boolean {
    const block = this.#block
    if (!block) return false
    let column = 0
    while (this.#source[start + column] === ' ') column++
    if (start + column >= end) return true
    if (column <= block.column - block.shift) return false
    block.textColumn ??= column + block.shift
    if (!block.isExplicit && column + block.shift < block.textColumn) this.#outdentedText(start, start + column, end)
    else if (block.shift > 0) this.#slips.silent([{ offset: start, length: 0, text: ' '.repeat(block.shift) }])
    return true
  }

  #spotOf(parts: LineParts): Spot | undefined {
    const kind = parts.dashes.length > 0 ? 'list' : 'map'
    if (kind === 'map' && parts.key === undefined) return undefined
    const isTabbed = parts.indent.includes('\t')
    // In a text in block form a line with an odd indent is a key only if the format has it.
    if (this.#block && isTabbed && parts.key !== undefined && !isKeyOf(this.#root, parts.key)) return undefined
    const columns = columnsOf(parts.indent)
    const spot = this.#frames.locate({ kind, columns, key: parts.key })
    const level = isTabbed && spot && !spot.frame ? this.#levelWithNext(parts) : undefined
    return spot && level !== undefined && columns.includes(level) ? { ...spot, column: level } : spot
  }

  /** Where a line with tabs that begins a map or a list has to stand so that the next line goes on with it. */
  #levelWithNext({ contentColumn, valueStart, end }: LineParts): number | undefined {
    // Behind a key without a value the next line is one level deeper.
    if (/^\s*$/.test(this.#source.slice(valueStart, end))) return undefined
    const next = /\r?\n( *)[^\s#]/y
    next.lastIndex = end
    return (next.exec(this.#source)?.[1]?.length ?? -1) - contentColumn
  }

  /** A line of a text in block form whose indent is not of spaces. */
  #indentText(parts: LineParts): void {
    const block = this.#block as BlockText
    this.#reindent(parts, block.textColumn ?? block.column + 2)
  }

  /** A line of a text in block form to the left of its first line; all of them in one text are one finding. */
  #outdentedText(start: number, first: number, end: number): void {
    const block = this.#block as BlockText
    const edit = { offset: start, length: first - start, text: ' '.repeat(block.textColumn ?? block.column + 2) }
    const line = this.#source.slice(first, end).trimEnd()
    if (block.isOutdented) return this.#slips.silent([edit])
    block.isOutdented = true
    this.#slips.single({ start: first, end: first + line.length }, () => outdented(line), [edit])
  }

  /** A line that is neither key nor entry goes on with the text above. */
  #plain(parts: LineParts): void {
    this.#block = undefined
    const { opened, innermost } = this.#frames
    if (parts.indent.includes('\t')) this.#reindent(parts, innermost + 2)
    if (opened && parts.key === undefined) {
      this.#follow(parts.valueStart, parts.end, opened.column, opened.column)
      this.#frames.opened = undefined
    }
  }

  #structure(parts: LineParts, spot: Spot): void {
    const { column } = spot
    const frames = this.#frames
    const typed = parts.indent.includes('\t') ? column : (columnsOf(parts.indent)[0] ?? 0)
    this.#block = undefined
    this.#place(parts, spot, typed)
    for (const slip of parts.slips) {
      if (slip.kind === 'glued') this.#glued(slip, parts.end)
      else this.#slips.repeat(slip.kind, { start: slip.offset, end: slip.offset + 1 }, [slip.edit])
    }
    for (const dash of parts.dashes) {
      const list = frames.enter('list', column + dash, parts.key)
      frames.opened = { by: 'dash', column: column + dash, shape: list.entry }
    }
    let parent = column + (parts.dashes.at(-1) ?? 0)
    if (parts.key !== undefined) {
      parent = column + parts.contentColumn
      const map = frames.enter('map', parent, parts.key)
      if (typed !== column && parts.dashes.length > 0) map.mistaken.add(typed + parts.contentColumn)
      frames.openKey(map, parts.key)
    }
    this.#follow(parts.valueStart, parts.end, parent, parent - column + typed)
  }

  #glued({ offset, edit }: Slip, end: number): void {
    const line = this.#source.slice(offset, end).trimEnd()
    this.#slips.single({ start: offset, end: offset + line.length }, () => noColon(line), [edit])
  }

  /** Puts a line at its column, and says so unless the same has been said. */
  #place(parts: LineParts, { column, frame, isShifted }: Spot, typed: number): void {
    if (/[^ ]/.test(parts.indent)) return this.#reindent(parts, column)
    if (typed === column) return
    const { start, indent, end } = parts
    const edit = { offset: start, length: indent.length, text: ' '.repeat(column) }
    const range = { start: start + indent.length, end: start + this.#source.slice(start, end).trimEnd().length }
    if (!isShifted || !frame) return this.#slips.silent([edit])
    this.#slips.single(range, () => shifted(this.#source.slice(range.start, range.end), typed, frame), [edit])
  }

  #reindent({ start, indent }: LineParts, column: number): void {
    const edit = { offset: start, length: indent.length, text: ' '.repeat(column) }
    const kind = indent.includes('\t') ? 'tab' : 'indent'
    this.#slips.repeat(kind, { start, end: start + indent.length }, [edit])
  }

  /**
   * Looks at what stands behind a key or a dash, whose line was moved from column `typed` to `column`. Values over
   * several lines are passed over.
   */
  #follow(from: number, end: number, column: number, typed: number): void {
    const source = this.#source
    properties.lastIndex = from
    const start = from + (properties.exec(source)?.[0].length ?? 0)
    if (start >= end || source[start] === '#') return
    this.#frames.opened = undefined
    if (header.test(source.slice(start, end)))
      this.#openBlock(column, Math.max(0, column - typed), source.slice(start, end))
    else if (source[start] === '[' || source[start] === '{') this.#followBrackets(start, typed)
    else if (isQuote(source[start])) {
      this.#followQuote(start, typed)
    }
  }

  #openBlock(column: number, shift: number, head: string): void {
    this.#block = { column, shift, textColumn: undefined, isExplicit: /^.[-+]?[1-9]/.test(head), isOutdented: false }
  }

  #followQuote(start: number, typed: number): void {
    const level = this.#levelEnd(start, typed)
    const end = behindQuote(this.#source, start, Math.min(level, start + longestQuoted))
    if (end !== undefined) this.#resumeAt = end
    else if (level <= start + longestQuoted) {
      const rest = restOfLine(this.#source, start)
      const edit = { offset: rest.end, length: 0, text: this.#source[start] as string }
      this.#slips.single({ start, end: start + 1 }, () => unclosedQuote(this.#source, start), [edit])
    }
  }

  #followBrackets(start: number, typed: number): void {
    const reach = bracketReach(this.#source, start, this.#levelEnd(start, typed))
    if (!reach) return
    this.#resumeAt = reach.end
    if (reach.closed) return
    const range = { start, end: start + 1 }
    const edit = { offset: reach.end, length: 0, text: reach.missing }
    this.#slips.single(range, () => unclosed(this.#source, range, reach.missing), [edit])
  }

  /** Where the lines end that stand deeper than a column; a closing bracket below its key still belongs to them. */
  #levelEnd(from: number, column: number): number {
    const source = this.#source
    let end = source.indexOf('\n', from)
    while (end !== -1) {
      const indent = /[ \t]*/y
      indent.lastIndex = end + 1
      const width = indent.exec(source)?.[0].length ?? 0
      const first = source[end + 1 + width]
      const isBlank = first === undefined || first === '\r' || first === '\n'
      if (!isBlank && width <= column && first !== ']' && first !== '}') return end
      end = source.indexOf('\n', end + 1)
    }
    return source.length
  }
}
