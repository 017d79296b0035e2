import { type Diagnostic, pathText, type Path } from '../core/diagnostic.ts'
import type { Parsed } from '../core/parsed.ts'
import { locate } from '../core/place.ts'
import { counted, type Lang, type Text } from '../core/text.ts'
import type { DocumentPlace, ReadDocument } from '../document/index.ts'
import { type RoadmapFile, roadmapFormat } from '../format/index.ts'
import {
  type Comparison,
  compareRows,
  type Doubt,
  type Draft,
  extractPlan,
  placeText,
  planDocument,
  type Template,
} from '../layout/index.ts'
import { buildRoadmap, type Roadmap } from '../model/index.ts'
import { rules } from '../rules/index.ts'
import { limits, readYaml, TooLongFile, type WriteOptions, type WrittenComment, writeYaml } from '../yaml/index.ts'

/** How a plan is to be made of a document. */
export interface ImportOptions {
  /** What the new file is called in findings. */
  readonly file: string
  readonly keys: 'en' | 'ru'
  /** The language of comments. */
  readonly lang: Lang
  readonly template: Template
  readonly answers: ReadonlyMap<string, string>
  /** Lines at the very top of the file. */
  readonly head: readonly string[]
}

/** A plan made of a document. */
export interface Imported {
  readonly draft: Draft
  readonly parsed: Parsed<RoadmapFile>
  readonly plan: Roadmap
  readonly findings: readonly Diagnostic[]
  readonly comparison: Comparison
}

/** A document in which no plan was found. */
export interface NoPlan {
  readonly fault: Text
}

/**
 * Makes a file of the plan that a document holds, reads it again, prints it, and holds what prints beside the document: what
 * differs is a finding.
 */
export function importPlan(read: ReadDocument, options: ImportOptions): Imported | NoPlan {
  const { keys, template, answers, file, head } = options
  const extracted = extractPlan(read, { keys, template, answers })
  if (!extracted) return { fault: noPlan }
  const { draft, rows } = extracted
  const comments = commentsOf(draft, options.lang)
  const text = written(draft, { keys, head, comments })
  if (text === null) return { fault: tooLong }
  const parsed = readYaml({ file, text }, roadmapFormat)
  const plan = buildRoadmap(parsed)
  const comparison = compareRows(rows, planDocument(plan, template, { draft: false }))
  return { draft, parsed, plan, comparison, findings: findingsOf(draft, parsed, comparison) }
}

/** The file of a draft; `null` where it would be longer than one that is read. */
function written({ value }: Draft, options: WriteOptions): string | null {
  const { comments = [] } = options
  if (lengthOf([value, comments]) > limits.bytes) return null
  try {
    const text = writeYaml(withLineEnds(value), roadmapFormat, options)
    return Buffer.byteLength(text) > limits.bytes ? null : text
  } catch (error) {
    if (error instanceof TooLongFile) return null
    throw error
  }
}

/** The length of all texts in a value: known before it is written. */
function lengthOf(value: unknown): number {
  if (typeof value === 'string') return value.length
  if (typeof value !== 'object' || value === null) return 0
  return Object.values(value).reduce((sum: number, each) => sum + lengthOf(each), 0)
}

const tooLong: Text = {
  ru: `План из этого документа был бы больше ${limits.bytes / 1_000_000}\u00A0МБ: это не похоже на план. Оставьте в документе только таблицу плана и то, что над ней.`,
  en: `The plan of this document would be larger than ${limits.bytes / 1_000_000} MB, which does not look like a plan. Leave only the plan’s table in the document and what stands above it.`,
}

/** A text of several lines ends with one, as people write it under `|`. */
function withLineEnds<T>(value: T): T {
  if (typeof value === 'string') return (value.includes('\n') ? `${value}\n` : value) as T
  if (Array.isArray(value)) return value.map(withLineEnds) as T
  if (typeof value !== 'object' || value === null) return value
  return Object.fromEntries(Object.entries(value).map(([key, below]) => [key, withLineEnds(below)])) as T
}

const noPlan: Text = {
  ru: 'В документе нет таблицы, похожей на план: нужна таблица с шапкой вроде «№ п/п», «Мероприятия», «Сроки», «Ответственные».',
  en: 'The document has no table that looks like a plan: one with headings such as «№ п/п», «Мероприятия», «Сроки», «Ответственные».',
}

