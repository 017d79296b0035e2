import type { Block, Paragraph } from '../../document.ts'
import type { Footnote, ReadRemark, RemarkKind } from '../../reading.ts'
import { boldText, inlinesOf } from '../marked-text.ts'
import { plainSigns } from '../plain-signs.ts'
import type { Look } from './look.ts'

/** What has been read so far of a page, a cell or a footnote, and the paragraph that is being read. */
export interface Flow {
  /** A page has tables among its blocks, a cell and a footnote have not. */
  readonly isPage: boolean
  readonly blocks: Block[]
  readonly remarks: ReadRemark[]
  readonly footnotes: Footnote[]
  readonly count: { paragraphs: number; tables: number }
  /** What tables would take on the grid: cells of all, columns of the widest. */
  readonly size: { cells: number; columns: number }
  /** The marked text of the open paragraph, in pieces. */
  pieces: string[]
  /** The mark that the next paragraph with words gets. */
  mark?: string | undefined
}

export function newFlow(isPage: boolean): Flow {
  return {
    isPage,
    blocks: [],
    remarks: [],
    footnotes: [],
    count: { paragraphs: 0, tables: 0 },
    size: { cells: 0, columns: 0 },
    pieces: [],
  }
}

export function addText(flow: Flow, text: string, { bold, pre }: Look): void {
  const plain = pre ? plainSigns(text) : plainSigns(text.replace(/[\t\n\v\f\r ]+/gu, ' '))
  if (plain === '') return
  flow.pieces.push(bold ? plain.split('\n').map(boldText).join('\n') : plain)
}

export function addBreak(flow: Flow): void {
  flow.pieces.push('\n')
}

/** Ends the open paragraph, if there are words in it. */
export function endParagraph(flow: Flow, { style, align }: Look): void {
  const inlines = inlinesOf(flow.pieces.join(''))
  flow.pieces = []
  if (inlines.length === 0) return
  const { mark } = flow
  flow.mark = undefined
  const paragraph: Paragraph = {
    type: 'paragraph',
    style,
    inlines,
    ...(mark ? { mark } : {}),
    ...(align ? { align } : {}),
  }
  flow.blocks.push(paragraph)
  flow.count.paragraphs++
}

/** Notes what is left out or shown otherwise, at the paragraph that comes next; the place of a cell is known to its table. */
export function addRemark(flow: Flow, kind: RemarkKind, text = ''): void {
  const at = flow.isPage ? { paragraph: flow.count.paragraphs + 1 } : null
  flow.remarks.push(text === '' ? { kind, at } : { kind, at, text })
}

/** The paragraphs of a flow. */
export function paragraphsOf({ blocks }: Flow): readonly Paragraph[] {
  return blocks.filter((block) => block.type === 'paragraph')
}
