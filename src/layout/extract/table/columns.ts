import type { RoadmapFile } from '../../../format/index.ts'
import { readDeadline } from '../../../deadline/index.ts'
import type { Template } from '../../template.ts'
import type { Choice, Doubt } from '../draft.ts'
import { type HeadingRole, headingRole } from './headings.ts'
import { type Keys, keyOf } from './keys.ts'
import type { CellPlace, GridPlace, SourceRow } from './source-table.ts'

/** What a column of the plan's table becomes. */
export interface SourceColumn {
  /** The place in the grid, from 0. */
  readonly index: number
  /** The field of the file: `number`, `title`, … or a key of the plan's own. */
  readonly field: string
  /** The key of the second level; `''` where there is none. */
  readonly leaf: string
  readonly heading: string
}

/** The columns of a plan's table. */
export interface SourceColumns {
  /** In the order of the grid; columns without heading and content are left out. */
  readonly columns: readonly SourceColumn[]
  /** The key `columns` of the file; absent where the plan has the usual ones. */
  readonly value: NonNullable<RoadmapFile['columns']> | undefined
  readonly doubts: readonly Doubt[]
}

/** A column before it is known what it holds. */
interface Headed {
  readonly index: number
  readonly upper: string
  /** The heading of the second level; `''` where the column has none. */
  readonly lower: string
  readonly role: HeadingRole | null
  readonly texts: readonly string[]
  readonly places: readonly (GridPlace | undefined)[]
  readonly at: CellPlace
}

/** What is wanted beside the table. */
export interface ColumnOptions {
  readonly keys: Keys
  readonly template: Template
  readonly knowsMerges: boolean
  readonly answers: ReadonlyMap<string, string>
}

/** Says what each column holds, by its heading first, by its content where the heading says nothing. */
export function sourceColumns(
  header: readonly SourceRow[],
  rows: readonly SourceRow[],
  options: ColumnOptions,
): SourceColumns {
  const headed = headedColumns(header, rows).filter(
    ({ upper, lower, texts }) => upper !== '' || lower !== '' || texts.length > 0,
  )
  const doubts: Doubt[] = []
  const roles = settledRoles(headed, options, doubts)
  const columns = named(headed, roles, options.keys)
  return { columns, value: columnsValue(columns, headed, options.template), doubts }
}

function headedColumns(header: readonly SourceRow[], rows: readonly SourceRow[]): Headed[] {
  const [upper, lower] = header
  return (upper?.places ?? []).map(({ cell }, index): Headed => {
    const below = lower?.places[index]
    const places = rows.map((row) => row.places[index])
    const texts = places.flatMap((place) =>
      place?.part === 'own' && place.cell.words !== '' ? [place.cell.words] : [],
    )
    const isParted = below !== undefined && below.part === 'own' && cell.colSpan > 1
    const lowerText = isParted ? below.cell.text : ''
    return { index, upper: cell.text, lower: lowerText, role: headingRole(cell.words), texts, places, at: cell.at }
  })
}

type Field =
  | 'section.number'
  | 'section.title'
  | 'number'
  | 'title'
  | 'deadline'
  | 'responsible'
  | 'result'
  | 'notes'
  | 'own'

/** The key of the answer that says what the column at a place of the grid holds. */
export function columnQuestion(index: number): string {
  return `column ${index + 1}`
}

function settledRoles(headed: readonly Headed[], options: ColumnOptions, doubts: Doubt[]): Map<number, Field> {
  const fields = new Map<number, Field>()
  const taken = new Set<Field>()
  const take = (column: Headed | undefined, field: Field) => {
    if (!column || fields.has(column.index) || (taken.has(field) && column.lower === '')) return false
    fields.set(column.index, field)
    taken.add(field)
    return true
  }
  for (const column of headed) {
    const answer = options.answers.get(columnQuestion(column.index))
    if (answer !== undefined && isField(answer)) take(column, answer)
  }
  takeTitles(headed, options, take)
  for (const field of ['deadline', 'responsible', 'result', 'notes'] as const) takeByHeading(headed, field, take)
  take(
    headed.find(({ role, index }) => role === 'document' && !fields.has(index)),
    'result',
  )
  if (!taken.has('deadline')) guess(readableColumn(headed, fields), 'deadline', take, doubts)
  if (!taken.has('title')) guess(wordyColumn(headed, fields), 'title', take, doubts)
  takeNumbers(headed, fields, take)
  return fields
}

