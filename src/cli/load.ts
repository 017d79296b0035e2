import path from 'node:path'
import { checkFile, checkPlan, type Settings } from '../check/index.ts'
import type { Diagnostic } from '../core/diagnostic.ts'
import type { Parsed } from '../core/parsed.ts'
import type { Text } from '../core/text.ts'
import { type DirectoryFile, type RoadmapFile, roadmapFormat } from '../format/index.ts'
import { buildRoadmap, type Roadmap, sealInForce, type Surroundings } from '../model/index.ts'
import type { Linked, PresentSeal } from '../rules/index.ts'
import { limits, readYaml, tooLargeMessage } from '../yaml/index.ts'
import { type Configuration, Configurations } from './configuration.ts'
import type { Context } from './context.ts'
import { cannotRead, readBytes } from './files.ts'
import { type Found, findFiles } from './find-files.ts'
import { Library } from './library.ts'
import { isMarkedAsDirectory, isMarkedAsRoadmap } from './roadmap-marker.ts'
import { type Decoded, decode } from './source-text.ts'
import { standardInput } from './standard-input.ts'
import type { System } from './system.ts'
import { UsageError } from './usage-error.ts'

/** A plan that was read, with its faults and with what stands around it. */
export interface Loaded {
  readonly file: string
  /** Where it lies; nothing for standard input. */
  readonly absolute?: string
  readonly parsed: Parsed<RoadmapFile>
  readonly plan: Roadmap
  readonly settings: Settings
  readonly surroundings: Surroundings
  readonly linked: Linked
  /** The seal that it has as it prints now, where one is recorded; `null` for a plan that was never sealed. */
  readonly sealed: PresentSeal | null
  /** Shared directories that this plan is the first to name. */
  readonly directories: readonly Parsed<DirectoryFile>[]
  /** The configuration by which it was read, where this plan is the first one. */
  readonly configuration?: Configuration
}

/** What came of the paths of a command: every plan as it is read, and sentences about what could not be. */
export interface Loading {
  readonly plans: AsyncIterable<Loaded>
  /** How many files are looked at, those that turn out to be no plans included. */
  readonly total: number
  /** Complete once `plans` has been walked to its end. */
  readonly failures: readonly Text[]
}

/** What a command says of how its plans are to be read. */
export interface LoadOptions {
  /** Where configurations are found; by default the nearest of each plan. */
  readonly configurations?: Configurations
  /** The name under which standard input is reported and its configuration looked for. */
  readonly stdinFilename?: string
  /** Which of the files found are looked at, by absolute path; that there are none of them is then no failure. */
  readonly only?: (absolute: string) => boolean
  /** Called after each file that was looked at. */
  readonly looked?: () => void
  /** What becomes of shared directories that are named among the plans; without it they are read as plans. */
  readonly onDirectory?: (directory: Parsed<DirectoryFile>, settings: Settings) => void
}

/** The name of what comes from standard input. */
export const inputName = '<stdin>'

/** Reads the plans that paths stand for, one after another. */
export async function loadPlans(
  { system }: Context,
  paths: readonly string[],
  options: LoadOptions = {},
): Promise<Loading> {
  const { configurations = new Configurations(system.cwd), only, looked = () => {} } = options
  const reader = new Reader(system.cwd, configurations)
  const given = paths.length > 0 ? paths : configuredPaths(configurations, system.cwd)
  const named = given.filter((each) => each !== '-')
  const { files: found, failures } = await findFiles(system.cwd, named, configurations.isPassedOver)
  const files = only ? found.filter(({ absolute }) => only(absolute)) : found
  const all: Text[] = [...failures]
  // What is wrong with a configuration is said before anything is reported.
  reader.prepare(files)
  async function* plans(): AsyncGenerator<Loaded> {
    let count = 0
    if (given.includes('-')) {
      count++
      yield withSeal(reader.input(await standardInput(system, limits.bytes), options.stdinFilename), system)
    }
    for (const found of files) {
      const directory = options.onDirectory && reader.directory(found)
      for (const each of directory?.fresh ?? []) options.onDirectory?.(each.parsed, each.settings)
      const loaded = directory ? undefined : reader.file(found, all)
      if (directory || loaded) count++
      if (loaded) yield withSeal(loaded, system)
      looked()
    }
    if (count === 0 && all.length === 0 && !only) all.push(noPlans(given))
  }
  return { plans: plans(), total: files.length + (given.includes('-') ? 1 : 0), failures: all }
}

/** Where no path is given, the configuration says what to look at; without it, the current folder. */
export function configuredPaths(configurations: Configurations, cwd: string): readonly string[] {
  const { files, folder } = configurations.of(cwd)
  if (files.length === 0) return ['.']
  return files.map((each) => path.relative(cwd, path.resolve(folder, each)) || '.')
}

/** The files of a plan that have errors, itself and the shared directories it is the first to name, and how many. */
export function errorsOf(loaded: Loaded): readonly { readonly file: string; readonly errors: number }[] {
  const { plan, parsed, settings, directories, file } = loaded
  const all = [
    ...directories.map((each) => ({ file: each.source.file, findings: checkFile(each, settings) })),
    { file, findings: checkPlan(plan, parsed, settings, loaded) },
  ]
  return all
    .map(({ file, findings }) => ({ file, errors: findings.filter(({ severity }) => severity === 'error').length }))
    .filter(({ errors }) => errors > 0)
}

