import { existsSync, lstatSync } from 'node:fs'
import path from 'node:path'
import { checkConfiguration, type Settings, usualSettings } from '../check/index.ts'
import type { Reported } from '../core/diagnostic.ts'
import type { Parsed, Sound } from '../core/parsed.ts'
import type { Source } from '../core/source.ts'
import type { Lang, Text } from '../core/text.ts'
import { type ConfigurationFile, configurationFormat } from '../format/index.ts'
import { type Mention, mentionsOf, type Surroundings } from '../model/index.ts'
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
  /** Shared directories of responsibles, each where it is named. */
  readonly responsibles: readonly Mention[]
  /** The file as it was read; nothing where there is none. */
  readonly parsed?: Parsed<ConfigurationFile>
  readonly surroundings: Surroundings
  /** Its text and what is to be told of it, where there is a file. */
  readonly told?: { readonly source: Source; readonly findings: readonly Reported[] }
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
    if (isThere(file)) return readConfiguration(file, slashed(path.relative(this.#cwd, file)))
    const above = path.dirname(folder)
    if (above === folder || existsSync(path.join(folder, '.git'))) return usual(folder)
    return this.of(above)
  }
}

/** Whether something stands there, be it a link that leads nowhere: to pass over it would hold plans to nothing. */
function isThere(file: string): boolean {
  try {
    return lstatSync(file, { throwIfNoEntry: false }) !== undefined
  } catch {
    return false
  }
}

function usual(folder: string): Configuration {
  return { folder, settings: usualSettings, files: [], ignore: [], responsibles: [], surroundings: {} }
}

function readConfiguration(file: string, name: string): Configuration {
  const text = textOf(file, name)
  const parsed = readYaml({ file: name, text }, configurationFormat)
  const { settings, findings: all } = checkConfiguration(parsed)
  // A file in which nothing stands yet, only comments, asks for nothing.
  const findings = all.filter(({ rule }) => rule !== 'file-empty')
  if (findings.some(({ severity }) => severity === 'error'))
    throw new FaultyFile(parsed.source, findings, nothingChecked(parsed.source.file))
  const value: Sound<ConfigurationFile> = parsed.value ?? {}
  const { calendar, deadlines, language } = value
  return {
    file,
    folder: path.dirname(file),
    settings,
    ...(language === undefined ? {} : { language }),
    files: texts(value.files),
    ignore: texts(value.ignore),
    responsibles: mentionsOf(value.responsibles, ['responsibles']),
    parsed,
    told: { source: parsed.source, findings: findings.map(withoutFix) },
    surroundings: { ...(calendar ? { calendar } : {}), ...(deadlines ? { deadlines } : {}) },
  }
}

/** Only plans are corrected: of other files no correction is promised. */
export function withoutFix(finding: Reported): Reported {
  const { fix: _, ...rest } = finding
  return rest
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

export function nothingChecked(name: string): Text {
  return {
    ru: `Настройки «${name}» с ошибками: ничего не проверено.`,
    en: `The configuration “${name}” is faulty: nothing was checked.`,
  }
}
