import type { DeadlineChange, Listed, Pair, ResponsibleChange } from '../../analysis/index.ts'
import { responsibleNames } from '../../analysis/index.ts'
import type { Path } from '../../core/diagnostic.ts'
import type { Parsed } from '../../core/parsed.ts'
import type { RoadmapFile } from '../../format/index.ts'
import type { Roadmap } from '../../model/index.ts'
import type { Entered, Entry } from '../../yaml/index.ts'
import { entriesFor } from './people-entries.ts'
import { valueAt, withEntries, withText } from './set-text.ts'

type Plan = Parsed<RoadmapFile>

/** The text of a field of an item, put in the place of what the file says; an empty one takes the key away. */
export function takeText(parsed: Plan, item: Listed, field: string, text: string): Entered<RoadmapFile> {
  const path = [...item.path, field]
  if (text.trim() !== '') return withText(withoutMerge(parsed, item, field), path, text)
  const gives = item.section !== null && (field === 'deadline' || field === 'responsible')
  if (gives) return withEntries(withoutMerge(parsed, item, field), { path, value: '', replace: true })
  const unmerged = withoutMerge(parsed, item, field)
  return valueAt(parsed, path) === undefined ? { parsed: unmerged } : withEntries(unmerged, { path, remove: true })
}

/** A cell that continued the one above stands for itself from now on. */
function withoutMerge(parsed: Plan, item: Listed, field: string): Plan {
  const path = [...item.path, 'merge']
  const merged = valueAt(parsed, path)
  if (!Array.isArray(merged) || !merged.includes(field)) return parsed
  const entry: Entry = { path: merged.length === 1 ? path : [...path, merged.indexOf(field)], remove: true }
  const entered = withEntries(parsed, entry)
  return 'refused' in entered ? parsed : entered.parsed
}

/**
 * The wording of a deadline. Days that were given by hand beside the old wording stay if the new one names none; else
 * they go with the words that they explained.
 */
export function takeDeadline(parsed: Plan, item: Listed, { after }: DeadlineChange): Entered<RoadmapFile> {
  const text = after.deadline?.text ?? ''
  const old = valueAt(parsed, [...item.path, 'deadline'])
  if (typeof old === 'object' && text !== '' && !namesDays(after)) {
    return withText(parsed, [...item.path, 'deadline', 'text'], text)
  }
  return takeText(parsed, item, 'deadline', text)
}

/** Whether words tell by themselves when something is. */
export function namesDays({ deadline }: Listed): boolean {
  if (!deadline) return false
  return deadline.reading.deadline.kind === 'recurring' || deadline.occurrences.some(({ due }) => due !== null)
}

/** Those who answer for an item: of a list the entries that stay are kept as they are, others are named by key if known. */
export function takeResponsible(
  parsed: Plan,
  plan: Roadmap,
  item: Listed,
  change: Pair & Pick<ResponsibleChange, 'leaf'>,
  leaf: string,
): Entered<RoadmapFile> {
  const text = responsibleNames(change.after.responsible.get(change.leaf)?.value ?? null)
  const own = [...item.path, 'responsible']
  const whole = valueAt(parsed, own)
  if (leaf === '' || typeof whole === 'string') return takePeople(parsed, plan, item, own, text)
  return takePeople(withoutMerge(parsed, item, 'responsible'), plan, item, [...own, leaf], text)
}

function takePeople(parsed: Plan, plan: Roadmap, item: Listed, path: Path, text: string): Entered<RoadmapFile> {
  const old = valueAt(parsed, path)
  const isKey = typeof old === 'string' && plan.directory?.byKey(old) !== undefined
  const before: readonly unknown[] | undefined = Array.isArray(old) ? old : isKey ? [old] : undefined
  const entries = before && text !== '' ? entriesFor(text, before, plan) : undefined
  if (before && entries) return takeEntries(parsed, path, before, entries)
  if (path.at(-1) === 'responsible') return takeText(parsed, item, 'responsible', text)
  return text === '' ? withEntries(parsed, { path, value: '', replace: true }) : withText(parsed, path, text)
}

/** Of a list what stays is left as it is, where what has come stands behind it. */
function takeEntries(
  parsed: Plan,
  path: Path,
  old: readonly unknown[],
  entries: readonly string[],
): Entered<RoadmapFile> {
  const [only = ''] = entries
  const isList = Array.isArray(valueAt(parsed, path))
  if (!isList && entries.length === 1) return withText(parsed, path, only)
  const stay = old.filter((each) => entries.some((entry) => entry === each))
  const inOrder = stay.every((each, index) => entries[index] === each)
  if (!isList || !inOrder || new Set(entries).size < entries.length) {
    return withEntries(parsed, { path, value: entries, replace: true })
  }
  const gone = old.flatMap((each, index) => (stay.includes(each) ? [] : [index])).toReversed()
  const come = entries.slice(stay.length)
  return withEntries(
    parsed,
    ...come.map((each) => ({ path, append: each })),
    ...gone.map((index) => ({ path: [...path, index], remove: true }) as const),
  )
}
