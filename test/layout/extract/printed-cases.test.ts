import { describe, expect, it } from 'vitest'
import { stringify } from 'yaml'
import type { Document } from '../../../src/document/index.ts'
import { planDocument } from '../../../src/layout/index.ts'
import { planTemplate } from '../../plan-template.ts'
import { readPlan } from '../../read-plan.ts'
import { documentText } from '../document-text.ts'
import { caseYaml, printedCases } from '../printed-cases.ts'
import { aroundTheTable, readBack, withoutStyles } from './printed-back.ts'

const printed = (yaml: string) => planDocument(readPlan(yaml).plan, planTemplate, { draft: false })
const activities =
  'activities:\n  - title: Издать приказ\n    deadline: до 15 сентября 2026 г.\n    responsible: Директор\n'

/** The plan that was read from around the table of a document, with an activity of ours. */
function again(value: object): Document {
  return printed(`roadmap: 1\n${stringify(value)}${activities}`)
}

/** What stands around the table, line for line. */
function around(document: Document): string {
  const text = documentText({ ...document, sheets: document.sheets })
  return text
    .replace('landscape', 'portrait')
    .replace(/^table [^\n]*\n {2}header[\s\S]*?(?=^\[|^# |(?![\s\S]))/gmu, 'THE TABLE\n')
}

/** The same without what a bare document cannot say: an empty frame for a signature, places to sign. */
function words(document: Document): string {
  return around(document)
    .replace(/\[[^\]]*\]|⏎|_+|^# .*$|^table .*$/gmu, ' ')
    .replace(/ +\n/gu, '\n')
    .split('\n')
    .map((each) => each.trim())
    .filter((each) => each !== '' && each !== 'row' && !each.startsWith('cell'))
    .join('\n')
}

describe.each(Object.keys(printedCases))('%s', (name) => {
  const document = printed(caseYaml(name))
  const { before, after } = aroundTheTable(document)

  it('is read back from its styles and prints the same', () => {
    const { value, front, back, lost } = readBack(before, after)
    expect(lost).toEqual([])
    expect([...front.unused, ...back.unused]).toEqual([])
    if (name === 'stamp-as-typed')
      expect(words(again(value)).replace(/\s+/gu, ' ')).toBe(words(document).replace(/\s+/gu, ' '))
    else expect(around(again(value))).toBe(around(document))
  })

  it('is read back by its words alone and prints the same words', () => {
    const { value, front, back, lost } = readBack(withoutStyles(before), withoutStyles(after))
    expect(lost).toEqual([])
    expect([...front.unused, ...back.unused]).toEqual([])
    expect(words(again(value)).replace(/\s+/gu, ' ')).toBe(words(document).replace(/\s+/gu, ' '))
  })
})
