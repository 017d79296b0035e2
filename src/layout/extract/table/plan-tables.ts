import type { Block, DocumentPlace, Paragraph, ReadDocument } from '../../../document/index.ts'
import { counted } from '../../../core/text.ts'
import type { Choice, Doubt, Unused } from '../draft.ts'
import { headingRole, plainHeading } from './headings.ts'
import type { Placed } from '../source-line.ts'
import {
  type CellPlace,
  filledCells,
  isAcross,
  rowWords,
  type SourceRow,
  type SourceTable,
  sourceTable,
} from './source-table.ts'
import { wordsOf } from '../text-of.ts'

/** The plan's table put together from all its pieces, and what stands around it. */
export interface PlanTable {
  /** Rows of headings: one, or two where a heading stands over several columns. */
  readonly header: readonly SourceRow[]
  /** Whether a row of column numbers stands under the headings. */
  readonly isNumbered: boolean
  readonly body: readonly BodyRow[]
  readonly before: readonly Placed[]
  readonly after: readonly Placed[]
  readonly doubts: readonly Doubt[]
  readonly unused: readonly Unused[]
}

/** A row of the plan, or a paragraph between two pieces of its table that names a section. */
export type BodyRow =
  | {
      readonly row: SourceRow /** Whether it is the first of a piece, so that it may continue the row before. */
      readonly opens: boolean
    }
  | { readonly heading: Paragraph; readonly at: DocumentPlace }

/** One table that may be the plan's: where its headings begin, and where its rows do. */
interface Piece {
  readonly block: number
  readonly table: SourceTable
  readonly headerAt: number
  readonly headerRows: number
  readonly isNumbered: boolean
  /** The headings on one line, by which pieces of one table are known. */
  readonly signature: string
}

/** The key of the answer that names the table of the plan. */
export const tableQuestion = 'table'

/** Finds the table of the plan; `null` where no table looks like one. */
export function findPlanTable(read: ReadDocument, answers: ReadonlyMap<string, string>): PlanTable | null {
  const placed = placesOf(read.blocks)
  const tables = read.blocks.flatMap((block, index) => {
    const { at } = placed[index] as Placed
    return block.type === 'table' && 'table' in at
      ? [{ block: index, table: sourceTable(block, at.table, !read.knowsMerges) }]
      : []
  })
  const found = [pieceOf, markedPiece, headlessPiece].map((find) =>
    tables.flatMap(({ block, table }) => find(block, table)),
  )
  const pieces = found.find((each) => each.length > 0) ?? []
  if (pieces.length === 0) return null
  const groups = grouped(pieces)
  const chosen = groups.find(([first]) => String(first?.table.number) === answers.get(tableQuestion)) ?? groups[0]
  return chosen ? assembled(chosen, tables, placed, groups, answers.has(tableQuestion)) : null
}

function placesOf(blocks: readonly Block[]): Placed[] {
  let tables = 0
  let paragraphs = 0
  return blocks.map((block) =>
    block.type === 'table'
      ? { block, at: { table: ++tables, row: 1, column: 1 } }
      : { block, at: { paragraph: ++paragraphs } },
  )
}

/** How far down headings are looked for: a title may stand in the first rows. */
const headerWithin = 8

function pieceOf(block: number, table: SourceTable): Piece[] {
  const headerAt = table.rows.slice(0, headerWithin).findIndex(isHeading)
  if (headerAt < 0 || table.columns < 2) return []
  const headerRows = headingRowsFrom(table, headerAt)
  const isNumbered = isNumberRow(table.rows[headerAt + headerRows])
  const signature = signatureOf(table.rows.slice(headerAt, headerAt + headerRows))
  return [{ block, table, headerAt, headerRows, isNumbered, signature }]
}

/** A table without known headings: the rows are its header that the file itself repeats on every page. */
function markedPiece(block: number, table: SourceTable): Piece[] {
  const { markedHeader, rows } = table
  if (markedHeader === 0 || markedHeader > 3 || rows.length === markedHeader) return []
  const isNumbered = isNumberRow(rows[markedHeader - 1])
  const headerRows = isNumbered ? markedHeader - 1 : markedHeader
  return [{ block, table, headerAt: 0, headerRows, isNumbered, signature: signatureOf(rows.slice(0, headerRows)) }]
}

