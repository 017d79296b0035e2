import { strFromU8, unzipSync } from 'fflate'
import mammoth from 'mammoth'
import { describe, expect, it } from 'vitest'
import { writeDocx } from '../../src/document/writers/docx.ts'
import { planDocument, TemplateError } from '../../src/layout/index.ts'
import { bodyOf, docxFaults, readParts } from '../document/docx-invariants.ts'
import { validatorFaults } from '../document/validator.ts'
import { all, kids } from '../document/xml-tree.ts'
import { planTemplate } from '../plan-template.ts'
import { readPlan } from '../read-plan.ts'
import { documentText } from './document-text.ts'
import { caseYaml, printedCases } from './printed-cases.ts'

const printed = (yaml: string, template = planTemplate) => planDocument(readPlan(yaml).plan, template, { draft: false })

/** The first line of the printed title. */
function titleOf(yaml: string): string | undefined {
  return documentText(printed(yaml))
    .split('\n')
    .find((line) => line.startsWith('[title'))
}

/** `word/document.xml` from its body on, one paragraph or row a line. */
function bodyXml(file: Uint8Array): string {
  const xml = strFromU8(unzipSync(file)['word/document.xml'] as Uint8Array)
  return xml.slice(xml.indexOf('<w:body>')).replace(/(?=<w:(?:p|tr|tc|tbl|sectPr)[ >])/gu, '\n')
}

describe.each(Object.keys(printedCases))('%s', (name) => {
  const yaml = caseYaml(name)

  it('is a plan without errors', () => {
    expect(readPlan(yaml).findings.filter(({ severity }) => severity === 'error')).toEqual([])
  })

  it('prints as it always did', async () => {
    const document = printed(yaml)
    await expect(documentText(document)).toMatchFileSnapshot(`golden/${name}.txt`)
    await expect(bodyXml(await writeDocx(document))).toMatchFileSnapshot(`golden/${name}.xml`)
  })

  it('is a sound Word file', async () => {
    const file = await writeDocx(printed(yaml))
    expect(docxFaults(file)).toEqual([])
    expect(await validatorFaults(file)).toEqual([])
  }, 60_000)
})

describe('what is printed', () => {
  it('has no formatting by hand in its paragraphs and runs', async () => {
    for (const name of Object.keys(printedCases)) {
      const body = bodyOf(readParts(await writeDocx(printed(caseYaml(name)))))
      const byHand = ['w:jc', 'w:ind', 'w:spacing', 'w:sz', 'w:rFonts', 'w:b', 'w:pBdr', 'w:tblBorders']
      expect(
        byHand.filter((each) => all(body, each).length > 0),
        name,
      ).toEqual([])
      expect(all(body, 'w:tbl').every((table) => all(table, 'w:tblStyle').length === 1)).toBe(true)
    }
  })

  it('never inflects a name', () => {
    const names = ['Т. Н. Кедрова', 'Ю. И. Соснова']
    for (const name of Object.keys(printedCases)) {
      const text = documentText(printed(caseYaml(name))).replaceAll('·', ' ')
      for (const surname of text.match(/(?:Кедров|Соснов)\p{L}*/gu) ?? []) {
        expect(names.map((each) => each.split(' ')[2])).toContain(surname)
      }
    }
  })

  it('reads back with mammoth as the model has it: the sheet of those responsible', async () => {
    const { value } = await mammoth.convertToHtml({
      buffer: Buffer.from(await writeDocx(printed(caseYaml('sheets-of-the-responsible')))),
    })
    const rows = [...value.matchAll(/<tr>(.*?)<\/tr>/gsu)].map(([, row = '']) =>
      [...row.matchAll(/<t[dh]>(.*?)<\/t[dh]>/gsu)].map(([, cell = '']) => cell.replace(/<[^>]*>/gu, '').trim()),
    )
    expect(rows).toContainEqual(['1.', 'Директор', 'Т.\u00A0Н.\u00A0Кедрова', '', '', ''])
    expect(rows).toContainEqual(['2.', 'Т.\u00A0Н.\u00A0Кедрова', 'Директор', '', ''].with(0, '1.'))
    expect(rows).toContainEqual(['3.', '', 'Берёзова\u00A0В.\u00A0Г.', '', '', ''])
    expect(JSON.stringify(rows)).not.toContain('секретарь')
  })

  it('leaves no lonely word on the last line of a title', () => {
    const title = 'План мероприятий (дорожная карта) по развитию школьных лесничеств и наставничества'
    expect(titleOf(`roadmap: 1\ntitle: ${title}\nactivities:\n  - title: Издать приказ`)).toContain(
      'развитию школьных·лесничеств·и·наставничества',
    )
    expect(titleOf('roadmap: 1\ntitle: План на год\nactivities:\n  - title: Издать приказ')).toContain('План на год')
  })

  it('gives an empty column of its own room for marks by hand', () => {
    const yaml = `roadmap: 1
title: План
columns: { number: №, title: Мероприятия, deadline: Сроки, mark: Отметка }
activities:
  - title: ${'Провести семинар для учителей по обмену опытом работы с одарёнными детьми '.repeat(6).trim()}
    deadline: до 15 сентября 2026 г.`
    const table = printed(yaml).sheets[0]?.blocks.find((block) => block.type === 'table')
    expect(table?.columns.at(-1)?.width).toBeGreaterThanOrEqual(30)
  })

  it('of several hundred rows repeats its header, tears no row and keeps a section with its first activity', async () => {
    const sections = Array.from({ length: 20 }, (_, s) => {
      const rows = Array.from({ length: 20 }, (__, a) => `      - title: Мероприятие ${s + 1}.${a + 1}\n`).join('')
      return `  - title: Раздел ${s + 1}\n    activities:\n${rows}`
    }).join('')
    const file = await writeDocx(printed(`roadmap: 1\ntitle: План\ncolumn-numbers: yes\nsections:\n${sections}`))
    expect(docxFaults(file)).toEqual([])
    const rows = kids(all(bodyOf(readParts(file)), 'w:tbl').at(-1), 'w:tr')
    expect(rows).toHaveLength(2 + 20 + 400)
    expect(rows.filter((row) => all(row, 'w:tblHeader').length > 0)).toHaveLength(2)
    expect(rows.every((row) => all(row, 'w:cantSplit').length > 0)).toBe(true)
    const held = rows.filter((row) => all(row, 'w:gridSpan').length > 0)
    expect(held).toHaveLength(20)
    expect(held.every((row) => all(row, 'w:keepNext').length > 0)).toBe(true)
  }, 60_000)
})

describe('a template', () => {
  it('prints the order alone, or the plan without it', () => {
    const yaml = caseYaml('order-before-the-plan')
    const sheets = (print: 'all' | 'order' | 'plan') => printed(yaml, { ...planTemplate, print }).sheets
    expect(sheets('all')).toHaveLength(2)
    expect(sheets('order')).toEqual([sheets('all')[0]])
    expect(sheets('plan')).toEqual([sheets('all')[1]])
  })

  it('that prints the order says so where there is none', () => {
    expect(() => printed(caseYaml('footnotes'), { ...planTemplate, print: 'order' })).toThrow(TemplateError)
  })
})
