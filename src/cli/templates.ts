import { existsSync, readdirSync, realpathSync } from 'node:fs'
import path from 'node:path'
import { compareDiagnostics, type Diagnostic } from '../core/diagnostic.ts'
import type { Parsed } from '../core/parsed.ts'
import { locate } from '../core/place.ts'
import { nearest } from '../core/similar.ts'
import type { Text } from '../core/text.ts'
import { partialTemplateFormat, type TemplateFile, templateFormat } from '../format/template.ts'
import { type Template, templateFaults } from '../layout/index.ts'
import { readYaml } from '../yaml/index.ts'
import { FaultyFile } from './faulty-file.ts'
import { cannotRead, readBytes, slashed } from './files.ts'
import type { Loaded } from './load.ts'
import { repositoryRoot } from './repository.ts'
import { decode } from './source-text.ts'
import type { System } from './system.ts'
import { UsageError } from './usage-error.ts'

/** Where the templates of the program and those of the user are looked for. */
interface Shelf {
  /** The folder of the program's own templates. */
  readonly own: string
  readonly cwd: string
  /** The folder outside whose repository nothing is read, where a file of a stranger may name templates. */
  readonly within: string | null
}

/** Says why a template that was named cannot be had; whoever named it knows the place. */
type Refuse = (message: Text) => Error

/** How long a chain of templates may be: plan → school → the user's own and a few more. */
const longestChain = 8
const usual = 'plan'

/**
 * The template of a plan: the one asked for, else the one that the plan names, else the usual one. A name without an
 * ending is one of the program's; a file is named from the current folder, in a plan from the plan's.
 * @throws FaultyFile where a template or the plan's mention of one is at fault, with its place; UsageError where the one
 * asked for cannot be read.
 */
export function templateFor(
  { parsed, plan, absolute }: Pick<Loaded, 'parsed' | 'plan' | 'absolute'>,
  asked: string | undefined,
  system: System,
): Template {
  if (asked !== undefined) return namedTemplate(asked, system)
  const { cwd, packageRoot } = system
  const own = path.join(packageRoot, 'templates')
  const folder = absolute === undefined ? cwd : path.dirname(absolute)
  const refuse: Refuse = (message) => faultAt(parsed, ['template'], message)
  return wholeTemplate(plan.template?.text.trim() ?? usual, folder, { own, cwd, within: folder }, [], refuse)
}

/** The usual template of the program, or another one by name or file. */
export function namedTemplate(name: string | undefined, { cwd, packageRoot }: System): Template {
  const shelf = { own: path.join(packageRoot, 'templates'), cwd, within: null }
  return wholeTemplate(name ?? usual, cwd, shelf, [], (message) => new UsageError(message))
}

/** Reads a template and what it is based on. */
function wholeTemplate(
  given: string,
  folder: string,
  shelf: Shelf,
  chain: readonly string[],
  refuse: Refuse,
): Template {
  const file = fileOf(given, folder, shelf, refuse)
  if (chain.includes(file) || chain.length >= longestChain) throw refuse(circle(given))
  const parsed = readTemplate(file, given, shelf, refuse)
  const value = parsed.value as Partial<TemplateFile>
  const base = value['based-on']
  // Without a finding the value of a template that is based on nothing is a whole one.
  if (base === undefined) return value as Template
  const under = wholeTemplate(base.trim(), path.dirname(file), shelf, [...chain, file], (message) =>
    faultAt(parsed, ['based-on'], message),
  )
  return laidOver(under, value) as Template
}

function readTemplate(file: string, given: string, shelf: Shelf, refuse: Refuse): Parsed<TemplateFile> {
  const source = { file: named(file, shelf.cwd), text: textOf(file, given, shelf, refuse) }
  const partial = readYaml(source, partialTemplateFormat)
  const isPartial = partial.places.children.has('based-on')
  const parsed = isPartial ? partial : readYaml(source, templateFormat)
  const errors = parsed.diagnostics.filter(({ severity }) => severity === 'error')
  const all = [...errors, ...sentenceFindings(parsed)].sort(compareDiagnostics)
  if (all.length > 0) throw new FaultyFile(parsed.source, all, faulty(source.file))
  return parsed
}

