import { type Dirent, existsSync, readdirSync, statSync } from 'node:fs'
import path from 'node:path'
import ignore, { type Ignore } from 'ignore'
import { compareText } from '../core/diagnostic.ts'
import type { Text } from '../core/text.ts'
import { cannotRead, isSystemError, readBytes, slashed } from './files.ts'
import { repositoryRoot } from './repository.ts'
import { decode } from './source-text.ts'
import { UsageError } from './usage-error.ts'

/** A file that was asked for: as the user would name it, and where it is. */
export interface Found {
  /** With `/` on every system. */
  readonly name: string
  readonly absolute: string
  /** Whether the user named it; files found in a folder are looked at only if they are roadmaps. */
  readonly named: boolean
}

/** What is passed over in folders beside what `.gitignore` says: by absolute path. */
export type PassedOver = (absolute: string) => boolean

/**
 * The files that paths stand for: a folder stands for all YAML files below it that git does not ignore, a pattern
 * (`Планы/*.yaml`) for those that match. Paths that cannot be read come apart.
 */
export async function findFiles(
  cwd: string,
  paths: readonly string[],
  isPassedOver: PassedOver = () => false,
): Promise<{ readonly files: readonly Found[]; readonly failures: readonly Text[] }> {
  const files = new Map<string, Found>()
  const failures: Text[] = []
  for (const given of paths) {
    try {
      for (const found of await findIn(cwd, given, isPassedOver, failures))
        if (!files.has(found.absolute)) files.set(found.absolute, found)
    } catch (error) {
      if (!isSystemError(error)) throw error
      failures.push(cannotRead(given, error))
    }
  }
  return { files: [...files.values()], failures }
}

