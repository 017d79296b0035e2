import { existsSync, statSync } from 'node:fs'
import path from 'node:path'
import type { Diagnostic } from '../core/diagnostic.ts'
import { counted, type Text } from '../core/text.ts'
import type { ReadDocument, Unreadable } from '../document/index.ts'
import type { Context } from './context.ts'
import { FaultyFile } from './faulty-file.ts'
import { cannotRead, isSystemError, slashed } from './files.ts'
import { type Loaded, loadPlan } from './load.ts'
import { planBeside } from './plan-beside.ts'
import { repositoryRoot } from './repository.ts'
import type { Revisions } from './revisions.ts'
import { UsageError } from './usage-error.ts'

/** An edition of a plan that is compared with another one. */
export type Edition = PlanEdition | DocumentEdition

export interface PlanEdition extends NamedEdition {
  readonly loaded: Loaded
}

/** A document of which a plan can be made: the copy that a reviewer gave back. */
export interface DocumentEdition extends NamedEdition {
  readonly read: ReadDocument
}

interface NamedEdition {
  /** As it is told: the name of a file, or `REV:path`. */
  readonly name: string
  /** Where its file lies; nothing for one from git's history and for standard input. */
  readonly file?: string
}

export function isDocument(edition: Edition): edition is DocumentEdition {
  return 'read' in edition
}

/** What is imported, by the ending of its name. */
const documentName = /\.(?:docx|docm|doc|odt|rtf|html?|txt|tsv)$/iu

/** What names an edition: a file (`-` is standard input), or a file in a revision, looked for from a folder. */
export type Named =
  | { readonly file: string }
  | { readonly revision: string; readonly path: string; readonly folder: string }

/**
 * The two editions that words of the command line name. One word: a file beside the last commit, `REV:path` beside the
 * file, or a document beside the plan of the same name. Two: files and `REV:path`; a revision alone stands for the other word's file in it.
 */
export function editionsNamed(words: readonly string[], cwd: string): readonly [Named, Named] {
  const [first = '', second] = words
  if (second === undefined) return besideItself(first, cwd)
  const [a, b] = [named(first, cwd), named(second, cwd)]
  if (a && b) return [a, b]
  if (b) return [inRevision(first, b, cwd), b]
  if (a) return [a, inRevision(second, a, cwd)]
  throw new UsageError(noFileNamed(first, second))
}

function besideItself(word: string, cwd: string): readonly [Named, Named] {
  const only = named(word, cwd) ?? { file: word }
  if ('file' in only && documentName.test(only.file)) return [{ file: planBeside(only.file, cwd, noPlanBeside) }, only]
  if ('file' in only) return [inRevision('HEAD', only, cwd), only]
  const fromRoot = path.resolve(repositoryRoot(cwd) ?? cwd, only.path)
  const here = path.resolve(cwd, only.path)
  const file = existsSync(here) || !existsSync(fromRoot) ? only.path : path.relative(cwd, fromRoot)
  return [only, { file: slashed(file) }]
}

/** What a word names by itself; nothing where it may be a revision. */
function named(word: string, cwd: string): Named | undefined {
  if (word === '-' || isFile(path.resolve(cwd, word))) return { file: word }
  // A drive of Windows is no revision.
  const { revision, file } = /^(?<revision>[^:]+):(?<file>.+)$/su.exec(word)?.groups ?? {}
  const isDrive = /^[a-z]:[\\/]/iu.test(word)
  if (revision !== undefined && file !== undefined && !isDrive) return { revision, path: file, folder: cwd }
  return isDrive || /\.ya?ml$/iu.test(word) || documentName.test(word) ? { file: word } : undefined
}

function isFile(absolute: string): boolean {
  return statSync(absolute, { throwIfNoEntry: false })?.isDirectory() === false
}

/** The same file in a revision. */
function inRevision(revision: string, other: Named, cwd: string): Named {
  if (!('file' in other)) return { ...other, revision }
  if (other.file === '-') throw new UsageError(noHistory)
  if (documentName.test(other.file)) throw new UsageError(noPlanNamed(revision, other.file))
  const absolute = path.resolve(cwd, other.file)
  if (!existsSync(absolute)) return other
  return { revision, path: `./${path.basename(absolute)}`, folder: path.dirname(absolute) }
}

/**
 * Reads an edition: the one place where what is named on the command line becomes a plan. It must be read whole, for
 * what cannot be read would look like something that has gone; what the rules say of it does not matter.
 * @throws UsageError where there is no such file or revision; FaultyFile where it cannot be read as a plan.
 */
