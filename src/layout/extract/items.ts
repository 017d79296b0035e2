import type { Path } from '../../core/diagnostic.ts'
import { counted, type Text } from '../../core/text.ts'
import type { DocumentPlace } from '../../document/index.ts'
import type { RoadmapFile } from '../../format/index.ts'
import type { SourceColumn } from './columns.ts'
import type { Doubt, Unused, ValueOrigin } from './draft.ts'
import { numbersOf, partedTitle } from './numbers.ts'
import { joinWrappedNames } from './wrapped-names.ts'
import type { Part } from './parts.ts'
import type { GridPlace, SourceCell, SourceRow } from './source-table.ts'

type FileSection = NonNullable<RoadmapFile['sections']>[number]
type FileActivity = NonNullable<RoadmapFile['activities']>[number]

/** The items of a plan as the file has them. */
export interface Items {
  readonly value: Pick<RoadmapFile, 'numbering' | 'sections-as' | 'inherited' | 'sections' | 'activities'>
  readonly origins: readonly ValueOrigin[]
  readonly doubts: readonly Doubt[]
  readonly unused: readonly Unused[]
}

/** A cell that can be taken over from above or from the section. */
type Inheritable = 'deadline' | 'responsible'

interface Ground {
  readonly columns: readonly SourceColumn[]
  readonly knowsMerges: boolean
  readonly origins: ValueOrigin[]
  readonly doubts: Doubt[]
  readonly unused: Unused[]
  /** Names that were wrapped over several lines, as they were written. */
  readonly wrapped: { readonly at: DocumentPlace; readonly text: string }[]
  /** Empty cells under a section that has a value for them. */
  readonly empty: DocumentPlace[]
  /** Whether a cell of an activity is merged with its section's. */
  mergedWithSection: boolean
}

/** What is above a row: its section, and the rows of the section before it. */
interface Above {
  readonly part: Part
  readonly rows: readonly SourceRow[]
  /** The fields of which the section has a value, with their leaves. */
  readonly section: ReadonlySet<string>
}

/** Makes sections and activities of the parts of a plan. */
export function itemsOf(parts: readonly Part[], columns: readonly SourceColumn[], knowsMerges: boolean): Items {
  const ground: Ground = {
    columns,
    knowsMerges,
    origins: [],
    doubts: [],
    unused: [],
    empty: [],
    wrapped: [],
    mergedWithSection: false,
  }
  const isFlat = parts.every(({ section }) => section === null)
  const hasStages = columns.some(({ field }) => field === 'section.title')
  const made = parts.map((part, index) => {
    const path: Path = isFlat ? [] : ['sections', index]
    return { part, path, ...partOf(part, path, hasStages, ground) }
  })
  const inherited = settleEmpty(made, ground)
  const numbers = numbered(made, isFlat, ground)
  const asRows = !hasStages && made.some(({ part }) => part.section?.row)
  const filled = made.some(({ section }) => section.deadline !== undefined || section.responsible !== undefined)
  return {
    value: {
      ...(numbers === undefined ? {} : { numbering: numbers }),
      ...(asRows && !filled ? { 'sections-as': 'row' as const } : {}),
      ...(inherited ? { inherited } : {}),
      ...(isFlat
        ? { activities: made.flatMap(({ activities }) => activities) as FileActivity[] }
        : {
            sections: made.map(
              ({ section, activities }): FileSection =>
                ({ ...section, ...(activities.length > 0 ? { activities } : {}) }) as FileSection,
            ),
          }),
    },
    origins: ground.origins,
    doubts: [...ground.doubts, ...wrappedDoubt(ground.wrapped)],
    unused: ground.unused,
  }
}

type Value = Record<string, unknown>

interface MadePart {
  readonly part: Part
  readonly path: Path
  readonly section: Value
  readonly activities: Value[]
}

function partOf(part: Part, path: Path, hasStages: boolean, ground: Ground): Pick<MadePart, 'section' | 'activities'> {
  const section: Value = {}
  if (part.section) {
    section.title = part.section.title
    ground.origins.push({ path: [...path, 'title'], from: [part.section.at] })
    if (part.section.row) sectionCells(part.section.row, section, path, ground)
    if (part.section.row) setActivity(section, part, path, ground)
  } else if (path.length > 0) {
    section.title = ''
    ground.doubts.push(noSection(path, part))
  }
  const shared = hasStages ? wholeStageCells(part, ground) : new Map<SourceColumn, SourceCell>()
  for (const [column, cell] of shared) setValue(section, column, cell, path, ground)
  const own = new Set(ground.columns.filter((each) => isInheritable(each.field) && hasValue(section, each)).map(keyOf))
  const activities = part.rows.map((row, index) => {
    const activityPath: Path = [...path, 'activities', index]
    return activityOf(row, activityPath, { part, rows: part.rows.slice(0, index), section: own }, ground)
  })
  return { section, activities }
}

function keyOf({ field, leaf }: SourceColumn): string {
  return leaf === '' ? field : `${field}.${leaf}`
}

function hasValue(item: Value, { field, leaf }: SourceColumn): boolean {
  const value = item[field]
  return leaf === '' ? value !== undefined : Object.hasOwn((value ?? {}) as object, leaf)
}

