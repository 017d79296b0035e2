import type { Path } from '../../../core/diagnostic.ts'
import type { SourceColumn } from './columns.ts'
import { type Ground, type Above, type Value, keyOf, shortened, setBlank, setValue, isInheritable } from './ground.ts'
import type { GridPlace, SourceCell, SourceRow } from './source-table.ts'

export function activityOf(row: SourceRow, path: Path, above: Above, ground: Ground): Value {
  const activity: Value = { title: '' }
  const merged = new Map<string, number>()
  for (const column of ground.columns) {
    const { field } = column
    const place = row.places[column.index]
    if (!place || field.startsWith('section.')) continue
    if (place.part === 'beside') besideCell(activity, place.cell, column, path, ground)
    else if (isOfSection(place.cell, column, above)) ground.mergedWithSection ||= place.part === 'above'
    else if (place.part === 'above') takenOver(activity, place, column, path, above, merged, ground)
    else if (place.cell.words !== '') setValue(activity, column, place.cell, path, ground)
    else emptyCell(place, column, path, above, merged, ground)
  }
  return withMerge(activity, row, merged, path, ground)
}

/** A cell over several columns: its text stands in the first of them, and the section gives nothing to the others. */
function besideCell(activity: Value, cell: SourceCell, column: SourceColumn, path: Path, ground: Ground): void {
  if (isInheritable(column.field)) setBlank(activity, column)
  if (
    ground.doubts.some(
      ({ rule, at }) =>
        rule === 'import-merge-lost' &&
        at !== null &&
        'row' in at &&
        at.row === cell.at.row &&
        at.table === cell.at.table &&
        at.column === cell.at.column,
    )
  )
    return
  ground.doubts.push({
    rule: 'import-merge-lost',
    path,
    at: cell.at,
    message: {
      ru: `Ячейка «${shortened(cell.words)}» стоит в нескольких столбцах сразу; её текст записан в первый из них, в столбце «${column.heading}» пусто. Поправьте, если он относится и туда.`,
      en: `The cell “${shortened(cell.words)}” covers several columns; its text went into the first of them and “${column.heading}” is empty. Mend it if it belongs there too.`,
    },
  })
}

/** The cell continues one that began in a row above: of the same section, or beyond it. */
function takenOver(
  activity: Value,
  { cell }: GridPlace,
  column: SourceColumn,
  path: Path,
  above: Above,
  merged: Map<string, number>,
  ground: Ground,
): void {
  const { field } = column
  const isHere = above.rows.some(({ table, number }) => table === cell.at.table && number === cell.at.row)
  if (isHere && ['title', 'deadline', 'responsible', 'result'].includes(field))
    merged.set(field, (merged.get(field) ?? 0) + 1)
  else if (field === 'number') return
  else repeatMerged(activity, cell, column, path, ground)
}

/** Whether a cell is the section's own: in its row, or down over all its activities. */
function isOfSection(cell: SourceCell, column: SourceColumn, { part, section }: Above): boolean {
  const row = part.section?.row ?? part.rows[0]
  return section.has(keyOf(column)) && row?.table === cell.at.table && row.number === cell.at.row
}

function repeatMerged(activity: Value, cell: SourceCell, column: SourceColumn, path: Path, ground: Ground): void {
  if (cell.words === '') return
  setValue(activity, column, cell, path, ground)
  ground.doubts.push({
    rule: 'import-merge-lost',
    path: [...path, column.field],
    at: cell.at,
    message: {
      ru: `Объединённая ячейка «${shortened(cell.words)}» переходит в другой раздел или стоит в столбце, где план ячейки не объединяет; её текст повторён в каждой строке. В печати ячейки будут раздельными.`,
      en: `The merged cell “${shortened(cell.words)}” reaches beyond its section, or stands in a column where a plan merges no cells; its text was repeated in each row and will print in cells of their own.`,
    },
  })
}

/** An empty cell: nothing, or the section's value, or in plain text perhaps the cell above. */
function emptyCell(
  { cell }: GridPlace,
  column: SourceColumn,
  path: Path,
  above: Above,
  merged: Map<string, number>,
  ground: Ground,
): void {
  if (!isInheritable(column.field)) return
  if (above.section.has(keyOf(column))) {
    ground.empty.push(cell.at)
    return
  }
  if (ground.knowsMerges || !hasFilledAbove(column, above)) return
  merged.set(column.field, (merged.get(column.field) ?? 0) + 1)
  ground.doubts.push({
    rule: 'import-empty-cell',
    path: [...path, 'merge'],
    at: cell.at,
    message: {
      ru: `Пустая ячейка в столбце «${column.heading}»: в тексте не видно, пуста она или объединена с ячейкой выше. Взято значение ячейки выше; если там ничего нет, уберите «объединить».`,
      en: `An empty cell under “${column.heading}”: plain text does not show whether it is merged with the cell above. The value above was taken; if there is none, remove “merge”.`,
    },
  })
}

function hasFilledAbove({ index }: SourceColumn, { rows }: Above): boolean {
  return rows.some(({ places }) => places[index]?.cell.words !== '')
}

/** A field is merged only with all its leaves; of people merged in part the text is repeated. */
function withMerge(
  activity: Value,
  row: SourceRow,
  merged: ReadonlyMap<string, number>,
  path: Path,
  ground: Ground,
): Value {
  const whole: string[] = []
  for (const [field, count] of merged) {
    const columns = ground.columns.filter((column) => column.field === field)
    if (count === columns.length) whole.push(field)
    else for (const column of columns) repeatLeaf(activity, row, column, path, ground)
  }
  const { title, ...rest } = activity
  const titleColumn = ground.columns.find(({ field }) => field === 'title')
  const above = titleColumn && row.places[titleColumn.index]?.cell.text
  // Every activity has a title: that of the cell above is repeated.
  if (whole.includes('title')) return { ...rest, title: above ?? '', merge: whole }
  return { title, ...rest, ...(whole.length > 0 ? { merge: whole } : {}) }
}

function repeatLeaf(activity: Value, row: SourceRow, column: SourceColumn, path: Path, ground: Ground): void {
  const place = row.places[column.index]
  if (place?.part === 'above') repeatMerged(activity, place.cell, column, path, ground)
}
