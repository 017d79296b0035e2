import type { SourceColumn } from './columns.ts'
import type { Doubt } from '../draft.ts'
import type { BodyRow } from './plan-tables.ts'
import { ownCell } from './row-cells.ts'
import {
  filledCells,
  type GridPlace,
  isAcross,
  rowPlace,
  rowWords,
  type SourceCell,
  type SourceRow,
} from './source-table.ts'

/** The columns by which a row is known for one. */
interface Named {
  readonly number: SourceColumn | undefined
  readonly title: SourceColumn | undefined
}

/** Joins a row that a page break cut in two. */
export function withoutCuts(body: readonly BodyRow[], grid: Named, doubts: Doubt[]): BodyRow[] {
  const whole: BodyRow[] = []
  for (const each of body) {
    const above = whole.at(-1)
    if ('row' in each && above && 'row' in above && isRest(each.row, each.opens, grid) && !isAcross(above.row)) {
      whole[whole.length - 1] = { ...above, row: joinedRow(above.row, each.row) }
      doubts.push(joinedDoubt(each.row, above.row))
    } else whole.push(each)
  }
  return whole
}

/** Without number and title, or at the top of a piece with the rest of a title: the row goes on. */
function isRest(row: SourceRow, opens: boolean, { number, title }: Named): boolean {
  const cells = filledCells(row)
  if (cells.length === 0 || !title || isAcross(row)) return false
  const isEmpty = (column: SourceColumn | undefined) => {
    const place = column && row.places[column.index]
    return place === undefined || (place.part === 'own' && place.cell.words === '')
  }
  if (!isEmpty(number)) return false
  if (isEmpty(title)) return number !== undefined || opens
  const words = ownCell(row, title)?.words ?? ''
  return opens && /^(?:\p{Ll}|[-–—•])/u.test(words)
}

function joinedRow(above: SourceRow, rest: SourceRow): SourceRow {
  const places = above.places.map((place, column): GridPlace => {
    const more = rest.places[column]
    if (!more || more.part !== 'own' || more.cell.words === '') return place
    return place.part === 'own' ? { ...place, cell: joinedCell(place.cell, more.cell) } : place
  })
  return { ...above, places }
}

function joinedCell(above: SourceCell, rest: SourceCell): SourceCell {
  if (above.words === '') return { ...above, text: rest.text, words: rest.words, paragraphs: rest.paragraphs }
  const isNewLine = /[.;:]$/u.test(above.text) || /^[-–—•]/u.test(rest.text)
  const text = `${above.text}${isNewLine ? '\n' : ' '}${rest.text}`
  return {
    ...above,
    text,
    words: `${above.words} ${rest.words}`,
    paragraphs: [...above.paragraphs, ...rest.paragraphs],
  }
}

function joinedDoubt(rest: SourceRow, above: SourceRow): Doubt {
  const words = rowWords(rest)
  const start = words.length > 60 ? `${words.slice(0, 60).trimEnd()}…` : words
  return {
    rule: 'import-row-joined',
    path: [],
    at: rowPlace(rest),
    message: {
      ru: `Строка ${rest.number} таблицы ${rest.table} без номера («${start}») присоединена к строке ${above.number}${above.table === rest.table ? '' : ` таблицы ${above.table}`}: похоже, её разрезал край страницы. Сверьте с документом.`,
      en: `Row ${rest.number} of table ${rest.table} has no number (“${start}”) and was joined to row ${above.number}${above.table === rest.table ? '' : ` of table ${above.table}`}: a page break seems to have cut it. Compare with the document.`,
    },
  }
}
