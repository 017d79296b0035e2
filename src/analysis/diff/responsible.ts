import { type Assignment, type Filled, folded, type Person } from '../../model/index.ts'
import type { Listed, Pair, ResponsibleChange } from './change.ts'
import { isSameText, wordChanges } from './words.ts'

/**
 * What has changed in those who answer for an item, column by column. People are the same by their entry in the
 * directory, then by name; a name that the directory prints is no change of the item where only the directory changed.
 * What a section's items take over from it is told of the section alone.
 */
export function responsibleChanges(pair: Pair, isInSameSection: boolean): readonly ResponsibleChange[] {
  const { before, after } = pair
  const leaves = new Set([...before.responsible.keys(), ...after.responsible.keys()])
  return [...leaves].flatMap((leaf): readonly ResponsibleChange[] => {
    const [was, is] = [cellOf(before, leaf), cellOf(after, leaf)]
    if (isInSameSection && was.from === 'inherited' && is.from === 'inherited') return []
    if (isSameText(typedText(was.value), typedText(is.value))) return []
    const [shownBefore, shownAfter] = [responsibleNames(was.value), responsibleNames(is.value)]
    if (isSameText(shownBefore.toLowerCase(), shownAfter.toLowerCase())) return []
    const words = wordChanges(shownBefore, shownAfter)
    return [{ ...pair, kind: 'responsible', leaf, words, ...comeAndGone(peopleOf(was), peopleOf(is)) }]
  })
}

/** Those who answer for an item as one text, without regard to how the column parts them. */
export function responsibleNames(assignment: Assignment | null): string {
  return assignment?.text ?? assignment?.people.map(({ name }) => name).join(', ') ?? ''
}

const absent: Filled<Assignment> = { from: 'absent', value: null }

function cellOf(item: Listed, leaf: string): Filled<Assignment> {
  return item.responsible.get(leaf) ?? absent
}

function peopleOf({ value }: Filled<Assignment>): readonly Person[] {
  return value?.people ?? []
}

/** What the file says: keys for those who were named by key. */
function typedText(assignment: Assignment | null): string {
  if (assignment === null || assignment.text !== null) return assignment?.text ?? ''
  return assignment.people.map(({ byKey, entry, name }) => (byKey && entry ? `<${entry.key}>` : name)).join('\n')
}

function comeAndGone(
  before: readonly Person[],
  after: readonly Person[],
): Pick<ResponsibleChange, 'added' | 'removed'> {
  const gone = new Set(before)
  const come = new Set(after)
  for (const isSame of [isSameEntry, isSameName]) {
    for (const person of come) {
      const other = [...gone].find((each) => isSame(each, person))
      if (other === undefined) continue
      gone.delete(other)
      come.delete(person)
    }
  }
  return { added: namesIn(come), removed: namesIn(gone) }
}

function namesIn(people: ReadonlySet<Person>): readonly string[] {
  return [...people].map(({ name }) => name)
}

function isSameEntry(a: Person, b: Person): boolean {
  return a.entry !== null && a.entry.key === b.entry?.key
}

function isSameName(a: Person, b: Person): boolean {
  const names = namesOf(a)
  return namesOf(b).some((name) => names.includes(name))
}

function namesOf({ name, entry }: Person): readonly string[] {
  return [name, ...(entry ? [entry.name, ...entry.aliases] : [])].map(folded)
}
