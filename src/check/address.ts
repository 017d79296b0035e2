import type { Path } from '../core/diagnostic.ts'
import type { Place } from '../core/place.ts'

/**
 * Names the places of one file by what stands there. An entry of a list goes by its id, and its address begins with it
 * (`#order/deadline`); without an id by its title or its words, so that an activity put in above it changes nothing.
 */
export class Addresses {
  readonly #root: Place
  readonly #text: string
  /** The names of the entries of a list, in order; made once a list. */
  readonly #names = new Map<Place, ReadonlyMap<string | number, string>>()

  constructor(root: Place, text: string) {
    this.#root = root
    this.#text = text
  }

  of(path: Path): string {
    let address: string[] = []
    let place: Place | undefined = this.#root
    for (const step of path) {
      const name: string = place && typeof step === 'number' ? (this.#namesIn(place).get(step) ?? '') : String(step)
      address = name.startsWith('#') ? [name] : [...address, name]
      place = place?.children.get(step)
    }
    return address.join('/')
  }

  #namesIn(list: Place): ReadonlyMap<string | number, string> {
    const known = this.#names.get(list)
    if (known) return known
    const names = new Map<string | number, string>()
    const times = new Map<string, number>()
    for (const [step, entry] of list.children) {
      const name = this.#nameOf(entry)
      const before = times.get(name) ?? 0
      times.set(name, before + 1)
      names.set(step, before === 0 ? name : `${name} (${before + 1})`)
    }
    this.#names.set(list, names)
    return names
  }

  #nameOf({ children, value }: Place): string {
    const id = children.get('id')?.text?.text
    if (id) return `#${id}`
    return inOneLine(children.get('title')?.text?.text ?? this.#text.slice(value.start, value.start + longestName * 2))
  }
}

/** How much of a text is enough to tell it from others, in UTF-16 units. */
const longestName = 60

function inOneLine(text: string): string {
  return text
    .trim()
    .replace(/[\s/]+/gu, ' ')
    .slice(0, longestName)
}
