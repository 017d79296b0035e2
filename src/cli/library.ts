import { realpathSync } from 'node:fs'
import path from 'node:path'
import type { Path } from '../core/diagnostic.ts'
import type { Parsed } from '../core/parsed.ts'
import type { Text } from '../core/text.ts'
import { type DirectoryFile, directoryFormat, type RoadmapFile, roadmapFormat } from '../format/index.ts'
import {
  buildRoadmap,
  implementationOf,
  type Mention,
  mentionsOf,
  type Roadmap,
  type Surroundings,
} from '../model/index.ts'
import type { Linked, LinkFault } from '../rules/index.ts'
import { limits, readYaml } from '../yaml/index.ts'
import type { Configuration, Configurations } from './configuration.ts'
import { cannotRead, readBytes, slashed } from './files.ts'
import { repositoryRoot } from './find-files.ts'
import { decode } from './source-text.ts'
import { UsageError } from './usage-error.ts'

/** What stands around a plan, and what could not be read of it. */
export interface Around {
  readonly surroundings: Surroundings
  readonly linked: Linked
  /** Shared directories that are read for the first time, to be reported once. */
  readonly directories: readonly Parsed<DirectoryFile>[]
}

/** A plan that another one implements, as far as it could be read. */
interface Upper {
  readonly parsed: Parsed<RoadmapFile>
  readonly plan: Roadmap
  readonly absolute: string
}

/** How many upper plans are kept: those of one municipality, one after another. */
const kept = 8

/** How long a chain of upper plans may be. */
const longestChain = 16

/** Reads the files to which plans point: shared directories, once each, and upper plans, of which a few are kept. */
export class Library {
  readonly #cwd: string
  readonly #configurations: Configurations
  readonly #directories = new Map<string, Parsed<DirectoryFile>>()
  /** Those that have been handed out to be reported. */
  readonly #told = new Set<Parsed<DirectoryFile>>()
  readonly #uppers = new Map<string, Upper>()

  constructor(cwd: string, configurations: Configurations) {
    this.#cwd = cwd
    this.#configurations = configurations
  }

