import type { RoadmapFile } from '../../format/index.ts'
import { layOnGrid, type Table } from '../../document/index.ts'
import type { Template } from '../template.ts'
import type { ValueOrigin } from './draft.ts'
import { placesOf, type Placed, type SourceLine, sourceLines } from './source-line.ts'

type Sheets = Pick<RoadmapFile, 'approval-sheet' | 'acquaintance-sheet'>
type Signers = Extract<RoadmapFile['approval-sheet'], readonly unknown[]>

/** The sheets to be signed behind a plan, and the blocks that belong to none. */
export interface SheetsFound {
  readonly value: Sheets
  readonly origins: readonly ValueOrigin[]
  readonly rest: readonly Placed[]
}

const headings = {
  'approval-sheet': ['number', 'position', 'name', 'remarks', 'signature', 'date'],
  'acquaintance-sheet': ['number', 'name', 'position', 'date', 'signature'],
} as const satisfies Readonly<Record<keyof Sheets, readonly (keyof Template['sheets'])[]>>

/**
 * Reads back the sheets of our own printing: the sheet's title over the plan's, and a table of those who sign that
 * nobody has filled in yet. What was signed by hand or made otherwise is left alone.
 */
export function signSheets(after: readonly Placed[], title: string | null, template: Template): SheetsFound {
  const found = (['approval-sheet', 'acquaintance-sheet'] as const).flatMap((key) => {
    const sheet = sheetOf(key, after, title, template)
    return sheet ? [{ key, ...sheet }] : []
  })
  const used = new Set(found.flatMap(({ blocks }) => blocks))
  return {
    value: Object.fromEntries(found.map(({ key, signers }) => [key, signers])),
    origins: found.map(({ key, blocks }) => ({ path: [key], from: placesOf(sourceLines(blocks).filter(isFilled)) })),
    rest: after.filter((block) => !used.has(block)),
  }
}

function isFilled({ text }: SourceLine): boolean {
  return text !== ''
}

function sheetOf(key: keyof Sheets, after: readonly Placed[], title: string | null, template: Template) {
  const name = template.sheets[key === 'approval-sheet' ? 'approval' : 'acquaintance']
  const start = after.findIndex((each) => wordsOf([each]) === name)
  const length = start === -1 ? -1 : after.slice(start).findIndex(({ block }) => block.type === 'table')
  if (length < 1) return null
  const blocks = after.slice(start, start + length + 1)
  const table = blocks.at(-1)?.block
  const between = wordsOf(blocks.slice(1, -1))
  if (table?.type !== 'table' || between !== (title ?? '').replaceAll('**', '').replace(/\s+/gu, ' ').trim())
    return null
  const signers = signersIn(table, key, template)
  return signers && { blocks, signers }
}

function wordsOf(blocks: readonly Placed[]): string {
  return sourceLines(blocks)
    .filter(isFilled)
    .map(({ text }) => text)
    .join(' ')
}

/** Those who sign, by the rows; no list where a row says more than a number, a position and a name. */
function signersIn(table: Table, key: keyof Sheets, template: Template): Signers | null {
  const keys = headings[key]
  if (table.columns.length !== keys.length) return null
  const rows = layOnGrid([...table.header, ...table.rows], keys.length).map(({ slots }) =>
    slots.map(({ cell }) => sourceLines(cell.paragraphs.map((block) => ({ block, at: { paragraph: 1 } })))),
  )
  const texts = rows.map((cells) =>
    cells.map((lines) =>
      lines
        .filter(isFilled)
        .map(({ text }) => text)
        .join('\n'),
    ),
  )
  const [head = [], ...others] = texts
  if (head.join('|') !== keys.map((each) => template.sheets[each].replace(/\s+/gu, ' ')).join('|')) return null
  const read = others.map((row, i) => signerIn(new Map(keys.map((each, c) => [each, row[c] ?? ''])), i + 1))
  const signers = read.flatMap((signer) => (signer ? [signer] : []))
  const isForNobody = signers.every((signer) => Object.keys(signer).length === 0)
  if (signers.length < read.length) return null
  return isForNobody ? [] : signers
}

function signerIn(row: ReadonlyMap<string, string>, number: number): { position?: string; name?: string } | null {
  const { position = '', name = '', ...others } = Object.fromEntries(row)
  if (others.number !== `${number}.` || Object.entries(others).some(([key, text]) => key !== 'number' && text !== ''))
    return null
  return { ...(position === '' ? {} : { position }), ...(name === '' ? {} : { name }) }
}