/** Reads the one plan that a command works on. */
export async function loadPlan(context: Context, given: string): Promise<Loaded> {
  const { system } = context
  const { cwd } = system
  const reader = new Reader(cwd, new Configurations(cwd))
  if (given === '-') return withSeal(reader.input(await standardInput(system, limits.bytes)), system)
  const { files, failures } = await findFiles(cwd, [given])
  const [found] = files
  if (failures[0]) throw new UsageError(failures[0])
  if (!found || !found.named) throw new UsageError(cannotRead(given, Object.assign(new Error(), { code: 'EISDIR' })))
  const faults: Text[] = []
  const loaded = reader.file(found, faults)
  if (!loaded) throw new UsageError(faults[0] ?? noPlans([given]))
  return withSeal(loaded, system)
}

/** A plan that was read, before its present seal is known. */
type Read = Omit<Loaded, 'sealed'>

/** Templates and layout are loaded only for a plan that has a seal: a check of any other does without them. */
async function withSeal(read: Read, system: System): Promise<Loaded> {
  if (!sealInForce(read.plan)) return { ...read, sealed: null }
  const { presentSeal } = await import('./present-seal.ts')
  return { ...read, sealed: presentSeal(read, system) }
}

/** Reads plans with what stands around them. */
class Reader {
  readonly #cwd: string
  readonly #configurations: Configurations
  readonly #library: Library
  readonly #used = new Set<Configuration>()

  constructor(cwd: string, configurations: Configurations) {
    this.#cwd = cwd
    this.#configurations = configurations
    this.#library = new Library(cwd, configurations)
  }

  /** Reads the configurations of files, and what they name. */
  prepare(files: readonly Found[]): void {
    const folders = new Set(files.map(({ absolute }) => path.dirname(absolute)))
    for (const folder of folders) this.#library.share(this.#configurations.of(folder))
  }

  input(decoded: Decoded, name: string = inputName): Read {
    return this.#loaded(name, path.resolve(this.#cwd, name), parse(name, decoded))
  }

  /** A shared directory that was named itself, `fresh` where it has not been reported; nothing for any other file. */
  directory({ absolute, name, named }: Found) {
    const text = named ? textOf(absolute) : undefined
    if (text === undefined || !isMarkedAsDirectory(text)) return undefined
    const { settings } = this.#configurations.of(path.dirname(absolute))
    return { fresh: this.#library.alone(text, name, absolute).map((parsed) => ({ parsed, settings })) }
  }

  file({ absolute, name, named }: Found, failures: Text[]): Read | undefined {
    let bytes: Uint8Array | 'too-large'
    try {
      bytes = readBytes(absolute, limits.bytes)
    } catch (error) {
      failures.push(cannotRead(name, error))
      return undefined
    }
    // A file that only lies in the folder is ours if it says so; what cannot be read may be ours and is not passed over.
    const ours = named || bytes === 'too-large' || isOurs(bytes)
    if (!ours) return undefined
    const parsed = bytes === 'too-large' ? faulty(name, tooLarge) : parse(name, decode(bytes))
    return { ...this.#loaded(name, absolute, parsed), absolute }
  }

  #loaded(file: string, absolute: string, parsed: Parsed<RoadmapFile>): Read {
    const configuration = this.#configurations.of(path.dirname(absolute))
    const around = this.#library.around(parsed, absolute)
    const isFirst = !this.#used.has(configuration)
    this.#used.add(configuration)
    return {
      file,
      parsed,
      plan: buildRoadmap(parsed, around.surroundings),
      settings: configuration.settings,
      ...around,
      ...(isFirst ? { configuration } : {}),
    }
  }
}

/** The text of a file; nothing where it cannot be read, which is said when it is read as a plan. */
function textOf(absolute: string): string | undefined {
  try {
    const bytes = readBytes(absolute, limits.bytes)
    const decoded = bytes === 'too-large' ? undefined : decode(bytes)
    return decoded && 'text' in decoded ? decoded.text : undefined
  } catch {
    return undefined
  }
}

function isOurs(bytes: Uint8Array): boolean {
  const decoded = decode(bytes)
  return 'fault' in decoded || isMarkedAsRoadmap(decoded.text)
}

function parse(file: string, decoded: Decoded): Parsed<RoadmapFile> {
  return 'fault' in decoded ? faulty(file, decoded.fault) : readYaml({ file, text: decoded.text }, roadmapFormat)
}

const tooLarge = { rule: 'file-too-large', message: tooLargeMessage }

/** A file of which nothing can be read: one finding at its beginning. */
function faulty(file: string, fault: { readonly rule: string; readonly message: Text }): Parsed<RoadmapFile> {
  const nowhere = { start: 0, end: 0 }
  const finding: Diagnostic = { ...fault, severity: 'error', file, range: nowhere, path: [], related: [] }
  return {
    source: { file, text: '' },
    value: undefined,
    places: { value: nowhere, children: new Map() },
    diagnostics: [finding],
    keys: 'ru',
  }
}

/** That paths stand for no plan at all. */
export function noPlans(given: readonly string[]): Text {
  const where = given.map((each) => `«${each}»`).join(', ')
  return {
    ru: `Ни одного плана не найдено (${where}): план — это файл .yaml со строкой «roadmap: 1» или «дорожная карта: 1».`,
    en: `No plan was found (${where}): a plan is a .yaml file with a line “roadmap: 1” or “дорожная карта: 1”.`,
  }
}
