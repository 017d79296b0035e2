import type { Change } from '../../analysis/index.ts'
import { pathText } from '../../core/diagnostic.ts'
import type { Text } from '../../core/text.ts'
import { buildRoadmap, sealInForce } from '../../model/index.ts'
import { compare, type ComparedEditions, type Failure } from '../compare.ts'
import type { DocumentEdition, PlanEdition } from '../edition.ts'
import type { Loaded } from '../load.ts'
import type { System } from '../system.ts'
import { askedFor, notThere } from './asked-for.ts'
import { onePass } from './one-pass.ts'
import { withNotes } from './take-comments.ts'
import { changeName } from './change-name.ts'

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
  const chosen = asked.filter((change) => isTakeable(change, isSealed))
  const left = asked.filter((change) => !chosen.includes(change) && change.kind !== 'renumbered').map(changeName)
  const passed = new Set(first.changes.filter((each) => !chosen.includes(each)).map(keyOf))
  const done = await taken(before, first, chosen, { after, passed, isSealed, system })
  if ('fault' in done || 'faults' in done) return done
  const noted = wanted.withComments ? withNotes(done.loaded, done.compared) : { loaded: done.loaded, left: [] }
  return { loaded: noted.loaded, compared: { ...first, changes: chosen }, left: [...left, ...noted.left] }
}

interface Round {
  readonly after: DocumentEdition
  /** Changes that are not taken over. */
  readonly passed: ReadonlySet<string>
  readonly isSealed: boolean
  readonly system: System
}

/** Makes one round of edits after another, until nothing is to do. */
async function taken(
  edition: PlanEdition,
  compared: ComparedEditions,
  todo: readonly Change[],
  round: Round,
  pass = 0,
): Promise<{ readonly loaded: Loaded; readonly compared: ComparedEditions } | Failure> {
  const { loaded } = edition
  const { paper } = compared
  if (todo.length === 0) return { loaded, compared }
  if (!paper || pass >= mostPasses) return { fault: notTaken(todo) }
  const made = onePass(loaded, paper, todo, round.isSealed)
  if ('refused' in made) return { fault: made.refused }
  const plan = buildRoadmap(made.parsed, loaded.surroundings)
  const next = { ...edition, loaded: { ...loaded, parsed: made.parsed, plan } }
  const again = await compare(next, round.after, round.system)
  if ('fault' in again || 'faults' in again) return again
  const left = again.changes.filter((each) => isToDo(each, round.passed))
  return taken(next, again, left, round, pass + 1)
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

function notTaken(changes: readonly Change[]): Text {
  const names = changes.slice(0, mostNamed).map(changeName)
  const more = changes.length > names.length ? ', …' : ''
  return {
    ru: `Не удалось перенести: ${names.map(({ ru }) => ru).join(', ')}${more}. Ничего не записано. Внесите это вручную или перенесите остальное (--only).`,
    en: `Could not be taken over: ${names.map(({ en }) => en).join(', ')}${more}. Nothing was written. Do it by hand, or take the rest over (--only).`,
  }
}

const mostNamed = 10
