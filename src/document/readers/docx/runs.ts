import type { TextInline } from '../../document.ts'
import type { RemarkKind } from '../../reading.ts'
import { contents } from './contents.ts'
import { drawn } from './drawings.ts'
import { readable } from './signs.ts'
import type { Found, Story } from './story.ts'
import { effective, type ParagraphStyle, type Toggles, togglesOf } from './styles.ts'
import { symbol } from './symbols.ts'
import { child, value } from './tree.ts'
import type { XmlElement } from './xml.ts'

/** What a paragraph holds, sign by sign. */
export type Piece = TextInline | { readonly type: 'break' } | { readonly type: 'tab' }

/** What was read of the runs of a paragraph. */
export interface Runs {
  readonly pieces: readonly Piece[]
  readonly found: readonly Found[]
  /** Text boxes that hang on the paragraph: each holds blocks. */
  readonly boxes: readonly XmlElement[]
}

/** Reads the runs of a paragraph. */
export function readRuns(paragraph: XmlElement, style: ParagraphStyle, story: Story): Runs {
  const pieces: Piece[] = []
  const boxes: XmlElement[] = []
  const found = new Map<RemarkKind, string>()
  const comments: Found[] = []
  readInside(paragraph)
  const remarks = [...found].map(([kind, text]) => ({ kind, ...(text.trim() && { text: text.trim() }) }))
  return { pieces, boxes, found: [...remarks, ...comments] }

  function readInside(element: XmlElement): void {
    for (const each of contents(element, change)) {
      if (each.name === 'w:r') readRun(each)
      else if (each.name === 'w:fldSimple') {
        if (story.fields.shows(each.attributes['w:instr'] ?? '')) readInside(each)
      } else if (each.name === 'w:commentRangeStart') comment(each)
      else if (each.name === 'm:oMath' || each.name === 'm:oMathPara') note('picture')
      else if (each.name === 'w:subDoc') note('linked')
    }
  }

  function readRun(run: XmlElement): void {
    const properties = child(run, 'w:rPr')
    const look = lookOf(properties, style, story)
    const font = fontOf(properties)
    for (const each of contents(run, change)) readSign(each, look, font)
  }

  function readSign(sign: XmlElement, look: Look, font: string | undefined): void {
    const text = textOf(sign, font)
    if (text !== undefined) return add(text, look)
    if (sign.name === 'w:fldChar') story.fields.met(sign)
    else if (sign.name === 'w:instrText') story.fields.instructed(sign.text)
    else if (sign.name === 'w:commentReference') comment(sign)
    else if (NOTE_SIGNS.has(sign.name)) refer(sign, look)
    else if (!look.hidden && story.fields.shown()) {
      if (sign.name === 'w:tab' || sign.name === 'w:ptab') pieces.push({ type: 'tab' })
      else if (isLineBreak(sign)) pieces.push({ type: 'break' })
      else draw(sign, look)
    }
  }

  function add(text: string, { hidden, inline }: Look): void {
    if (text === '' || !story.fields.shown()) return
    if (hidden) note('hidden', text)
    else pieces.push({ ...inline, text })
  }

  function refer(sign: XmlElement, look: Look): void {
    // The author's own sign stands in the text itself.
    const isOwn = ['1', 'true', 'on'].includes(sign.attributes['w:customMarkFollows'] ?? '')
    const mark = look.hidden ? undefined : story.notes.refer(sign, isOwn ? '*' : undefined)
    if (mark !== undefined && !isOwn) add(mark, look)
  }

  function draw(sign: XmlElement, look: Look): void {
    const { boxes: inside, pictures, words } = drawn(sign)
    for (const box of inside) boxes.push(box)
    if (pictures) note('picture')
    if (words) add(readable(words, undefined), look)
  }

  function comment({ attributes }: XmlElement): void {
    const id = attributes['w:id'] ?? ''
    const text = story.comments.get(id)
    if (text === undefined) return
    story.comments.delete(id)
    comments.push({ kind: 'comment', ...(text && { text }) })
  }

  function change(kind: 'inserted' | 'deleted', element: XmlElement): void {
    const text = wordsOf(element)
    if (text.trim()) note(kind, kind === 'deleted' && element.name === 'w:del' ? text : '')
  }

  function note(kind: RemarkKind, text = ''): void {
    found.set(kind, (found.get(kind) ?? '') + text)
  }
}

/** How a run looks. */
interface Look {
  readonly hidden: boolean
  readonly inline: { readonly type: 'text'; readonly bold?: true; readonly italic?: true }
}

function lookOf(properties: XmlElement | undefined, style: ParagraphStyle, { styles }: Story): Look {
  const own = togglesOf([properties])
  const character = styles.character(value(properties, 'w:rStyle'))
  const is = (toggle: keyof Toggles) => effective(toggle, own, character, style.toggles, styles.defaults)
  return {
    hidden: is('hidden'),
    inline: {
      type: 'text',
      ...(is('bold') && { bold: true as const }),
      ...(is('italic') && { italic: true as const }),
    },
  }
}

function fontOf(properties: XmlElement | undefined): string | undefined {
  const fonts = child(properties, 'w:rFonts')?.attributes
  return fonts?.['w:ascii'] ?? fonts?.['w:hAnsi']
}

function textOf({ name, text, attributes }: XmlElement, font: string | undefined): string | undefined {
  if (name === 'w:t') return readable(attributes['xml:space'] === 'preserve' ? text : trimmed(text), font)
  if (name === 'w:noBreakHyphen') return '-'
  if (name === 'w:sym') return symbol(attributes['w:font'], hexadecimal(attributes['w:char']))
  return undefined
}

// ECMA-376 part 1, 17.3.3.31: without a word on it the blanks at both ends are the file's, not the text's.
function trimmed(text: string): string {
  let from = 0
  let to = text.length
  while (from < to && isBlank(text.charAt(from))) from++
  while (to > from && isBlank(text.charAt(to - 1))) to--
  return text.slice(from, to)
}

function isBlank(sign: string): boolean {
  return sign === ' ' || sign === '\n' || sign === '\r' || sign === '\t'
}

function hexadecimal(text = ''): number {
  return /^[0-9a-f]{1,4}$/iu.test(text) ? Number.parseInt(text, 16) : 0xf0b7
}

function isLineBreak({ name, attributes }: XmlElement): boolean {
  const type = attributes['w:type'] ?? 'textWrapping'
  return name === 'w:cr' || (name === 'w:br' && type === 'textWrapping')
}

const NOTE_SIGNS: ReadonlySet<string> = new Set(['w:footnoteReference', 'w:endnoteReference'])

const TEXTS: ReadonlySet<string> = new Set(['w:t', 'w:delText'])

/** The words below an element, deleted ones too, as one line. */
export function wordsOf(element: XmlElement): string {
  if (TEXTS.has(element.name)) return readable(element.text, undefined)
  if (BLANKS.has(element.name)) return ' '
  return element.children.map(wordsOf).join('') + (element.name === 'w:p' ? ' ' : '')
}

const BLANKS: ReadonlySet<string> = new Set(['w:tab', 'w:br', 'w:cr'])