async function findIn(
  cwd: string,
  given: string,
  isPassedOver: PassedOver,
  failures: Text[],
): Promise<readonly Found[]> {
  const absolute = path.resolve(cwd, given)
  const name = slashed(given)
  const stats = statSync(absolute, { throwIfNoEntry: false })
  if (!stats && /[*?[{]/.test(given)) return matching(cwd, name, isPassedOver, failures)
  // The second look says why the first saw nothing.
  if (!(stats ?? statSync(absolute)).isDirectory()) return [{ name, absolute, named: true }]
  return new Walk(isPassedOver, failures).below(absolute, prefixOf(name))
}

function prefixOf(folder: string): string {
  if (folder === '.' || folder === './' || folder === '') return ''
  return folder.endsWith('/') ? folder : `${folder}/`
}

async function matching(
  cwd: string,
  pattern: string,
  isPassedOver: PassedOver,
  failures: Text[],
): Promise<readonly Found[]> {
  if (isTooHard(pattern)) throw new UsageError(tooHard(pattern))
  const { default: picomatch } = await import('picomatch')
  const { base } = picomatch.scan(pattern)
  const matches = picomatch(pattern.replace(/^\.\//, ''), { noextglob: true })
  const folder = path.resolve(cwd, base)
  const found = existsSync(folder)
    ? new Walk(isPassedOver, failures)
        .below(folder, prefixOf(base.replace(/^\.\//, '')))
        .filter(({ name }) => matches(name))
    : []
  // A pattern is mistyped sooner than meant for nothing: with other paths beside it nobody would notice.
  if (found.length === 0) failures.push(noMatch(pattern))
  return found
}

/** UTF-16 units. */
const longestPattern = 1000

/** How many stars may stand in the name of one folder or file, and in a whole pattern. */
const mostStars = 3
const mostStarsInAll = 10

/**
 * Whether a pattern is one that nobody needs: with many stars in one name a comparison may take years, and patterns may
 * come from a stranger's repository.
 */
function isTooHard(pattern: string): boolean {
  const stars = pattern.split('/').map((name) => name.match(/\*+/g)?.length ?? 0)
  const all = stars.reduce((sum, count) => sum + count, 0)
  return pattern.length > longestPattern || all > mostStarsInAll || Math.max(...stars) > mostStars
}

function tooHard(pattern: string): Text {
  const shown = pattern.length > 60 ? `${pattern.slice(0, 60)}…` : pattern
  return {
    ru: `Образец «${shown}» слишком сложный: в имени может быть не больше трёх звёздочек.`,
    en: `The pattern “${shown}” is too hard: a name may hold three stars at most.`,
  }
}

function noMatch(pattern: string): Text {
  return {
    ru: `Под образец «${pattern}» не подходит ни один файл .yaml.`,
    en: `No .yaml file matches the pattern “${pattern}”.`,
  }
}

/** What the `.gitignore` of a folder says of what lies below it. */
interface Ignoring {
  readonly folder: string
  readonly rules: Ignore
}

/** Looks through folders, sorted by name; what is hidden (a CI’s `.gitlab-ci.yml` may have a job `roadmap`), `node_modules` and links to folders are passed over. */
class Walk {
  readonly #isPassedOver: PassedOver
  readonly #failures: Text[]

  constructor(isPassedOver: PassedOver, failures: Text[]) {
    this.#isPassedOver = isPassedOver
    this.#failures = failures
  }

  below(folder: string, prefix: string): Found[] {
    const found: Found[] = []
    this.#collect(folder, prefix, ignoringAbove(folder), found)
    return found
  }

  /** A folder that cannot be read is reported, and the others are still looked through. */
  #collect(folder: string, prefix: string, above: readonly Ignoring[], found: Found[]): void {
    let entries: Dirent[]
    try {
      entries = readdirSync(folder, { withFileTypes: true })
    } catch (error) {
      this.#failures.push(cannotRead(prefix || '.', error))
      return
    }
    const ignoring = entries.some(({ name }) => name === '.gitignore') ? [...above, ...ignoringIn(folder)] : above
    const shown = entries.filter(({ name }) => !name.startsWith('.'))
    for (const entry of shown.sort((a, b) => compareText(a.name, b.name))) {
      const absolute = path.join(folder, entry.name)
      if (entry.isDirectory() && entry.name !== 'node_modules') {
        if (!isIgnored(absolute, true, ignoring) && !this.#isPassedOver(`${absolute}${path.sep}`))
          this.#collect(absolute, `${prefix}${entry.name}/`, ignoring, found)
      } else if (/\.ya?ml$/i.test(entry.name) && this.#isFile(entry, absolute, prefix)) {
        if (!isIgnored(absolute, false, ignoring) && !this.#isPassedOver(absolute))
          found.push({ name: prefix + entry.name, absolute, named: false })
      }
    }
  }

  #isFile(entry: Dirent, absolute: string, prefix: string): boolean {
    if (!entry.isSymbolicLink()) return entry.isFile()
    try {
      return statSync(absolute, { throwIfNoEntry: false })?.isFile() === true
    } catch (error) {
      this.#failures.push(cannotRead(prefix + entry.name, error))
      return false
    }
  }
}

/** The `.gitignore` files from the repository's root down to the folder above this one; none outside a repository. */
function ignoringAbove(folder: string): readonly Ignoring[] {
  const root = repositoryRoot(folder)
  if (root === undefined || root === folder) return []
  const found: Ignoring[] = []
  for (let above = path.dirname(folder); ; above = path.dirname(above)) {
    found.unshift(...ignoringIn(above))
    if (above === root) return found
  }
}

function ignoringIn(folder: string): readonly Ignoring[] {
  const text = ignoreText(path.join(folder, '.gitignore'))
  if (text === undefined) return []
  const patterns = text.split(/\r?\n/).filter((line) => !isTooHard(line))
  return [{ folder, rules: ignore().add(patterns) }]
}

/** Bytes. */
const longestIgnore = 1_000_000

/** Without a `.gitignore`, or with one that cannot be read, nothing is ignored. */
function ignoreText(file: string): string | undefined {
  try {
    const bytes = readBytes(file, longestIgnore)
    const decoded = bytes === 'too-large' ? undefined : decode(bytes)
    return decoded && 'text' in decoded ? decoded.text : undefined
  } catch {
    return undefined
  }
}

/** As git has it: the last `.gitignore` that says anything of a path decides. */
function isIgnored(absolute: string, isFolder: boolean, ignoring: readonly Ignoring[]): boolean {
  for (const { folder, rules } of ignoring.toReversed()) {
    const below = slashed(path.relative(folder, absolute)) + (isFolder ? '/' : '')
    const { ignored, unignored } = rules.test(below)
    if (ignored || unignored) return ignored
  }
  return false
}

/** Whether paths match patterns in the notation of `.gitignore`, counted from a folder. */
export function patternsFrom(folder: string, patterns: readonly string[]): PassedOver {
  if (patterns.length === 0) return () => false
  const hard = patterns.find(isTooHard)
  if (hard !== undefined) throw new UsageError(tooHard(hard))
  const rules = ignore().add([...patterns])
  return (absolute) => {
    const below = slashed(path.relative(folder, absolute)) + (absolute.endsWith(path.sep) ? '/' : '')
    return below !== '' && below !== '/' && !below.startsWith('../') && !path.isAbsolute(below) && rules.ignores(below)
  }
}
