import { type Change, isSection, type Listed, matched } from '../../analysis/index.ts'
import { type Path, pathText } from '../../core/diagnostic.ts'
import type { Parsed } from '../../core/parsed.ts'
import type { Text } from '../../core/text.ts'
import type { RoadmapFile } from '../../format/index.ts'
import { buildRoadmap, type Item, itemsNamed, type Roadmap, sealInForce } from '../../model/index.ts'
import type { Entered } from '../../yaml/index.ts'
import { compare, type ComparedEditions, type Failure } from '../compare.ts'
import type { DocumentEdition, PlanEdition } from '../edition.ts'
import type { Loaded } from '../load.ts'
import type { OnPaper } from '../on-paper.ts'
import type { System } from '../system.ts'
import { type FileNames, fileNames } from './file-names.ts'
import { withEntries, valueAt, withText } from './set-text.ts'
import { takeDeadline, takeResponsible, takeText } from './take-field.ts'
import { takePlaces, type Taking } from './take-places.ts'
import { changeName, itemOf } from './what-is-left.ts'

/** What is to be taken over from a document. */
export interface Wanted {
  /** Items by number or id; `null` for all. */
  readonly only: readonly string[] | null
  /** Whether the reviewer's comments go to the notes of their items. */
  readonly withComments: boolean
}

/** A plan with the changes of a document in its text, in memory. */
export interface TakenOver {
  readonly loaded: Loaded
  /** The changes that were taken over. */
  readonly compared: ComparedEditions
  /** What was asked for and is not taken over: it has to be done by hand. */
  readonly left: readonly Text[]
}

/** A circle of edits that uncover each other is longer than this. */
const mostPasses = 8

/**
 * Takes the differences of a document over into the text of a plan: words in their places, items with all that belongs
 * to them. What comes of it is compared with the document again; where anything is left that was to be taken over, or
 * anything else has changed, that is the answer and nothing is to be written.
 */
export async function takeOver(
  before: PlanEdition,
  after: DocumentEdition,
  wanted: Wanted,
  system: System,
): Promise<TakenOver | Failure> {
  const first = await compare(before, after, system)
  if ('fault' in first || 'faults' in first) return first
  const isSealed = sealInForce(before.loaded.plan) !== null
  const isAsked = askedFor(wanted.only, first)
  if ('missing' in isAsked) return { fault: notThere(isAsked.missing) }
  const asked = first.changes.filter(isAsked)
  const taken = asked.filter((change) => isTakeable(change, isSealed))
  const left = asked.filter((change) => !taken.includes(change) && change.kind !== 'renumbered').map(changeName)
  const passed = new Set(first.changes.filter((each) => !taken.includes(each)).map(keyOf))
  let [loaded, compared, todo] = [before.loaded, first, taken]
  for (let pass = 0; todo.length > 0; pass++) {
    const paper = compared.paper
    const made = paper && pass < mostPasses ? onePass(loaded, paper, todo, isSealed) : undefined
    if (!made) return { fault: notTaken(todo) }
    if ('refused' in made) return { fault: made.refused }
    loaded = { ...loaded, parsed: made.parsed, plan: buildRoadmap(made.parsed, loaded.surroundings) }
    const again = await compare({ ...before, loaded }, after, system)
    if ('fault' in again || 'faults' in again) return again
    compared = again
    todo = again.changes.filter((each) => isToDo(each, passed))
  }
  const noted = wanted.withComments ? withNotes(loaded, compared) : { loaded, left: [] }
  return { loaded: noted.loaded, compared: { ...first, changes: taken }, left: [...left, ...noted.left] }
}

/** Numbers follow from the order; an excluded item is no longer on paper where the reviewer took its row out. */
function isToDo(change: Change, passed: ReadonlySet<string>): boolean {
  if (change.kind === 'renumbered' || passed.has(keyOf(change))) return false
  return !(change.kind === 'removed' && change.before.isExcluded)
}

