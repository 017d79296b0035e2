import validate from '@ooxml-tools/validate'
import fc from 'fast-check'
import stringWidth from 'string-width'
import { describe, expect, it } from 'vitest'
import { writeDocx } from '../../src/document/writers/docx.ts'
import { writeHtml } from '../../src/document/writers/html.ts'
import { writeMarkdown } from '../../src/document/writers/markdown.ts'
import { writeTerminal } from '../../src/document/writers/terminal.ts'
import { anyDocument } from './arbitrary-document.ts'
import { docxFaults } from './docx-invariants.ts'
import { readXml, type XmlElement } from './xml-tree.ts'

const SEQUENCES = /\u001B\[[\d;]*m/gu

describe('any valid document', () => {
  it('makes a sound Word file', async () => {
    await fc.assert(
      fc.asyncProperty(anyDocument, async (document) => {
        expect(docxFaults(await writeDocx(document))).toEqual([])
      }),
      { numRuns: 150 },
    )
  }, 60_000)

  it('makes a file that the validator of Microsoft takes', async () => {
    await fc.assert(
      fc.asyncProperty(anyDocument, async (document) => {
        expect(await validate(await writeDocx(document), 'docx', 'Microsoft365')).toEqual([])
      }),
      { numRuns: 25 },
    )
  }, 120_000)

  it('makes a page of HTML that is well-formed and in which nothing can run', () => {
    fc.assert(
      fc.property(anyDocument, (document) => {
        for (const { name, attributes } of elements(readXml(writeHtml(document)))) {
          expect(TAGS).toContain(name)
          for (const attribute of Object.keys(attributes)) expect(ATTRIBUTES).toContain(attribute)
        }
      }),
      { numRuns: 200 },
    )
  }, 60_000)

  it('makes Markdown whose only tags are its own, and whose tables have their columns', () => {
    fc.assert(
      fc.property(anyDocument, (document) => {
        const markdown = writeMarkdown(document)
        expect(markdown.replace(/<(?:br|b|i|\/b|\/i)>/gu, '')).not.toMatch(/</u)
        const columns = document.sheets.flatMap(({ blocks }) =>
          blocks.flatMap((block) => (block.type === 'table' && block.borders ? [block.columns.length] : [])),
        )
        const rules = markdown.split('\n').filter((line) => /^\|(?: --- \|)+$/u.test(line))
        expect(rules.map(pipes)).toEqual(columns.map((count) => count + 1))
        for (const table of markdown.match(/(?:^\|.*\n)+/gmu) ?? [])
          expect(new Set(table.trimEnd().split('\n').map(pipes)).size).toBe(1)
      }),
      { numRuns: 300 },
    )
  }, 60_000)

  it('fits the terminal, ends no line with a space and steers nothing', () => {
    fc.assert(
      fc.property(anyDocument, fc.integer({ min: 40, max: 130 }), fc.boolean(), (document, width, colour) => {
        const written = writeTerminal(document, { width, colour })
        const plain = colour ? written.replace(SEQUENCES, '') : written
        expect(plain).not.toMatch(/[\u0000-\u0009\u000B-\u001F\u007F-\u009F]/u)
        expect(plain).not.toMatch(/ $/mu)
        expect(Math.max(...plain.split('\n').map((line) => stringWidth(line)))).toBeLessThanOrEqual(width)
      }),
      { numRuns: 300 },
    )
  }, 60_000)
})

const TAGS =
  'html head meta title style body main article header h1 h2 p ul ol li table colgroup col thead tbody tr th td'
    .split(' ')
    .concat('div', 'span', 'b', 'i', 'br')
const ATTRIBUTES = 'lang charset name content http-equiv class id scope colspan rowspan style role'
  .split(' ')
  .concat('aria-label', 'aria-labelledby', 'aria-hidden')

function elements(element: XmlElement): readonly XmlElement[] {
  return [element, ...element.children.flatMap(elements)]
}

/** The signs of a line that part cells. */
function pipes(line: string): number {
  return line.replace(/\\./gu, '').split('|').length - 1
}
