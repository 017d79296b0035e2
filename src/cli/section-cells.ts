import { isSection, type Listed, type Matches } from '../analysis/index.ts'
import { pathText } from '../core/diagnostic.ts'
import type { RoadmapFile } from '../format/index.ts'
import type { Sound } from '../core/parsed.ts'
import type { Roadmap, Section } from '../model/index.ts'
import type { GivenByPath } from './paper-values.ts'

/**
 * A cell merged down a whole section is read as the section's own; where that is so in one document only, or where the
 * file says it of the activities, these get it instead, so that a row that came or went does not make it look changed.
 */
export function levelledCells(
  [old, now]: readonly [Roadmap, Roadmap],
  [oldValue, nowValue]: readonly [Sound<RoadmapFile>, Sound<RoadmapFile>],
  { otherOf }: Matches,
  inFile: (item: Listed) => Listed | undefined,
): { readonly before: GivenByPath; readonly after: GivenByPath } {
  const [before, after]: [Cells, Cells] = [new Map(), new Map()]
  if (old.sectionsAs !== 'column' || now.sectionsAs !== 'column') return { before, after }
  for (const was of old.sections) {
    const is = otherOf(was)
    if (!is || !isSection(is)) continue
    for (const field of ['deadline', 'responsible'] as const) {
      const [then, present] = [cellOf(oldValue, was, field), cellOf(nowValue, is, field)]
      if (then !== undefined && present !== undefined && isOfSection(was, field, inFile)) continue
      if (then !== undefined) handDown(was, oldValue, field, before)
      if (present !== undefined) handDown(is, nowValue, field, after)
    }
  }
  return { before, after }
}

/** Whether the file, where there is one, says it of the section too, and not of each activity. */
function isOfSection(section: Section, field: Field, inFile: (item: Listed) => Listed | undefined): boolean {
  return section.activities.every((activity) => {
    const own = inFile(activity)
    return own === undefined || isInherited(own, field) === isInherited(activity, field)
  })
}

function isInherited({ deadlineFrom, responsible }: Listed, field: Field): boolean {
  if (field === 'deadline') return deadlineFrom === 'inherited'
  return [...responsible.values()].some(({ from }) => from === 'inherited')
}

type Field = 'deadline' | 'responsible'
type Cells = Map<string, Readonly<Record<string, unknown>>>

function sectionIn(value: Sound<RoadmapFile>, { path }: Section) {
  return value.sections?.[Number(path[1])]
}

function cellOf(value: Sound<RoadmapFile>, section: Section, field: Field): unknown {
  return sectionIn(value, section)?.[field]
}

function handDown(section: Section, value: Sound<RoadmapFile>, field: Field, given: Cells): void {
  const cell = cellOf(value, section, field)
  const put = (path: string, content: unknown) => given.set(path, { ...given.get(path), [field]: content })
  put(pathText(section.path), undefined)
  for (const [index, activity] of (sectionIn(value, section)?.activities ?? []).entries()) {
    const own = activity?.[field]
    const isMerged = activity?.merge?.some((each) => each === field) ?? false
    const path = pathText([...section.path, 'activities', index])
    if (own === undefined && !isMerged) put(path, cell)
    else if (isMap(own) && isMap(cell)) put(path, { ...cell, ...own })
  }
}

function isMap(value: unknown): value is object {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}