/** A table without a header that could be known: its first row is the header if numbers run down its first column. */
function headlessPiece(block: number, table: SourceTable): Piece[] {
  const numbered = table.rows.filter(({ places }) => /^\d{1,3}(?:\.\d{1,3})*\.?$/u.test(places[0]?.cell.words ?? ''))
  const isPlan = table.columns >= 3 && numbered.length >= 2 && numbered.length * 2 >= table.rows.length - 1
  const [first] = table.rows
  if (!isPlan || !first || numbered.includes(first)) return []
  return [{ block, table, headerAt: 0, headerRows: 1, isNumbered: false, signature: signatureOf([first]) }]
}

/** A row of headings: two of them known, one of which says that activities or their deadlines stand below. */
function isHeading(row: SourceRow): boolean {
  if (isAcross(row)) return false
  const cells = filledCells(row)
  const roles = cells.map(({ words }) => headingRole(words))
  const known = new Set(roles.filter((role) => role !== null))
  const isPlan = ['title', 'content', 'stage', 'deadline', 'responsible'].some((role) => known.has(role as never))
  return known.size >= 2 && isPlan && roles.filter((role) => role !== null).length * 2 >= cells.length
}

/** Two rows where a heading stands over several columns and the row below parts it. */
function headingRowsFrom(table: SourceTable, at: number): number {
  const [upper, lower] = [table.rows[at], table.rows[at + 1]]
  if (!upper || !lower) return 1
  const isParted = upper.places.some(({ cell, part }) => part === 'own' && cell.colSpan > 1)
  const isBelow = lower.places.every(({ part, cell }, column) => {
    const above = upper.places[column]
    if (part === 'above') return true
    return above !== undefined && above.cell.colSpan > 1 ? true : cell.words === ''
  })
  return isParted && isBelow && !isNumberRow(lower) ? 2 : 1
}

/** A row 1, 2, 3 … that numbers the columns. */
function isNumberRow(row: SourceRow | undefined): boolean {
  if (!row || row.places.length < 2) return false
  return row.places.every(
    ({ cell, part }, column) => part === 'own' && cell.words.replace(/\.$/u, '') === String(column + 1),
  )
}

function signatureOf(rows: readonly SourceRow[]): string {
  return rows.map(({ places }) => places.map(({ cell }) => plainHeading(cell.words)).join('|')).join('\n')
}

/** Pieces with the same headings are one table; the one with most rows first. */
function grouped(pieces: readonly Piece[]): Piece[][] {
  const groups = new Map<string, Piece[]>()
  for (const piece of pieces) {
    const same = groups.get(piece.signature)
    if (same) same.push(piece)
    else groups.set(piece.signature, [piece])
  }
  return [...groups.values()].sort((a, b) => rowCount(b) - rowCount(a))
}

function rowCount(pieces: readonly Piece[]): number {
  return pieces.reduce((sum, { table }) => sum + table.rows.length, 0)
}

function assembled(
  pieces: readonly Piece[],
  tables: readonly { readonly block: number; readonly table: SourceTable }[],
  placed: readonly Placed[],
  groups: readonly (readonly Piece[])[],
  isAnswered: boolean,
): PlanTable {
  const [first] = pieces as readonly [Piece, ...Piece[]]
  const own = new Set(pieces)
  const others = new Set(
    groups
      .flat()
      .filter((piece) => !own.has(piece))
      .map(({ block }) => block),
  )
  const last = lastBlock(pieces, tables, placed, others)
  const body: BodyRow[] = []
  const unused: Unused[] = []
  const pieceAt = new Map(pieces.map((each) => [each.block, each]))
  const tableAt = new Map(tables.map((each) => [each.block, each.table]))
  for (const [index, { block, at }] of placed.slice(0, last + 1).entries()) {
    if (index < first.block) continue
    const table = tableAt.get(index)
    if (block.type === 'paragraph') between(block, at, body, unused)
    else if (table && others.has(index)) for (const row of table.rows) unused.push(...unusedRow(row, anotherTable))
    else if (table) for (const row of rowsOfPiece(table, pieceAt.get(index), first, unused)) body.push(row)
  }
  return {
    header: first.table.rows.slice(first.headerAt, first.headerAt + first.headerRows),
    isNumbered: first.isNumbered,
    body,
    before: [...placed.slice(0, first.block), ...rowsAbove(first)],
    after: placed.slice(last + 1),
    doubts: groups.length > 1 && !isAnswered ? [severalTables(groups, first)] : [],
    unused,
  }
}

