import type { Path } from '../../../core/diagnostic.ts'
import type { Text } from '../../../core/text.ts'
import type { Doubt } from '../draft.ts'
import type { SourceColumn } from './columns.ts'
import { type Ground, type Value, shortened, setValue } from './ground.ts'
import type { Part } from './parts.ts'
import type { SourceCell, SourceRow } from './source-table.ts'

/** Cells of a section that fills a row. What it has no field for is told. */
export function sectionCells(row: SourceRow, section: Value, path: Path, ground: Ground): void {
  for (const column of ground.columns) {
    const place = row.places[column.index]
    if (place?.part !== 'own' || place.cell.words === '' || column.field === 'number' || column.field === 'title')
      continue
    if (['deadline', 'responsible', 'result'].includes(column.field))
      setValue(section, column, place.cell, path, ground)
    else ground.unused.push({ at: place.cell.at, text: place.cell.words, why: noSectionField(column) })
  }
}

function noSectionField({ heading }: SourceColumn): Text {
  return {
    ru: `у раздела нет поля для столбца «${heading}»`,
    en: `a section has no field for the column “${heading}”`,
  }
}

/** A row that is not bold and has all that an activity has is one, though activities stand below it. */
export function setActivity(section: Value, { section: line }: Part, path: Path, ground: Ground): void {
  if (!line || line.isBold || section.deadline === undefined || section.responsible === undefined) return
  section.activity = true
  ground.doubts.push({
    rule: 'import-section-activity',
    path: [...path, 'activity'],
    at: line.at,
    message: {
      ru: `Раздел «${shortened(line.title)}» набран как мероприятие: у него есть срок и ответственные. Он взят и как раздел, и как мероприятие; если исполнять сам раздел не нужно, уберите эту строку.`,
      en: `The section “${shortened(line.title)}” looks like an activity: it has a deadline and responsibles. It was taken as both; if the section itself is not done, remove this line.`,
    },
  })
}

export function noSection(path: Path, part: Part): Doubt {
  return {
    rule: 'import-no-section',
    path,
    at: part.rows[0] ? { table: part.rows[0].table, row: part.rows[0].number, column: 1 } : null,
    message: {
      ru: 'Мероприятия в начале таблицы не относятся ни к какому разделу: напишите название раздела.',
      en: 'Activities at the top of the table belong to no section: write the title of one.',
    },
  }
}

/** Cells that stand for a whole stage are the stage's own. */
export function wholeStageCells({ rows }: Part, { columns, knowsMerges }: Ground): Map<SourceColumn, SourceCell> {
  const [first, ...rest] = rows
  const shared = new Map<SourceColumn, SourceCell>()
  if (!first || rest.length === 0) return shared
  for (const column of columns) {
    if (column.field !== 'deadline' && column.field !== 'responsible') continue
    const place = first.places[column.index]
    if (place?.part !== 'own' || place.cell.words === '') continue
    const isWhole = rest.every((row) => {
      const below = row.places[column.index]
      return below?.part === 'above' || (!knowsMerges && below?.cell.words === '')
    })
    if (isWhole) shared.set(column, place.cell)
  }
  const leaves = columns.filter(({ field }) => field === 'responsible')
  // The people of a row are given or taken over together.
  if (leaves.some((leaf) => !shared.has(leaf))) for (const leaf of leaves) shared.delete(leaf)
  return shared
}
