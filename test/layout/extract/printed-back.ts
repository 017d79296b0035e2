import type { RoadmapFile } from '../../../src/format/index.ts'
import type { Block, Document, DocumentPlace, Paragraph } from '../../../src/document/index.ts'
import type { Placed } from '../../../src/layout/extract/source-line.ts'
import { backMatter } from '../../../src/layout/extract/closing.ts'
import { frontMatter } from '../../../src/layout/extract/front.ts'
import { planTemplate } from '../../plan-template.ts'

/** The blocks of a printed document with their places, before and behind the plan's table. */
export function aroundTheTable(document: Document): { readonly before: Placed[]; readonly after: Placed[] } {
  const placed = placedBlocks(document.sheets.flatMap(({ blocks }) => blocks))
  const at = placed.findIndex(({ block }) => block.type === 'table' && block.borders)
  return { before: placed.slice(0, at), after: placed.slice(at + 1) }
}

/** Blocks with places as a reader counts them. */
export function placedBlocks(blocks: readonly Block[]): Placed[] {
  let tables = 0
  let paragraphs = 0
  return blocks.map((block): Placed => {
    const at: DocumentPlace =
      block.type === 'table' ? { table: ++tables, row: 1, column: 1 } : { paragraph: ++paragraphs }
    return { block, at }
  })
}

/** The same blocks as if nobody had named their styles. */
export function withoutStyles(placed: readonly Placed[]): Placed[] {
  return placed.map(({ block, at }) => ({
    block: block.type === 'paragraph' ? bare(block, 'body') : bareTable(block),
    at,
  }))
}

function bareTable(table: Extract<Block, { type: 'table' }>): Block {
  const rows = (all: typeof table.rows) =>
    all.map((row) => ({
      ...row,
      cells: row.cells.map((cell) => ({ ...cell, paragraphs: cell.paragraphs.map((each) => bare(each, 'cell')) })),
    }))
  return { ...table, header: rows(table.header), rows: rows(table.rows) }
}

function bare({ type, inlines, mark }: Paragraph, style: 'body' | 'cell'): Paragraph {
  return { type, style, inlines, ...(mark === undefined ? {} : { mark }) }
}

/** Everything that was read from around the table, and the places that are neither in a value nor told as unused. */
export function readBack(before: readonly Placed[], after: readonly Placed[] = []) {
  const front = frontMatter(before, planTemplate)
  const back = backMatter(after, [], planTemplate, front.value.title ?? null)
  const told = [front, back].flatMap(({ origins, unused }) => [
    ...origins.flatMap(({ from }) => from),
    ...unused.map(({ at }) => at),
  ])
  const known = new Set(told.map((at) => JSON.stringify(at)))
  const lost = [...before, ...after].flatMap(placesWithWords).filter((at) => !known.has(JSON.stringify(at)))
  const value: Partial<RoadmapFile> = { ...front.value, ...back.value }
  return { value, front, back, lost }
}

function placesWithWords({ block, at }: Placed): DocumentPlace[] {
  if (block.type === 'paragraph') return hasWords(block) ? [at] : []
  const table = 'table' in at ? at.table : 0
  return [...block.header, ...block.rows].flatMap(({ cells }, r) =>
    cells.flatMap(({ paragraphs }, c): DocumentPlace[] =>
      paragraphs.some(hasWords) ? [{ table, row: r + 1, column: c + 1 }] : [],
    ),
  )
}

function hasWords({ inlines }: Paragraph): boolean {
  return inlines.some((inline) => inline.type === 'text' && inline.text.trim() !== '')
}

/** A paragraph of running text; a word between `**` is bold, `\n` a break. */
export function line(text: string, align?: Paragraph['align']): Paragraph {
  const inlines = text.split('\n').flatMap((part, i): Paragraph['inlines'] => {
    const bold = part.startsWith('**') && part.endsWith('**')
    const words = { type: 'text' as const, text: bold ? part.slice(2, -2) : part, ...(bold ? { bold } : {}) }
    return i === 0 ? [words] : [{ type: 'break' as const }, words]
  })
  return { type: 'paragraph', style: 'body', inlines, ...(align ? { align } : {}) }
}

/** Paragraphs of running text, a line each. */
export function lines(text: string): Paragraph[] {
  return text
    .replace(/^\n/u, '')
    .split('\n')
    .map((each) => line(each))
}

/** A table without lines, a row of cells, each with its lines. */
export function beside(...cells: readonly string[]): Block {
  return {
    type: 'table',
    columns: cells.map(() => ({ width: 60 })),
    header: [],
    rows: [{ cells: cells.map((text) => ({ paragraphs: lines(text) })) }],
    borders: false,
  }
}
