import {
  type Change,
  type DeadlineChange,
  isSection,
  type Listed,
  type Renumbered,
  responsibleNames,
  type Words,
} from '../../analysis/index.ts'
import { counted, type Lang, type Text } from '../../core/text.ts'
import { dateInDigits } from '../../deadline/index.ts'
import type { Block, Document, Paragraph, StyleName, TextInline } from '../../document/index.ts'
import type { Roadmap } from '../../model/index.ts'
import { bind } from '../bind.ts'
import { firstLine, oneLine } from '../one-line.ts'
import { type ChangedItem, type ChangedSection, changedSections } from './changed-items.ts'
import { markedWords } from './marked-words.ts'
import { numberOf, numberRuns, planFieldNames } from './names.ts'
import { summary } from './summary.ts'

/** Two editions of a plan with what is different in the second one. */
export interface Compared {
  /** How the editions are called: by file or by revision. */
  readonly before: { readonly name: string; readonly plan: Roadmap }
  readonly after: { readonly name: string; readonly plan: Roadmap }
  readonly changes: readonly Change[]
  /** What reviewers wrote beside the newer edition, where it is a document. */
  readonly comments: readonly PlacedComment[]
}

/** A reviewer's comment with the item at which it stands, `null` for none, and the place in the document. */
export interface PlacedComment {
  readonly item: Listed | null
  readonly place: Text
  readonly text: string
}

/** The changes to be read on a screen or in a merge request, section by section; changed words are marked. */
export function changesDocument(compared: Compared, lang: Lang, ground: string | null): Document {
  const { before, after, changes, comments } = compared
  const list = new ChangesList(after.plan, lang)
  const blocks: Block[] = [
    paragraph(
      { ru: `Изменения: ${before.name} → ${after.name}`, en: `Changes: ${before.name} → ${after.name}` }[lang],
      'title',
    ),
    ...(ground === null ? [] : [paragraph({ ru: `Основание: ${ground}`, en: `Ground: ${ground}` }[lang], 'body')]),
    ...changedSections(changes).flatMap((each) => list.section(each)),
    ...list.comments(comments),
    paragraph(summary(changes)[lang], 'note'),
  ]
  return {
    title: { ru: 'Изменения', en: 'Changes' }[lang],
    lang: lang === 'ru' ? 'ru-RU' : 'en-GB',
    look: { font: 'Times New Roman', sizes: { body: 12, title: 14, stamp: 12, table: 11 }, lineSpacing: 1 },
    sheets: [
      {
        orientation: 'portrait',
        margins: { top: 20, right: 10, bottom: 20, left: 20 },
        pageNumbers: 'from-second',
        blocks,
      },
    ],
  }
}

/** The words of the list, in one language. */
class ChangesList {
  readonly #plan: Roadmap
  readonly #lang: Lang

  constructor(plan: Roadmap, lang: Lang) {
    this.#plan = plan
    this.#lang = lang
  }

