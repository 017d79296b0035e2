import { existsSync } from 'node:fs'
import path from 'node:path'
import { asKnown, type HeldBack, holdBack, type KnownFindings } from '../check/index.ts'
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
  #gone = 0

  constructor(folder: string) {
    this.#file = path.join(folder, suppressionsName)
    this.#known = existsSync(this.#file) ? read(this.#file) : new Map()
  }

  /** How many known findings of the files looked at were there no more. */
  get gone(): number {
    return this.#gone
  }

  holdBack(absolute: string, findings: readonly Reported[]): HeldBack {
    const known = this.#known.get(this.#nameOf(absolute))
    if (!known) return { left: findings, held: [], gone: 0 }
    const came = holdBack(findings, known)
    this.#gone += came.gone
    return came
  }

  /** Keeps all findings of a file; what was kept before and is there no more stays until it is pruned. */
  add(absolute: string, findings: readonly Reported[]): void {
    const name = this.#nameOf(absolute)
    const { left } = holdBack(findings, this.#known.get(name) ?? {})
    const more = asKnown(left)
    if (Object.keys(more).length > 0) this.#known.set(name, merged(this.#known.get(name) ?? {}, more))
  }

  /** Keeps of a file's known findings those that are still there. */
  prune(absolute: string, findings: readonly Reported[]): void {
    const name = this.#nameOf(absolute)
    const { held } = holdBack(findings, this.#known.get(name) ?? {})
    const still = asKnown(held)
    if (Object.keys(still).length > 0) this.#known.set(name, still)
    else this.#known.delete(name)
  }

  /** Drops the files that are there no more. */
  pruneMissing(): void {
    for (const name of this.#known.keys()) {
      if (!existsSync(path.resolve(path.dirname(this.#file), name))) this.#known.delete(name)
    }
  }

  async write(): Promise<void> {
    const sorted = Object.fromEntries([...this.#known].sort(([a], [b]) => compareText(a, b)))
    await writeWhole(this.#file, `${JSON.stringify({ schemaVersion: 1, known: sorted }, null, 2)}\n`)
  }

  #nameOf(absolute: string): string {
    return slashed(path.relative(path.dirname(this.#file), absolute))
  }
}

function merged(before: KnownFindings, more: KnownFindings): KnownFindings {
  const names = [...new Set([...Object.keys(before), ...Object.keys(more)])].sort(compareText)
  return Object.fromEntries(names.map((rule) => [rule, [...(before[rule] ?? []), ...(more[rule] ?? [])]]))
}

function read(file: string): Map<string, KnownFindings> {
  const text = textOf(file)
  let value: unknown
  try {
    value = JSON.parse(text)
  } catch {
    throw faulty(file)
  }
  const known = isRecord(value) && value.schemaVersion === 1 ? value.known : undefined
  if (!isRecord(known) || !Object.values(known).every(isKnown)) throw faulty(file)
  return new Map(Object.entries(known) as [string, KnownFindings][])
}

function textOf(file: string): string {
  try {
    const bytes = readBytes(file, longest)
    const decoded = bytes === 'too-large' ? undefined : decode(bytes)
    if (decoded && 'text' in decoded) return decoded.text
  } catch (error) {
    throw new UsageError(cannotRead(file, error))
  }
  throw faulty(file)
}

function isKnown(value: unknown): boolean {
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
