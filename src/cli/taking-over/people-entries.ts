import { folded, type Roadmap } from '../../model/index.ts'
import type { EntryValue } from '../../yaml/index.ts'

/**
 * The entries of which a list is to consist in order to print as a text: those of the old list that stay, keys of the
 * directory, names that it does not know. Nothing where no list prints so.
 */
export function entriesFor(
  text: string,
  old: readonly unknown[],
  { directory }: Pick<Roadmap, 'directory'>,
): readonly string[] | undefined {
  const printed = (entry: string) => directory?.byKey(entry)?.name ?? entry
  const entries = partsOf(text).map((part) => {
    const same = (name: string) => folded(name) === folded(part)
    const kept = old.find((each): each is string => typeof each === 'string' && same(printed(each)))
    const known = directory?.find(part)
    return kept ?? (known && same(known.name) ? known.key : part)
  })
  const again = entries.map(printed).join(', ')
  return folded(again) === folded(text.replaceAll('\n', ', ')) ? entries : undefined
}

/** A text of names for a new item: keys where the directory knows all of them, else the text itself. */
export function peopleValue(text: string, plan: Pick<Roadmap, 'directory'>): EntryValue {
  const entries = entriesFor(text, [], plan) ?? [text]
  const [only = text] = entries
  const isKnown = entries.every((each) => plan.directory?.byKey(each))
  if (!isKnown) return text
  return entries.length === 1 ? only : entries
}

function partsOf(text: string): readonly string[] {
  return text.split(/,\s+|\n/u)
}
