import { parseIsoDate } from '../core/calendar-date.ts'
import type { Path } from '../core/diagnostic.ts'
import { oncePer } from '../core/once-per.ts'
import { type Habits, habitsOf, normalForm, readDate, readDeadline } from '../deadline/index.ts'
import {
  type Activity,
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

/**
 * The texts of a plan that print as typed, each where it is written, in the order of the plan: what a cell takes over
 * from another is not repeated, and what the tool writes itself (dates in ISO, names by their keys) is left out.
 */
export const printedTexts = oncePer((plan: Roadmap): readonly PrintedText[] =>
  allTexts(plan).filter(({ text }) => text.trim() !== ''),
)

/** The printed texts that stand in the cells of the table. */
export const tableTexts = oncePer((plan: Roadmap): readonly PrintedText[] => printedTexts(plan).filter(isInTable))

/**
 * The printed texts in which `trace` is found: a quick look for what a fault must have in it. They are searched as one
 * long text, for most have none, and asking each of them costs more than the search. `trace` is global; in the long text
 * each of them stands between NUL and a line end.
 */
export function textsWith(plan: Roadmap, trace: RegExp): readonly PrintedText[] {
  const { all, ends } = joined(plan)
  const texts = printedTexts(plan)
  const found: PrintedText[] = []
  let place = 0
  trace.lastIndex = 0
  for (let match = trace.exec(all); match; match = trace.exec(all)) {
    while ((ends[place] ?? all.length) <= match.index) place++
    const text = texts[place]
    if (!text) break
    found.push(text)
    trace.lastIndex = ends[place] ?? all.length
  }
  return found
}

/** Each text begins with NUL, which stands in no file that could be read, and ends with a line end. */
const framed = (text: string) => `\u0000${text}\n`

const joined = oncePer((plan: Roadmap) => {
  const ends: number[] = []
  let end = 0
  for (const { text } of printedTexts(plan)) ends.push((end += framed(text).length))
  return {
    all: printedTexts(plan)
      .map(({ text }) => framed(text))
      .join(''),
    ends,
  }
})

/** Whether a text stands in a cell of the table. */
export function isInTable({ role }: PrintedText): boolean {
  return cells.has(role)
}

const cells: ReadonlySet<Role> = new Set(['section', 'activity', 'deadline', 'responsible', 'result', 'own'])

function allTexts(plan: Roadmap): readonly PrintedText[] {
  const texts: PrintedText[] = []
  if (plan.title !== null) texts.push(plainText('title', ['title'], plan.title))
  if (plan.approval) addStampTexts(texts, plan.approval)
  for (const stamp of plan.agreed) addStampTexts(texts, stamp)
  if (plan.annex?.to) texts.push(plainText('stamp', ['annex', 'to'], plan.annex.to))
  addOrderTexts(texts, plan)
  addClosingTexts(texts, plan)
  const habits = habitsOf(plan.frame)
  for (const section of plan.sections) {
    addItemTexts(texts, section, 'section', plan.directory, habits)
    for (const activity of section.activities) addActivityTexts(texts, activity, plan.directory, habits)
  }
  for (const activity of plan.activities) {
    if (activity.section === null) addActivityTexts(texts, activity, plan.directory, habits)
  }
  return texts
}

function addActivityTexts(texts: PrintedText[], activity: Activity, directory: Directory | null, habits: Habits): void {
  const { path, merge, notes, own } = activity
  addItemTexts(texts, activity, 'activity', directory, habits, merge.includes('title'))
  if (notes !== null) texts.push(plainText('notes', [...path, 'notes'], notes))
  for (const [field, text] of own) texts.push(plainText('own', [...path, field], text))
}

function addStampTexts(texts: PrintedText[], { path, by, body, document, date, text }: Stamp): void {
  if (text !== null) texts.push(plainText('stamp', [...path, 'text'], text))
  if (by) addOfficialTexts(texts, by, [...path, 'by'])
  if (body) texts.push(plainText('stamp', [...path, 'body', 'name'], body.name))
  if (document?.author) texts.push(plainText('stamp', [...path, 'document', 'author'], document.author))
  for (const written of [date, document?.date, body?.protocol?.date]) {
    // What the order lends to the stamp stands in the order.
    if (written && path.every((step, i) => written.path[i] === step)) addDateText(texts, written)
  }
}

function addOrderTexts(texts: PrintedText[], { order, approval }: Roadmap): void {
  if (!order) return
  if (order.act.date && approval?.path[0] !== 'order') addDateText(texts, order.act.date)
  if (order.heading !== null) texts.push(plainText('order', ['order', 'heading'], order.heading))
  if (order.text !== null) texts.push(plainText('order', ['order', 'text'], order.text))
  if (order.signature) addOfficialTexts(texts, order.signature, ['order', 'signature'])
}

function addOfficialTexts(texts: PrintedText[], { position, name, mark }: Official, path: Path): void {
  if (position) texts.push(plainText('stamp', [...path, 'position'], position))
  if (name) texts.push(plainText('stamp', [...path, 'name'], name))
  if (mark?.certificate) texts.push(plainText('stamp', [...path, 'signature-mark', 'owner'], mark.certificate.owner))
}

/** What stands behind the table, and on the sheets to be signed. */
function addClosingTexts(texts: PrintedText[], plan: Roadmap): void {
  const { footnotes, signature, executor } = plan
  if (footnotes !== null) texts.push(plainText('notes', ['footnotes'], footnotes))
  if (signature) addOfficialTexts(texts, signature, ['signature'])
  if (executor && 'text' in executor) texts.push(plainText('stamp', ['executor'], executor.text))
  else if (executor) texts.push(plainText('stamp', ['executor', 'name'], executor.name))
  for (const { position, name, paths } of [...(plan.approvalSheet ?? []), ...(plan.acquaintanceSheet ?? [])]) {
    if (position && paths) texts.push(plainText('stamp', paths.position, position))
    if (name && paths) texts.push(plainText('stamp', paths.name, name))
  }
}

function addDateText(texts: PrintedText[], { text, path, date }: WrittenDate): void {
  if (parseIsoDate(text.trim())) return
  texts.push({ role: 'date', path, text, offset: 0, keeps: (changed) => readDate(changed).date === date })
}

function addItemTexts(
  texts: PrintedText[],
  item: Item,
  role: 'section' | 'activity',
  directory: Directory | null,
  habits: Habits,
  titleFromAbove = false,
): void {
  const { path, title, deadline, deadlineFrom, responsible, result, resultFrom } = item
  if (item.isExcluded) return
  if (!titleFromAbove) texts.push(plainText(role, [...path, 'title'], title))
  if (deadline && deadlineFrom === 'own') addDeadlineText(texts, deadline, habits)
  for (const { from, value } of responsible.values()) {
    if (from === 'own' && value) addResponsibleTexts(texts, value, directory)
  }
  if (result !== null && resultFrom === 'own') texts.push(plainText('result', [...path, 'result'], result))
}

function addDeadlineText(texts: PrintedText[], { text, path }: Deadline, habits: Habits): void {
  // A day in ISO and the notation of meanings are no wordings.
  if (parseIsoDate(text.trim()) || /^\s*[a-z]/u.test(text)) return
  const at = path.at(-1) === 'means' ? [...path.slice(0, -1), 'text'] : path
  const keeps = (changed: string) => meaning(changed, habits) === meaning(text, habits)
  texts.push({ role: 'deadline', path: at, text, offset: 0, keeps })
}

/** What a wording means, with what is said of it: a change must not bring a remark that was not there. */
function meaning(text: string, habits: Habits): string {
  const { deadline, remarks } = readDeadline(text, habits)
  return [normalForm(deadline), ...remarks.map(({ rule }) => rule)].join('\n')
}

function addResponsibleTexts(
  texts: PrintedText[],
  { text, path, people }: Assignment,
  directory: Directory | null,
): void {
  if (text !== null) {
    texts.push({ role: 'responsible', path, text, offset: 0, keeps: sameAnswer(text, directory) })
    return
  }
  for (const { name, byKey, entry, path: at, span } of people) {
    if (byKey) continue
    const keeps = (changed: string) => (directory?.find(changed) ?? null) === entry
    texts.push({ role: 'responsible', path: at, text: name, offset: span.start, keeps })
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
