import { existsSync, statSync } from 'node:fs'
import path from 'node:path'
import type { Diagnostic } from '../core/diagnostic.ts'
import { counted, type Text } from '../core/text.ts'
import type { Context } from './context.ts'
import { FaultyFile } from './faulty-file.ts'
import { slashed } from './files.ts'
import { type Loaded, loadPlan } from './load.ts'
import { repositoryRoot } from './repository.ts'
import type { Revisions } from './revisions.ts'
import { UsageError } from './usage-error.ts'

/** An edition of a plan that is compared with another one. */
export interface Edition {
  /** As it is told: the name of a file, or `REV:path`. */
  readonly name: string
  readonly loaded: Loaded
  /** Where its file lies; nothing for one from git's history and for standard input. */
  readonly file?: string
}

/** What names an edition: a file (`-` is standard input), or a file in a revision, looked for from a folder. */
export type Named =
  | { readonly file: string }
  | { readonly revision: string; readonly path: string; readonly folder: string }

/**
 * The two editions that words of the command line name. One word: a file beside the last commit, or `REV:path` beside
 * the file. Two: files and `REV:path`; a revision alone stands for the other word's file in it.
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
  return isDrive || /\.(?:ya?ml|docx)$/iu.test(word) ? { file: word } : undefined
}

function isFile(absolute: string): boolean {
  return statSync(absolute, { throwIfNoEntry: false })?.isDirectory() === false
}

/** The same file in a revision. */
function inRevision(revision: string, other: Named, cwd: string): Named {
  if (!('file' in other)) return { ...other, revision }
  if (other.file === '-') throw new UsageError(noHistory)
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
  if (/\.docx$/iu.test(named.file)) throw new UsageError(wordFile(named.file))
  const loaded = await loadPlan(context, named.file)
  refuseFaulty(loaded, loaded.file)
  return { name: loaded.file, loaded, ...(loaded.absolute === undefined ? {} : { file: loaded.absolute }) }
}

async function revisionEdition(
  { revision, path: file, folder }: Exclude<Named, { readonly file: string }>,
  revisions: Revisions,
  context: Context,
): Promise<Edition> {
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

function wordFile(name: string): Text {
  return {
    ru: `«${name}» — документ Word: сравниваются файлы планов (.yaml).`,
    en: `“${name}” is a Word document: files of plans (.yaml) are compared.`,
  }
}

const noHistory: Text = {
  ru: 'У стандартного ввода («-») нет истории в git: назовите вторым файл или «ревизия:путь».',
  en: 'Standard input (“-”) has no history in git: name a file or “revision:path” beside it.',
}
