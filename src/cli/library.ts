import { realpathSync } from 'node:fs'
import path from 'node:path'
import type { Reported } from '../core/diagnostic.ts'
import type { Parsed } from '../core/parsed.ts'
import { locate, type Place } from '../core/place.ts'
import type { Source } from '../core/source.ts'
import type { Text } from '../core/text.ts'
import { type DirectoryFile, directoryFormat, type RoadmapFile, roadmapFormat } from '../format/index.ts'
import {
  buildRoadmap,
  implementationOf,
  keyName,
  type Mention,
  mentionsOf,
  type Roadmap,
  type Surroundings,
  trackedItems,
} from '../model/index.ts'
import type { Linked, LinkFault } from '../rules/index.ts'
import { readYaml } from '../yaml/index.ts'
import { type Configuration, nothingChecked, type Configurations } from './configuration.ts'
import { FaultyFile } from './faulty-file.ts'
import { slashed } from './files.ts'
import { Kept } from './kept.ts'
import { type LinkedFile, readLinked } from './linked-file.ts'
import { isMarkedAsRoadmap } from './roadmap-marker.ts'
import { repositoryRoot } from './repository.ts'

/** What stands around a plan, and what could not be read of it. */
export interface Around {
  readonly surroundings: Surroundings
  readonly linked: Linked
  /** Shared directories that no plan before has named, to be reported once. */
  readonly directories: readonly Parsed<DirectoryFile>[]
}

/** A shared directory of responsibles. */
interface Directory {
  readonly real: string
  readonly parsed: Parsed<DirectoryFile>
}

/** A plan that another one implements. */
interface Upper {
  readonly parsed: Parsed<RoadmapFile>
  readonly plan: Roadmap
  readonly absolute: string
  readonly real: string
}

type UpperOrFault = Upper | { readonly fault: Omit<LinkFault, 'path'>; readonly file?: Pointed }

/** A file into which a finding points. */
interface Pointed {
  readonly source: Source
  readonly places: Place
}

/** How many shared directories are kept, and how many upper plans: those of one municipality, one after another. */
const keptDirectories = 64
const keptUppers = 8

/** How many directories one plan may include. */
const mostIncluded = 100

const tooMany: Text = {
  ru: `Подключено больше ${mostIncluded} справочников, остальные не читаются: соберите ответственных в одном файле.`,
  en: `More than ${mostIncluded} directories are included, and the rest is not read: gather the responsibles in one file.`,
}

/** How long a chain of upper plans may be. */
const longestChain = 16

/** Reads the files to which plans point: shared directories and upper plans. Those used lately are kept. */
export class Library {
  readonly #cwd: string
  readonly #configurations: Configurations
  readonly #directories = new Kept<Directory>(keptDirectories)
  readonly #uppers = new Kept<Upper>(keptUppers)
  readonly #reported = new Set<string>()

  constructor(cwd: string, configurations: Configurations) {
    this.#cwd = cwd
    this.#configurations = configurations
    // What the command's own configuration names and lacks is said before any report begins.
    this.share(configurations.of(cwd))
  }

  around(parsed: Parsed<RoadmapFile>, absolute: string): Around {
    const faults: LinkFault[] = []
    const directories = this.#directoriesOf(parsed, absolute, faults)
    const files: Pointed[] = []
    const upper = this.#upperOf(parsed, absolute, faults, files)
    return {
      surroundings: this.#surroundings(absolute, directories),
      linked: linkedFiles(faults, upper?.plan ?? null, files),
      directories: this.#unreported(directories),
    }
  }

  /** A shared directory that is named itself, to be reported unless a plan before has named it. */
  alone(text: string, name: string, absolute: string): readonly Parsed<DirectoryFile>[] {
    return this.#unreported([{ real: realOf(absolute), parsed: readYaml({ file: name, text }, directoryFormat) }])
  }

  #surroundings(absolute: string, directories: readonly Directory[]): Surroundings {
    const people = directories.flatMap(({ parsed }) => (parsed.value?.responsibles ? [parsed.value.responsibles] : []))
    return { ...this.#configurations.of(path.dirname(absolute)).surroundings, people }
  }

  #unreported(directories: readonly Directory[]): readonly Parsed<DirectoryFile>[] {
    return directories.flatMap(({ real, parsed }) => {
      if (this.#reported.has(real)) return []
      this.#reported.add(real)
      return [parsed]
    })
  }

