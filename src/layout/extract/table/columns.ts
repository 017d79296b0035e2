import type { RoadmapFile } from '../../../format/index.ts'
import type { Template } from '../../template.ts'
import type { Choice, Doubt } from '../draft.ts'
import { areDeadlines } from './deadline-texts.ts'
import { type HeadingRole, headingRole, namesBoth } from './headings.ts'
import { type Keys, keyOf } from './keys.ts'
import type { CellPlace, GridPlace, SourceCell, SourceRow } from './source-table.ts'

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
    const role = isNumbersUnder(cell, index, texts)
      ? 'number'
      : roleIn(cell.words, isParted ? below.cell.words : '', texts)
    return { index, upper: cell.text, lower: lowerText, role, texts, places, at: cell.at }
  })
}

/** Numbers before the texts under one heading. */
function isNumbersUnder({ column, colSpan }: SourceCell, index: number, texts: readonly string[]): boolean {
  return colSpan > 1 && index === column && texts.length > 0 && texts.every((text) => /^\d[\d.)]{0,7}$/u.test(text))
}

/**
 * What a column holds by its headings. One of the second level says it better than the one over it, but those who answer may be parted
 * by any words; under «Сроки» parted into quarters there may be marks, under «Время» hours of the day.
 */
function roleIn(upper: string, lower: string, texts: readonly string[]): HeadingRole | null {
  const [over, own] = [headingRole(upper), headingRole(lower)]
  if (over === 'responsible' && own !== 'deadline') return over
  const role = own ?? over
  const isUnsure = role === 'time' || (own === null && lower !== '' && role === 'deadline')
  if (isUnsure) return areDeadlines(texts) ? 'deadline' : 'mark'
  return role
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
  if (!taken.has('deadline')) {
    const readable = readableColumn(headed, fields)
    const others = headed.filter((column) => column !== readable)
    // The only column of words names what is done, though it reads as days («Понедельник»).
    if (taken.has('title') || wordyColumn(others, fields)) guess(readable, 'deadline', take, doubts)
  }
  if (!taken.has('title')) guess(wordyColumn(headed, fields), 'title', take, doubts)
  doubts.push(...deadlineDoubts(headed, fields))
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
  const titles = headed.filter(({ role }) => role === 'title')
  const contents = headed.filter(({ role }) => role === 'content')
  const [first, second] = [...titles, ...contents]
  const stage =
    headed.find((column) => column.role === 'stage' && !(first && isTag(column, first))) ??
    (first && knowsMerges ? headed.find((column) => isUnnamedStage(column, first)) : undefined)
  if (stage && first) {
    take(stage, 'section.title')
    take(first, 'title')
  } else if (first && second && isStage(first, second, knowsMerges)) {
    take(first, 'section.title')
    take(second, 'title')
  } else take(first ?? stage, 'title')
}

/** «Направление» that every row says of itself: behind the activity, or the same in one row after another. */
function isTag(stage: Headed, title: Headed): boolean {
  if (stage.places.some((place) => place?.part === 'above')) return false
  const words = stage.places.map((place) => place?.cell.words ?? '')
  return stage.index > title.index || words.some((each, row) => each !== '' && each === words[row - 1])
}

/** A column before the activities whose cells stand for several of them, whatever it is called («День недели»). */
function isUnnamedStage(column: Headed, title: Headed): boolean {
  return column.role === null && column.index < title.index && isStage(column, title, true)
}

/** Whether the cells of a column stand for several rows each, while those of another do not. */
function isStage(column: Headed, other: Headed, knowsMerges: boolean): boolean {
  const isBlank = (place: GridPlace | undefined) => place?.part === 'own' && place.cell.words === ''
  // Not everybody merges: under «Этап» the cells are left blank, while what is done stands in every row.
  const isAllSaid = knowsMerges && !other.places.some(isBlank)
  const continued = ({ places }: Headed) =>
    places.filter((place) => place?.part === 'above' || ((isAllSaid || !knowsMerges) && place?.cell.words === ''))
      .length
  return continued(column) >= 1 && continued(column) * 4 >= column.places.length && continued(other) === 0
}

function guess(column: Headed | undefined, field: Field, take: Take, doubts: Doubt[]): void {
  if (!column || !take(column, field)) return
  doubts.push(guessedColumn(column, field))
}

