import type { Target } from '../core/place.ts'
import { folded, type Person, type Roadmap } from '../model/index.ts'
import { itemsInOrder } from './items-in-order.ts'
import { type AlikePair, alikeNames, type Likeness } from './alike-names.ts'

/** A way in which somebody is named in a plan, and all places where he is named so. */
export interface Spelling {
  readonly name: string
  /** Empty for a name of a shared directory, which lies in another file. */
  readonly places: readonly Target[]
  /** The key of the directory's entry that bears this name; `null` in a plan without a directory. */
  readonly entry: string | null
}

/**
 * A way of naming somebody for whom the plan has another one, the usual: that with more places, or the first of equals.
 */
export interface OddSpelling {
  readonly odd: Spelling
  readonly usual: Spelling
  readonly how: Likeness
}

/** Those who are most likely named in two ways; each odd spelling once, with the surest of the usual ones. */
export function* oddSpellings(plan: Roadmap): Generator<OddSpelling> {
  const spellings = spellingsOf(plan)
  const told = new Set<number>()
  for (const pair of alikeNames(spellings.map(({ name }) => name))) {
    const found = judged(pair, spellings)
    if (!found || told.has(found.at)) continue
    told.add(found.at)
    yield found.spelling
  }
}

function judged({ first, second, how }: AlikePair, spellings: readonly Spelling[]) {
  const [earlier, later] = [Math.min(first, second), Math.max(first, second)]
  const a = spellings[earlier]
  const b = spellings[later]
  if (!a || !b || (a.entry !== null && a.entry === b.entry)) return undefined
  const isShared = a.places.length === 0 || b.places.length === 0
  // «Директор школы» of a school and «директора школ» of its district are not the same people.
  if (isShared && (a.places.length === b.places.length || how === 'ending' || how === 'heads')) return undefined
  const at = isOdder(a, b) ? earlier : later
  return { at, spelling: at === earlier ? { odd: a, usual: b, how } : { odd: b, usual: a, how } }
}

/** What is shared is the usual way; of two of the plan's own, what stands in fewer places is the odd one. */
function isOdder(a: Spelling, b: Spelling): boolean {
  if (a.places.length === 0 || b.places.length === 0) return b.places.length === 0
  return a.places.length < b.places.length
}

/** In a plan with a directory the names of its entries: who is not in it has a finding already. */
function spellingsOf(plan: Roadmap): readonly Spelling[] {
  const spellings = new Map<string, { name: string; places: Target[]; entry: string | null }>()
  const typed = new Map<string, { name: string; places: Target[]; entry: string | null }>()
  const note = (name: string, place: Target | null, entry: string | null) => {
    const key = typed.has(name) ? '' : folded(name).replace(/[‐‑–—]/g, '-')
    const known = typed.get(name) ?? spellings.get(key)
    if (known) typed.set(name, known)
    if (!known) spellings.set(key, { name, places: place ? [place] : [], entry })
    else if (known.entry === entry && place) known.places.push(place)
  }
  if (plan.directory) {
    for (const { key, name, aliases, isShared } of plan.directory.entries) {
      const place: Target | null = isShared ? null : { path: ['responsibles', key], part: 'key' }
      for (const each of [name, ...aliases]) note(each, place, key)
    }
  } else for (const { name, path, span } of ownPeople(plan)) note(name, { path, span }, null)
  return [...spellings.values()]
}

/** Those who are named under `responsible`, in the order of the plan; who is inherited is not repeated. */
export function* ownPeople(plan: Roadmap): Generator<Person> {
  for (const item of itemsInOrder(plan)) {
    for (const { from, value } of item.responsible.values()) if (from === 'own' && value) yield* value.people
  }
}
