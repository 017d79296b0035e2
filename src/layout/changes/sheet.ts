import { type Change, isSection, type Listed, responsibleNames, type Words } from '../../analysis/index.ts'
import type { Block, Cell, Document, Paragraph, Row, StyleName } from '../../document/index.ts'
import type { Roadmap } from '../../model/index.ts'
import { inlinesOf, paragraphsOf } from '../cell-text.ts'
import { printedColumns } from '../printed-columns.ts'
import type { Template } from '../template.ts'
import { firstLine, oneLine } from '../one-line.ts'
import { type ChangedItem, changedSections } from './changed-items.ts'
import type { Compared } from './list.ts'
import { numberOf, numberRuns, planFieldNames } from './names.ts'

/** What stood in a place and what stands there now, as the paragraphs of two cells. */
interface Sides {
  readonly before: readonly Paragraph[]
  readonly after: readonly Paragraph[]
}

/** The columns of the sheet with their shares of the width. */
const columns = [
  ['number', 15],
  ['item', 42],
  ['before', 79],
  ['after', 79],
  ['ground', 48],
] as const satisfies readonly (readonly [keyof Template['sheets'], number])[]

/** The width of a landscape A4 page in millimetres. */
const pageWidth = 297

/**
 * The sheet «Было / Стало» that goes with an order to change a plan: a row for every change, the changed words bold. The
 * ground prints beside every item; `null` leaves its column to be filled in by hand.
 */
export function changesSheet(
  { before, after, changes }: Compared,
  template: Template,
  ground: string | null,
): Document {
  const { sheets, sizes, page } = template
  const margins = numbers(page.margins)
  const width = pageWidth - margins.left - margins.right
  const whole = columns.reduce((sum, [, share]) => sum + share, 0)
  const rows = new SheetRows(after.plan, template, ground)
  const items = changedSections(changes).flatMap((each) => each.items)
  const blocks: Block[] = [
    ...titleLines(sheets.changes, before.plan),
    {
      type: 'table',
      columns: columns.map(([, share]) => ({ width: (share * width) / whole })),
      header: [{ cells: columns.map(([key]) => headerCell(sheets[key])) }],
      rows: items.flatMap((item, index) => rows.of(item, index + 1)),
      borders: true,
    },
  ]
  return {
    title: `${sheets.changes} ${before.plan.title ?? ''}`.replace(/\*\*/g, '').split(/\s+/).join(' ').trim(),
    ...(after.plan.organization === null ? {} : { author: after.plan.organization }),
    lang: 'ru-RU',
    look: { font: template.font, sizes: numbers(sizes), lineSpacing: 1 },
    sheets: [{ orientation: 'landscape', margins, pageNumbers: 'from-second', blocks }],
  }
}

class SheetRows {
  readonly #plan: Roadmap
  readonly #template: Template
  readonly #ground: string | null

  constructor(plan: Roadmap, template: Template, ground: string | null) {
    this.#plan = plan
    this.#template = template
    this.#ground = ground
  }