function sentenceFindings(parsed: Parsed<TemplateFile>): Diagnostic[] {
  return templateFaults(parsed.value).map(({ message, ...target }) => ({
    rule: 'template-sentence',
    severity: 'error',
    message,
    file: parsed.source.file,
    range: locate(parsed.places, target),
    path: target.path,
    related: [],
  }))
}

function faultAt(parsed: Parsed<unknown>, at: readonly string[], message: Text): FaultyFile {
  const { source, places } = parsed
  const range = locate(places, { path: at })
  const fault: Diagnostic = {
    rule: 'template-missing',
    severity: 'error',
    message,
    file: source.file,
    range,
    path: at,
    related: [],
  }
  return new FaultyFile(source, [fault], nothingWritten)
}

/** The absolute path of a template that was named. */
function fileOf(given: string, folder: string, { own }: Shelf, refuse: Refuse): string {
  if (/\.ya?ml$/iu.test(given)) return path.resolve(folder, given)
  const file = path.join(own, `${given}.yaml`)
  if (/^[\p{L}\p{N}_-]+$/u.test(given) && existsSync(file)) return file
  throw refuse(unknownTemplate(given, namesIn(own)))
}

function namesIn(folder: string): string[] {
  return readdirSync(folder)
    .filter((each) => each.endsWith('.yaml'))
    .map((each) => each.slice(0, -'.yaml'.length))
    .sort()
}

function textOf(file: string, given: string, { own, cwd, within }: Shelf, refuse: Refuse): string {
  try {
    const real = realpathSync(file)
    const roots = within === null ? null : [repositoryRoot(within) ?? cwd, within, own]
    if (roots && !roots.some((root) => isBelow(real, realpathSync(root)))) throw refuse(outside(given))
    const bytes = readBytes(file, 1_000_000)
    const decoded = bytes === 'too-large' ? { fault: { message: tooLarge(given) } } : decode(bytes)
    if ('fault' in decoded) throw refuse(decoded.fault.message)
    return decoded.text
  } catch (error) {
    if (error instanceof FaultyFile || error instanceof UsageError) throw error
    throw refuse(cannotRead(given, error))
  }
}

function isBelow(file: string, folder: string): boolean {
  const relative = path.relative(folder, file)
  return relative !== '..' && !relative.startsWith(`..${path.sep}`) && !path.isAbsolute(relative)
}

function named(file: string, cwd: string): string {
  const below = path.relative(cwd, file)
  return slashed(path.isAbsolute(below) ? file : below)
}

/** What differs, laid over the rest, key by key. */
function laidOver(under: unknown, over: unknown): unknown {
  if (!isMap(under) || !isMap(over)) return over ?? under
  const keys = new Set([...Object.keys(under), ...Object.keys(over)])
  return Object.fromEntries([...keys].map((key) => [key, laidOver(under[key], over[key])]))
}

function isMap(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

function unknownTemplate(given: string, names: readonly string[]): Text {
  const near = nearest(given, names)
  return {
    ru: `Шаблона «${given}» нет.${near ? ` Возможно, имелось в виду «${near}».` : ''} Шаблоны программы: ${names.join(', ')}; свой назовите файлом с окончанием .yaml.`,
    en: `There is no template “${given}”.${near ? ` Perhaps “${near}” was meant.` : ''} Templates of the program: ${names.join(', ')}; name your own as a file that ends in .yaml.`,
  }
}

function circle(given: string): Text {
  return {
    ru: `Шаблоны основаны друг на друге по кругу: «${given}» встречается в своей же основе. Уберите «based-on» («на основе») в одном из них.`,
    en: `The templates are based on one another in a circle: “${given}” is met in its own basis. Remove “based-on” from one of them.`,
  }
}

function outside(given: string): Text {
  return {
    ru: `Шаблон «${given}» лежит за пределами репозитория плана: он не читается. Положите его рядом с планом или назовите в команде (--template).`,
    en: `The template “${given}” lies outside the plan’s repository and is not read: keep it beside the plan or name it in the command (--template).`,
  }
}

function tooLarge(given: string): Text {
  return { ru: `Шаблон «${given}» слишком большой.`, en: `The template “${given}” is too large.` }
}

function faulty(file: string): Text {
  return {
    ru: `Шаблон «${file}» с ошибками: документ не записан.`,
    en: `The template “${file}” is faulty: nothing was written.`,
  }
}

const nothingWritten: Text = { ru: 'Документ не записан.', en: 'Nothing was written.' }
