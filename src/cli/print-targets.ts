import path from 'node:path'
import type { Text } from '../core/text.ts'
import { slashed } from './files.ts'

/** The formats of a printed document; each is the ending of its file. */
export const printedFormats = ['docx', 'html', 'md', 'pdf'] as const

export type PrintedFormat = (typeof printedFormats)[number]

/** A plan to be printed: as the user names it, and where it lies; nothing for standard input. */
export interface Printable {
  readonly file: string
  readonly absolute?: string
}

/** One document of one plan. */
export interface PrintTarget<T extends Printable> {
  readonly plan: T
  readonly format: PrintedFormat
  /** As it is told; `-` is standard output. */
  readonly name: string
  readonly absolute: string
  /** Whether its folder is made where it is missing: a pattern asks for it, the name of a file may be mistyped. */
  readonly makesFolder: boolean
}

/** The formats asked for: by name, else by the ending of the file, else DOCX. */
export function formatsOf(
  asked: readonly PrintedFormat[] | undefined,
  out: string | undefined,
): readonly PrintedFormat[] {
  if (asked) return [...new Set(asked)]
  const named = out === undefined ? undefined : formatOfEnding(out)
  return [named ?? 'docx']
}

function formatOfEnding(file: string): PrintedFormat | undefined {
  const [, ending = ''] = /\.([a-z]+)$/iu.exec(file) ?? []
  const other: Readonly<Record<string, PrintedFormat>> = { htm: 'html', markdown: 'md' }
  const written = ending.toLowerCase()
  return (
    printedFormats.find((format) => format === written) ?? (Object.hasOwn(other, written) ? other[written] : undefined)
  )
}

/**
 * Where the documents of plans go, or why they cannot: two in one place, one in the place of a plan, a name that does not
 * go with its format. `out` is a file, a pattern with `{name}`, `{ext}` and `{folder}`, or `-`.
 */
export function printTargets<T extends Printable>(
  plans: readonly T[],
  formats: readonly PrintedFormat[],
  out: string | undefined,
  cwd: string,
): readonly PrintTarget<T>[] | Text {
  const unknown = unknownPlaceholder(out ?? '')
  if (unknown !== undefined) return noSuchPlaceholder(unknown)
  const targets = plans.flatMap((plan) => formats.map((format) => targetOf(plan, format, out, cwd)))
  return faultOf(targets, plans, out) ?? targets
}

function targetOf<T extends Printable>(
  plan: T,
  format: PrintedFormat,
  out: string | undefined,
  cwd: string,
): PrintTarget<T> {
  const beside = plan.absolute === undefined ? '-' : '{folder}/{name}.{ext}'
  const name = filled(out ?? beside, plan, format)
  const makesFolder = out !== undefined && out !== name
  return { plan, format, name, absolute: path.resolve(cwd, name), makesFolder }
}

/** The name of a plan's file without its ending, the format, and the folder of the plan as the user named it. */
function filled(pattern: string, { file, absolute }: Printable, format: PrintedFormat): string {
  const { dir, base } = absolute === undefined ? { dir: '', base: 'stdin' } : path.posix.parse(slashed(file))
  const values = { name: base.replace(/\.ya?ml$/iu, ''), ext: format, folder: dir }
  const name = pattern.replace(placeholder, (_, key: keyof typeof values) => values[key])
  // Of a plan in the current folder nothing stands before the stroke.
  return dir === '' && pattern.startsWith('{folder}/') ? name.slice(1) : name
}

const placeholder = /\{(name|ext|folder)\}/gu

function unknownPlaceholder(out: string): string | undefined {
  return /\{\p{L}+\}/u.exec(out.replace(placeholder, ''))?.[0]
}

function faultOf<T extends Printable>(
  targets: readonly PrintTarget<T>[],
  plans: readonly T[],
  out: string | undefined,
): Text | undefined {
  const sources = new Map(plans.map((plan) => [sameFile(plan.absolute ?? ''), plan]))
  const taken = new Map<string, PrintTarget<T>>()
  for (const target of targets) {
    const { name, format, absolute } = target
    const place = name === '-' ? '-' : sameFile(absolute)
    const other = taken.get(place)
    if (other) return name === '-' ? severalOut(targets.length) : sameTarget(other, target)
    if (name !== '-' && out !== undefined && formatOfEnding(name) !== format) return wrongEnding(name, format)
    if (name !== '-' && sources.has(place)) return overPlan(name)
    taken.set(place, target)
  }
  return undefined
}

/** By this names are told apart that need not be there yet: on macOS and Windows letters large and small do not differ. */
export function sameFile(absolute: string): string {
  const composed = absolute.normalize('NFC')
  return process.platform === 'win32' || process.platform === 'darwin' ? composed.toLowerCase() : composed
}

function severalOut(count: number): Text {
  return {
    ru: `На стандартный вывод можно вывести только один документ, а их ${count}: укажите имена файлов (--out "{name}.{ext}").`,
    en: `Only one document can go to standard output, and there are ${count}: name files (--out "{name}.{ext}").`,
  }
}

function sameTarget<T extends Printable>(one: PrintTarget<T>, other: PrintTarget<T>): Text {
  const ofOnePlan = one.plan === other.plan
  const [a, b] = ofOnePlan ? [one.format, other.format] : [one.plan.file, other.plan.file]
  const pattern = ofOnePlan ? '{name}.{ext}' : '{folder}/{name}.{ext}'
  return {
    ru: `Документы «${a}» и «${b}» попали бы в один файл «${other.name}», ничего не записано: укажите имена так, чтобы они различались (например, --out "${pattern}").`,
    en: `The documents “${a}” and “${b}” would go to the same file “${other.name}”; nothing was written. Name them apart (for instance --out "${pattern}").`,
  }
}

function wrongEnding(name: string, format: PrintedFormat): Text {
  const named = formatOfEnding(name)
  if (named === undefined) {
    return {
      ru: `«${name}»: по окончанию имени не видно вида документа; возможны .docx, .html, .md, .pdf (для нескольких файлов — --out "${name}/{name}.{ext}").`,
      en: `“${name}”: the ending does not say which format; possible are .docx, .html, .md, .pdf (for several files --out "${name}/{name}.{ext}").`,
    }
  }
  return {
    ru: `«${name}»: имя оканчивается на .${named}, а вид документа — ${format}: назовите файл с окончанием .${format} или .{ext}.`,
    en: `“${name}” ends in .${named}, and the format is ${format}: give the file a name that ends in .${format} or .{ext}.`,
  }
}

function overPlan(name: string): Text {
  return {
    ru: `«${name}» — это сам план: укажите для документа другое имя (--out).`,
    en: `“${name}” is a plan itself: give the document another name (--out).`,
  }
}

function noSuchPlaceholder(typed: string): Text {
  return {
    ru: `«${typed}» в имени ничего не значит; возможны {name} (имя файла плана без окончания), {ext} (вид документа) и {folder} (папка плана).`,
    en: `“${typed}” means nothing in a name; possible are {name} (the plan's file name without its ending), {ext} (the format) and {folder} (the plan's folder).`,
  }
}
