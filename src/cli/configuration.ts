import { existsSync } from 'node:fs'
import path from 'node:path'
import { type Settings, settingsFrom, usualSettings } from '../check/index.ts'
import { compareDiagnostics } from '../core/diagnostic.ts'
import type { Sound } from '../core/parsed.ts'
import type { Lang, Text } from '../core/text.ts'
import { type ConfigurationFile, configurationFormat } from '../format/index.ts'
import type { Surroundings } from '../model/index.ts'
import { limits, readYaml } from '../yaml/index.ts'
import { FaultyFile } from './faulty-file.ts'
import { cannotRead, readBytes, slashed } from './files.ts'
import { type PassedOver, patternsFrom } from './find-files.ts'
import { decode } from './source-text.ts'
import { UsageError } from './usage-error.ts'

/** The one name under which a configuration is looked for. */
export const configurationName = 'roadmap.config.yaml'

/** What a folder of plans is held to. */
export interface Configuration {
  /** Absolute; nothing where there is no file and all is as usual. */
  readonly file?: string
  /** The folder from which its paths are counted. */
  readonly folder: string
  readonly settings: Settings
  readonly language?: Lang
  readonly files: readonly string[]
  readonly ignore: readonly string[]
  /** Shared directories of responsibles, as named. */
  readonly responsibles: readonly string[]
  readonly surroundings: Surroundings
}

/**
 * Finds the configuration of a folder: the nearest `roadmap.config.yaml` from it upwards, not beyond the repository's
 * root. Each is read once.
 */
export class Configurations {
  readonly #cwd: string
  readonly #given: Configuration | undefined
  readonly #found = new Map<string, Configuration>()

  /** `given` is a file that holds for all folders, named by the user. */
  constructor(cwd: string, given?: string) {
    this.#cwd = cwd
    this.#given = given === undefined ? undefined : readConfiguration(path.resolve(cwd, given), given)
  }

  of(folder: string): Configuration {
    if (this.#given) return this.#given
    const known = this.#found.get(folder)
    if (known) return known
    const found = this.#lookFor(folder)
    this.#found.set(folder, found)
    return found
  }

  /** Whether the configuration of a file's folder says that it is to be passed over. */
  get isPassedOver(): PassedOver {
    const made = new Map<Configuration, PassedOver>()
    return (absolute) => {
      const configuration = this.of(path.dirname(absolute))
      const known = made.get(configuration) ?? patternsFrom(configuration.folder, configuration.ignore)
      made.set(configuration, known)
      return known(absolute)
    }
  }

  #lookFor(folder: string): Configuration {
    const file = path.join(folder, configurationName)
    if (existsSync(file)) return readConfiguration(file, slashed(path.relative(this.#cwd, file)))
    const above = path.dirname(folder)
    if (above === folder || existsSync(path.join(folder, '.git'))) return usual(folder)
    return this.of(above)
  }
}

function usual(folder: string): Configuration {
  return { folder, settings: usualSettings, files: [], ignore: [], responsibles: [], surroundings: {} }
}

function readConfiguration(file: string, name: string): Configuration {
  const text = textOf(file, name)
  const parsed = readYaml({ file: name, text }, configurationFormat)
  const { settings, faults } = settingsFrom(parsed)
  const errors = parsed.diagnostics.filter(({ severity }) => severity === 'error')
  const all = [...errors, ...faults].sort(compareDiagnostics)
  // A file in which nothing stands yet, only comments, asks for nothing.
  const isEmpty = all.every(({ rule }) => rule === 'file-empty')
  if (all.length > 0 && !isEmpty) throw new FaultyFile(parsed.source, all, nothingChecked(name))
  const value: Sound<ConfigurationFile> = parsed.value ?? {}
  const { calendar, deadlines, language } = value
  return {
    file,
    folder: path.dirname(file),
    settings,
    ...(language === undefined ? {} : { language }),
    files: texts(value.files),
    ignore: texts(value.ignore),
    responsibles: texts(value.responsibles),
    surroundings: { ...(calendar ? { calendar } : {}), ...(deadlines ? { deadlines } : {}) },
  }
}

function texts(raw: string | readonly (string | undefined)[] | undefined): readonly string[] {
  if (raw === undefined) return []
  return (typeof raw === 'string' ? [raw] : raw).filter((text) => text !== undefined)
}

function textOf(file: string, name: string): string {
  let bytes: Uint8Array | 'too-large'
  try {
    bytes = readBytes(file, limits.bytes)
  } catch (error) {
    throw new UsageError(cannotRead(name, error))
  }
  const decoded = bytes === 'too-large' ? { fault: { message: tooLarge(name) } } : decode(bytes)
  if ('fault' in decoded) throw new UsageError(decoded.fault.message)
  return decoded.text
}

function tooLarge(name: string): Text {
  return { ru: `Файл настроек «${name}» слишком большой.`, en: `The configuration “${name}” is too large.` }
}

function nothingChecked(name: string): Text {
  return {
    ru: `Настройки «${name}» с ошибками: ничего не проверено.`,
    en: `The configuration “${name}” is faulty: nothing was checked.`,
  }
}
