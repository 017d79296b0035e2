import type { DeadlineChange, Listed, Pair, ResponsibleChange } from '../../analysis/index.ts'
import { responsibleNames } from '../../analysis/index.ts'
import type { Path } from '../../core/diagnostic.ts'
import type { Parsed } from '../../core/parsed.ts'
import type { RoadmapFile } from '../../format/index.ts'
import { folded, type Roadmap } from '../../model/index.ts'
import type { Entered, Entry, EntryValue } from '../../yaml/index.ts'
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
  const list = Array.isArray(old) && text !== '' ? listOf(old, plan, text) : undefined
  if (list) return takeList(parsed, path, old as readonly unknown[], list)
  if (path.at(-1) === 'responsible') return takeText(parsed, item, 'responsible', text)
  return text === '' ? withEntries(parsed, { path, value: '', replace: true }) : withText(parsed, path, text)
}

/** The entries of which a list is to consist in order to print as a text; nothing where none does. */
function listOf(old: readonly unknown[], { directory }: Roadmap, text: string): readonly string[] | undefined {
  const printed = (entry: string) => directory?.byKey(entry)?.name ?? entry
  const entries = text.split(/,\s+|\n/u).map((part) => {
    const same = (name: string) => folded(name) === folded(part)
    const kept = old.find((each): each is string => typeof each === 'string' && same(printed(each)))
    const known = directory?.find(part)
    return kept ?? (known && same(known.name) ? known.key : part)
  })
  const again = entries.map(printed).join(', ')
  return folded(again) === folded(text.replaceAll('\n', ', ')) ? entries : undefined
}

function takeList(parsed: Plan, path: Path, old: readonly unknown[], entries: readonly string[]): Entered<RoadmapFile> {
  const stay = old.filter((each) => entries.some((entry) => entry === each))
  const inOrder = stay.every((each, index) => entries[index] === each)
  if (!inOrder || new Set(entries).size < entries.length)
    return withEntries(parsed, { path, value: entries as EntryValue, replace: true })
  const gone = old.flatMap((each, index) => (stay.includes(each) ? [] : [index])).toReversed()
  const come = entries.slice(stay.length)
  return withEntries(
    parsed,
    ...come.map((each) => ({ path, append: each })),
    ...gone.map((index) => ({ path: [...path, index], remove: true }) as const),
  )
}