type Take = (column: Headed | undefined, field: Field) => boolean

function takeByHeading(
  headed: readonly Headed[],
  field: 'deadline' | 'responsible' | 'result' | 'notes',
  take: Take,
): void {
  const all = headed.filter(({ role }) => role === field)
  const [first] = all
  if (!first) return
  // Only those who answer may stand in columns of a second level.
  const isParted = field === 'responsible' && first.lower !== ''
  for (const column of isParted ? all.filter(({ at }) => at.column === first.at.column) : [first]) take(column, field)
}

/** Of «Этап», «Мероприятие», «Содержание деятельности» the widest is the stage, where there are two; the next is what is done. */
function takeTitles(headed: readonly Headed[], { knowsMerges }: ColumnOptions, take: Take): void {
  const stage = headed.find(({ role }) => role === 'stage')
  const titles = headed.filter(({ role }) => role === 'title')
  const contents = headed.filter(({ role }) => role === 'content')
  const [first, second] = [...titles, ...contents]
  if (stage && first) {
    take(stage, 'section.title')
    take(first, 'title')
  } else if (first && second && isStage(first, second, knowsMerges)) {
    take(first, 'section.title')
    take(second, 'title')
  } else take(first ?? stage, 'title')
}

/** Whether the cells of a column stand for several rows each, while those of another do not. */
function isStage(column: Headed, other: Headed, knowsMerges: boolean): boolean {
  const continued = ({ places }: Headed) =>
    places.filter((place) => place && (knowsMerges ? place.part === 'above' : place.cell.words === '')).length
  return continued(column) >= 1 && continued(column) * 4 >= column.places.length && continued(other) === 0
}

function guess(column: Headed | undefined, field: Field, take: Take, doubts: Doubt[]): void {
  if (!column || !take(column, field)) return
  doubts.push(guessedColumn(column, field))
}

/** The column of which most cells read as deadlines. */
function readableColumn(headed: readonly Headed[], fields: ReadonlyMap<number, Field>): Headed | undefined {
  return headed.find(({ index, texts, role }) => {
    if (fields.has(index) || role !== null || texts.length < 2) return false
    const some = texts.slice(0, 50)
    return some.filter((text) => isDeadline(text)).length * 10 >= some.length * 6
  })
}

function isDeadline(text: string): boolean {
  return /\p{L}|\d\.\d/u.test(text) && readDeadline(text).deadline.kind !== 'unparseable'
}

/** The column with the longest texts. */
function wordyColumn(headed: readonly Headed[], fields: ReadonlyMap<number, Field>): Headed | undefined {
  const free = headed.filter(({ index, role, texts }) => !fields.has(index) && role !== 'number' && texts.length > 0)
  const length = ({ texts }: Headed) => texts.reduce((sum, text) => sum + text.length, 0) / texts.length
  return free.sort((a, b) => length(b) - length(a))[0]
}

/** With stages the first numbers are theirs, unless each row has one of its own. */
function takeNumbers(headed: readonly Headed[], fields: ReadonlyMap<number, Field>, take: Take): void {
  const numbers = headed.filter((column) => column.role === 'number' || isNumbersWithoutHeading(column, fields))
  const stage = headed.find(({ index }) => fields.get(index) === 'section.title')
  const [first, second] = numbers
  if (stage && first && (second || isLikeStage(first, stage))) {
    take(first, 'section.number')
    take(second, 'number')
  } else take(first, 'number')
}

function isNumbersWithoutHeading({ index, upper, texts }: Headed, fields: ReadonlyMap<number, Field>): boolean {
  return (
    index === 0 && upper === '' && !fields.has(index) && texts.length > 0 && texts.every((text) => text.length <= 8)
  )
}