  around(parsed: Parsed<RoadmapFile>, absolute: string): Around {
    const folder = path.dirname(absolute)
    const faults: LinkFault[] = []
    const configuration = this.#configurations.of(folder)
    const directories = [...this.#included(parsed, folder, faults), ...this.share(configuration)]
    const surroundings = { ...configuration.surroundings, people: peopleIn(directories) }
    const upper = this.#upperOf(parsed, absolute, faults)
    const linked: Linked = {
      faults,
      upper: upper?.plan ?? null,
      placesOf: (file) => (upper && file === upper.parsed.source.file ? upper.parsed.places : undefined),
      sources: upper ? [upper.parsed.source] : [],
    }
    const fresh = new Set(directories.filter((each) => !this.#told.has(each)))
    for (const each of fresh) this.#told.add(each)
    return { surroundings, linked, directories: [...fresh] }
  }

  /** The directories that a configuration names: without them nothing can be checked rightly. */
  share({ responsibles, folder }: Configuration): readonly Parsed<DirectoryFile>[] {
    const faults: LinkFault[] = []
    const read = responsibles.map((text) => this.#directory({ text, path: [] }, folder, faults))
    if (faults[0]) throw new UsageError(faults[0].message)
    return read.filter((each) => each !== undefined)
  }

  #included({ value }: Parsed<RoadmapFile>, folder: string, faults: LinkFault[]): readonly Parsed<DirectoryFile>[] {
    const read = mentionsOf(value?.include, ['include']).map((mention) => this.#directory(mention, folder, faults))
    return read.filter((each) => each !== undefined)
  }

  #directory(mention: Mention, folder: string, faults: LinkFault[]): Parsed<DirectoryFile> | undefined {
    const absolute = path.resolve(folder, mention.text)
    const known = this.#directories.get(absolute)
    if (known) return known
    const text = this.#textOf(absolute, folder, mention, faults)
    if (text === undefined) return undefined
    const parsed = readYaml({ file: this.#named(absolute), text }, directoryFormat)
    this.#directories.set(absolute, parsed)
    return parsed
  }

  /** The plan that a plan implements; its own upper plans are looked at only for a circle. */
  #upperOf(parsed: Parsed<RoadmapFile>, absolute: string, faults: LinkFault[]): Upper | undefined {
    const mention = implementationOf(parsed.value?.implements, ['implements'])?.plan
    if (!mention) return undefined
    const first = this.#upper(mention, absolute, faults)
    const chain = [absolute]
    for (let above = first; above; ) {
      if (chain.includes(above.absolute)) {
        faults.push(
          circle(
            mention.path,
            [...chain, above.absolute].map((each) => this.#named(each)),
          ),
        )
        return undefined
      }
      chain.push(above.absolute)
      const next = chain.length > longestChain ? undefined : above.plan.implements?.plan
      // What is wrong with the upper plan's own link is said when that plan is checked.
      above = next && this.#upper(next, above.absolute, [])
    }
    return first
  }

  #upper(mention: Mention, from: string, faults: LinkFault[]): Upper | undefined {
    const absolute = path.resolve(path.dirname(from), mention.text)
    const known = this.#uppers.get(absolute)
    if (known) return known
    const text = this.#textOf(absolute, path.dirname(from), mention, faults)
    if (text === undefined) return undefined
    const parsed = readYaml({ file: this.#named(absolute), text }, roadmapFormat)
    if (parsed.value === undefined) {
      faults.push({ kind: 'missing', path: mention.path, message: noPlan(mention.text) })
      return undefined
    }
    const folder = path.dirname(absolute)
    const configuration = this.#configurations.of(folder)
    const directories = [...this.#included(parsed, folder, []), ...this.share(configuration)]
    const surroundings = { ...configuration.surroundings, people: peopleIn(directories) }
    const upper = { parsed, plan: buildRoadmap(parsed, surroundings), absolute }
    if (this.#uppers.size >= kept) this.#uppers.delete([...this.#uppers.keys()][0] as string)
    this.#uppers.set(absolute, upper)
    return upper
  }

  #textOf(absolute: string, folder: string, mention: Mention, faults: LinkFault[]): string | undefined {
    const fail = (message: Text) => {
      faults.push({ kind: 'missing', path: mention.path, message })
      return undefined
    }
    if (!/\.ya?ml$/i.test(absolute)) return fail(noYaml(mention.text))
    try {
      if (!this.#isInside(realpathSync(absolute), folder)) return fail(outside(mention.text))
      const bytes = readBytes(absolute, limits.bytes)
      const decoded = bytes === 'too-large' ? { fault: { message: tooLarge(mention.text) } } : decode(bytes)
      return 'fault' in decoded ? fail(decoded.fault.message) : decoded.text
    } catch (error) {
      return fail(cannotRead(mention.text, error))
    }
  }

  /** A plan from a stranger may point only at its own repository, or at what lies below the folder of the command. */
  #isInside(real: string, folder: string): boolean {
    const roots = [repositoryRoot(folder) ?? this.#cwd, folder]
    return roots.some((root) => !path.relative(realpathSync(root), real).startsWith('..'))
  }

  #named(absolute: string): string {
    const below = path.relative(this.#cwd, absolute)
    return slashed(path.isAbsolute(below) ? absolute : below)
  }
}

function peopleIn(directories: readonly Parsed<DirectoryFile>[]): NonNullable<Surroundings['people']> {
  return directories.flatMap(({ value }) => (value?.responsibles ? [value.responsibles] : []))
}

function circle(at: Path, files: readonly string[]): LinkFault {
  const way = files.join(' → ')
  return {
    kind: 'circle',
    path: at,
    message: {
      ru: `Планы исполняют друг друга по кругу: ${way}. Уберите «implements» в вышестоящем плане.`,
      en: `The plans implement one another in a circle: ${way}. Remove “implements” from the upper one.`,
    },
  }
}

function noPlan(name: string): Text {
  return {
    ru: `Файл «${name}» не удалось прочитать как план: сначала проверьте его (roadmap check "${name}").`,
    en: `“${name}” cannot be read as a plan: check it first (roadmap check "${name}").`,
  }
}

function noYaml(name: string): Text {
  return {
    ru: `«${name}» — не файл YAML: назовите файл с окончанием .yaml или .yml.`,
    en: `“${name}” is no YAML file: name one that ends in .yaml or .yml.`,
  }
}

function outside(name: string): Text {
  return {
    ru: `Файл «${name}» лежит за пределами репозитория (или папки, в которой запущена программа): он не читается. Положите его рядом с планами.`,
    en: `“${name}” lies outside the repository (or the folder of the command) and is not read: keep it beside the plans.`,
  }
}

function tooLarge(name: string): Text {
  return { ru: `Файл «${name}» слишком большой.`, en: `“${name}” is too large.` }
}