  /** The directories that a plan includes, then those of its configuration. */
  #directoriesOf(parsed: Parsed<RoadmapFile>, absolute: string, faults: LinkFault[]): readonly Directory[] {
    const folder = path.dirname(absolute)
    const mentions = mentionsOf(parsed.value?.include, ['include'])
    const beyond = mentions[mostIncluded]
    if (beyond) faults.push({ kind: 'missing', path: beyond.path, message: tooMany })
    const own = mentions.slice(0, mostIncluded).flatMap((mention) => {
      const read = this.#directory(mention, folder)
      if ('message' in read) faults.push(read)
      return 'message' in read ? [] : [read]
    })
    return [...own, ...this.share(this.#configurations.of(folder))]
  }

  /** The directories that a configuration names: without them nothing can be checked rightly. */
  share({ responsibles, folder, parsed }: Configuration): readonly Directory[] {
    return responsibles.flatMap((mention) => {
      const read = this.#directory(mention, folder)
      if (!('message' in read)) return [read]
      if (parsed)
        throw new FaultyFile(parsed.source, [ofConfiguration(read, parsed)], nothingChecked(parsed.source.file))
      return []
    })
  }

  #directory(mention: Mention, folder: string): Directory | LinkFault {
    const key = path.resolve(folder, mention.text)
    const known = this.#directories.get(key)
    if (known) return known
    const read = this.#readDirectory(mention.text, folder)
    if ('fault' in read) return { kind: 'missing', path: mention.path, message: read.fault }
    this.#directories.set(key, read)
    return read
  }

