import fc from 'fast-check'
import stringWidth from 'string-width'
import { describe, expect, it } from 'vitest'
import { writeDocx } from '../../src/document/writers/docx.ts'
import { writeTerminal } from '../../src/document/writers/terminal.ts'
import { anyDocument } from './arbitrary-document.ts'
import { docxFaults } from './docx-invariants.ts'

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
