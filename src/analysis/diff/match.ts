import type { Activity, Roadmap, Section } from '../../model/index.ts'
import { folded, peopleOf } from '../../model/index.ts'
import { nameWords } from '../name-words.ts'
import { alikePairs } from './alike.ts'
import type { Listed, Pair } from './change.ts'

/** Which items of two editions are the same. */
export interface Matches {
  readonly sections: readonly Pair<Section>[]
  readonly activities: readonly Pair<Activity>[]
  /** The other one of a pair, asked by either; `undefined` for what has come or gone. */
  readonly otherOf: (item: Listed) => Listed | undefined
}

/**
 * Matches the items of two editions, each with one other at most: by id; then by an equal title in the same section,
 * where several have it those that are equal in all; then by likeness, wherever they stand.
 */
export function matched(before: Roadmap, after: Roadmap): Matches {
  const others = new Map<Listed, Listed>()
  const put = (a: Listed, b: Listed) => {
    others.set(a, b)
    others.set(b, a)
  }
  matchSections(before, after, others, put)
  matchActivities(before, after, others, put)
  return {
    sections: pairsOf(before.sections, others),
    activities: pairsOf(before.activities, others),
    otherOf: (item) => others.get(item),
  }
}

type Others = ReadonlyMap<Listed, Listed>
type Put = (a: Listed, b: Listed) => void

function pairsOf<T extends Listed>(before: readonly T[], others: Others): readonly Pair<T>[] {
  return before.flatMap((item) => {
    const other = others.get(item)
    return other ? [{ before: item, after: other as T }] : []
  })
}

function matchSections(before: Roadmap, after: Roadmap, others: Others, put: Put): void {
  matchByKey(before.sections, after.sections, others, put, idKeys(before.sections, after.sections))
  matchByKey(before.sections, after.sections, others, put, ({ title }) => titleKey(title))
  const free = (all: readonly Section[]) => all.filter((each) => !others.has(each))
  const [those, these] = [free(before.sections), free(after.sections)]
  const words = weighed([...those, ...these])
  const kept = new Map([...those, ...these].map((section) => [section, contentOf(section)]))
  const content = (section: Section) => kept.get(section) ?? nothing
  const pairs = alikePairs(those, these, {
    traces: (section) => new Set([...words.stems(section), ...content(section)]),
    score: (a, b) => {
      const shared = content(a).size + content(b).size === 0 ? null : overlap(content(a), content(b))
      const titles = words.alike(a, b)
      return shared === null ? titles : (titles + shared) / 2
    },
    least: leastOfSections,
  })
  for (const [a, b] of pairs) put(a, b)
}

/** The mean of how alike the titles are and how much of the content is shared. */
const leastOfSections = 0.3
const nothing: ReadonlySet<string> = new Set()

/** By what a section is known whatever it is called: its activities. */
function contentOf({ activities }: Section): ReadonlySet<string> {
  return new Set(activities.map(({ id, title }) => (id === null ? `=${titleKey(title)}` : `#${id}`)))
}

function matchActivities(before: Roadmap, after: Roadmap, others: Others, put: Put): void {
  const [those, these] = [before.activities, after.activities]
  const places = sectionPlaces(before, others)
  matchByKey(those, these, others, put, idKeys(those, these))
  matchByKey(those, these, others, put, (each) => `${places(each)}\n${wholeKey(each)}`)
  matchByKey(those, these, others, put, (each) => `${places(each)}\n${titleKey(each.title)}`)
  const free = (all: readonly Activity[]) => all.filter((each) => !others.has(each))
  const left = [free(those), free(these)] as const
  const words = weighed([...left[0], ...left[1]])
  const pairs = alikePairs(left[0], left[1], {
    traces: (each) => new Set([...words.stems(each), `${places(each)}\n${each.address}`]),
    score: (a, b) => scoreOf(words.alike(a, b), a, b, places(a) === places(b)),
    least: leastOfActivities,
  })
  for (const [a, b] of pairs) put(a, b)
}

/** Names the section of an activity alike in both editions where the sections are the same. */
function sectionPlaces({ sections }: Roadmap, others: Others): (activity: Activity) => string {
  const places = new Map<Listed, string>()
  for (const [index, section] of sections.entries()) {
    places.set(section, String(index))
    const other = others.get(section)
    if (other) places.set(other, String(index))
  }
  // A section that has come is no other's.
  return ({ section }) => (section === null ? '' : (places.get(section) ?? `new ${section.address}`))
}

