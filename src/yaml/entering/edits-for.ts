import { isCollection, isMap, isSeq, type YAMLMap, type YAMLSeq } from 'yaml'
import type { Path } from '../../core/diagnostic.ts'
import type { Edit } from '../../core/edit.ts'
import type { Shape } from '../../core/format.ts'
import { collectionShape } from '../choose-shape.ts'
import type { KeyLanguage } from '../key-names.ts'
import { isEmpty, type MaybeNode } from '../nodes.ts'
import { itemOut, linesBehind, type Sheet, valueInstead } from './block-edits.ts'
import { areParted, type BlockItem, blockItems } from './block-items.ts'
import type { Entry, EntryValue, Refused } from './entry.ts'
import { isRefused } from './entry.ts'
import { blockIn, blockOut, linesOfBlock, listBlocks } from './list-blocks.ts'
import { flowBehind, flowInstead, flowOut } from './flow-edits.ts'
import { columnAt, indentsNear } from './indents.ts'
import { isFilled, isNoList, isNowhere } from './refusals.ts'
import { placeOfKey } from './key-order.ts'
import { lastKeyName, shapeBelow } from './shapes.ts'
import { type Ground, type Spot, spotAt, type Step, whyKept, whyShared } from './spot.ts'
import { behindDash, behindKey, entryLines, flowEntry, flowValue, itemLines, type Manner } from './written-value.ts'

/** The splices by which an entry is made; nothing where the file is written in a way in which it is not safe. */
export function editsFor(
  ground: Ground,
  sheet: Sheet,
  keys: KeyLanguage,
  entry: Entry,
): readonly Edit[] | Refused | undefined {
  const spot = spotAt(ground, entry.path)
  if (isRefused(spot)) return spot
  const desk: Desk = { ground, sheet, keys, path: entry.path, spot }
  if ('remove' in entry) return removal(desk, entry.withRemarks ?? false)
  if ('insert' in entry) return insertion(desk, entry.insert)
  if ('to' in entry) return move(desk, entry.to)
  return 'append' in entry ? addition(desk, entry.append) : setting(desk, entry.value, entry.replace ?? false)
}

/** What all ways of writing need. */
interface Desk {
  readonly ground: Ground
  readonly sheet: Sheet
  readonly keys: KeyLanguage
  readonly path: Path
  readonly spot: Spot
}

type Edits = readonly Edit[] | Refused | undefined

function setting(desk: Desk, value: EntryValue, isReplacing: boolean): Edits {
  const { ground, path, spot } = desk
  if (spot.rest.length > 0) return missing(desk, value)
  if (!isEmpty(spot.node) && !isReplacing) return isFilled(ground.name(path))
  return whyKept(ground, spot.node, path) ?? replacement(desk, value)
}

function addition(desk: Desk, value: EntryValue): Edits {
  const { ground, path, spot, sheet } = desk
  const { node } = spot
  if (spot.rest.length > 0) return missing(desk, [value])
  const shared = whyShared(ground, node, path)
  if (shared) return shared
  if (isOpen(desk, node)) return replacement(desk, [value])
  if (!isSeq(node)) return isNoList(ground.name(path))
  const of = shapeBelow(spot.shape, 0) ?? { type: 'text' }
  if (node.flow) return flowBehind(node, flowValue(value, of, desk.keys), sheet)
  const items = blockItems(node, sheet.text) ?? []
  const last = items.at(-1)
  if (!last) return undefined
  const column = columnAt(sheet.text, last.start)
  const lines = itemLines(value, of, manner(desk, last.start))
  // An empty line behind a text whose empty lines count would be one of them.
  const isApart = areParted(items, sheet.text) && last.after === last.end
  return [linesBehind(sheet, last, isApart ? ['', ...lines] : lines, { column, least: column + 1 })]
}

/** One more entry before the one at the end of the path; where there is none, behind the last one. */
function insertion(desk: Desk, value: EntryValue): Edits {
  const { ground, path, sheet } = desk
  const list = listAt(ground, path.slice(0, -1))
  if (!list || isRefused(list)) return list
  const blocks = listBlocks(list.node, sheet.text)
  const index = Number(path.at(-1))
  if (!blocks || index > blocks.blocks.length) return undefined
  const near = blocks.blocks[Math.min(index, blocks.blocks.length - 1)]
  const of = shapeBelow(list.shape, 0) ?? { type: 'text' }
  return [blockIn(sheet, blocks, index, itemLines(value, of, manner(desk, near?.start ?? 0)))]
}

/** An entry goes to another place of its list, or of another one, as it is written. */
function move(desk: Desk, to: Path): Edits {
  const { ground, path, spot, sheet } = desk
  const step = spot.steps.at(-1)
  if (spot.rest.length > 0 || !step || !isSeq(step.collection)) return isNowhere(ground.name(path))
  const kept = whyKept(ground, spot.node, path)
  if (kept) return kept
  const list = listAt(ground, to.slice(0, -1))
  if (!list || isRefused(list)) return list
  const from = step.collection.flow ? undefined : listBlocks(step.collection, sheet.text)
  const into = listBlocks(list.node, sheet.text)
  const lines = from && linesOfBlock(sheet, from, step.index)
  const out = removal(desk, true)
  if (!into || !lines || !out || isRefused(out)) return out && isRefused(out) ? out : undefined
  const others = list.node === step.collection ? into.blocks.toSpliced(step.index, 1) : into.blocks
  if (others.length === 0) return undefined
  return [...out, blockIn(sheet, { ...into, blocks: others }, Number(to.at(-1)), lines)]
}

