import type { Block, DocumentPlace, Paragraph, ReadDocument } from '../../../document/index.ts'
import { counted } from '../../../core/text.ts'
import type { Choice, Doubt, Unused } from '../draft.ts'
import { isSectionName } from './heading-between.ts'
import { anotherTable, listsBefore, listsBehind, unusedRow } from './other-tables.ts'
import { aligned } from './aligned.ts'
import { headlessPiece, isNumberRow, markedPiece, type Piece, pieceOf, planness, rowSignature } from './pieces.ts'
import type { Placed } from '../source-line.ts'
import { filledCells, type SourceRow, type SourceTable, sourceTable } from './source-table.ts'
import { wordsOf } from '../text-of.ts'
import { openingHeading, openingRow } from './opening.ts'
import { continuation, lastBlock } from './continued.ts'

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

/** Pieces with the same headings are one table; first the one that says most of a plan, then the one with most rows. */
function grouped(pieces: readonly Piece[]): Piece[][] {
  const groups = new Map<string, Piece[]>()
  for (const piece of pieces) {
    const same = groups.get(piece.signature)
    if (same) same.push(piece)
    else groups.set(piece.signature, [piece])
  }
  return [...groups.values()].sort((a, b) => plannessOf(b) - plannessOf(a) || rowCount(b) - rowCount(a))
}

function plannessOf([first]: readonly Piece[]): number {
  return first ? planness(first) : 0
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
  const others = new Set(groups.flatMap((group) => (group === pieces ? [] : group.map(({ block }) => block))))
  const last = lastBlock(pieces, tables, placed, others)
  const tableAt = new Map(tables.map(({ block, table }) => [block, table]))
  const { body, unused } = bodyOf(pieces, others, tableAt, placed, last)
  const tableOf = new Map(tables.map(({ block, table }) => [placed[block]?.block, table]))
  const above = placed.slice(0, first.block)
  const opening = first.headerAt === 0 ? openingHeading(above, body) : openingRow(first, above)
  const before = listsBefore(
    above.filter(({ at }) => !opening || !('at' in opening) || at !== opening.at),
    (block) => tableOf.get(block),
  )
  const behind = listsBehind(placed.slice(last + 1), (block) => tableOf.get(block))
  // A table that says much less of a plan than the chosen one is no rival: indicators, costs.
  const rivals = groups.filter((each) => plannessOf(each) >= Math.min(2, planness(first)))
  return {
    header: headingsOf(first),
    isNumbered: first.isNumbered,
    body: opening ? [opening, ...body] : body,
    before: [...before.rest, ...rowsAbove(first, opening)],
    after: behind.rest,
    doubts: rivals.length > 1 && !isAnswered ? [severalTables(rivals, first)] : [],
    unused: [...before.unused, ...unused, ...behind.unused],
  }
}

/** The rows from the first piece to the last block, with what stands between the pieces. */
function bodyOf(
  pieces: readonly Piece[],
  others: ReadonlySet<number>,
  tableAt: ReadonlyMap<number, SourceTable>,
  placed: readonly Placed[],
  last: number,
): Pick<PlanTable, 'body' | 'unused'> {
  const [first] = pieces as readonly [Piece, ...Piece[]]
  const pieceAt = new Map(pieces.map((piece) => [piece.block, piece]))
  const body: BodyRow[] = []
  const unused: Unused[] = []
  for (let index = first.block; index <= last; index++) {
    const { block, at } = placed[index] as Placed
    const piece = pieceAt.get(index)
    const found = tableAt.get(index)
    if (block.type === 'paragraph') between(block, at, body, unused)
    else if (found && others.has(index)) for (const row of found.rows) unused.push(...unusedRow(row, anotherTable))
    else if (found) {
      const rows = rowsOfPiece(piece?.table ?? aligned(found, first.headed), piece, first, unused)
      for (const row of rows) body.push(row)
    }
  }
  return { body, unused }
}

const repeatedHeader = { ru: 'шапка таблицы, повторённая на новой странице', en: 'the header, repeated on a new page' }
const otherHeadings = {
  ru: 'шапка этой части таблицы названа иначе, чем первая: печатается первая',
  en: 'the headings of this piece differ from the first ones, which will print',
}

function rowsOfPiece(table: SourceTable, piece: Piece | undefined, first: Piece, unused: Unused[]): BodyRow[] {
  const skip = piece ? piece.headerAt + piece.headerRows + (piece.isNumbered ? 1 : 0) : 0
  const names = new Set(headingsOf(first).map(rowSignature))
  if (piece && piece !== first) unused.push(...headingsOf(piece).flatMap((row) => headingUnused(row, names)))
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

function headingsOf({ table, headerAt, headerRows }: Piece): readonly SourceRow[] {
  return table.rows.slice(headerAt, headerAt + headerRows)
}

/** The headings of a further piece: nothing is lost by them where they are those of the first. */
function headingUnused(row: SourceRow, names: ReadonlySet<string>): Unused[] {
  if (!names.has(rowSignature(row))) return unusedRow(row, otherHeadings)
  return unusedRow(row, repeatedHeader).map((each) => ({ ...each, isTrifle: true as const }))
}

/** A short paragraph between two pieces names a section; the word «Продолжение» nothing; any other is no part of the plan. */
function between(paragraph: Paragraph, at: DocumentPlace, body: BodyRow[], unused: Unused[]): void {
  const words = wordsOf([paragraph])
  if (words === '') return
  if (continuation.test(words)) {
    const why = { ru: 'пометка о продолжении таблицы', en: 'a remark that the table goes on' }
    unused.push({ at, text: words, why, isTrifle: true })
  } else if (isSectionName(words)) body.push({ heading: paragraph, at })
  else {
    const why = {
      ru: 'текст между частями таблицы: поля для него нет',
      en: 'text between pieces of the table: no field for it',
    }
    unused.push({ at, text: words, why })
  }
}

/** Rows over the headings, as paragraphs: a title that was put into the table. */
function rowsAbove({ table, headerAt }: Piece, opening: BodyRow | null): Placed[] {
  return table.rows
    .slice(0, opening && 'row' in opening ? headerAt - 1 : headerAt)
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