/** Cells of a section that fills a row. What it has no field for is told. */
function sectionCells(row: SourceRow, section: Value, path: Path, ground: Ground): void {
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
function setActivity(section: Value, { section: line }: Part, path: Path, ground: Ground): void {
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

function shortened(text: string): string {
  const words = text.split('\n').join(' ')
  return words.length > 50 ? `${words.slice(0, 50).trimEnd()}…` : words
}

function noSection(path: Path, part: Part): Doubt {
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
function wholeStageCells({ rows }: Part, { columns, knowsMerges }: Ground): Map<SourceColumn, SourceCell> {
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

function setValue(item: Value, column: SourceColumn, cell: SourceCell, path: Path, ground: Ground): void {
  const { field, leaf } = column
  const text = field === 'responsible' ? joinWrappedNames(cell.text) : cell.text
  if (text !== cell.text) ground.wrapped.push({ at: cell.at, text })
  if (leaf === '') item[field] = text
  else item[field] = { ...(item[field] as Value | undefined), [leaf]: text }
  ground.origins.push({ path: [...path, field, ...(leaf === '' ? [] : [leaf])], from: [cell.at] })
}

function wrappedDoubt([first, ...others]: Ground['wrapped']): Doubt[] {
  if (!first) return []
  const name = shortened(first.text)
  const more = counted(others.length, ['ячейка', 'ячейки', 'ячеек'], ['more cell', 'more cells'])
  const rest = others.length > 0 ? { ru: ` (и ещё ${more.ru})`, en: ` (${more.en})` } : { ru: '', en: '' }
  return [
    {
      rule: 'import-wrapped-line',
      path: [],
      at: first.at,
      message: {
        ru: `Название ответственного, разбитое на строки, записано одной: «${name}»${rest.ru}. Если на строках стояли разные ответственные, разделите их запятой.`,
        en: `The name of somebody responsible that was wrapped over lines was written on one: “${name}”${rest.en}. If there are several people on those lines, part them by commas.`,
      },
    },
  ]
}

function activityOf(row: SourceRow, path: Path, above: Above, ground: Ground): Value {
  const activity: Value = { title: '' }
  const merged = new Map<string, number>()
  for (const column of ground.columns) {
    const { field } = column
    const place = row.places[column.index]
    if (!place || field.startsWith('section.')) continue
    if (place.part === 'beside') tellBeside(place.cell, column, path, ground)
    else if (isOfSection(place.cell, column, above)) ground.mergedWithSection ||= place.part === 'above'
    else if (place.part === 'above') takenOver(activity, place, column, path, above, merged, ground)
    else if (place.cell.words !== '') setValue(activity, column, place.cell, path, ground)
    else emptyCell(place, column, path, above, merged, ground)
  }
  return withMerge(activity, row, merged, path, ground)
}

/** A cell over several columns: its text stands in the first of them. */
function tellBeside(cell: SourceCell, column: SourceColumn, path: Path, ground: Ground): void {
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
      ru: `Объединённая ячейка «${shortened(cell.words)}» выходит за раздел или стоит в столбце, где объединения нет в файле; её текст повторён. В печати ячейки будут раздельными.`,
      en: `The merged cell “${shortened(cell.words)}” reaches beyond its section, or stands in a column that has no merged cells in the file; its text was repeated and will print in cells of its own.`,
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

function isInheritable(field: string): field is Inheritable {
  return field === 'deadline' || field === 'responsible'
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

/**
 * Empty cells under sections with a value: where none is merged with the section's they are how the plan prints what it takes from
 * there; where some are, the others are empty on purpose.
 */
function settleEmpty(made: readonly MadePart[], ground: Ground): RoadmapFile['inherited'] | undefined {
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
  for (const { field, leaf, index } of columns) {
    const place = row?.places[index]
    if (place?.part !== 'own' || !empty.includes(place.cell.at)) continue
    if (leaf === '') activity[field] = ''
    else activity[field] = { ...(activity[field] as Value | undefined), [leaf]: '' }
  }
}

/** Sets the numbers that are not what their places give. */
function numbered(made: readonly MadePart[], isFlat: boolean, ground: Ground): RoadmapFile['numbering'] {
  if (!ground.columns.some(({ field }) => field === 'number')) partTitles(made)
  const typed = ({ activities }: MadePart) => activities.map(({ number }) => (typeof number === 'string' ? number : ''))
  const sections = isFlat
    ? []
    : made.map((each) => ({ number: each.part.section?.number ?? '', activities: typed(each) }))
  const flat = isFlat ? made.flatMap(typed) : []
  const numbers = numbersOf(sections, flat)
  made.forEach((each, section) => {
    const number = each.part.section?.number ?? ''
    if (!isFlat && !numbers.section(section)) each.section.number = number
    if (number !== '' && each.part.section)
      ground.origins.push({ path: [...each.path, 'number'], from: [each.part.section.at] })
    each.activities.forEach((activity, index) => {
      if (numbers.activity(isFlat ? null : section, index)) delete activity.number
      else activity.number ??= ''
    })
  })
  return numbers.value
}

/** Where no column shows the numbers they stand before the titles: parted from them if most titles have one. */
function partTitles(made: readonly MadePart[]): void {
  const all = made.flatMap(({ activities }) => activities)
  const parted = all.map(({ title }) => partedTitle(String(title)))
  const count = parted.filter(({ number }) => number !== '').length
  if (count * 2 <= all.length) return
  all.forEach((activity, index) => {
    const { number, title } = parted[index] as { number: string; title: string }
    if (number === '') return
    activity.number = number
    activity.title = title
  })
}
