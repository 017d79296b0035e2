import type { Path } from '../../core/diagnostic.ts'
import { counted, type Text } from '../../core/text.ts'
import type { DocumentPlace, ReadRemark } from '../../document/index.ts'
import type { RoadmapFile } from '../../format/index.ts'
import type { Doubt, Draft, Unused, ValueOrigin } from './draft.ts'

/** Adds to a draft what the reader had to say: comments become notes of their items, what was left out is told. */
export function withRemarks(draft: Draft, remarks: readonly ReadRemark[]): Draft {
  const noted = withNotes(
    draft,
    remarks.filter(({ kind }) => kind === 'comment'),
  )
  return {
    ...noted,
    doubts: [...noted.doubts, ...doubtsOf(remarks)],
    unused: [...noted.unused, ...remarks.flatMap(leftOut)],
  }
}

type Values = Record<string | number, unknown>

function withNotes(draft: Draft, comments: readonly ReadRemark[]): Draft {
  if (comments.length === 0) return draft
  const value = structuredClone(draft.value) as RoadmapFile
  const origins: ValueOrigin[] = []
  const unused: Unused[] = []
  for (const { at, text = '' } of comments) {
    const path = at && activityAt(draft.origins, at)
    const item = path && valueAt(value, path)
    // A column of notes prints; a reviewer's remark must not.
    if (item && !value.columns?.notes) {
      item.notes = typeof item.notes === 'string' ? `${item.notes}\n${text}` : text
      origins.push({ path: [...path, 'notes'], from: [at] })
    } else unused.push({ at, text, why: commentWithoutItem })
  }
  return { ...draft, value, origins: [...draft.origins, ...origins], unused: [...draft.unused, ...unused] }
}

const commentWithoutItem: Text = {
  ru: 'примечание рецензента стоит не у мероприятия: поля для него нет',
  en: 'a reviewer’s comment that stands at no activity: there is no field for it',
}

/** The activity that stands in the row of a place. */
function activityAt(origins: readonly ValueOrigin[], at: DocumentPlace): Path | null {
  if (!('row' in at)) return null
  const found = origins.find(
    ({ path, from }) =>
      path.includes('activities') &&
      from.some((place) => 'row' in place && place.table === at.table && place.row === at.row),
  )
  if (!found) return null
  const end = found.path.indexOf('activities') + 2
  return found.path.slice(0, end)
}

function valueAt(root: unknown, path: Path): Values | null {
  let here = root
  for (const step of path) here = (here as Values | undefined)?.[step]
  return typeof here === 'object' && here !== null ? (here as Values) : null
}

const reasons: Partial<Record<ReadRemark['kind'], Text>> = {
  deleted: { ru: 'удалено в режиме исправлений', en: 'deleted under tracked changes' },
  hidden: { ru: 'скрытый текст: Word его не печатает', en: 'hidden text, which Word does not print' },
  picture: {
    ru: 'рисунок или объект: в плане для него нет места',
    en: 'a picture or object: a plan has no place for it',
  },
  'page-header': { ru: 'колонтитул', en: 'text at the top or foot of pages' },
  macros: { ru: 'макросы не читаются и не выполняются', en: 'macros are neither read nor run' },
  linked: { ru: 'лежит в другом файле, а он не загружается', en: 'lies in another file, which is not fetched' },
}

function leftOut({ kind, at, text = '' }: ReadRemark): Unused[] {
  const why = reasons[kind]
  return why ? [{ at, text, why, ...(trifles.has(kind) ? { isTrifle: true as const } : {}) }] : []
}

/** What nobody misses in the plan. */
const trifles: ReadonlySet<ReadRemark['kind']> = new Set(['deleted', 'page-header', 'macros'])

function doubtsOf(remarks: readonly ReadRemark[]): Doubt[] {
  const of = (kind: ReadRemark['kind']) => remarks.filter((each) => each.kind === kind)
  return [
    ...trackedDoubt([...of('inserted'), ...of('deleted')]),
    ...of('nested-table').map(nestedDoubt),
    ...of('ragged').map(raggedDoubt),
  ]
}

function trackedDoubt(changes: readonly ReadRemark[]): Doubt[] {
  const [first] = changes
  if (!first) return []
  const count = counted(
    changes.length,
    ['исправление', 'исправления', 'исправлений'],
    ['tracked change', 'tracked changes'],
  )
  const message = {
    ru: `В документе ${count.ru}, не принятые и не отклонённые: план прочитан так, будто приняты все. Если это не так, примите или отклоните их в Word и импортируйте снова.`,
    en: `The document has ${count.en} neither accepted nor rejected; the plan was read as if all were accepted. If not, settle them in Word and import again.`,
  }
  return [{ rule: 'import-tracked-changes', path: [], at: first.at, message }]
}

function nestedDoubt({ at }: ReadRemark): Doubt {
  return {
    rule: 'import-nested-table',
    path: [],
    at,
    message: {
      ru: 'В ячейке стоит ещё одна таблица: её строки стали строками текста, ячейки разделены чертой «|». Поправьте текст.',
      en: 'A cell holds another table: its rows became lines of text, its cells are parted by “|”. Mend the text.',
    },
  }
}

function raggedDoubt({ at }: ReadRemark): Doubt {
  return {
    rule: 'import-ragged-row',
    path: [],
    at,
    message: {
      ru: 'В строке меньше или больше ячеек, чем столбцов в таблице. Сверьте эту строку с документом.',
      en: 'The row has fewer or more cells than the table has columns. Compare it with the document.',
    },
  }
}
