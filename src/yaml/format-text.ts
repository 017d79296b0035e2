import type { Diagnostic } from '../core/diagnostic.ts'
import type { Format } from '../core/format.ts'
import type { Parsed } from '../core/parsed.ts'
import type { Source } from '../core/source.ts'
import type { Text } from '../core/text.ts'
import { commentsIn } from './comments.ts'
import type { MaybeNode } from './nodes.ts'
import { readYaml } from './read.ts'
import { isSame } from './same-value.ts'
import { meaningOf, ownersOf } from './style/meaning.ts'
import { type SourceTree, sourceTree, type Unusual } from './style/source-tree.ts'
import { parseText } from './syntax/parse.ts'
import { linesOf } from './write/tree.ts'

/** A text in the house style, or why it is left as it is and at which offset. */
export type Restyled = { readonly text: string } | { readonly left: { readonly at: number; readonly message: Text } }

/**
 * A file in the house style: indents, quotes, lists and texts over several lines. What it says stays, to any reader of
 * YAML: the order of its keys, its comments where they stand, its anchors, the wording of every text. What comes is read
 * again, and unless all that is the same the file is left as it is. One that is not sound YAML is left too. A file in
 * the style comes back as it is.
 */
export function formatText<T>(source: Source, format: Format<T>): Restyled {
  const before = { ...source, text: source.text.replaceAll('\r\n', '\n') }
  const read = readYaml(source, format)
  const unsure = read.diagnostics.find(isUnsure)
  if (unsure) return { left: { at: unsure.range.start, message: unsure.message } }
  const apart = takenApart(before.text)
  if ('unusualAt' in apart) return { left: { at: apart.unusualAt, message: unusual } }
  const text = printed(apart.tree)
  if (text !== before.text) {
    const again = takenApart(text)
    const isKept = !('unusualAt' in again) && apart.kept === again.kept && printed(again.tree) === text
    const isRead = isKept && isReadAlike(read, readYaml({ ...source, text }, format))
    if (!isRead) return { left: { at: 0, message: wouldChange } }
  }
  return { text: source.text.includes('\r\n') ? text.replaceAll('\n', '\r\n') : text }
}

/** Faults of the syntax leave it unsure what a line was to be; merge keys and references are only of no use to a plan. */
function isUnsure({ rule, severity }: Diagnostic): boolean {
  const isAboutText = /^(?:yaml|file)-/.test(rule) && rule !== 'yaml-merge' && rule !== 'yaml-aliases'
  return severity === 'error' && isAboutText
}

/** A text as its tree, and as what must not change. */
interface Apart {
  readonly tree: SourceTree
  readonly kept: string
}

function takenApart(text: string): Apart | Unusual {
  const parse = parseText(text)
  if ('tooDeepAt' in parse) return { unusualAt: parse.tooDeepAt }
  const tree = sourceTree(text, parse.tokens)
  if ('unusualAt' in tree) return tree
  const contents = parse.document.contents as MaybeNode
  const meaning = meaningOf(contents, { original: text, isMended: false })
  return { tree, kept: JSON.stringify([parse.errors.length, meaning, remarksOf(text, tree)]) }
}

/** Every comment by itself, and all with what they stand at. */
function remarksOf(text: string, { head, root }: SourceTree): unknown {
  const comments = commentsIn(text).map((each) => each.text.trimEnd())
  return [comments.sort(), head.filter((line) => line !== ''), ownersOf(root)]
}

function isReadAlike(before: Parsed<unknown>, after: Parsed<unknown>): boolean {
  return after.diagnostics.length <= before.diagnostics.length && isSame(before.value, after.value)
}

function printed({ head, root }: SourceTree): string {
  const lines = [...head, ...linesOf(root, 0)]
  const first = lines.findIndex((line) => line !== '')
  return `${lines.slice(first).join('\n')}\n`
}

const unusual: Text = {
  ru: 'Здесь запись YAML, которую команда не берётся оформить (ключ из нескольких строк или со знаком «?», указание «%», конец документа «...»). Запишите это проще.',
  en: 'This way of writing YAML is not put in style (a key of several lines or with “?”, a directive “%”, an end of document “...”). Write it more simply.',
}

const wouldChange: Text = {
  ru: 'После оформления файл читался бы иначе, поэтому он оставлен как есть. Это ошибка программы: пришлите, пожалуйста, этот файл её авторам.',
  en: 'In style the file would say something else, so it is left as it is. This is a bug of the program: please send the file to its authors.',
}
