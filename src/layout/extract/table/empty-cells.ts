import type { DocumentPlace } from '../../../document/index.ts'
import type { RoadmapFile } from '../../../format/index.ts'
import { type Ground, setBlank, type Value } from './ground.ts'
import type { MadePart } from './items.ts'
import type { SourceRow } from './source-table.ts'

/**
 * Empty cells under sections with a value: where none is merged with the section's they are how the plan prints what it takes from
 * there; where some are, the others are empty on purpose.
 */
export function settleEmpty(made: readonly MadePart[], ground: Ground): RoadmapFile['inherited'] | undefined {
  const [first] = ground.empty
  if (!first || !ground.knowsMerges) return undefined
  if (ground.mergedWithSection) {
    for (const { activities, part } of made)
      activities.forEach((activity, index) => setEmpty(activity, part.rows[index], ground))
    return undefined
  }
  ground.doubts.push({
    rule: 'import-empty-cell',
    path: [],
    at: first,
    message: {
      ru: `Пустые ячейки под разделом, у которого есть срок или ответственные (первая — строка ${rowOf(first)}), поняты как «то же, что у раздела». Если они пусты нарочно, напишите там кавычки: "".`,
      en: `Empty cells under a section that has a deadline or responsibles (the first in row ${rowOf(first)}) were taken for the section’s own. If they are empty on purpose, write "" there.`,
    },
  })
  return 'blank'
}

function rowOf(place: DocumentPlace): number {
  return 'row' in place ? place.row : place.paragraph
}

function setEmpty(activity: Value, row: SourceRow | undefined, { columns, empty }: Ground): void {
  for (const column of columns) {
    const place = row?.places[column.index]
    if (place?.part !== 'own' || !empty.includes(place.cell.at)) continue
    setBlank(activity, column)
  }
}