  /** The rows of an item: its number, its name and the ground stand beside all of them. */
  of({ item, changes }: ChangedItem, number: number): Row[] {
    // What the plan says as a whole is many things: each has its own name.
    const named = item === null ? changes.map((change) => [change]) : [changes]
    return named.flatMap((together) => {
      const sides = together.map((change) => this.#sides(change))
      const shared = { rowSpan: sides.length }
      return sides.map(({ before, after }, index): Row => {
        const both = [{ paragraphs: before }, { paragraphs: after }]
        if (index > 0) return { cells: both }
        const name = item === null ? planName(together[0]) : itemName(item, together)
        return {
          cells: [
            { ...cell(`${number}.`), ...shared },
            { ...cell(name), ...shared },
            ...both,
            { ...cell(this.#ground ?? ''), ...shared },
          ],
        }
      })
    })
  }

  #sides(change: Change): Sides {
    const { columns: headings } = this.#template
    switch (change.kind) {
      case 'plan':
        return sidesOf('', change.words)
      case 'added':
        return { before: dash, after: this.#content(change.after) }
      case 'removed':
        return { before: this.#content(change.before), after: paragraphsOf(this.#template.sheets.removed, 'cell') }
      case 'excluded':
        return { before: this.#content(change.before), after: paragraphsOf(this.#template.excluded, 'cell') }
      case 'restored':
        return { before: paragraphsOf(this.#template.excluded, 'cell'), after: this.#content(change.after) }
      case 'moved':
        return { before: place(change.before), after: place(change.after) }
      case 'renumbered': {
        const runs = numberRuns(change)
        const numbers = (side: 'before' | 'after') =>
          paragraphsOf(`${allNumbers}: ${runs.map((run) => run[side]).join(', ')}`, 'cell')
        return { before: numbers('before'), after: numbers('after') }
      }
      case 'deadline':
        return sidesOf(this.#heading('deadline', headings.deadline), change.words, change.after.deadline?.text)
      case 'responsible':
        return sidesOf(this.#responsible(change.leaf), change.words)
      case 'wording':
        return sidesOf(change.field === 'title' ? '' : this.#heading(change.field, change.field), change.words)
      case 'section':
        return sidesOf('', change.words)
    }
  }

  /** All that an item says that has come or gone, as its cells are headed in the plan. */
  #content(item: Listed): readonly Paragraph[] {
    const cells: readonly (readonly [string, string])[] = [
      ['', item.title],
      [this.#heading('deadline', 'deadline'), item.deadline?.text ?? ''],
      ...[...item.responsible].map(([leaf, { value }]) => [this.#responsible(leaf), responsibleNames(value)] as const),
      [this.#heading('result', 'result'), item.result ?? ''],
      ...(isSection(item) ? [] : [...item.own].map(([field, text]) => [this.#heading(field, field), text] as const)),
      ...(isSection(item) ? [] : [[this.#heading('notes', 'notes'), item.notes ?? ''] as const]),
    ]
    return cells
      .filter(([, text]) => text.trim() !== '')
      .flatMap(([name, text]) => paragraphsOf(labelled(name, text), 'cell'))
  }

  #responsible(leaf: string): string {
    const name = this.#heading('responsible', 'responsible')
    const part = printedColumns(this.#plan, this.#template).find((column) => column.leaf === leaf && leaf !== '')
    return part ? `${name}: ${oneLine(part.heading)}` : name
  }

  /** What stands over the column of a field in the plan. */
  #heading(field: string, otherwise: string): string {
    const own = this.#plan.columns.find((column) => column.field === field)?.title
    const known = Object.hasOwn(this.#template.columns, field)
      ? this.#template.columns[field as keyof Template['columns']]
      : otherwise
    return oneLine(own ?? known)
  }
}

const dash: readonly Paragraph[] = [{ type: 'paragraph', style: 'cell', inlines: [{ type: 'text', text: '—' }] }]

const allNumbers = 'Номера пунктов'

function planName(change: Change | undefined): string {
  return change?.kind === 'plan' ? planFieldNames[change.field].ru : allNumbers
}

/** Changes that tell the title of their item among the rest. */
const wholeKinds: ReadonlySet<Change['kind']> = new Set(['added', 'removed', 'excluded', 'restored', 'section'])

/** An item as a reader finds it in the document that is changed: by its number there, and its title where that stays. */
function itemName(item: Listed, changes: readonly Change[]): string {
  const isTold = changes.some(({ kind, ...change }) => {
    const isTitle = 'field' in change && change.field === 'title'
    return wholeKinds.has(kind) || isTitle
  })
  const pair = changes.find((change) => 'before' in change && typeof change.before === 'object')
  const was = pair && 'before' in pair && typeof pair.before === 'object' && pair.before ? numberOf(pair.before) : null
  const is = numberOf(item)
  const number = was === null || was === is ? is : `${was} (теперь ${is})`
  const head = isSection(item) ? `Раздел ${number}` : number
  return isTold ? head : `${head}\n${firstLine(item.title)}`
}

function place(item: Listed): readonly Paragraph[] {
  const inSection = item.section ? ` в разделе «${oneLine(item.section.title)}»` : ''
  return paragraphsOf(`Пункт ${numberOf(item)}${inSection}`, 'cell')
}

/** Both texts in full, of each the words that the other has not in bold; a text that is all new has none. */
function sidesOf(label: string, words: readonly Words[], unchanged?: string): Sides {
  const shown: readonly Words[] =
    words.length === 0 && unchanged !== undefined ? [{ kind: 'same', text: unchanged }] : words
  const isMixed = shown.some(({ kind }) => kind === 'same')
  const side = (kind: 'removed' | 'added'): readonly Paragraph[] => {
    const runs = shown.filter((run) => run.kind === 'same' || run.kind === kind)
    if (runs.length === 0) return dash
    const text = runs.map((run) => (run.kind === kind && isMixed ? bold(run.text) : run.text)).join('')
    return paragraphsOf(labelled(label, text.trim()), 'cell')
  }
  return { before: side('removed'), after: side('added') }
}

/** Marks every line of a text as bold: bold type does not reach over the end of a line. */
function bold(text: string): string {
  return text.split('\n').map(boldLine).join('\n')
}

/** The mark of a list and the space around are left out. */
function boldLine(line: string): string {
  const words = line.trim().replace(/^[-–—•] /u, '')
  if (words === '') return line
  const start = line.indexOf(words)
  return `${line.slice(0, start)}**${words}**${line.slice(start + words.length)}`
}

/** A text of one line stands behind its label, one of several below it. */
function labelled(label: string, text: string): string {
  if (label === '') return text
  return text.trim().includes('\n') ? `${label}:\n${text}` : `${label}: ${text}`
}

function titleLines(title: string, plan: Roadmap): Paragraph[] {
  const lines = plan.title === null ? title : `${title}\n${plan.title}`
  return lines
    .split('\n')
    .filter((line) => line.trim() !== '')
    .map((line) => ({ type: 'paragraph', style: 'title', inlines: inlinesOf(line.trim()), keepNext: true }))
}

function headerCell(text: string): Cell {
  return { ...cell(text, 'cell-header'), verticalAlign: 'middle' }
}

function cell(text: string, style: StyleName = 'cell'): Cell {
  return { paragraphs: paragraphsOf(text, style) }
}

function numbers<K extends string>(texts: Readonly<Record<K, string>>): Readonly<Record<K, number>> {
  return Object.fromEntries(Object.entries(texts).map(([key, text]) => [key, Number(text)])) as Record<K, number>
}