/** Whether the numbers are those of stages: left of them, of one part, beginning in the rows in which they begin. */
function isLikeStage(number: Headed, stage: Headed): boolean {
  const isDeep = number.texts.every((text) => /\d\.\d/u.test(text))
  if (number.index > stage.index || isDeep) return false
  const filled = ({ places }: Headed) => places.map((place) => place?.part === 'own' && place.cell.words !== '')
  const stages = filled(stage)
  const numbers = filled(number)
  return numbers.every((isFilled, row) => !isFilled || stages[row] === true)
}

const fieldNames = {
  title: { ru: 'мероприятие', en: 'activity' },
  deadline: { ru: 'срок', en: 'deadline' },
  responsible: { ru: 'ответственные', en: 'responsible' },
  result: { ru: 'результат', en: 'result' },
  own: { ru: 'свой столбец', en: 'a column of its own' },
} as const

function isField(answer: string): answer is keyof typeof fieldNames {
  return Object.hasOwn(fieldNames, answer)
}

function guessedColumn({ index, upper, at }: Headed, field: Field): Doubt {
  const what = fieldNames[isField(field) ? field : 'own']
  const others = Object.keys(fieldNames).filter((each) => each !== field)
  return {
    rule: 'import-column',
    path: [],
    at,
    question: { key: columnQuestion(index), choices: [field, ...others].flatMap(choiceOf) },
    message: {
      ru: `По заголовку «${upper}» не понять, что в столбце ${index + 1}; по содержанию похоже на «${what.ru}». Если это не так, поправьте «столбцы».`,
      en: `The heading “${upper}” does not say what column ${index + 1} holds; its content looks like: ${what.en}. If not, change “columns”.`,
    },
  }
}

function choiceOf(key: string): Choice[] {
  return isField(key) ? [{ key, label: fieldNames[key] }] : []
}

/** Keys that an activity has already, in both languages: no column of the plan's own may bear one. */
const reserved = new Set(
  `id number title deadline responsible result merge progress postponed notes implements excluded код ид идентификатор номер название
  мероприятие наименование срок ответственные ответственный результат объединить исполнение перенос переносы примечания заметки
  исполняет исключено сроки исполнитель этап columns столбцы`.split(/\s+/u),
)

function named(headed: readonly Headed[], fields: ReadonlyMap<number, Field>, keys: Keys): SourceColumn[] {
  const own = new Set(reserved)
  const leaves = new Set<string>()
  return headed.map(({ index, upper, lower }): SourceColumn => {
    const field = fields.get(index)
    if (field === 'responsible' && lower !== '') {
      const leaf = keyOf(lower, keys, leaves)
      leaves.add(leaf)
      return { index, field, leaf, heading: lower }
    }
    const heading = lower === '' ? upper : `${upper}: ${lower}`
    if (field !== undefined && field !== 'own') return { index, field, leaf: '', heading }
    const key = keyOf(heading, keys, own)
    own.add(key)
    return { index, field: key, leaf: '', heading }
  })
}

/** The headings of a plan that does not name its columns, by field. */
function usualHeadings({ columns }: Template): readonly (readonly [string, string])[] {
  const { number, title, deadline, responsible, result } = columns
  return Object.entries({ number, title, deadline, responsible, result })
}

function columnsValue(
  columns: readonly SourceColumn[],
  headed: readonly Headed[],
  template: Template,
): SourceColumns['value'] {
  const usual = usualHeadings(template).slice(0, Math.max(4, columns.length))
  // A plan without results has no column for them, unless it names it.
  const isPrinted = columns.every(
    ({ field, index }) => field !== 'result' || headed.some((each) => each.index === index && each.texts.length > 0),
  )
  const isUsual =
    isPrinted &&
    columns.length === usual.length &&
    columns.every(({ field, heading, leaf }, i) => leaf === '' && field === usual[i]?.[0] && heading === usual[i]?.[1])
  if (isUsual) return undefined
  const value: Record<string, unknown> = {}
  for (const { field, leaf, heading, index } of columns) {
    if (leaf === '') value[field] = heading
    else {
      const upper = headed.find((each) => each.index === index)?.upper ?? ''
      const known = value[field] as { readonly columns: Record<string, string> } | undefined
      value[field] = { title: upper, columns: { ...known?.columns, [leaf]: heading } }
    }
  }
  return value as SourceColumns['value']
}