export async function editionOf(named: Named, revisions: Revisions, context: Context): Promise<Edition> {
  if (!('file' in named)) return revisionEdition(named, revisions, context)
  if (documentName.test(named.file)) return documentEdition(named.file, context)
  const loaded = await loadPlan(context, named.file)
  refuseFaulty(loaded, loaded.file)
  return { name: loaded.file, loaded, ...(loaded.absolute === undefined ? {} : { file: loaded.absolute }) }
}

async function documentEdition(file: string, { system }: Context): Promise<DocumentEdition> {
  // Readers are loaded only here: plans do without them.
  const { readSource, sourceBytes } = await import('./import-source.ts')
  let read: ReadDocument | Unreadable
  try {
    const bytes = await sourceBytes(file, system)
    read = 'fault' in bytes ? bytes : await readSource(bytes, file, system)
  } catch (error) {
    throw isSystemError(error) ? new UsageError(cannotRead(file, error)) : error
  }
  if ('fault' in read) throw new UsageError(ofFile(file, read.fault))
  return { name: slashed(file), read, file: path.resolve(system.cwd, file) }
}

async function revisionEdition(
  { revision, path: file, folder }: Exclude<Named, { readonly file: string }>,
  revisions: Revisions,
  context: Context,
): Promise<PlanEdition> {
  if (documentName.test(file)) throw new UsageError(documentInGit(`${revision}:${file}`))
  const { name, root, path: below } = await revisions.file(revision, file, folder)
  // Not spread: whether standard error is a terminal is only asked where it matters.
  const system = Object.create(context.system, { cwd: { value: root } })
  const loaded = await loadPlan({ ...context, system }, below)
  refuseFaulty(loaded, name)
  return { name, loaded }
}

/** So many faults are shown: the rest shows in a check. */
const mostShown = 3

function refuseFaulty({ parsed }: Loaded, name: string): void {
  const errors = parsed.diagnostics.filter(({ severity }) => severity === 'error')
  if (errors.length === 0) return
  const faults = errors.slice(0, mostShown).map((fault): Diagnostic => ({ ...fault, file: name, related: [] }))
  throw new FaultyFile({ ...parsed.source, file: name }, faults, notCompared(name, errors.length))
}

function notCompared(name: string, errors: number): Text {
  const many = counted(errors, ['ошибка', 'ошибки', 'ошибок'], ['error', 'errors'])
  return {
    ru: `«${name}» не читается как план (${many.ru}): редакции не сравнены.`,
    en: `“${name}” cannot be read as a plan (${many.en}): nothing was compared.`,
  }
}

function noFileNamed(first: string, second: string): Text {
  return {
    ru: `«${first}» и «${second}» — не файлы: назовите хотя бы один файл плана, например roadmap diff ${first} план.yaml или roadmap diff ${first}:план.yaml ${second}:план.yaml.`,
    en: `“${first}” and “${second}” are no files: name the file of a plan, for instance roadmap diff ${first} plan.yaml or roadmap diff ${first}:plan.yaml ${second}:plan.yaml.`,
  }
}

function ofFile(name: string, fault: Text): Text {
  return { ru: `«${name}»: ${fault.ru}`, en: `“${name}”: ${fault.en}` }
}

function noPlanBeside(file: string, name: string): Text {
  return {
    ru: `Рядом с «${file}» нет плана «${name}»: назовите его первым, например roadmap diff план.yaml "${file}".`,
    en: `There is no plan “${name}” beside “${file}”: name it first, for instance roadmap diff plan.yaml "${file}".`,
  }
}

function noPlanNamed(revision: string, file: string): Text {
  return {
    ru: `«${file}» — документ, а «${revision}» — не файл: назовите план в этой ревизии, например roadmap diff ${revision}:план.yaml "${file}".`,
    en: `“${file}” is a document, and “${revision}” is no file: name the plan in that revision, for instance roadmap diff ${revision}:plan.yaml "${file}".`,
  }
}

function documentInGit(name: string): Text {
  return {
    ru: `«${name}»: из истории git берутся только планы (.yaml). Достаньте документ сам: git show "${name}" > прежний.docx.`,
    en: `“${name}”: only plans (.yaml) are taken from the history of git. Take the document out: git show "${name}" > former.docx.`,
  }
}

const noHistory: Text = {
  ru: 'У стандартного ввода («-») нет истории в git: назовите вторым файл или «ревизия:путь».',
  en: 'Standard input (“-”) has no history in git: name a file or “revision:path” beside it.',
}
