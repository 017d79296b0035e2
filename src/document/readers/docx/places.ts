import type { Block } from '../../document.ts'
import type { DocumentPlace, ReadRemark } from '../../reading.ts'
import type { Item } from './blocks.ts'

/** The blocks of a document and its remarks, each at its place. */
export function placed(items: readonly Item[]): {
  readonly blocks: readonly Block[]
  readonly remarks: readonly ReadRemark[]
} {
  const blocks: Block[] = []
  const remarks: ReadRemark[] = []
  let paragraphs = 0
  let tables = 0
  for (const item of items) {
    if (item.type === 'table') {
      tables++
      blocks.push(item.table.table)
      for (const { row, column, found } of item.table.found)
        remarks.push({ ...found, at: { table: tables, row, column } })
    } else {
      if (item.paragraph) {
        paragraphs++
        blocks.push(item.paragraph)
      }
      for (const found of item.found) remarks.push({ ...found, at: paragraphPlace(paragraphs) })
    }
  }
  return { blocks, remarks }
}

// What stood in a paragraph that shows nothing is told at the one before it.
function paragraphPlace(paragraph: number): DocumentPlace | null {
  return paragraph > 0 ? { paragraph } : null
}
