import { parseIsoDate } from '../core/calendar-date.ts'
import type { Path } from '../core/diagnostic.ts'
import { type Habits, habitsOf, normalForm, readDate, readDeadline } from '../deadline/index.ts'
import {
  type Assignment,
  type Deadline,
  type Directory,
  type Item,
  type Official,
  peopleIn,
  type Roadmap,
  type Stamp,
  type WrittenDate,
} from '../model/index.ts'

/** A text that prints as somebody typed it. */
export interface PrintedText {
  readonly role: Role
  readonly path: Path
  readonly text: string
  /** Where `text` begins in the scalar at `path`, in UTF-16 units. */
  readonly offset: number
  /** Whether other words in place of the text mean the same: the same days, the same people. */
  keeps(changed: string): boolean
}

/** What a text is: the plan's title, a cell of the table, a part of a stamp, of the order before the plan. */
export type Role =
  | 'title'
  | 'section'
  | 'activity'
  | 'deadline'
  | 'responsible'
  | 'result'
  | 'notes'
  | 'own'
  | 'stamp'
  | 'date'
  | 'order'

const known = new WeakMap<Roadmap, readonly PrintedText[]>()

/**
 * The texts of a plan that print as typed, each where it is written: what a cell takes over from another is not
 * repeated, and what the tool writes itself (dates in ISO, names by their keys) is left out.
 */
export function printedTexts(plan: Roadmap): readonly PrintedText[] {
  // Every rule about typing asks for them.
  let texts = known.get(plan)
  if (!texts) known.set(plan, (texts = [...allTexts(plan)].filter(({ text }) => text.trim() !== '')))
  return texts
}

function* allTexts(plan: Roadmap): Generator<PrintedText> {
  if (plan.title !== null) yield plainText('title', ['title'], plan.title)
  if (plan.approval) yield* stampTexts(plan.approval)
  for (const stamp of plan.agreed) yield* stampTexts(stamp)
  if (plan.annex?.to) yield plainText('stamp', ['annex', 'to'], plan.annex.to)
  yield* orderTexts(plan)
  yield* closingTexts(plan)
  const habits = habitsOf(plan.frame)
  for (const section of plan.sections) yield* itemTexts(section, 'section', plan.directory, habits)
  for (const activity of plan.activities) {
    const { path, merge, notes, own } = activity
    yield* itemTexts(activity, 'activity', plan.directory, habits, merge.includes('title'))
    if (notes !== null) yield plainText('notes', [...path, 'notes'], notes)
    for (const [field, text] of own) yield plainText('own', [...path, field], text)
  }
}

function* stampTexts({ path, by, body, document, date, text }: Stamp): Generator<PrintedText> {
  if (text !== null) yield plainText('stamp', [...path, 'text'], text)
  if (by) yield* officialTexts(by, [...path, 'by'])
  if (body) yield plainText('stamp', [...path, 'body', 'name'], body.name)
  if (document?.author) yield plainText('stamp', [...path, 'document', 'author'], document.author)
  for (const written of [date, document?.date, body?.protocol?.date]) {
    // What the order lends to the stamp stands in the order.
    if (written && path.every((step, i) => written.path[i] === step)) yield* dateText(written)
  }
}

function* orderTexts({ order, approval }: Roadmap): Generator<PrintedText> {
  if (!order) return
  if (order.act.date && approval?.path[0] !== 'order') yield* dateText(order.act.date)
  if (order.heading !== null) yield plainText('order', ['order', 'heading'], order.heading)
  if (order.text !== null) yield plainText('order', ['order', 'text'], order.text)
  if (order.signature) yield* officialTexts(order.signature, ['order', 'signature'])
}

function* officialTexts({ position, name, mark }: Official, path: Path): Generator<PrintedText> {
  if (position) yield plainText('stamp', [...path, 'position'], position)
  if (name) yield plainText('stamp', [...path, 'name'], name)
  if (mark?.certificate) yield plainText('stamp', [...path, 'signature-mark', 'owner'], mark.certificate.owner)
}

/** What stands behind the table, and on the sheets to be signed. */
function* closingTexts(plan: Roadmap): Generator<PrintedText> {
  const { footnotes, signature, executor } = plan
  if (footnotes !== null) yield plainText('notes', ['footnotes'], footnotes)
  if (signature) yield* officialTexts(signature, ['signature'])
  if (executor) {
    yield 'text' in executor
      ? plainText('stamp', ['executor'], executor.text)
      : plainText('stamp', ['executor', 'name'], executor.name)
  }
  for (const { position, name, paths } of [...(plan.approvalSheet ?? []), ...(plan.acquaintanceSheet ?? [])]) {
    if (position && paths) yield plainText('stamp', paths.position, position)
    if (name && paths) yield plainText('stamp', paths.name, name)
  }
}

function* dateText({ text, path, date }: WrittenDate): Generator<PrintedText> {
  if (parseIsoDate(text.trim())) return
  yield { role: 'date', path, text, offset: 0, keeps: (changed) => readDate(changed).date === date }
}

function* itemTexts(
  item: Item,
  role: 'section' | 'activity',
  directory: Directory | null,
  habits: Habits,
  titleFromAbove = false,
): Generator<PrintedText> {
  const { path, title, deadline, deadlineFrom, responsible, result, resultFrom } = item
  if (!titleFromAbove) yield plainText(role, [...path, 'title'], title)
  if (deadline && deadlineFrom === 'own') yield* deadlineText(deadline, habits)
  for (const { from, value } of responsible.values()) {
    if (from === 'own' && value) yield* responsibleTexts(value, directory)
  }
  if (result !== null && resultFrom === 'own') yield plainText('result', [...path, 'result'], result)
}

function* deadlineText({ text, path }: Deadline, habits: Habits): Generator<PrintedText> {
  // A day in ISO and the notation of meanings are no wordings.
  if (parseIsoDate(text.trim()) || /^\s*[a-z]/u.test(text)) return
  const at = path.at(-1) === 'means' ? [...path.slice(0, -1), 'text'] : path
  const keeps = (changed: string) => meaning(changed, habits) === meaning(text, habits)
  yield { role: 'deadline', path: at, text, offset: 0, keeps }
}

/** What a wording means, with what is said of it: a change must not bring a remark that was not there. */
function meaning(text: string, habits: Habits): string {
  const { deadline, remarks } = readDeadline(text, habits)
  return [normalForm(deadline), ...remarks.map(({ rule }) => rule)].join('\n')
}

function* responsibleTexts({ text, path, people }: Assignment, directory: Directory | null): Generator<PrintedText> {
  if (text !== null) {
    yield { role: 'responsible', path, text, offset: 0, keeps: sameAnswer(text, directory) }
    return
  }
  for (const { name, byKey, entry, path: at, span } of people) {
    if (byKey) continue
    const keeps = (changed: string) => (directory?.find(changed) ?? null) === entry
    yield { role: 'responsible', path: at, text: name, offset: span.start, keeps }
  }
}

/** Whether another text names as many people, and the same entries of the directory. */
function sameAnswer(text: string, directory: Directory | null): (changed: string) => boolean {
  const entries = (names: string) => peopleIn(names, directory).map(({ entry }) => entry?.key ?? null)
  return (changed) => {
    const [before, after] = [entries(text), entries(changed)]
    return before.length === after.length && before.every((key, i) => key === after[i])
  }
}

function plainText(role: Role, path: Path, text: string): PrintedText {
  return { role, path, text, offset: 0, keeps: always }
}

const always = () => true