/** The column of which most cells read as deadlines. */
function readableColumn(headed: readonly Headed[], fields: ReadonlyMap<number, Field>): Headed | undefined {
  return headed.find(({ index, texts, role }) => {
    return !fields.has(index) && role === null && texts.length >= 2 && areDeadlines(texts)
  })
}

/** The column with the longest texts. */
function wordyColumn(headed: readonly Headed[], fields: ReadonlyMap<number, Field>): Headed | undefined {
  const free = headed.filter(
    ({ index, role, texts }) => !fields.has(index) && role !== 'number' && role !== 'span' && texts.length > 0,
  )
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

/** Whether the numbers begin in the rows in which the stages begin. */
function isLikeStage(number: Headed, stage: Headed): boolean {
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

/** A plan has one deadline an activity: what more columns of them there are become columns of their own, and that is told. */
function deadlineDoubts(headed: readonly Headed[], fields: ReadonlyMap<number, Field>): Doubt[] {
  const taken = headed.find(({ index }) => fields.get(index) === 'deadline')
  const others = headed.filter(({ index, role }) => role === 'deadline' && !fields.has(index))
  if (taken) return others.map((other) => furtherDeadline(other, taken))
  const both = headed.find(({ upper, lower }) => lower === '' && namesBoth(upper))
  if (both) return [deadlineWithPeople(both)]
  const first = headed.find(({ role, lower, upper }) => role === 'span' || isDeadlineGroup(upper, lower))
  return first ? [deadlineInColumns(first)] : []
}

function isDeadlineGroup(upper: string, lower: string): boolean {
  return lower !== '' && headingRole(upper) === 'deadline'
}

function furtherDeadline({ index, upper, at }: Headed, taken: Headed): Doubt {
  return {
    rule: 'import-column',
    path: [],
    at,
    question: { key: columnQuestion(index), choices: ['own', 'deadline'].flatMap(choiceOf) },
    message: {
      ru: `Столбцов со сроками несколько: срок взят из столбца ${taken.index + 1}, а столбец ${index + 1} («${upper}») записан как свой. Если срок — в нём, поменяйте их имена в «столбцы».`,
      en: `There are several columns of deadlines: the deadline was taken from column ${taken.index + 1}, and column ${index + 1} (“${upper}”) became one of the plan’s own. If the deadline stands there, exchange their names in “columns”.`,
    },
  }
}

function deadlineWithPeople({ index, upper, at }: Headed): Doubt {
  return {
    rule: 'import-column',
    path: [],
    at,
    message: {
      ru: `В столбце ${index + 1} («${upper}») сроки стоят вместе с ответственными, и разделить их надёжно нельзя: всё записано в ответственных. Перенесите сроки в столбец «срок».`,
      en: `Column ${index + 1} (“${upper}”) holds deadlines together with people, which cannot be parted safely: all of it went to the responsibles. Move the deadlines to a column “deadline”.`,
    },
  }
}

function deadlineInColumns({ at, upper, lower }: Headed): Doubt {
  const heading = lower === '' ? upper : lower
  return {
    rule: 'import-column',
    path: [],
    at,
    message: {
      ru: `Столбца со сроками нет: сроки разнесены по столбцам («${heading}» и другие). Они записаны как свои столбцы плана; чтобы сроки считались, впишите их мероприятиям и добавьте столбец «срок».`,
      en: `No column holds deadlines: they are spread over columns (“${heading}” and others), which became columns of the plan’s own. To have deadlines counted, write them to the activities and add a column “deadline”.`,
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
  const isParted = ({ upper, lower, at }: Headed) =>
    lower !== '' &&
    (headingRole(upper) === 'responsible' ||
      headed.some((other) => other.at === at && other.lower !== lower && fields.get(other.index) === 'responsible'))
  return headed.map((column): SourceColumn => {
    const { index, upper, lower } = column
    const field = fields.get(index)
    if (field === 'responsible' && isParted(column)) {
      const leaf = keyOf(lower, keys, leaves)
      leaves.add(leaf)
      return { index, field, leaf, heading: lower }
    }
    const heading = lower === '' ? upper : `${upper}: ${lower}`
    if (field !== undefined && field !== 'own') return { index, field, leaf: '', heading }
    const key = keyOf(lower === '' ? heading : lower, keys, own)
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
