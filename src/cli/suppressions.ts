import { existsSync } from 'node:fs'
import path from 'node:path'
import { asKnown, bothKnown, countKnown, holdBack, type KnownFindings } from '../check/index.ts'
import { compareText, type Reported } from '../core/diagnostic.ts'
import { cannotRead, readBytes, slashed, writeWhole } from './files.ts'
import { decode } from './source-text.ts'
import { UsageError } from './usage-error.ts'

/** The name of the file in which known findings are kept. */
export const suppressionsName = 'roadmap-suppressions.json'

/** The longest such file that is read, in bytes. */
const longest = 50_000_000

/**
 * The known findings of a folder's plans, by file. Entries are only added by `--suppress-all` and only taken away by
 * `--prune-suppressions`; those of files that are not looked at stay as they are.
 */
export class Suppressions {
  readonly #file: string
  readonly #known: Map<string, KnownFindings>
  /** What becomes of the files looked at; nothing is known any more of those without findings. */
  readonly #changed = new Map<string, KnownFindings>()
  #gone = 0

  constructor(folder: string) {
    this.#file = path.join(folder, suppressionsName)
    this.#known = read(this.#file)
  }

  /** How many known findings of the files looked at were there no more. */
  get gone(): number {
    return this.#gone
  }

  /** Takes the known findings of a file out. `isLooked` says whether a rule has looked: of others nothing is gone. */
  holdBack(
    absolute: string,
    findings: readonly Reported[],
    isLooked: (rule: string) => boolean,
  ): { readonly left: readonly Reported[]; readonly held: readonly Reported[] } {
    const { left, held, gone } = holdBack(findings, this.#knownOf(absolute))
    this.#gone += countKnown(onlyOf(gone, isLooked))
    return { left, held }
  }

  /** Keeps all findings of a file; what was kept before and is there no more stays until it is pruned. */
  add(absolute: string, findings: readonly Reported[]): void {
    const known = this.#knownOf(absolute)
    this.#set(absolute, bothKnown(known, asKnown(holdBack(findings, known).left)))
  }

  /** Keeps of a file's known findings those that are still there, and those of rules that have not looked. */
  prune(absolute: string, findings: readonly Reported[], isLooked: (rule: string) => boolean): void {
    const { held, gone } = holdBack(findings, this.#knownOf(absolute))
    this.#set(
      absolute,
      bothKnown(
        asKnown(held),
        onlyOf(gone, (rule) => !isLooked(rule)),
      ),
    )
  }

  /** Writes what has changed; `isPruned` drops the files that are there no more. */
  async write(isPruned: boolean): Promise<void> {
    // Read anew: another command may have written what it knows of other files.
    const all = new Map([...read(this.#file), ...this.#changed])
    const folder = path.dirname(this.#file)
    const kept = [...all].filter(
      ([name, known]) => known.size > 0 && !(isPruned && !existsSync(path.resolve(folder, name))),
    )
    const sorted = kept.sort(([a], [b]) => compareText(a, b)).map(([name, known]) => [name, Object.fromEntries(known)])
    await writeWhole(
      this.#file,
      `${JSON.stringify({ schemaVersion: 1, known: Object.fromEntries(sorted) }, null, 2)}\n`,
    )
  }

  #knownOf(absolute: string): KnownFindings {
    return this.#known.get(this.#nameOf(absolute)) ?? new Map()
  }

  #set(absolute: string, known: KnownFindings): void {
    this.#known.set(this.#nameOf(absolute), known)
    this.#changed.set(this.#nameOf(absolute), known)
  }

  #nameOf(absolute: string): string {
    return slashed(path.relative(path.dirname(this.#file), absolute))
  }
}

function onlyOf(known: KnownFindings, isMeant: (rule: string) => boolean): KnownFindings {
  return new Map([...known].filter(([rule]) => isMeant(rule)))
}

function read(file: string): Map<string, KnownFindings> {
  if (!existsSync(file)) return new Map()
  let value: unknown
  try {
    value = JSON.parse(textOf(file))
  } catch (error) {
    throw error instanceof SyntaxError ? faulty(file) : error
  }
  const known = isRecord(value) && value.schemaVersion === 1 ? value.known : undefined
  if (!isRecord(known) || !Object.values(known).every(isKnown)) throw faulty(file)
  return new Map(Object.entries(known).map(([name, byRule]) => [name, new Map(Object.entries(byRule as KnownInFile))]))
}

/** The known findings of one file as they stand in JSON. */
type KnownInFile = Readonly<Record<string, readonly string[]>>

function textOf(file: string): string {
  let bytes: Uint8Array | 'too-large'
  try {
    bytes = readBytes(file, longest)
  } catch (error) {
    throw new UsageError(cannotRead(file, error))
  }
  const decoded = bytes === 'too-large' ? undefined : decode(bytes)
  if (decoded && 'text' in decoded) return decoded.text
  throw faulty(file)
}

function isKnown(value: unknown): value is KnownInFile {
  return (
    isRecord(value) &&
    Object.values(value).every((list) => Array.isArray(list) && list.every((each) => typeof each === 'string'))
  )
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

function faulty(file: string): UsageError {
  return new UsageError({
    ru: `«${slashed(file)}» испорчен: верните его из git или удалите и создайте заново (roadmap check --suppress-all).`,
    en: `“${slashed(file)}” is damaged: take it back from git, or remove it and make it anew (roadmap check --suppress-all).`,
  })
}
