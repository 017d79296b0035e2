import type { Format } from '../core/format.ts'
import type { Source } from '../core/source.ts'
import type { Text } from '../core/text.ts'
import { commentsIn } from './comments.ts'
import type { MaybeNode } from './nodes.ts'
import { readYaml } from './read.ts'
import { isSame } from './same-value.ts'
import { meaningOf, ownersOf } from './style/meaning.ts'
import { type SourceTree, sourceTree } from './style/source-tree.ts'
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
  const unsure = unsureAt(source, format)
  if (unsure) return { left: unsure }
  const tree = treeOf(before.text)
  if ('left' in tree) return tree
  const text = printed(tree)
  if (!isKept(before, { ...source, text }, format)) return { left: { at: 0, message: wouldChange } }
  return { text: source.text.includes('\r\n') ? text.replaceAll('\n', '\r\n') : text }
}

/** Faults of the syntax, after which it is not sure what a line was to be. */
function unsureAt<T>(source: Source, format: Format<T>) {
  const { diagnostics } = readYaml(source, format)
  const fault = diagnostics.find(({ rule, severity }) => severity === 'error' && isAboutText(rule))
  return fault && { at: fault.range.start, message: fault.message }
}

/** Merge keys and references do not count for a plan, but there is no doubt about what is written. */
function isAboutText(rule: string): boolean {
  return /^(?:yaml|file)-/.test(rule) && rule !== 'yaml-merge' && rule !== 'yaml-aliases'
}

function treeOf(text: string): SourceTree | Extract<Restyled, { left: unknown }> {
  const parse = parseText(text)
  const tree = 'tooDeepAt' in parse ? { unusualAt: parse.tooDeepAt } : sourceTree(text, parse.tokens)
  return 'unusualAt' in tree ? { left: { at: tree.unusualAt, message: unusual } } : tree
}

function printed({ head, root }: SourceTree): string {
  const lines = [...head, ...linesOf(root, 0)]
  const first = lines.findIndex((line) => line !== '')
  return `${lines.slice(first).join('\n')}\n`
}

/** Whether a text says what it said, and would be left as it is the next time. */
function isKept<T>(before: Source, after: Source, format: Format<T>): boolean {
  const [was, is] = [parsed(before.text), parsed(after.text)]
  if (!was || !is || was.meaning !== is.meaning || was.comments !== is.comments || was.owners !== is.owners)
    return false
  const [read, again] = [readYaml(before, format), readYaml(after, format)]
  const isSound = again.diagnostics.length <= read.diagnostics.length
  return isSound && isSame(read.value, again.value) && printed(is.tree) === after.text
}

function parsed(text: string) {
  const parse = parseText(text)
  const tree = treeOf(text)
  if ('tooDeepAt' in parse || parse.errors.length > 0 || 'left' in tree) return undefined
  const meaning = meaningOf(parse.document.contents as MaybeNode, { original: text, isMended: false })
  return {
    tree,
    meaning: JSON.stringify(meaning),
    comments: JSON.stringify(
      commentsIn(text)
        .map((each) => each.text.trimEnd())
        .sort(),
    ),
    owners: JSON.stringify([tree.head.filter((line) => line !== ''), ownersOf(tree.root)]),
  }
}

const unusual: Text = {
  ru: 'Здесь запись YAML, которую команда не берётся оформить (ключ из нескольких строк или со знаком «?», указание «%», конец документа «...»). Запишите это проще.',
  en: 'This way of writing YAML is not put in style (a key of several lines or with “?”, a directive “%”, an end of document “...”). Write it more simply.',
}

const wouldChange: Text = {
  ru: 'После оформления файл читался бы иначе, поэтому он оставлен как есть. Это ошибка программы: пришлите, пожалуйста, этот файл её авторам.',
  en: 'In style the file would say something else, so it is left as it is. This is a bug of the program: please send the file to its authors.',
}
