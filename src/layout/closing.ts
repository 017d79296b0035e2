import type { Block, Paragraph } from '../document/index.ts'
import type { Executor, Roadmap } from '../model/index.ts'
import { inlinesOf, paragraphsOf } from './cell-text.ts'
import { sentence } from './sentence.ts'
import { signatureRow } from './signature.ts'
import type { Template } from './template.ts'

/** What stands behind the table of a plan: footnotes, the signature, who drew it up. */
export function closingBlocks(plan: Roadmap, template: Template, width: number): Block[] {
  const { footnotes, signature, executor } = plan
  const signed = signature
    ? [empty, held(signatureRow(signature, template, width, template.blanks.signature), executor)]
    : []
  return [
    ...(footnotes === null ? [] : footnotesOf(footnotes)),
    ...signed,
    ...(executor ? paragraphsOf(executorText(executor, template), 'note') : []),
  ]
}

/** A line that stays with the signature under it. */
const empty: Paragraph = { type: 'paragraph', style: 'stamp', inlines: [], keepNext: true }

/** Lines as typed: the sign of a footnote is no mark of a list. */
function footnotesOf(text: string): Paragraph[] {
  return text
    .split('\n')
    .filter((line) => line.trim() !== '')
    .map((line) => ({ type: 'paragraph', style: 'note', inlines: inlinesOf(line.trim()), keepNext: true }))
}

/** The signature does not part from the name of the one who drew the document up. */
function held(table: ReturnType<typeof signatureRow>, executor: Executor | null): ReturnType<typeof signatureRow> {
  return executor ? { ...table, rows: table.rows.map((row) => ({ ...row, keepNext: true })) } : table
}

function executorText(executor: Executor, template: Template): string {
  if ('text' in executor) return executor.text
  return sentence(template.executor, { name: executor.name, phone: executor.phone ?? '' })
}
