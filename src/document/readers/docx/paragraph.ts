import type { Inline, Paragraph, StyleName } from '../../document.ts'
import { readable } from './signs.ts'
import { type Piece, type Runs, readRuns } from './runs.ts'
import type { Story } from './story.ts'
import { hangs, type ParagraphStyle } from './styles.ts'
import { child, value, wholeNumber } from './tree.ts'
import type { XmlElement } from './xml.ts'

/** A paragraph of the file, its runs read, its number not yet asked for. */
export interface OpenParagraph extends Runs {
  readonly style: ParagraphStyle
  readonly properties: XmlElement | undefined
  /** Its end was deleted under tracking: it goes on in the next one. */
  readonly joins: boolean
}

export function openParagraph(element: XmlElement, story: Story): OpenParagraph {
  const properties = child(element, 'w:pPr')
  const style = story.styles.paragraph(value(properties, 'w:pStyle'))
  const end = child(properties, 'w:rPr')
  const joins = child(end, 'w:del') !== undefined || child(end, 'w:moveFrom') !== undefined
  return { ...readRuns(element, style, story), style, properties, joins }
}

/**
 * A paragraph with its automatic number or its typed mark; `undefined` where it shows nothing.
 * @param before pieces of paragraphs before it that go on in it.
 */
export function closedParagraph(
  { pieces, style, properties }: OpenParagraph,
  before: readonly Piece[],
  fallback: StyleName,
  story: Story,
): Paragraph | undefined {
  const all = [...before, ...pieces]
  const number = numberOf(properties, style, story)
  const typed = number === '' ? typedMark(all, style, properties) : undefined
  const mark = typed?.mark ?? number
  const inlines = joined(typed?.rest ?? all)
  if (mark === '' && !inlines.some((inline) => inline.type === 'text' && inline.text.trim() !== '')) return undefined
  const align = alignOf(properties, style)
  return { type: 'paragraph', style: style.own ?? fallback, inlines, ...(mark && { mark }), ...(align && { align }) }
}

// ECMA-376 part 1, 17.9.18: number 0 takes the paragraph out of the list of its style.
function numberOf(properties: XmlElement | undefined, style: ParagraphStyle, { counters }: Story): string {
  const own = child(properties, 'w:numPr')
  const ownList = wholeNumber(own, 'w:numId')
  const list = ownList ?? style.list
  if (list === undefined || list === 0) return ''
  const ofStyle = ownList === undefined ? counters.levelOfStyle(list, style.chain) : undefined
  const level = wholeNumber(own, 'w:ilvl') ?? ofStyle ?? (ownList === undefined ? style.level : undefined) ?? 0
  return counters.next(list, level)
}

interface TypedMark {
  readonly mark: string
  readonly rest: readonly Piece[]
}

const MARK = /^(?:[-–—•·*▪■●○▶►➢➤✓✔→o]|\(?(?:\d{1,3}\.){0,5}\d{0,3}[.)]?|\(?[a-zа-яё][.)]|[IVXLC]{1,7}[.)])$/iu

// A mark typed by hand stands before the first tab of a paragraph whose lines hang; our own files have it so.
function typedMark(
  pieces: readonly Piece[],
  style: ParagraphStyle,
  properties: XmlElement | undefined,
): TypedMark | undefined {
  if (!(hangs(properties) ?? style.hanging) && !style.own) return undefined
  const tab = pieces.findIndex((piece) => piece.type === 'tab')
  const head = pieces.slice(0, Math.max(0, tab))
  if (tab < 0 || head.some((piece) => piece.type !== 'text')) return undefined
  const mark = readable(textOf(head), undefined).trim()
  return style.own || MARK.test(mark) ? { mark, rest: pieces.slice(tab + 1) } : undefined
}

function textOf(pieces: readonly Piece[]): string {
  return pieces.map((piece) => (piece.type === 'text' ? piece.text : ' ')).join('')
}

/** Neighbours of one look become one inline; a tab is a space. */
function joined(pieces: readonly Piece[]): readonly Inline[] {
  const inlines: Inline[] = []
  for (const piece of pieces) {
    const last = inlines.at(-1)
    const inline: Inline = piece.type === 'tab' ? { ...lookOf(last), type: 'text', text: ' ' } : piece
    if (inline.type === 'text' && last?.type === 'text' && sameLook(inline, last))
      inlines[inlines.length - 1] = { ...last, text: last.text + inline.text }
    else inlines.push(inline)
  }
  return inlines
}

function lookOf(inline: Inline | undefined): { readonly bold?: boolean; readonly italic?: boolean } {
  if (inline?.type !== 'text') return {}
  const { bold, italic } = inline
  return { ...(bold && { bold }), ...(italic && { italic }) }
}

function sameLook(a: { bold?: boolean; italic?: boolean }, b: { bold?: boolean; italic?: boolean }): boolean {
  return a.bold === b.bold && a.italic === b.italic
}

const ALIGNMENTS: Readonly<Record<string, 'left' | 'center' | 'right' | 'justify'>> = {
  left: 'left',
  start: 'left',
  center: 'center',
  right: 'right',
  end: 'right',
  both: 'justify',
  distribute: 'justify',
}

// Our own styles say how they are aligned; of others only what stands out is kept.
function alignOf(properties: XmlElement | undefined, style: ParagraphStyle): Paragraph['align'] {
  const own = value(properties, 'w:jc')
  if (style.own) return own === undefined ? undefined : ALIGNMENTS[own]
  const align = ALIGNMENTS[own ?? style.align ?? 'left']
  return align === 'center' || align === 'right' ? align : undefined
}