  section({ section, items }: ChangedSection): Block[] {
    const own = items.some(({ item }) => item === section)
    const head = section === null ? [] : [this.#sectionHead(section, items)]
    return [
      ...(own && section === null ? [planHead(wholePlan[this.#lang])] : head),
      ...items.flatMap((each) => this.#item(each, section)),
    ]
  }

  #sectionHead(section: Listed, items: readonly ChangedItem[]): Paragraph {
    const itself = items.find(({ item }) => item === section)
    return headOf(section, 'heading', this.#state(itself?.changes ?? []))
  }

  #item({ item, changes }: ChangedItem, section: Listed | null): Block[] {
    const lines = changes.flatMap((change) => this.#lines(change))
    return item === null || item === section ? lines : [headOf(item, 'body', this.#state(changes)), ...lines]
  }

  comments(comments: readonly PlacedComment[]): Block[] {
    if (comments.length === 0) return []
    const head = planHead({ ru: 'Примечания рецензента', en: 'Comments of the reviewer' }[this.#lang])
    return [head, ...comments.map((comment) => this.#comment(comment))]
  }

  #comment({ item, place, text }: PlacedComment): Paragraph {
    const said = oneLine(text)
    if (item === null) return this.#line({ ru: `${place.ru}: ${said}`, en: `${place.en}: ${said}` })
    const number = numberOf(item)
    return isSection(item)
      ? this.#line({ ru: `к разделу ${number}: ${said}`, en: `on section ${number}: ${said}` })
      : this.#line({ ru: `к п. ${number}: ${said}`, en: `on item ${number}: ${said}` })
  }

  /** What a head says of an item that has come or gone. */
  #state(changes: readonly Change[]): TextInline[] {
    const state = changes.map(stateOf).find((each) => each !== null)
    return state ? [{ type: 'text', text: ` — ${state.said[this.#lang]}`, tone: state.tone }] : []
  }

  #lines(change: Change): Paragraph[] {
    switch (change.kind) {
      case 'plan':
        return [this.#words(planFieldNames[change.field], change.words)]
      case 'added':
        return this.#content(change.after)
      case 'restored':
        return this.#content(change.after)
      case 'removed':
      case 'excluded':
        return this.#content(change.before)
      case 'moved':
        return [this.#moved(change.before, change.after)]
      case 'renumbered':
        return [this.#renumbered(change)]
      case 'deadline':
        return [this.#words({ ru: 'срок', en: 'deadline' }, shownWords(change), this.#days(change))]
      case 'responsible':
        return [this.#words(this.#responsibleName(change.leaf), change.words)]
      case 'wording':
        return [this.#words(this.#fieldName(change.field), change.words)]
      case 'section':
        return [this.#words({ ru: 'название раздела', en: 'title of the section' }, change.words)]
    }
  }

  /** What an item says that has come or gone. */
  #content(item: Listed): Paragraph[] {
    const cells: readonly (readonly [Text, string])[] = [
      [{ ru: 'срок', en: 'deadline' }, item.deadlineFrom === 'inherited' ? '' : (item.deadline?.text ?? '')],
      ...[...item.responsible].map(
        ([leaf, { from, value }]) =>
          [this.#responsibleName(leaf), from === 'inherited' ? '' : responsibleNames(value)] as const,
      ),
      [this.#fieldName('result'), item.result ?? ''],
    ]
    return cells
      .filter(([, text]) => text.trim() !== '')
      .map(([name, text]) => this.#words(name, [{ kind: 'same', text }]))
  }

  #moved(before: Listed, after: Listed): Paragraph {
    const [was, is] = [numberOf(before), numberOf(after)]
    const from = before.section && `${was} («${oneLine(before.section.title)}»)`
    const numbers = before.section?.title === after.section?.title ? `${was} → ${is}` : `${from ?? was} → ${is}`
    return this.#line({ ru: `перенесено: ${numbers}`, en: `moved: ${numbers}` })
  }

  #renumbered(change: Renumbered): Paragraph {
    const runs = numberRuns(change).map(({ before, after }) => `${before} → ${after}`)
    return this.#line({ ru: `новые номера: ${runs.join(', ')}`, en: `new numbers: ${runs.join(', ')}` })
  }

  #responsibleName(leaf: string): Text {
    const column = this.#plan.columns.flatMap(({ leaves }) => leaves).find(({ key }) => key === leaf)
    const heading = column ? ` (${oneLine(column.heading)})` : ''
    return { ru: `ответственные${heading}`, en: `responsible${heading}` }
  }

  #fieldName(field: string): Text {
    const known = fieldNames[field]
    if (known) return known
    const title = oneLine(this.#plan.columns.find((column) => column.field === field)?.title ?? field)
    return { ru: title, en: title }
  }

  /** How far a deadline has moved, in words. */
  #days({ daysMoved, dueAfter, becameUnknown, words }: DeadlineChange): TextInline[] {
    const lang = this.#lang
    const told = (text: Text, tone?: TextInline['tone']): TextInline[] => [
      { type: 'text', text: ` (${text[lang]})`, ...(tone ? { tone } : {}) },
    ]
    if (becameUnknown) return told({ ru: 'день больше не известен', en: 'its day is no longer known' }, 'warn')
    if (daysMoved === null) {
      const isGiven = dueAfter !== null && words.every(({ kind }) => kind === 'same')
      return isGiven ? told({ ru: `день: ${dateInDigits(dueAfter)}`, en: `day: ${dueAfter}` }) : []
    }
    if (daysMoved === 0) return told({ ru: 'последний день тот же', en: 'the last day is the same' })
    const days = counted(Math.abs(daysMoved), ['день', 'дня', 'дней'], ['day', 'days'])
    if (daysMoved > 0) return told({ ru: `позже на ${days.ru}`, en: `${days.en} later` }, 'warn')
    return told({ ru: `раньше на ${days.ru}`, en: `${days.en} earlier` })
  }

  #words(name: Text, words: readonly Words[], more: readonly TextInline[] = []): Paragraph {
    const inlines = [text(`${name[this.#lang]}: `), ...markedWords(words), ...more]
    return { type: 'paragraph', style: 'body', mark: '-', inlines }
  }

  #line(said: Text): Paragraph {
    return { ...paragraph(said[this.#lang], 'body'), mark: '-' }
  }
}

/** What a change makes of an item as a whole; `null` where it stays. */
function stateOf(change: Change): { readonly said: Text; readonly tone: 'good' | 'bad' } | null {
  switch (change.kind) {
    case 'added':
      return { said: isSection(change.after) ? comeNames.section : comeNames.item, tone: 'good' }
    case 'removed':
      return { said: isSection(change.before) ? goneNames.section : goneNames.item, tone: 'bad' }
    case 'excluded':
      return { said: { ru: 'исключён, номер остаётся за ним', en: 'excluded, its number stays' }, tone: 'bad' }
    case 'restored':
      return { said: { ru: 'снова действует', en: 'in force again' }, tone: 'good' }
    default:
      return null
  }
}

const comeNames = {
  section: { ru: 'новый раздел', en: 'new section' },
  item: { ru: 'новый пункт', en: 'new item' },
} as const
const goneNames = {
  section: { ru: 'раздел исключён', en: 'section removed' },
  item: { ru: 'пункт исключён', en: 'item removed' },
} as const

const wholePlan: Text = { ru: 'План в целом', en: 'The plan as a whole' }

function planHead(said: string): Paragraph {
  return { type: 'paragraph', style: 'heading', inlines: [{ ...text(said), bold: true }], keepNext: true }
}

const fieldNames: Readonly<Record<string, Text>> = {
  title: { ru: 'название', en: 'title' },
  result: { ru: 'результат', en: 'result' },
  notes: { ru: 'примечания', en: 'notes' },
}

function headOf(item: Listed, style: StyleName, state: readonly TextInline[]): Paragraph {
  const number = item.number.trim() || item.address
  const head: TextInline = { type: 'text', text: bind(`${number} ${firstLine(item.title)}`), bold: true }
  return { type: 'paragraph', style, inlines: [head, ...state], keepNext: true }
}

/** A wording that stays while its days move still says which deadline it is. */
function shownWords({ words, after }: DeadlineChange): readonly Words[] {
  return words.length > 0 ? words : [{ kind: 'same', text: after.deadline?.text ?? '' }]
}

function text(said: string): TextInline {
  return { type: 'text', text: said }
}

function paragraph(said: string, style: StyleName): Paragraph {
  return { type: 'paragraph', style, inlines: [text(bind(said))] }
}
