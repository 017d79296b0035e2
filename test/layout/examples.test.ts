import { readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import mammoth from 'mammoth'
import { describe, expect, it } from 'vitest'
import { writeDocx } from '../../src/document/writers/docx.ts'
import { planDocument } from '../../src/layout/index.ts'
import { docxFaults } from '../document/docx-invariants.ts'
import { cellTexts, expectedTexts } from '../document/read-back.ts'
import { validatorFaults } from '../document/validator.ts'
import { planTemplate } from '../plan-template.ts'
import { readPlan } from '../read-plan.ts'
import { root } from '../run-main.ts'

const names = readdirSync(path.join(root, 'examples')).filter((name) => name.endsWith('.yaml'))

/** Words as they are compared: however they are spaced, and with marks of lists or without. */
const bare = (text: string) => text.replace(/[\s\u00A0]+/gu, ' ').trim()

describe.each(names)('the printed example %s', (name) => {
  const { plan } = readPlan(readFileSync(path.join(root, 'examples', name), 'utf8'))
  const document = planDocument(plan, planTemplate, { draft: false })

  it('is a sound Word file', async () => {
    const file = await writeDocx(document)
    expect(docxFaults(file)).toEqual([])
    expect(await validatorFaults(file)).toEqual([])
  }, 60_000)

  it('reads back cell for cell, with every activity of the model in its row', async () => {
    const { value: html } = await mammoth.convertToHtml(
      { buffer: Buffer.from(await writeDocx(document)) },
      { ignoreEmptyParagraphs: false },
    )
    expect(cellTexts(html)).toEqual(expectedTexts(document))
    const rows = [...html.matchAll(/<tr>(.*?)<\/tr>/gsu)].map(([, row = '']) =>
      bare(row.replace(/<\/(?:p|td)>/gu, ' ').replace(/<[^>]*>/gu, '')),
    )
    for (const { number, title, deadline, deadlineFrom } of plan.activities) {
      const words = title.split('\n').map((line) => bare(line.replace(/^\s*[-–➤]\s*/u, '')))
      const found = rows.filter((row) => row.includes(number) && words.every((line) => row.includes(line)))
      expect(found.length, title).toBeGreaterThan(0)
      if (deadlineFrom === 'own' && deadline && !/^\d{4}-/.test(deadline.text)) {
        expect(
          found.some((row) => row.includes(bare(deadline.text))),
          title,
        ).toBe(true)
      }
    }
  })
})