const leastOfActivities = 0.5
/** Titles less alike than this are two activities, whatever else is equal. */
const leastOfTitles = 0.25

function scoreOf(titles: number, a: Activity, b: Activity, isSameSection: boolean): number {
  if (titles < leastOfTitles) return 0
  const signs: readonly (boolean | null)[] = [
    isSameSection,
    a.number === b.number,
    equal(deadlineKey(a), deadlineKey(b)),
    equal(peopleKey(a), peopleKey(b)),
  ]
  const known = signs.filter((sign) => sign !== null)
  const agreeing = known.filter(Boolean).length
  return (titles * titleShare + agreeing * signShare) / (titleShare + known.length * signShare)
}

const titleShare = 0.6
const signShare = 0.1

/** Two empty cells say nothing. */
function equal(a: string, b: string): boolean | null {
  return a === '' && b === '' ? null : a === b
}

function wholeKey(activity: Activity): string {
  const { title, result } = activity
  return [titleKey(title), deadlineKey(activity), peopleKey(activity), titleKey(result ?? '')].join('\n')
}

function titleKey(title: string): string {
  return folded(title)
}

function deadlineKey({ deadline }: Listed): string {
  return folded(deadline?.text ?? '')
}

function peopleKey(item: Listed): string {
  return peopleOf(item)
    .map(({ entry, name }) => entry?.key ?? folded(name))
    .sort()
    .join(',')
}

/** The ids that are one item's alone in both editions. */
function idKeys(before: readonly Listed[], after: readonly Listed[]): (item: Listed) => string | null {
  const repeated = new Set([...repeatedIds(before), ...repeatedIds(after)])
  return ({ id }) => (id === null || repeated.has(id) ? null : id)
}

function repeatedIds(items: readonly Listed[]): readonly string[] {
  const seen = new Set<string>()
  return items.flatMap(({ id }) => {
    if (id === null) return []
    if (seen.has(id)) return [id]
    seen.add(id)
    return []
  })
}

/** Pairs the free items of equal keys in their order; `null` is nobody's key. */
function matchByKey<T extends Listed>(
  before: readonly T[],
  after: readonly T[],
  others: Others,
  put: Put,
  keyOf: (item: T) => string | null,
): void {
  const waiting = new Map<string, T[]>()
  for (const item of before.toReversed()) {
    const key = others.has(item) ? null : keyOf(item)
    if (key === null) continue
    const there = waiting.get(key)
    if (there) there.push(item)
    else waiting.set(key, [item])
  }
  for (const item of after) {
    const key = others.has(item) ? null : keyOf(item)
    const other = key === null ? undefined : waiting.get(key)?.pop()
    if (other) put(other, item)
  }
}

/** The words of titles, of which rare ones weigh more: «проведение» stands in half of a plan. */
function weighed(items: readonly Listed[]) {
  const stems = new Map(items.map((item) => [item, new Set(nameWords(item.title).map(({ stem }) => stem))]))
  const counts = new Map<string, number>()
  for (const words of stems.values()) for (const word of words) counts.set(word, (counts.get(word) ?? 0) + 1)
  const weight = (word: string) => Math.log(1 + items.length / (counts.get(word) ?? 1))
  const weights = new Map([...stems].map(([item, words]) => [item, sum(words, weight)]))
  const of = (item: Listed): ReadonlySet<string> => stems.get(item) ?? nothing
  return {
    stems: of,
    alike: (a: Listed, b: Listed) => {
      const all = (weights.get(a) ?? 0) + (weights.get(b) ?? 0)
      const shared = [...of(a)].filter((word) => of(b).has(word))
      return all === 0 ? 0 : (2 * sum(shared, weight)) / all
    },
  }
}

function sum(words: Iterable<string>, weight: (word: string) => number): number {
  let total = 0
  // In one order whichever text comes first: sums of fractions depend on it.
  for (const word of [...words].sort()) total += weight(word)
  return total
}

function overlap(a: ReadonlySet<string>, b: ReadonlySet<string>): number {
  const shared = [...a].filter((each) => b.has(each)).length
  return (2 * shared) / (a.size + b.size)
}
