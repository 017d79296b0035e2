import { readdirSync, readFileSync } from 'node:fs'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Block, Cell, Document, Inline, Paragraph, Row, StyleName } from '../../../src/document/document.ts'
import { readable } from '../../../src/document/readers/docx/signs.ts'
import { writeDocx } from '../../../src/document/writers/docx.ts'
import { xmlLine, xmlLines } from '../../../src/document/writers/xml-text.ts'
import { planDocument } from '../../../src/layout/index.ts'
import { caseYaml, printedCases } from '../../layout/printed-cases.ts'
import { planTemplate } from '../../plan-template.ts'
import { readPlan } from '../../read-plan.ts'
import { anyDocument } from '../arbitrary-document.ts'
import { DRAFT, PLAN, WIDE_PLAN } from '../samples.ts'
import { read, readFaults } from './shown.ts'

const BOLD: ReadonlySet<StyleName> = new Set(['title', 'heading', 'cell-section'])

/** What a reader can get back of a document: blocks whose texts have one kind of space, without what prints nothing. */
function readableBlocks({ sheets }: Document): readonly Block[] {
  return sheets.flatMap(({ blocks }) => blocks.flatMap(readableBlock))
}

function readableBlock(block: Block): readonly Block[] {
  if (block.type === 'paragraph') return readableParagraph(block)
  const { header, rows, borders } = block
  const columns = block.columns.map(() => ({ width: 0 }))
  return [{ type: 'table', columns, header: header.map(readableRow), rows: rows.map(readableRow), borders }]
}

function readableRow({ cells }: Row): Row {
  return { cells: cells.map(readableCell) }
}

function readableCell({ paragraphs, colSpan = 1, rowSpan = 1, verticalAlign = 'top' }: Cell): Cell {
  return { paragraphs: paragraphs.flatMap(readableParagraph), colSpan, rowSpan, verticalAlign }
}

function readableParagraph({ style, mark, align, inlines }: Paragraph): readonly Paragraph[] {
  const sign = readable(xmlLine(mark ?? ''), undefined).trim()
  const all = joined(inlines.flatMap((inline) => readableInlines(inline, BOLD.has(style))))
  if (sign === '' && all.every((inline) => inline.type === 'break' || inline.text.trim() === '')) return []
  return [{ type: 'paragraph', style, inlines: all, ...(sign && { mark: sign }), ...(align && { align }) }]
}

function readableInlines(inline: Inline, bold: boolean): readonly Inline[] {
  if (inline.type === 'break') return [inline]
  const look = { type: 'text' as const, bold: inline.bold ?? bold, italic: inline.italic ?? false }
  return xmlLines(inline.text).flatMap((line, index) => {
    const text = readable(line, undefined)
    return [...(index > 0 ? [{ type: 'break' as const }] : []), ...(text ? [{ ...look, text }] : [])]
  })
}

function joined(inlines: readonly Inline[]): readonly Inline[] {
  const all: Inline[] = []
  for (const inline of inlines) {
    const last = all.at(-1)
    if (last?.type === 'text' && inline.type === 'text' && last.bold === inline.bold && last.italic === inline.italic)
      all[all.length - 1] = { ...last, text: last.text + inline.text }
    else all.push(inline)
  }
  return all
}

/** What was read, in the same shape: what is absent is what it stands for. */
function normal(blocks: readonly Block[]): readonly Block[] {
  return blocks.map((block) => {
    if (block.type === 'paragraph') return normalParagraph(block)
    const columns = block.columns.map(() => ({ width: 0 }))
    return { ...block, columns, header: block.header.map(normalRow), rows: block.rows.map(normalRow) }
  })
}

function normalRow({ cells }: Row): Row {
  return { cells: cells.map(normalCell) }
}

function normalCell({ paragraphs, colSpan = 1, rowSpan = 1, verticalAlign = 'top' }: Cell): Cell {
  return { paragraphs: paragraphs.map(normalParagraph), colSpan, rowSpan, verticalAlign }
}

function normalParagraph(paragraph: Paragraph): Paragraph {
  const inlines = paragraph.inlines.map((inline) =>
    inline.type === 'break' ? inline : { ...inline, bold: inline.bold ?? false, italic: inline.italic ?? false },
  )
  return { ...paragraph, inlines }
}

function widths(blocks: readonly Block[]): readonly number[] {
  return blocks.flatMap((block) => (block.type === 'table' ? block.columns.map(({ width }) => width) : []))
}

async function expectSame(document: Document): Promise<void> {
  const back = read(await writeDocx(document))
  expect(normal(back.blocks)).toEqual(readableBlocks(document))
  // Edges of columns are whole twips in the file.
  for (const [index, width] of widths(document.sheets.flatMap((sheet) => sheet.blocks)).entries())
    expect(Math.abs(width - (widths(back.blocks)[index] ?? 0))).toBeLessThan(0.03)
  expect(back.remarks.filter(({ kind }) => kind !== 'page-header')).toEqual([])
  expect(
    back.remarks.every(({ text }) => document.sheets.some((sheet) => xmlLine(sheet.watermark ?? '') === text)),
  ).toBe(true)
  expect(back.footnotes).toEqual([])
  expect(readFaults(back)).toEqual([])
}

const printed = (yaml: string) => planDocument(readPlan(yaml).plan, planTemplate, { draft: false })

const EXAMPLES = readdirSync('examples', { recursive: true, encoding: 'utf8' })
  .filter((name) => name.endsWith('.yaml'))
  .sort()
  .map((name) => [name, readFileSync(`examples/${name}`, 'utf8')] as const)
  .filter(([, yaml]) => /^(?:roadmap|дорожная карта)\s*:/mu.test(yaml))

describe('what was printed is read back', () => {
  it.each(EXAMPLES)('example %s', async (_, yaml) => {
    await expectSame(printed(yaml))
  })

  it.each(Object.keys(printedCases))('case %s', async (name) => {
    await expectSame(printed(caseYaml(name)))
  })

  it.each([
    ['a plan', PLAN],
    ['a plan across the page', WIDE_PLAN],
    ['a draft', DRAFT],
  ])('%s', async (_, document) => {
    await expectSame(document)
  })

  it('any valid document', async () => {
    await fc.assert(fc.asyncProperty(anyDocument, expectSame), { numRuns: 300 })
  }, 120_000)
})
