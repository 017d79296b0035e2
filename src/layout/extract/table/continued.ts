import type { Placed } from '../source-line.ts'
import { wordsOf } from '../text-of.ts'
import { aligned } from './aligned.ts'
import { isSectionName } from './heading-between.ts'
import { isHeading, type Piece } from './pieces.ts'
import type { SourceTable } from './source-table.ts'

/** The block up to which the plan goes: its last piece with headings, and pieces without them that follow at once. */
export function lastBlock(
  pieces: readonly Piece[],
  tables: readonly { readonly block: number; readonly table: SourceTable }[],
  placed: readonly Placed[],
  others: ReadonlySet<number>,
): number {
  let last = pieces.at(-1)?.block ?? 0
  for (const { block, table } of tables) {
    if (block <= last || others.has(block)) continue
    const first = pieces[0]
    if (!first || table.borders !== first.table.borders) continue
    if (aligned(table, first.headed).columns !== first.table.columns) continue
    const parted = placed.slice(last + 1, block)
    if (!isNext(parted, table)) break
    last = block
  }
  return last
}

/** Whether a table without headings goes on with the plan: at once, or, where its rows are numbered, under the name of a section. */
function isNext(parted: readonly Placed[], table: SourceTable): boolean {
  const words = parted.map(({ block }) => (block.type === 'paragraph' ? wordsOf([block]) : null))
  const others = words.filter((each) => each === null || !isContinuationRemark(each))
  if (others.length === 0) return true
  const [name] = others
  return others.length === 1 && typeof name === 'string' && isSectionName(name) && isNumberedFrom(table)
}

function isNumberedFrom({ rows: [first] }: SourceTable): boolean {
  return first !== undefined && !isHeading(first) && /^\d/u.test(first.places[0]?.cell.words ?? '')
}

/** «Продолжение таблицы» between two pieces of it. */
export const continuation = /^(?:продолжение|окончание)(?: (?:таблицы|приложения).*)?$/iu

function isContinuationRemark(words: string): boolean {
  return words === '' || continuation.test(words)
}
