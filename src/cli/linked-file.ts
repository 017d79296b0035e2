import { readdirSync, realpathSync } from 'node:fs'
import path from 'node:path'
import { nearest } from '../core/similar.ts'
import type { Text } from '../core/text.ts'
import { limits } from '../yaml/index.ts'
import { cannotRead, isBelow, readBytes, slashed } from './files.ts'
import { decode } from './source-text.ts'

/** A file to which another one points. */
export interface LinkedFile {
  readonly absolute: string
  /** Where it lies in truth, whatever links lead to it. */
  readonly real: string
  readonly text: string
}

/**
 * Reads the file that another one names. A plan from a stranger may point only into the folders that it is given: its
 * repository, that of the configuration or of the command, its own.
 */
export function readLinked(
  name: string,
  folder: string,
  roots: readonly string[],
): LinkedFile | { readonly fault: Text } {
  if (/^[a-z][a-z\d+.-]+:\/\//i.test(name)) return { fault: address(name) }
  if (isAbsolute(name)) return { fault: absolutePath(name, folder) }
  const absolute = resolveLinked(name, folder)
  if (!/\.ya?ml$/i.test(absolute)) return { fault: noYaml(name) }
  try {
    const real = realpathSync(absolute)
    if (!isInside(real, roots)) return { fault: outside(name) }
    const bytes = readBytes(real, limits.bytes)
    if (bytes === 'too-large') return { fault: tooLarge(name) }
    const decoded = decode(bytes)
    return 'fault' in decoded ? { fault: ofFile(name, decoded.fault.message) } : { absolute, real, text: decoded.text }
  } catch (error) {
    return { fault: missing(name, absolute, roots, error) }
  }
}

/** Where a named file is; `\` of Windows stands for `/` everywhere, so that a plan is the same on every system. */
function resolveLinked(name: string, folder: string): string {
  return path.resolve(folder, name.trim().replaceAll('\\', '/'))
}

function isAbsolute(name: string): boolean {
  return /^(?:[/\\]|[a-z]:)/i.test(name.trim())
}

function isInside(real: string, roots: readonly string[]): boolean {
  return roots.some((root) => isBelow(real, realpathSync(root)))
}

function missing(name: string, absolute: string, roots: readonly string[], error: unknown): Text {
  const why = cannotRead(name, error)
  const near = neighbour(absolute, roots)
  const meant = near === undefined ? undefined : `${slashed(name).slice(0, -path.basename(absolute).length)}${near}`
  return {
    ru: `${why.ru}${meant ? ` Возможно, имелся в виду «${meant}».` : ''} Путь считается от папки, в которой лежит этот файл.`,
    en: `${why.en}${meant ? ` Perhaps “${meant}” is meant.` : ''} The path is counted from the folder of this file.`,
  }
}

/** A file beside the missing one that is called nearly so; what lies outside is not looked at. */
function neighbour(absolute: string, roots: readonly string[]): string | undefined {
  try {
    const folder = realpathSync(path.dirname(absolute))
    const names = isInside(folder, roots) ? readdirSync(folder).filter((name) => /\.ya?ml$/i.test(name)) : []
    return nearest(path.basename(absolute), names.sort())
  } catch {
    return undefined
  }
}

function address(name: string): Text {
  return {
    ru: `«${name}» — адрес в интернете, а программа не ходит в сеть: скачайте файл и назовите путь к нему.`,
    en: `“${name}” is an address of the web, and nothing is fetched: save the file and name its path.`,
  }
}

function absolutePath(name: string, folder: string): Text {
  const below = path.isAbsolute(name) ? slashed(path.relative(folder, name)) : undefined
  const instead: Text =
    below === undefined
      ? {
          ru: 'напишите путь от папки этого файла, например «../план.yaml»',
          en: 'write a path from the folder of this file, for instance “../plan.yaml”',
        }
      : {
          ru: `напишите путь от папки этого файла: «${below}»`,
          en: `write the path from the folder of this file: “${below}”`,
        }
  return {
    ru: `Путь «${name}» есть только на этом компьютере: ${instead.ru}.`,
    en: `The path “${name}” exists on this computer only: ${instead.en}.`,
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
    ru: `Файл «${name}» лежит за пределами репозитория (или папки, в которой запущена программа) и не читается: положите его рядом с планами.`,
    en: `“${name}” lies outside the repository (or the folder of the command) and is not read: keep it beside the plans.`,
  }
}

function tooLarge(name: string): Text {
  return {
    ru: `Файл «${name}» больше ${limits.bytes / 1_000_000}\u00A0МБ и не читается: проверьте, тот ли это файл.`,
    en: `“${name}” is larger than ${limits.bytes / 1_000_000} MB and is not read: see whether it is the right file.`,
  }
}

function ofFile(name: string, why: Text): Text {
  return { ru: `Файл «${name}» не читается. ${why.ru}`, en: `“${name}” cannot be read. ${why.en}` }
}