/** The block up to which the plan goes: its last piece with headings, and pieces without them that follow at once. */
function lastBlock(
  pieces: readonly Piece[],
  tables: readonly { readonly block: number; readonly table: SourceTable }[],
  placed: readonly Placed[],
  others: ReadonlySet<number>,
): number {
  const first = pieces[0]?.table
  let last = pieces.at(-1)?.block ?? 0
  for (const { block, table } of tables) {
    if (block <= last || others.has(block)) continue
    if (table.columns !== first?.columns || table.borders !== first.borders) continue
    const parted = placed.slice(last + 1, block)
    const isNext = parted.every(
      (each) => each.block.type === 'paragraph' && isContinuationRemark(wordsOf([each.block])),
    )
    if (!isNext) break
    last = block
  }
  return last
}

const continuation = /^(?:продолжение|окончание)(?: (?:таблицы|приложения).*)?$/iu

function isContinuationRemark(words: string): boolean {
  return words === '' || continuation.test(words)
}

const repeatedHeader = { ru: 'шапка таблицы, повторённая на новой странице', en: 'the header, repeated on a new page' }
const anotherTable = { ru: 'другая таблица, не план', en: 'another table, not the plan' }

function rowsOfPiece(table: SourceTable, piece: Piece | undefined, first: Piece, unused: Unused[]): BodyRow[] {
  const skip = piece ? piece.headerAt + piece.headerRows + (piece.isNumbered ? 1 : 0) : 0
  const names = new Set(first.table.rows.slice(first.headerAt, first.headerAt + first.headerRows).map(rowSignature))
  let opens = piece !== first
  return table.rows.slice(skip).flatMap((row): BodyRow[] => {
    const isHeader = names.has(rowSignature(row)) || (first.isNumbered && isNumberRow(row))
    if (isHeader) {
      unused.push(...unusedRow(row, repeatedHeader).map((each) => ({ ...each, isTrifle: true as const })))
      opens = true
      return []
    }
    const made = { row, opens }
    opens = false
    return [made]
  })
}

function rowSignature({ places }: SourceRow): string {
  return places.map(({ cell }) => plainHeading(cell.words)).join('|')
}

/** A short paragraph between two pieces names a section; the word «Продолжение» nothing; any other is no part of the plan. */
function between(paragraph: Paragraph, at: DocumentPlace, body: BodyRow[], unused: Unused[]): void {
  const words = wordsOf([paragraph])
  if (words === '') return
  if (continuation.test(words)) {
    const why = { ru: 'пометка о продолжении таблицы', en: 'a remark that the table goes on' }
    unused.push({ at, text: words, why, isTrifle: true })
  } else if (words.length <= longestHeading && !/[.;,:]$/u.test(words)) body.push({ heading: paragraph, at })
  else {
    const why = {
      ru: 'текст между частями таблицы: поля для него нет',
      en: 'text between pieces of the table: no field for it',
    }
    unused.push({ at, text: words, why })
  }
}

const longestHeading = 200

function unusedRow(row: SourceRow, why: Unused['why']): Unused[] {
  const text = rowWords(row)
  return text === '' ? [] : [{ at: placeOf(row), text, why }]
}

function placeOf({ table, number }: SourceRow): CellPlace {
  return { table, row: number, column: 1 }
}

/** Rows over the headings, as paragraphs: a title that was put into the table. */
function rowsAbove({ table, headerAt }: Piece): Placed[] {
  return table.rows
    .slice(0, headerAt)
    .flatMap((row) =>
      filledCells(row).flatMap(({ paragraphs, at }) =>
        paragraphs.map((block): Placed => ({ block: { ...block, style: 'body' }, at })),
      ),
    )
}

function severalTables(groups: readonly (readonly Piece[])[], first: Piece): Doubt {
  const choices = groups.flatMap(([piece]): Choice[] => {
    if (!piece) return []
    const number = piece.table.number
    const rows = counted(piece.table.rows.length, ['строка', 'строки', 'строк'], ['row', 'rows'])
    const label = { ru: `таблица ${number} (${rows.ru})`, en: `table ${number} (${rows.en})` }
    return [{ key: String(number), label }]
  })
  const names = (lang: 'ru' | 'en') => choices.map(({ label }) => label[lang]).join(', ')
  const number = first.table.number
  return {
    rule: 'import-several-tables',
    path: [],
    at: { table: number, row: 1, column: 1 },
    question: { key: tableQuestion, choices },
    message: {
      ru: `В документе несколько таблиц, похожих на план: ${names('ru')}. Взята таблица ${number}; чтобы выбрать другую, запустите команду с «--ask».`,
      en: `Several tables of the document look like a plan: ${names('en')}. Table ${number} was taken; use “--ask” to choose another.`,
    },
  }
}
