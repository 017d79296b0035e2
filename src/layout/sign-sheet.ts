import type { Block, Cell, Paragraph, Row, StyleName } from '../document/index.ts'
import type { Roadmap, Signer } from '../model/index.ts'
import { paragraphsOf } from './cell-text.ts'
import type { Template } from './template.ts'

type Heading = Exclude<keyof Template['sheets'], 'approval' | 'acquaintance'>

/** The columns of both sheets with their shares of the width. */
const columns = {
  approval: [
    ['number', 14],
    ['position', 36],
    ['name', 30],
    ['remarks', 23],
    ['signature', 20],
    ['date', 20],
  ],
  acquaintance: [
    ['number', 11],
    ['name', 36],
    ['position', 40],
    ['date', 22],
    ['signature', 24],
  ],
} as const satisfies Readonly<Record<string, readonly (readonly [Heading, number])[]>>

/** Rows to be filled in by hand where nobody is named. */
const emptyRows = 12

/** A sheet that is signed by hand: its title over the plan's, and a row for everybody who signs. */
export function signSheet(
  sheet: 'approval' | 'acquaintance',
  signers: readonly Signer[],
  plan: Roadmap,
  template: Template,
  width: number,
): Block[] {
  const shares = columns[sheet].map(([, share]) => share)
  const all = shares.reduce((sum, share) => sum + share, 0)
  const headings = columns[sheet].map(([key]) => key)
  const rows = signers.length > 0 ? signers : Array.from({ length: emptyRows }, () => nobody)
  return [
    ...titleLines(template.sheets[sheet], plan),
    {
      type: 'table',
      columns: shares.map((share) => ({ width: (share * width) / all })),
      header: [{ cells: headings.map((key) => cell(template.sheets[key], 'cell-header')) }],
      rows: rows.map((signer, index): Row => ({ cells: headings.map((key) => signerCell(key, signer, index)) })),
      borders: true,
    },
  ]
}

const nobody: Signer = { position: null, name: null, paths: null }

function titleLines(title: string, plan: Roadmap): Paragraph[] {
  const text = plan.title === null ? title : `${title}\n${plan.title}`
  return paragraphsOf(text, 'title').map((line) => ({ ...line, keepNext: true }))
}

function signerCell(key: Heading, { position, name }: Signer, index: number): Cell {
  const texts: Partial<Record<Heading, string>> = {
    number: `${index + 1}.`,
    position: capitalised(position ?? ''),
    name: name ?? '',
  }
  return cell(texts[key] ?? '', 'cell-to-sign')
}

/** A position stands at the beginning of its cell, whatever the directory writes. */
function capitalised(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1)
}

function cell(text: string, style: StyleName): Cell {
  return { paragraphs: paragraphsOf(text, style), ...(style === 'cell-header' ? { verticalAlign: 'middle' } : {}) }
}
