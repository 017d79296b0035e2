import type { Paragraph } from '../../../document/index.ts'
import type { Placed } from '../source-line.ts'
import { wordsOf } from '../text-of.ts'
import { likeHeading } from './heading-between.ts'
import { numberShape } from './numbers.ts'
import { type Piece, rowSignature } from './pieces.ts'
import type { BodyRow } from './plan-tables.ts'
import { partedName } from './section-name.ts'
import { isAcross, rowWords, type SourceRow } from './source-table.ts'

/** The last paragraph above the first piece, where it is a heading like those between the pieces. */
export function openingHeading(
  above: readonly Placed[],
  body: readonly BodyRow[],
): Extract<BodyRow, { heading: Paragraph }> | null {
  const next = body.find((each) => 'heading' in each)
  const filled = above.filter(({ block }) => block.type === 'table' || wordsOf([block]) !== '')
  const last = filled.at(-1)
  if (!next || !last || last.block.type === 'table') return null
  const at = above.indexOf(last)
  const before = above[at - 1]?.block
  const isParted = before?.type !== 'paragraph' || wordsOf([before]) === ''
  return likeHeading(last.block, next.heading, isParted ? null : before) ? { heading: last.block, at: last.at } : null
}

/**
 * The row across right over the headings, where it names the first section: the headings are repeated under other such rows, or other such
 * rows stand below them and the plan's title stands elsewhere.
 */
export function openingRow(
  { table, headerAt }: Piece,
  above: readonly Placed[],
): Extract<BodyRow, { row: SourceRow }> | null {
  const { rows } = table
  const row = rows[headerAt - 1]
  if (!row || !isAcross(row)) return null
  const names = rows[headerAt] && rowSignature(rows[headerAt])
  const again = rows.findIndex((each, index) => index > headerAt && rowSignature(each) === names)
  const other = rows[again - 1] ?? rows.slice(headerAt + 1).find(isAcross)
  const isTitled = again > 0 || headerAt > 1 || above.some(({ block }) => block.type === 'paragraph')
  const isLike = other && isAcross(other) && !isTitle(rowWords(row)) && shapeOf(row) === shapeOf(other)
  return isTitled && isLike ? { row, opens: false } : null
}

function isTitle(words: string): boolean {
  return /^(?:план|дорожн|комплекс|программ|график|циклограмм|перечень)/iu.test(words)
}

function shapeOf(row: SourceRow): string {
  return numberShape(partedName(rowWords(row)).number)
}
