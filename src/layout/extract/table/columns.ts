import type { RoadmapFile } from '../../../format/index.ts'
import type { Template } from '../../template.ts'
import type { Doubt } from '../draft.ts'
import { type Field, settledRoles } from './column-fields.ts'
import { type Headed, headedColumns } from './headed-columns.ts'
import { headingRole } from './headings.ts'
import { type Keys, keyOf } from './keys.ts'
import type { SourceRow } from './source-table.ts'

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
