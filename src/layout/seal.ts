import { createHash } from 'node:crypto'
import type { Roadmap, Seal, SealPart } from '../model/index.ts'
import { planDocument } from './plan.ts'
import { type SealedContent, type SealedRow, sealedContent } from './sealed-content.ts'
import type { Template } from './template.ts'

/**
 * What a document says, as its seal: SHA-256 of the canonical form v1, and short digests of its parts, by which is known
 * what has changed. It never changes for one version of the form: whoever alters the form raises the version.
 */
export function sealOf(content: SealedContent): Seal {
  const { title, columns, rows, order } = content
  const canonical = JSON.stringify([title, columns, rows.map(({ number, text }) => [number, text]), order])
  return { text: `v1:${hashOf(canonical)}`, parts: sealParts(content) }
}

function sealParts({ title, columns, rows, order }: SealedContent): SealPart[] {
  const names = rowNames(rows)
  return [
    { name: 'title', digest: digestOf(title) },
    { name: 'columns', digest: digestOf(columns) },
    ...(order === null ? [] : [{ name: 'order', digest: digestOf(order) }]),
    ...rows.map(({ text }, index) => ({ name: names[index] ?? '', digest: digestOf(text) })),
  ]
}

/** The name of each row: its address; «@3» for the third where it has none or shares it. */
export function rowNames(rows: readonly SealedRow[]): readonly string[] {
  const used = new Set<string>()
  return rows.map(({ address }, index) => {
    const name = address === '' || used.has(address) ? `@${index + 1}` : address
    used.add(name)
    return name
  })
}

/** The sealed words of a plan as it prints now; a draft is what it will be, and of a template for the order the plan counts too. */
export function contentOfPlan(plan: Roadmap, template: Template): SealedContent {
  const print = template.print === 'order' ? 'all' : template.print
  const whole = planDocument({ ...plan, draft: false }, { ...template, print }, { draft: false })
  const content = sealedContent(whole.sheets.flatMap(({ blocks }) => blocks))
  if (!content) throw new Error('a plan prints without a table')
  return content
}

function hashOf(text: string): string {
  return createHash('sha256').update(text).digest('hex')
}

function digestOf(text: string): string {
  return hashOf(text).slice(0, 8)
}
