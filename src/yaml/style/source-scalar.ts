import { CST } from 'yaml'
import { isHarmless, wouldBeCut } from '../write/harmless.ts'
import { inQuotes } from '../write/quotes.ts'
import { type Spot, writtenText } from '../write/text.ts'
import { type BlockText, type OneLine, step } from '../write/tree.ts'

/** What a bare or quoted text says. */
export function textOf(token: CST.FlowScalar): string {
  return CST.resolveAsScalar(token)?.value ?? ''
}

/**
 * A bare or quoted text in the house style. One that stands on the line of its key keeps to one line, however long: where
 * to break it is the author's business. Bare texts stay bare; quotes go where a text can do without them.
 */
export function restyledScalar(token: CST.FlowScalar, spot: Spot, isOnKeyLine: boolean): OneLine | BlockText {
  if (token.type === 'alias') return { kind: 'line', text: token.source }
  const isOneLine = isOnKeyLine && !token.source.includes('\n')
  if (isOneLine && token.type === 'scalar' && !wouldBeCut(token.source)) return { kind: 'line', text: token.source }
  const text = textOf(token)
  if (!isOneLine || text.includes('\n')) return writtenText(text, spot)
  return { kind: 'line', text: withoutNeedlessQuotes(text) }
}

/** A key in the house style; a bare one stays as it is. */
export function restyledKey(token: CST.FlowScalar): string {
  return token.type === 'scalar' || token.type === 'alias' ? token.source : withoutNeedlessQuotes(textOf(token))
}

// What is quoted although it has no letter is meant to be a text: `"1"`.
function withoutNeedlessQuotes(text: string): string {
  return isHarmless(text) && /\p{L}/u.test(text) ? text : inQuotes(text)
}

/**
 * A text in block form with its marks as they are, its lines at the indent that is due; `parent` is the column of the map
 * or list it stands in, in the file.
 */
export function restyledBlock(token: CST.BlockScalar, parent: number): BlockText {
  const header = token.props.find(isHeader)?.source ?? '|'
  const lines = token.source.replace(/\n$/, '').split('\n')
  const written = token.source === '' ? [] : lines
  const indent = blockIndent(written, header, parent)
  const shown = written.map((line) => line.slice(indent))
  const first = shown.find((line) => line !== '') ?? ''
  const marks = header.replace(/[1-9]/, '')
  return {
    kind: 'block',
    header: first.startsWith(' ') ? marks[0] + String(step) + marks.slice(1) : marks,
    lines: shown,
  }
}

function isHeader(prop: CST.Token): prop is CST.SourceToken {
  return prop.type === 'block-scalar-header'
}

/** How many columns of the lines are indent: those of the first line, unless the mark tells them. */
function blockIndent(lines: readonly string[], header: string, parent: number): number {
  const told = /[1-9]/.exec(header)?.[0]
  if (told !== undefined) return parent + Number(told)
  const first = lines.find((line) => /[^ ]/.test(line))
  return first === undefined ? Number.POSITIVE_INFINITY : first.search(/[^ ]/)
}
