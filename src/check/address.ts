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
  readonly #names = new Map<Place, ReadonlyMap<string | number, Name>>()

  constructor(root: Place, text: string) {
    this.#root = root
    this.#text = text
  }

  of(path: Path): string {
    let address: string[] = []
    let place: Place | undefined = this.#root
    for (const step of path) {
      const { text, isId }: Name =
        place && typeof step === 'number' ? this.#nameIn(place, step) : { text: unlikeId(String(step)), isId: false }
      address = isId ? [text] : [...address, text]
      place = place?.children.get(step)
    }
    return address.join('/')
  }

  #nameIn(list: Place, step: number): Name {
    const names = this.#names.get(list) ?? this.#namesIn(list)
    this.#names.set(list, names)
    return names.get(step) ?? { text: '', isId: false }
  }

  #namesIn(list: Place): ReadonlyMap<string | number, Name> {
    const names = new Map<string | number, Name>()
    const times = new Map<string, number>()
    for (const [step, entry] of list.children) {
      const { text, isId } = this.#nameOf(entry)
      const before = times.get(text) ?? 0
      times.set(text, before + 1)
      names.set(step, { text: before === 0 ? text : `${text} (${before + 1})`, isId })
    }
    return names
  }

  #nameOf({ children, value, text }: Place): Name {
    const id = children.get('id')?.text?.text.trim()
    if (id) return { text: `#${inOneLine(id)}`, isId: true }
    const words = children.get('title')?.text?.text ?? text?.text ?? this.#text.slice(value.start, value.end)
    return { text: unlikeId(inOneLine(words)), isId: false }
  }
}

/** What an entry of a list goes by. */
interface Name {
  readonly text: string
  readonly isId: boolean
}

/**
 * The longest name, in UTF-16 units: titles of one plan may begin with the same hundred, and if their names were equal,
 * they would be counted, and one put in between would change the others.
 */
const longestName = 300

function inOneLine(text: string): string {
  return text
    .slice(0, longestName * 2)
    .trim()
    .replace(/[\s/]+/gu, ' ')
    .slice(0, longestName)
}

/** A title or a key that begins with the sign of ids is none. */
function unlikeId(text: string): string {
  return text.startsWith('#') ? ` ${text}` : text
}
