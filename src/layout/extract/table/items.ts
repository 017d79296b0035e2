import type { Path } from '../../../core/diagnostic.ts'
import { counted } from '../../../core/text.ts'
import type { RoadmapFile } from '../../../format/index.ts'
import type { Doubt, Unused, ValueOrigin } from '../draft.ts'
import { activityOf } from './activity-cells.ts'
import type { SourceColumn } from './columns.ts'
import { settleEmpty } from './empty-cells.ts'
import { type Ground, type Value, keyOf, hasValue, shortened, setValue, isInheritable } from './ground.ts'
import { numbered } from './item-numbers.ts'
import type { Part } from './parts.ts'
import { sectionCells, setActivity, noSection, wholeStageCells } from './section-cells.ts'
import type { SourceCell } from './source-table.ts'

type FileSection = NonNullable<RoadmapFile['sections']>[number]
type FileActivity = NonNullable<RoadmapFile['activities']>[number]

/** The items of a plan as the file has them. */
export interface Items {
  readonly value: Pick<RoadmapFile, 'numbering' | 'sections-as' | 'inherited' | 'sections' | 'activities'>
  readonly origins: readonly ValueOrigin[]
  readonly doubts: readonly Doubt[]
  readonly unused: readonly Unused[]
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

export interface MadePart {
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