/** Doubts stand above what they are about; what found no field stands at the head, so that nothing of the document is lost. */
function commentsOf({ doubts, unused }: Draft, lang: Lang): WrittenComment[] {
  const check = { ru: 'Проверьте', en: 'Check' }[lang]
  const left = { ru: 'Не вошло в план', en: 'Not in the plan' }[lang]
  return [
    ...doubts.map(({ path, at, message }) => ({ path, lines: [`${check}: ${placed(message, at)[lang]}`] })),
    ...unused
      .filter(({ isTrifle, text }) => !isTrifle && text.trim() !== '')
      .map(({ at, text, why }) => ({ path: [], lines: [`${left}: ${placed(withWhy(text, why), at)[lang]}`] })),
  ]
}

function withWhy(text: string, why: Text): Text {
  const words = text.split(/\s+/u).join(' ')
  return { ru: `«${words}» — ${ended(why.ru)}`, en: `“${words}”: ${ended(why.en)}` }
}

/** A reason behind a text: it begins small and ends with a full stop, whatever it does elsewhere. */
function ended(why: string): string {
  const sentence = why.charAt(0).toLowerCase() + why.slice(1)
  return sentence.endsWith('.') ? sentence : `${sentence}.`
}

/** A sentence with the place in the document before it. */
function placed(message: Text, at: DocumentPlace | null): Text {
  if (!at) return message
  const place = placeText(at)
  return { ru: `${capital(place.ru)}. ${message.ru}`, en: `${capital(place.en)}. ${message.en}` }
}

function capital(words: string): string {
  return words.charAt(0).toUpperCase() + words.slice(1)
}

function findingsOf(draft: Draft, parsed: Parsed<RoadmapFile>, comparison: Comparison): Diagnostic[] {
  return [
    ...draft.doubts.map((doubt) => findingOf(doubt, parsed)),
    ...comparison.differences
      .slice(0, mostDifferences)
      .map((difference) =>
        findingOf({ rule: 'import-differs', path: [], at: difference.at, message: differs(difference) }, parsed),
      ),
    ...leftOut(draft).map((doubt) => findingOf(doubt, parsed)),
  ]
}

/** Rows beyond these differ for the same reason. */
const mostDifferences = 20

function findingOf({ rule, path, at, message }: Doubt, parsed: Parsed<RoadmapFile>): Diagnostic {
  return {
    rule,
    severity: rules.find(({ id }) => id === rule)?.severity ?? 'warning',
    message: placed(message, at),
    file: parsed.source.file,
    range: rangeOf(path, parsed),
    path,
    about: at ? JSON.stringify(at) : pathText(path),
    related: [],
  }
}

/** A finding about the document as a whole stands at the first line of the plan. */
function rangeOf(path: Path, parsed: Parsed<RoadmapFile>): Diagnostic['range'] {
  return locate(parsed.places, path.length === 0 ? { path: ['roadmap'], part: 'entry' } : { path, part: 'value' })
}

function differs({ found, printed }: Comparison['differences'][number]): Text {
  return {
    ru: `Строка напечатается не так, как в документе. В документе: «${shortened(found)}»; в плане: «${shortened(printed)}». Сверьте её.`,
    en: `The row will print otherwise than in the document. There: “${shortened(found)}”; in the plan: “${shortened(printed)}”. Compare them.`,
  }
}

function shortened(text: string): string {
  return text.length > 120 ? `${text.slice(0, 120).trimEnd()}…` : text
}

function leftOut({ unused }: Draft): Doubt[] {
  const lost = unused.filter(({ isTrifle }) => !isTrifle)
  const [first] = lost
  if (!first) return []
  const count = counted(
    lost.length,
    ['место документа', 'места документа', 'мест документа'],
    ['place of the document', 'places of the document'],
  )
  return [
    {
      rule: 'import-unused',
      path: [],
      at: first.at,
      message: {
        ru: `Не вошло в план: ${count.ru}. Тексты записаны примечаниями в начале файла, полный список даёт --report.`,
        en: `Not in the plan: ${count.en}. The texts are comments at the top of the file; --report lists all of them.`,
      },
    },
  ]
}
