import fc from 'fast-check'
import type { XmlElement } from '../xml-tree.ts'

/** A change to a tree, told by numbers so that it can be shrunk: places are taken modulo what there is. */
export interface Mutation {
  readonly kind: 'drop' | 'double' | 'move' | 'change' | 'rename' | 'lose'
  readonly at: number
  readonly to: number
}

export const mutation: fc.Arbitrary<Mutation> = fc.record({
  kind: fc.constantFrom('drop', 'double', 'move', 'change', 'rename', 'lose'),
  at: fc.nat(),
  to: fc.nat(),
})

/** The tree with changes made to it, in place. */
export function mutate(root: XmlElement, mutations: readonly Mutation[]): XmlElement {
  for (const each of mutations) apply(root, each)
  return root
}

const VALUES = ['0', '-1', '1', '2', '7', '999999999', '', 'restart', 'continue', 'begin', 'separate', 'end', 'decimal']
const NAMES = ['w:p', 'w:tbl', 'w:tr', 'w:tc', 'w:r', 'w:t', 'w:sdt', 'w:sdtContent', 'w:ins', 'w:del', 'w:hyperlink']
const MORE_NAMES = ['w:vMerge', 'w:gridSpan', 'w:fldChar', 'w:br', 'w:body', 'mc:AlternateContent', 'w:txbxContent']

interface Place {
  readonly parent: XmlElement
  readonly index: number
}

function apply(root: XmlElement, { kind, at, to }: Mutation): void {
  const all = places(root)
  const from = all[at % Math.max(1, all.length)]
  const element = from?.parent.children[from.index]
  if (!from || !element) return
  const siblings = from.parent.children
  if (kind === 'drop') siblings.splice(from.index, 1)
  else if (kind === 'double') siblings.splice(from.index, 0, structuredClone(element))
  else if (kind === 'rename') {
    const names = [...NAMES, ...MORE_NAMES]
    siblings[from.index] = { ...element, name: names[to % names.length] ?? 'w:p' }
  } else if (kind === 'move') move(root, from, element, to)
  else siblings[from.index] = { ...element, attributes: changed(element, to, kind === 'lose') }
}

function move(root: XmlElement, from: Place, element: XmlElement, to: number): void {
  from.parent.children.splice(from.index, 1)
  const left = places(root)
  const target = left[to % Math.max(1, left.length)]
  ;(target?.parent.children[target.index] ?? root).children.push(element)
}

function changed({ attributes }: XmlElement, to: number, lose: boolean): Readonly<Record<string, string>> {
  const keys = Object.keys(attributes).filter((key) => !key.startsWith('xmlns'))
  const key = keys[to % Math.max(1, keys.length)] ?? 'w:val'
  const rest = Object.fromEntries(Object.entries(attributes).filter(([name]) => name !== key))
  return lose ? rest : { ...rest, [key]: VALUES[to % VALUES.length] ?? '' }
}

function places(element: XmlElement): readonly Place[] {
  const found: Place[] = []
  collect(element, found)
  return found
}

function collect(parent: XmlElement, found: Place[]): void {
  for (const [index, child] of parent.children.entries()) {
    found.push({ parent, index })
    collect(child, found)
  }
}

/** The tree as XML again. */
export function written({ name, attributes, children, text }: XmlElement): string {
  const said = Object.entries(attributes).map(([key, value]) => ` ${key}="${escaped(value)}"`)
  return `<${name}${said.join('')}>${escaped(text)}${children.map(written).join('')}</${name}>`
}

function escaped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;')
}