/** What a change is about, whatever the file says meanwhile. */
function keyOf(change: Change): string {
  switch (change.kind) {
    case 'plan':
      return `plan ${change.field}`
    case 'removed':
      return `removed ${change.before.title}\n${change.before.section?.title ?? ''}`
    case 'renumbered':
      return 'renumbered'
    case 'wording':
      return `${change.field} ${pathText(change.after.path)}`
    default:
      return `${change.kind} ${'leaf' in change ? change.leaf : ''} ${pathText(change.after.path)}`
  }
}

/** Numbers of a sealed plan stay with their items, so nothing moves in it. */
function isTakeable(change: Change, isSealed: boolean): boolean {
  if (change.kind === 'plan') return change.field === 'title' || change.field === 'footnotes'
  return change.kind !== 'renumbered' && !(isSealed && change.kind === 'moved')
}

/**
 * Which changes are of the items that were named: by a number of the former edition or by id, what has come by its number
 * in the document. A section stands for all in it.
 */
function askedFor(only: Wanted['only'], { before, after }: ComparedEditions): ((change: Change) => boolean) | NotThere {
  if (only === null) return () => true
  const [those, these] = [before.plan, after.plan].map((plan) => only.map((name) => itemsNamed(plan, name)))
  const missing = only.find((_, index) => those?.[index]?.length === 0 && these?.[index]?.length === 0)
  if (missing !== undefined) return { missing }
  const isNamed = (all: typeof those, item: Item) => all?.some((found) => found.includes(item)) ?? false
  return (change) => {
    const item = itemOf(change)
    if (!item) return false
    const all = change.kind === 'added' ? these : those
    return isNamed(all, item) || (item.section !== null && isNamed(all, item.section))
  }
}

interface NotThere {
  readonly missing: string
}

/** One round of edits; cells that continue others are left to a later one, for most of them follow by themselves. */
function onePass(loaded: Loaded, paper: OnPaper, todo: readonly Change[], isSealed: boolean): Entered<RoadmapFile> {
  const { otherOf } = matched(paper.before, paper.after)
  const names = fileNames(paper.after, loaded.plan)
  const inFile = (item: Listed) => paper.inFile(item)
  const fields = todo.filter((change) => !places.has(change.kind))
  const own = fields.filter((change) => !isTakenFromElsewhere(change, inFile))
  let made: Entered<RoadmapFile> = { parsed: loaded.parsed }
  for (const change of own.length > 0 ? own : fields) {
    if ('refused' in made) return made
    made = takeField(made.parsed, loaded, change, inFile, names)
  }
  if ('refused' in made) return made
  const plan = buildRoadmap(made.parsed, loaded.surroundings)
  const nowInFile = sameIn(plan, loaded.plan)
  const known = (item: Listed) => {
    const other = otherOf(item)
    const found = inFile(other ?? item)
    return found && nowInFile(found)
  }
  const taking: Taking = { file: plan, document: paper.after, known, names, isSealed }
  return takePlaces(
    made.parsed,
    todo.filter((change) => places.has(change.kind)),
    taking,
  )
}

const places: ReadonlySet<Change['kind']> = new Set(['added', 'removed', 'moved'])

/** The items of one reading of a file in another one, which has the same. */
function sameIn(plan: Roadmap, other: Roadmap): (item: Listed) => Listed | undefined {
  const all = (each: Roadmap): readonly Listed[] => [...each.sections, ...each.activities]
  const items = all(plan)
  const found = new Map(all(other).map((item, index) => [item, items[index]]))
  return (item) => found.get(item)
}

function isTakenFromElsewhere(change: Change, inFile: OnPaper['inFile']): boolean {
  if (change.kind !== 'deadline' && change.kind !== 'responsible' && change.kind !== 'wording') return false
  const item = inFile(change.before)
  if (!item) return false
  const from =
    change.kind === 'deadline'
      ? item.deadlineFrom
      : change.kind === 'wording'
        ? item.resultFrom
        : [...item.responsible.values()].map((cell) => cell.from).find((each) => each !== 'own')
  return (change.kind !== 'wording' || change.field === 'result') && (from === 'inherited' || from === 'merged')
}