/** A list in block form; nothing where it is written between brackets, or has no entry. */
function listAt(ground: Ground, path: Path): { readonly node: YAMLSeq; readonly shape: Shape } | Refused | undefined {
  const spot = spotAt(ground, path)
  if (isRefused(spot)) return spot
  const { node, shape } = spot
  if (spot.rest.length > 0 || !isSeq(node)) return isNowhere(ground.name(path))
  return (
    whyShared(ground, node, path) ??
    (node.flow || node.items.length === 0 ? undefined : { node: node as YAMLSeq, shape })
  )
}

/** A key that is not there yet, with what of its path is missing too. */
function missing(desk: Desk, value: EntryValue): Edits {
  const { ground, path, spot, sheet, keys } = desk
  const [key, ...deeper] = spot.rest
  const nested = deeper.reduceRight<EntryValue>((below, step) => ({ [step]: below }), value)
  if (typeof key !== 'string' || deeper.some((step) => typeof step === 'number')) return isNowhere(ground.name(path))
  const shared = whyShared(ground, spot.node, path.slice(0, path.length - spot.rest.length))
  if (shared) return shared
  if (isOpen(desk, spot.node)) return replacement(desk, { [key]: nested })
  if (!isMap(spot.node)) return isNowhere(ground.name(path))
  if (spot.node.flow) return flowBehind(spot.node, flowEntry(key, nested, spot.shape, keys), sheet)
  return newLines(desk, spot.node, key, nested)
}

function newLines(desk: Desk, map: YAMLMap, key: string, value: EntryValue): Edits {
  const { spot, sheet } = desk
  const items = blockItems(map, sheet.text)
  const [first] = items ?? []
  if (!items || !first) return undefined
  const column = columnAt(sheet.text, first.start)
  const { behind, isEnd } = placeOfKey(map, collectionShape(spot.shape, 'map'), key)
  const before = items[behind] as BlockItem
  const lines = entryLines(key, value, spot.shape, manner(desk, before.start))
  return [linesBehind(sheet, before, lines, { column, least: isEnd ? Math.max(1, column) : column + 1 })]
}

/** Whether a value is a key with nothing behind it, or brackets with nothing between them. */
function isOpen({ spot, sheet }: Desk, node: MaybeNode): boolean {
  if (spot.steps.length === 0) return false
  if (isEmpty(node)) return true
  if (!isCollection(node) || node.items.length > 0) return false
  const [start = 0, end = 0] = node.range ?? []
  return sheet.text.slice(start + 1, end - 1).trim() === '' && !isWithinFlow(spot.steps)
}

function isWithinFlow(steps: readonly Step[]): boolean {
  return steps.some(({ collection }) => collection.flow)
}

/** The value at the end of the path gives way to another one. */
function replacement({ spot, sheet, keys, ...desk }: Desk, value: EntryValue): Edits {
  const step = spot.steps.at(-1)
  if (!step) return undefined
  const { collection, index } = step
  if (collection.flow) {
    const edit = flowInstead(collection, index, flowValue(value, spot.shape, keys), sheet.text)
    return edit && [edit]
  }
  const item = blockItems(collection, sheet.text)?.[index]
  if (!item) return undefined
  const how = manner({ ...desk, spot, sheet, keys }, item.start)
  const written = isMap(collection) ? behindKey(value, spot.shape, how) : behindDash(value, spot.shape, how)
  return valueInstead(sheet, item, written)
}

function removal(desk: Desk, withRemarks: boolean): Edits {
  const { ground, path, spot, sheet } = desk
  const step = spot.steps.at(-1)
  if (spot.rest.length > 0 || !step) return isNowhere(ground.name(path))
  const kept = whyKept(ground, spot.node, path)
  if (kept) return kept
  const { collection, index } = step
  if (collection.flow) return edited(flowOut(collection, index, sheet.text))
  const items = blockItems(collection, sheet.text)
  if (!items) return undefined
  const blocks = withRemarks && items.length > 1 && isSeq(collection) ? listBlocks(collection, sheet.text) : undefined
  if (blocks) return edited(blockOut(sheet, blocks, index))
  if (items.length > 1) return edited(itemOut(sheet, items, index))
  return emptied(desk, collection)
}

/** A collection whose only entry goes stays as a pair of brackets. */
function emptied(desk: Desk, collection: YAMLMap | YAMLSeq): Edits {
  const above = desk.spot.steps.at(-2)
  if (!above) return undefined
  const item = above.collection.flow ? undefined : blockItems(above.collection, desk.sheet.text)?.[above.index]
  return item && valueInstead(desk.sheet, item, { inline: isMap(collection) ? '{}' : '[]', lines: [] })
}

function edited(edit: Edit | undefined): readonly Edit[] | undefined {
  return edit && [edit]
}

function manner({ ground, sheet, keys, path }: Desk, offset: number): Manner {
  const name = lastKeyName(ground.shape, path, keys)
  return { keys, indents: indentsNear(ground.root, sheet.text, offset, name) }
}