  #readDirectory(name: string, folder: string): Directory | { readonly fault: Text } {
    const file = readLinked(name, folder, this.#rootsOf(folder))
    if ('fault' in file) return file
    if (isMarkedAsRoadmap(file.text)) return { fault: isAPlan(name) }
    const parsed = readYaml({ file: this.#named(file.absolute), text: file.text }, directoryFormat)
    // A file that has another content altogether is not reported key by key.
    const isOther = parsed.diagnostics.some(({ rule, path }) => rule === 'key-missing' && path[0] === 'responsibles')
    return isOther ? { fault: noDirectory(name) } : { real: file.real, parsed }
  }

  /** The plan that a plan implements; its own upper plans are looked at only for a circle. */
  #upperOf(parsed: Parsed<RoadmapFile>, absolute: string, faults: LinkFault[], files: Pointed[]): Upper | undefined {
    const mention = implementationOf(parsed.value?.implements, ['implements'])?.plan
    if (!mention) return undefined
    const first = this.#upper(mention.text, absolute, parsed.keys)
    if ('fault' in first) {
      faults.push({ ...first.fault, path: mention.path })
      if (first.file) files.push(first.file)
      return undefined
    }
    const real = realOf(absolute)
    const above = this.#chainAbove(first, real)
    if (above.at(-1)?.real !== real) {
      files.push(first.parsed)
      return first
    }
    faults.push({
      ...circle(
        [absolute, ...above.map((each) => each.absolute)].map((each) => this.#named(each)),
        above,
      ),
      path: mention.path,
    })
    files.push(...above.slice(0, -1).map((each) => each.parsed))
    return undefined
  }

  /**
   * The upper plans of a plan from the first on, up to the plan itself if they lead back to it. What else is wrong with
   * their own links is said when they are checked.
   */
  #chainAbove(first: Upper, real: string): readonly Upper[] {
    const chain: Upper[] = []
    for (let above: UpperOrFault | undefined = first; above && !('fault' in above); ) {
      const { real: there, plan, absolute }: Upper = above
      const isAgain = chain.some((each) => each.real === there)
      chain.push(above)
      if (there === real || isAgain || chain.length === longestChain) break
      above = plan.implements ? this.#upper(plan.implements.plan.text, absolute, plan.keys) : undefined
    }
    return chain
  }

  #upper(name: string, from: string, keys: Roadmap['keys']): UpperOrFault {
    const folder = path.dirname(from)
    const key = path.resolve(folder, name)
    const known = this.#uppers.get(key)
    if (known) return known
    const file = readLinked(name, folder, this.#rootsOf(folder))
    if ('fault' in file) return { fault: { kind: 'missing', message: file.fault } }
    if (!isMarkedAsRoadmap(file.text)) return { fault: { kind: 'missing', message: noRoadmap(name, keys) } }
    const read = this.#readUpper(file)
    if (trackedItems(read.plan).length === 0) return unreadable(name, read.parsed)
    this.#uppers.set(key, read)
    return read
  }

  #readUpper({ absolute, real, text }: LinkedFile): Upper {
    const parsed = readYaml({ file: this.#named(absolute), text }, roadmapFormat)
    const surroundings = this.#surroundings(absolute, this.#directoriesOf(parsed, absolute, []))
    return { parsed, plan: buildRoadmap(parsed, surroundings), absolute, real }
  }

  #rootsOf(folder: string): readonly string[] {
    const { file, folder: configured } = this.#configurations.of(folder)
    return [repositoryRoot(folder) ?? this.#cwd, folder, ...(file === undefined ? [] : [configured])]
  }

  #named(absolute: string): string {
    const below = path.relative(this.#cwd, absolute)
    return slashed(path.isAbsolute(below) ? absolute : below)
  }
}

function realOf(absolute: string): string {
  try {
    return realpathSync(absolute)
  } catch {
    // Standard input lies nowhere.
    return absolute
  }
}

function linkedFiles(faults: readonly LinkFault[], upper: Roadmap | null, files: readonly Pointed[]): Linked {
  const places = new Map(files.map((each) => [each.source.file, each.places]))
  return { faults, upper, placesOf: (file) => places.get(file), sources: files.map(({ source }) => source) }
}

function ofConfiguration({ kind, path, message }: LinkFault, { source, places }: Parsed<unknown>): Reported {
  const range = locate(places, { path })
  return {
    rule: `link-${kind}`,
    severity: 'error',
    message,
    file: source.file,
    range,
    path,
    related: [],
    address: '',
    again: 0,
    folds: false,
  }
}

/** `files` are those of the circle in order, the first one at its end again; `above` the same without the first. */
function circle(files: readonly string[], above: readonly Upper[]): Omit<LinkFault, 'path'> {
  const way = files.map((each) => `«${each}»`).join(' → ')
  const [upper] = above
  const key = keyName(upper?.plan.keys ?? 'ru', 'implements')
  const related = above.slice(0, -1).flatMap(({ plan }, index) =>
    plan.implements
      ? [
          {
            target: { path: plan.implements.plan.path },
            file: plan.file,
            message: { ru: `Отсюда — к «${files[index + 2]}».`, en: `From here to “${files[index + 2]}”.` },
          },
        ]
      : [],
  )
  const message: Text =
    above.length === 1
      ? {
          ru: 'План назван вышестоящим для самого себя: назовите другой файл или уберите эту строку.',
          en: 'The plan is named as its own upper plan: name another file, or remove this line.',
        }
      : {
          ru: `Планы исполняют друг друга по кругу: ${way}. Уберите «${key}» в том из них, который главнее.`,
          en: `The plans implement one another in a circle: ${way}. Remove “${key}” from the one that stands highest.`,
        }
  return { kind: 'circle', message, related }
}

function unreadable(name: string, { source, diagnostics, places }: Parsed<RoadmapFile>): UpperOrFault {
  const [first] = diagnostics
  const message: Text = {
    ru: `В плане «${name}» не удалось прочитать ни одного мероприятия: сначала исправьте его (roadmap check "${source.file}").`,
    en: `No activity of “${name}” could be read: mend it first (roadmap check "${source.file}").`,
  }
  if (!first) return { fault: { kind: 'missing', message } }
  const related = [{ target: { path: [] }, file: source.file, message: first.message }]
  const place: Place = { ...places, value: first.range, children: new Map() }
  return { fault: { kind: 'missing', message, related }, file: { source, places: place } }
}

function noRoadmap(name: string, keys: Roadmap['keys']): Text {
  const marker = keys === 'ru' ? 'дорожная карта: 1' : 'roadmap: 1'
  return {
    ru: `«${name}» — не план: в нём нет строки «${marker}». Назовите файл вышестоящего плана.`,
    en: `“${name}” is no plan: it has no line “${marker}”. Name the file of the upper plan.`,
  }
}

function isAPlan(name: string): Text {
  return {
    ru: `«${name}» — план, а не справочник: перенесите его ключ «справочник» (responsibles) в отдельный файл и подключите этот файл в обоих планах.`,
    en: `“${name}” is a plan, not a directory: move its key “responsibles” (справочник) into a file of its own and include that file in both plans.`,
  }
}

function noDirectory(name: string): Text {
  return {
    ru: `В файле «${name}» нет справочника: в нём должна быть запись «справочник:» (или «responsibles:») и под ней — ключи и названия ответственных.`,
    en: `“${name}” holds no directory: it needs an entry “responsibles:” (or «справочник:») with keys and names below it.`,
  }
}