function takeField(
  parsed: Parsed<RoadmapFile>,
  { plan }: Loaded,
  change: Change,
  inFile: OnPaper['inFile'],
  names: FileNames,
): Entered<RoadmapFile> {
  if (change.kind === 'plan') {
    const text = change.after ?? ''
    return text === ''
      ? withEntries(parsed, { path: [change.field], remove: true })
      : withText(parsed, [change.field], text)
  }
  const item = 'before' in change ? inFile(change.before) : undefined
  if (!item) return { parsed }
  switch (change.kind) {
    case 'excluded':
      return withEntries(parsed, { path: [...item.path, 'excluded'], value: true, replace: true })
    case 'restored':
      return withEntries(parsed, { path: [...item.path, 'excluded'], remove: true })
    case 'section':
      return withText(parsed, [...item.path, 'title'], change.after.title)
    case 'deadline':
      return takeDeadline(parsed, item, change)
    case 'responsible':
      return takeResponsible(parsed, plan, item, change, names.leaf(change.leaf))
    case 'wording':
      return takeText(parsed, item, names.field(change.field), wordingOf(change.after, change.field))
    default:
      return { parsed }
  }
}

function wordingOf(item: Listed, field: string): string {
  if (field === 'title') return item.title
  if (field === 'result') return item.result ?? ''
  if (isSection(item)) return ''
  return (field === 'notes' ? item.notes : item.own.get(field)) ?? ''
}

/** The reviewer's comments in the notes of their items; where notes print, they would print too. */
function withNotes(
  loaded: Loaded,
  compared: ComparedEditions,
): { readonly loaded: Loaded; readonly left: readonly Text[] } {
  const { paper } = compared
  if (!paper) return { loaded, left: [] }
  const { otherOf } = matched(paper.before, paper.after)
  const isPrinted = loaded.plan.columns.some(({ field }) => field === 'notes')
  const left: Text[] = []
  let { parsed } = loaded
  for (const { item, place, text } of paper.comments) {
    const was = item && otherOf(item)
    const inFile = was ? paper.inFile(was) : undefined
    const made = inFile && !isSection(inFile) && !isPrinted ? noted(parsed, [...inFile.path, 'notes'], text) : undefined
    if (!made || 'refused' in made) left.push({ ru: `примечание: ${place.ru}`, en: `comment: ${place.en}` })
    else parsed = made.parsed
  }
  return { loaded: { ...loaded, parsed, plan: buildRoadmap(parsed, loaded.surroundings) }, left }
}

function noted(parsed: Parsed<RoadmapFile>, path: Path, comment: string): Entered<RoadmapFile> | undefined {
  const old = valueAt(parsed, path)
  const before = typeof old === 'string' ? `${old.trimEnd()}\n` : ''
  if (before.split('\n').includes(comment.trim())) return { parsed }
  return withText(parsed, path, before + comment.trim())
}

function notTaken(changes: readonly Change[]): Text {
  const names = changes.slice(0, mostNamed).map(changeName)
  const more = changes.length > names.length ? ', …' : ''
  return {
    ru: `Не удалось перенести: ${names.map(({ ru }) => ru).join(', ')}${more}. Ничего не записано. Внесите это вручную или перенесите остальное (--only).`,
    en: `Could not be taken over: ${names.map(({ en }) => en).join(', ')}${more}. Nothing was written. Do it by hand, or take the rest over (--only).`,
  }
}

const mostNamed = 10

function notThere(name: string): Text {
  return {
    ru: `Пункта «${name}» (--only) нет ни в плане, ни в документе: назовите пункты по номеру или коду, через запятую.`,
    en: `Neither the plan nor the document has the item “${name}” (--only): name items by number or id, parted by commas.`,
  }
}
