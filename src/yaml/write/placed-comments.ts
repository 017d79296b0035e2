import type { Path } from '../../core/diagnostic.ts'

/** Comments for an entry of a value: lines without their `#`. */
export interface WrittenComment {
  /** The entry above which they stand; `[]` is the head of the file. */
  readonly path: Path
  readonly lines: readonly string[]
}

/** Comments by the entries that there are: one about an entry that is not there stands at what would hold it. */
export class PlacedComments {
  readonly #lines = new Map<string, string[]>()
  readonly #above = new Set<string>()

  constructor(comments: readonly WrittenComment[], value: unknown) {
    for (const { path, lines } of comments) {
      const at = path.slice(0, depthOf(value, path))
      const known = this.#lines.get(name(at))
      if (known) for (const line of lines) known.push(line)
      else this.#lines.set(name(at), [...lines])
      for (let end = 0; end < at.length; end++) this.#above.add(name(at.slice(0, end)))
    }
  }

  /** The lines above an entry. */
  at(path: Path): readonly string[] {
    return this.#lines.get(name(path)) ?? []
  }

  /** Whether there are comments for what an entry holds. */
  isBelow(path: Path): boolean {
    return this.#above.has(name(path))
  }
}

function depthOf(value: unknown, path: Path): number {
  let here = value
  for (const [depth, step] of path.entries()) {
    if (typeof here !== 'object' || here === null || !Object.hasOwn(here, step)) return depth
    here = (here as Record<string | number, unknown>)[step]
  }
  return path.length
}

function name(path: Path): string {
  return JSON.stringify(path)
}
