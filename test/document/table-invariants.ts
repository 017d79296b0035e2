import { kids, value, type XmlElement } from './xml-tree.ts'

interface CellPlace {
  readonly cell: XmlElement
  readonly column: number
  readonly span: number
  readonly merge: 'none' | 'restart' | 'continue'
}

/** What is wrong with a `w:tbl`, in words. */
export function tableFaults(table: XmlElement): readonly string[] {
  const grid = kids(kids(table, 'w:tblGrid')[0], 'w:gridCol').map((each) => Number(each.attributes['w:w']))
  const rows = kids(table, 'w:tr').map(places)
  return [
    ...(Number(value(table, 'w:tblPr/w:tblW', 'w:w')) === sum(grid) ? [] : ['the width of a table is not its grid']),
    ...(value(table, 'w:tblPr/w:tblLayout', 'w:type') === 'fixed' ? [] : ['a table is not of fixed layout']),
    ...rows.flatMap((row, index) => rowFaults(row, grid, `row ${index + 1}`)),
    ...rows.flatMap((row, index) => mergeFaults(row, rows[index - 1], `row ${index + 1}`)),
    ...headerFaults(kids(table, 'w:tr')),
    ...splitFaults(table, rows),
  ]
}

function places(row: XmlElement): readonly CellPlace[] {
  let column = 0
  return kids(row, 'w:tc').map((cell) => {
    const span = Number(value(cell, 'w:tcPr/w:gridSpan') ?? 1)
    const place: CellPlace = { cell, column, span, merge: mergeOf(cell) }
    column += span
    return place
  })
}

// `w:vMerge` without a value continues (ECMA-376 part 1, 17.4.84).
function mergeOf(cell: XmlElement): CellPlace['merge'] {
  const merge = kids(kids(cell, 'w:tcPr')[0], 'w:vMerge')[0]
  if (!merge) return 'none'
  return merge.attributes['w:val'] === 'restart' ? 'restart' : 'continue'
}

function rowFaults(row: readonly CellPlace[], grid: readonly number[], where: string): readonly string[] {
  const filled = sum(row.map(({ span }) => span))
  return [
    ...(filled === grid.length ? [] : [`${where}: ${filled} columns of ${grid.length}`]),
    ...row.flatMap((place) => cellFaults(place, grid, where)),
  ]
}

function cellFaults({ cell, column, span }: CellPlace, grid: readonly number[], where: string): readonly string[] {
  const width = Number(value(cell, 'w:tcPr/w:tcW', 'w:w'))
  return [
    ...(span >= 1 ? [] : [`${where}: a span of ${span}`]),
    ...(cell.children.at(-1)?.name === 'w:p' ? [] : [`${where}: a cell does not end with a paragraph`]),
    ...(width === sum(grid.slice(column, column + span))
      ? []
      : [`${where}: the width of a cell is not that of its columns`]),
    ...(kids(cell, 'w:p').every((each) => value(each, 'w:pPr/w:pStyle'))
      ? []
      : [`${where}: a paragraph without style`]),
  ]
}

function mergeFaults(row: readonly CellPlace[], above: readonly CellPlace[] | undefined, where: string) {
  const lost = row.filter(({ column, span, merge }) => {
    const upper = above?.find((each) => each.column === column && each.span === span)
    return merge === 'continue' && (!upper || upper.merge === 'none')
  })
  return lost.map(({ column }) => `${where}: column ${column + 1} continues a merge that does not begin`)
}

function headerFaults(rows: readonly XmlElement[]): readonly string[] {
  const marks = rows.map((row) => kids(kids(row, 'w:trPr')[0], 'w:tblHeader').length > 0)
  return marks.some((mark, index) => mark && index > 0 && !marks[index - 1]) ? ['a header row is not at the top'] : []
}

// A row that shares no cell is not to be torn; what holds for merged groups is tested with them.
function splitFaults(table: XmlElement, rows: readonly (readonly CellPlace[])[]): readonly string[] {
  return kids(table, 'w:tr').flatMap((row, index) => {
    const kept = kids(kids(row, 'w:trPr')[0], 'w:cantSplit').length > 0
    const merged = rows[index]?.some(({ merge }) => merge !== 'none')
    return kept || merged ? [] : [`row ${index + 1}: may be split`]
  })
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, number) => total + number, 0)
}
