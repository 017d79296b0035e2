import type { Shape } from '../../core/format.ts'
import type { Edit } from './edits.ts'
import { foreignSpaces } from '../foreign-spaces.ts'
import { isKeyOf } from './known-keys.ts'

const noWidth = /[\u200b\ufeff]/g

/** A slip in how a line begins, and its correction. */
export interface Slip {
  /** A wrong dash, no space after a dash, none after a colon, a no-break space. */
  readonly kind: 'dash' | 'tight' | 'glued' | 'space'
  readonly offset: number
  readonly edit: Edit
}

/** One line as far as its layout goes. */
export interface LineParts {
  readonly start: number
  /** The end without the line end. */
  readonly end: number
  /** What stands before the first thing written, whatever characters it is made of. */
  readonly indent: string
  /** The columns of the dashes at its beginning, counted from the first thing written. */
  readonly dashes: readonly number[]
  /** The column of what stands behind the dashes, counted likewise. */
  readonly contentColumn: number
  readonly key: string | undefined
  /** Where the value begins: behind the key's colon or behind the dashes. */
  readonly valueStart: number
  readonly slips: readonly Slip[]
}

const indentPattern = new RegExp(`[ \\t${foreignSpaces}]*`, 'y')
const blankPattern = new RegExp(`[ ${foreignSpaces}]`)
// What a list is marked with where no hyphen-minus was at hand: dashes and bullets.
const wrongDash = new RegExp(`[–—−‐‑•·▪●➤*][ \\t${foreignSpaces}]*`, 'y')
const properties = /(?:[&!][^\s]*(?:[ \t]+|(?=[\r\n]|$)))*/y
const keyPattern = new RegExp(
  `(?:"([^"\\\\\\n]{1,100})"|'([^'\\n]{1,100})'|([^\\s"'[\\]{}#,|>%@\`?-][^:\\n]{0,100}?))[ \\t${foreignSpaces}]*:(?=[\\s${foreignSpaces}]|$)`,
  'y',
)
// A colon with the text right after it, but no address of a page.
const gluedPattern = /([^\s"'[\]{}#,|>%@`?:-][^:\n]{0,60}):(?=[^\s:/])/y
// More dashes on one line than any plan needs.
const mostDashes = 16

/** Takes a line apart; `root` is the format's, whose keys tell a slip from an ordinary text. */
export function lineParts(source: string, start: number, end: number, root: Shape): LineParts {
  const indent = matched(indentPattern, source, start, end)
  const slips: Slip[] = []
  const dashes: number[] = []
  const first = start + indent.length
  let at = first
  // How much wider or narrower the corrections make what was gone over.
  let growth = 0
  while (at < end && dashes.length < mostDashes) {
    const dash = readDash(source, at, end, root)
    if (!dash) break
    if (dash.slip) slips.push(dash.slip)
    dashes.push(at - first + growth)
    growth += dash.growth
    at = dash.next
  }
  const contentColumn = at - first + growth
  const key = readKey(source, at, end) ?? readGlued(source, at, end, root)
  if (key?.slip) slips.push(key.slip)
  const common = { start, end, indent, dashes, contentColumn, slips }
  return { ...common, key: key?.name, valueStart: key ? key.next : at }
}

interface Dash {
  readonly next: number
  readonly growth: number
  readonly slip?: Slip
}

function readDash(source: string, at: number, end: number, root: Shape): Dash | undefined {
  if (source[at] === '-') {
    if (at + 1 === end) return { next: end, growth: 0 }
    const behind = source[at + 1] as string
    if (behind === ' ') return { next: at + 1 + matched(/ +/y, source, at + 1, end).length, growth: 0 }
    if (blankPattern.test(behind)) {
      const slip: Slip = { kind: 'space', offset: at + 1, edit: { offset: at + 1, length: 1, text: ' ' } }
      return { next: at + 2, growth: 0, slip }
    }
    if (!beginsKey(source, at + 1, end, root)) return undefined
    return {
      next: at + 1,
      growth: 1,
      slip: { kind: 'tight', offset: at, edit: { offset: at + 1, length: 0, text: ' ' } },
    }
  }
  const wrong = matched(wrongDash, source, at, end)
  if (wrong === '' || !beginsKey(source, at + wrong.length, end, root)) return undefined
  const edit = { offset: at, length: wrong.length, text: '- ' }
  return { next: at + wrong.length, growth: 2 - wrong.length, slip: { kind: 'dash', offset: at, edit } }
}

function beginsKey(source: string, at: number, end: number, root: Shape): boolean {
  const key = readKey(source, at, end)
  return key !== undefined && isKeyOf(root, key.name)
}

function readKey(source: string, from: number, end: number) {
  const at = from + matched(properties, source, from, end).length
  keyPattern.lastIndex = at
  const found = keyPattern.exec(source)
  if (!found || at + found[0].length > end) return undefined
  const next = at + found[0].length
  const behind = source[next]
  const isForeign = next < end && behind !== ' ' && blankPattern.test(behind ?? '')
  const slip: Slip = { kind: 'space', offset: next, edit: { offset: next, length: 1, text: ' ' } }
  return { name: (found[1] ?? found[2] ?? found[3] ?? '').trim(), next, ...(isForeign && { slip }) }
}

function readGlued(source: string, at: number, end: number, root: Shape) {
  gluedPattern.lastIndex = at
  const found = gluedPattern.exec(source)
  const name = found?.[1] ?? ''
  const next = at + name.length + 1
  if (!found || next >= end || !isKeyOf(root, name)) return undefined
  const slip: Slip = { kind: 'glued', offset: at, edit: { offset: next, length: 0, text: ' ' } }
  return { name, next, slip }
}

function matched(pattern: RegExp, source: string, at: number, end: number): string {
  pattern.lastIndex = at
  return (pattern.exec(source)?.[0] ?? '').slice(0, Math.max(0, end - at))
}

/** The widths of an indent by which its column may have been meant: tabs are as wide as each editor likes. */
export function columnsOf(indent: string): readonly number[] {
  if (!indent.includes('\t')) return [indent.replace(noWidth, '').length]
  return [2, 4, 8, 1].map((width) => expanded(indent.replace(noWidth, ''), width))
}

function expanded(indent: string, width: number): number {
  let column = 0
  for (const char of indent) column += char === '\t' ? width - (column % width) : 1
  return column
}
