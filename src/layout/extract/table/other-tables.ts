import type { Unused } from '../draft.ts'
import type { Placed } from '../source-line.ts'
import { stampWordOf } from '../stamp-words.ts'
import { wordsOf } from '../text-of.ts'
import { isSectionName } from './heading-between.ts'
import { filledCells, rowPlace, rowWords, type SourceRow, type SourceTable } from './source-table.ts'

/** What stands before or behind a plan, parted from the tables that are lists of their own. */
export interface Around {
  readonly rest: readonly Placed[]
  readonly unused: readonly Unused[]
}

/** A row of a table as it stands in no field; nothing for an empty one. */
export function unusedRow(row: SourceRow, why: Unused['why']): Unused[] {
  const text = rowWords(row)
  return text === '' ? [] : [{ at: rowPlace(row), text, why }]
}

/** Why a row of another table than the plan's is left out. */
export const anotherTable = { ru: 'другая таблица, не план', en: 'another table, not the plan' }

/** Sets aside lists before a plan (a working group, aims), row by row. Stamps side by side are none. */
export function listsBefore(placed: readonly Placed[], tableOf: TableOf): Around {
  const lists = placed.map((each) => listIn(each, tableOf))
  return {
    rest: placed.filter((_, index) => !lists[index]),
    unused: lists.flatMap((list) => rowsOf(list)),
  }
}

/** Sets aside lists behind a plan (indicators, costs), each with the line that names it. Sheets to be signed are none. */
export function listsBehind(placed: readonly Placed[], tableOf: TableOf): Around {
  const lists = placed.map((each) => listIn(each, tableOf))
  const isName = placed.map(({ block }, index) => {
    return block.type === 'paragraph' && lists[index + 1] !== undefined && isListName(wordsOf([block]))
  })
  return {
    rest: placed.filter((_, index) => !lists[index] && !isName[index]),
    unused: placed.flatMap(({ block, at }, index) =>
      isName[index] && block.type === 'paragraph'
        ? [{ at, text: wordsOf([block]), why: nameOfList }]
        : rowsOf(lists[index]),
    ),
  }
}

/** The table that a block is; `undefined` for a paragraph. */
type TableOf = (block: Placed['block']) => SourceTable | undefined

const nameOfList = { ru: 'название другой таблицы, не плана', en: 'the name of another table, not the plan' }

function rowsOf(list: SourceTable | undefined): Unused[] {
  return (list?.rows ?? []).flatMap((row) => unusedRow(row, anotherTable))
}

/** A table with lines, short headings and rows below them, that neither approves nor is to be signed. */
function listIn({ block }: Placed, tableOf: TableOf): SourceTable | undefined {
  const table = tableOf(block)
  const [head, ...rows] = table?.rows ?? []
  if (!table || !head || !table.borders || table.columns < 2 || rows.length === 0) return undefined
  const cells = filledCells(head)
  const isHeaded = cells.length === head.places.length && cells.every(({ words }) => words.length <= longestHeading)
  const isOther = cells.some(({ text }) => /подпис/iu.test(text) || stampWordOf(text.split('\n')[0] ?? '') !== null)
  return isHeaded && !isOther ? table : undefined
}

const longestHeading = 60

/** A line over a list: short, and nobody’s signature. */
function isListName(words: string): boolean {
  return words !== '' && isSectionName(words) && !/_{3}|\p{Lu}\. ?\p{Lu}\./u.test(words)
}
