import { isSection, type Listed, matched } from '../analysis/index.ts'
import { pathText } from '../core/diagnostic.ts'
import { type ReadDocument, readers, writers } from '../document/index.ts'
import {
  commentsIn,
  type PlacedComment,
  placeText,
  planDocument,
  type ReviewComment,
  type Template,
  type Unused,
} from '../layout/index.ts'
import { folded, type Roadmap } from '../model/index.ts'
import { type Imported, importPlan, type NoPlan } from './import-plan.ts'
import { type GivenByPath, type PaperGround, paperPlan, paperValue } from './paper-values.ts'
import { levelledCells } from './section-cells.ts'

/** Two editions as paper shows them, so that nothing differs of which paper says nothing. */
export interface OnPaper {
  readonly before: Roadmap
  readonly after: Roadmap
  /** What reviewers wrote beside the newer edition. */
  readonly comments: readonly PlacedComment[]
  /** The item of the file from which an item of `before` was printed; nothing where both editions are documents. */
  readonly inFile: (item: Listed) => Listed | undefined
  /** Texts of the newer edition that are in no field of a plan, and were not in the older one either. */
  readonly lost: readonly Unused[]
}

/** The plan of which one document is the print. */
export interface PrintedFrom extends PaperGround {
  /** Whether that is the former edition. */
  readonly isFormer: boolean
}

/** An edition in which no plan was found. */
export interface NoPlanIn extends NoPlan {
  readonly of: 'before' | 'after'
}

/** Prints a plan and reads it back, as whoever gets the document would. */
export async function throughPaper(plan: Roadmap, template: Template): Promise<ReadDocument> {
  const { writeDocx } = await writers.docx()
  const { readDocx } = await readers.docx()
  const read = readDocx(await writeDocx(planDocument(plan, template, { draft: plan.draft })))
  if ('fault' in read) throw new Error(`a printed plan cannot be read: ${read.fault.en}`)
  return read
}

/**
 * Imports two documents and makes them comparable: both get the period, the calendar and the directory of the plan that
 * one of them was printed from; the items of a former plan give their ids to those that are known as the same, and what it excluded is
 * known by number.
 */
export function onPaper(
  before: ReadDocument,
  after: ReadDocument,
  template: Template,
  ground: PrintedFrom | null,
): OnPaper | NoPlanIn {
  const [old, now] = [importedFrom(before, template), importedFrom(after, template)]
  if ('fault' in old) return { ...old, of: 'before' }
  if ('fault' in now) return { ...now, of: 'after' }
  const values = [paperValue(old.parsed, ground), paperValue(now.parsed, ground)] as const
  const plans = (...given: readonly { readonly before: GivenByPath; readonly after: GivenByPath }[]) =>
    [
      paperPlan(old.parsed, values[0], ground, ...given.map((each) => each.before)),
      paperPlan(now.parsed, values[1], ground, ...given.map((each) => each.after)),
    ] as const
  const read = plans()
  const from = ground?.isFormer ? itemsOfFile(ground.plan, read[0]) : new Map<string, Listed>()
  const inFile = (item: Listed) => from.get(pathText(item.path))
  const excluded = excludedIn(from, read, template)
  const known = plans(excluded)
  const matches = matched(...known)
  const ids = idsOf(from, known[0], matches.otherOf)
  const [was, is] = plans(excluded, levelledCells(known, values, matches, inFile), ids)
  const items = new Map(listedIn(is).map((item) => [pathText(item.path), item]))
  return {
    before: was,
    after: is,
    comments: commentsIn(after.remarks, now.draft.origins).map((comment) => placed(comment, items)),
    inFile,
    lost: lostOnlyIn(now, old),
  }
}

/** Comments are told by themselves: they are no words of the plan. */
function importedFrom(read: ReadDocument, template: Template): Imported | NoPlan {
  const remarks = read.remarks.filter(({ kind }) => kind !== 'comment')
  const options = { file: '', keys: 'en', lang: 'ru', template, answers: new Map(), head: [] } as const
  return importPlan({ ...read, remarks }, options)
}

function lostOnlyIn(now: Imported, old: Imported): readonly Unused[] {
  const known = new Set(old.draft.unused.map(({ text }) => folded(text)))
  return now.draft.unused.filter(({ isTrifle, text }) => !isTrifle && text.trim() !== '' && !known.has(folded(text)))
}

function listedIn({ sections, activities }: Roadmap): readonly Listed[] {
  return [...sections, ...activities]
}

type ItemsOfFile = ReadonlyMap<string, Listed>

/** The items of a file by the paths in its print: one by one, or where there are not as many, by likeness. */
function itemsOfFile(plan: Roadmap, printed: Roadmap): ItemsOfFile {
  const items = listedIn(plan)
  const { otherOf } = matched(plan, printed)
  const isWhole = shapeOf(plan) === shapeOf(printed)
  const ofPrint = new Map(items.flatMap((item) => [[otherOf(item), item] as const]))
  return new Map(
    listedIn(printed).flatMap((each, index) => {
      const item = isWhole ? items[index] : ofPrint.get(each)
      return item ? [[pathText(each.path), item] as const] : []
    }),
  )
}

/** How many activities stand where. */
function shapeOf({ sections, activities }: Roadmap): string {
  return [...sections.map((each) => each.activities.length), activities.length].join()
}

/** What stands under «Исключён»: of the older document by its plan, of the newer one by its number. */
function excludedIn(from: ItemsOfFile, [old, now]: readonly [Roadmap, Roadmap], template: Template) {
  const before = new Map<string, { readonly excluded: true; readonly title: string }>()
  const titles = new Map<string, string>()
  for (const item of listedIn(old)) {
    const path = pathText(item.path)
    const { isExcluded = false, title } = from.get(path) ?? item
    titles.set(numberKey(item), title)
    if (isExcluded) before.set(path, { excluded: true, title })
  }
  const after = listedIn(now).flatMap((item) => {
    const title = folded(item.title) === folded(template.excluded) ? titles.get(numberKey(item)) : undefined
    return title === undefined ? [] : [[pathText(item.path), { excluded: true, title }] as const]
  })
  return { before, after: new Map(after) }
}

function numberKey(item: Listed): string {
  return `${isSection(item)} ${item.address}`
}

/** The ids of the file, for the items of both documents. */
function idsOf(from: ItemsOfFile, old: Roadmap, otherOf: (item: Listed) => Listed | undefined) {
  const [before, after] = [new Map<string, { readonly id: string }>(), new Map<string, { readonly id: string }>()]
  for (const item of listedIn(old)) {
    const path = pathText(item.path)
    const id = from.get(path)?.id
    const other = otherOf(item)
    if (!id) continue
    before.set(path, { id })
    if (other) after.set(pathText(other.path), { id })
  }
  return { before, after }
}

function placed({ at, path, text }: ReviewComment, items: ReadonlyMap<string, Listed>): PlacedComment {
  const place = at ? placeText(at) : { ru: 'документ в целом', en: 'the document as a whole' }
  return { item: (path && items.get(pathText(path))) ?? null, place, text }
}
