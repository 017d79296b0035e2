import type { Cell, Document, DocumentPlace, Paragraph, Row, StyleName, Table } from '../document/index.ts'
import type { Lang, Text } from '../core/text.ts'
import { paragraphsOf } from './cell-text.ts'
import { placeText } from './extract/place-text.ts'
import type { Unused } from './extract/draft.ts'

/** A value of the new file and where it stood. */
export interface ReportedValue {
  /** The place in the file: «раздел 2, мероприятие 2.1: срок». */
  readonly name: string
  /** Line of the file, from 1. */
  readonly line: number
  readonly text: string
  readonly from: readonly DocumentPlace[]
}

/** What an import did with the document: every value with its place, and all that is in no field, with the reason. */
export interface ImportReport {
  readonly source: string
  readonly values: readonly ReportedValue[]
  readonly unused: readonly Unused[]
}

/** The report of an import as a document. */
export function importReport({ source, values, unused }: ImportReport, lang: Lang): Document {
  const words = (text: Text) => text[lang]
  const title = words({ ru: `Импорт: ${source}`, en: `Import: ${source}` })
  return {
    title,
    lang: lang === 'ru' ? 'ru-RU' : 'en',
    look: { font: 'Times New Roman', sizes: { body: 12, title: 14, stamp: 12, table: 10 }, lineSpacing: 1 },
    sheets: [
      {
        orientation: 'landscape',
        margins: { top: 15, right: 10, bottom: 15, left: 15 },
        pageNumbers: 'from-second',
        blocks: [
          ...paragraphsOf(title, 'title'),
          ...paragraphsOf(words(headings.values), 'heading'),
          valuesTable(values, lang),
          ...paragraphsOf(words(unused.length > 0 ? headings.unused : headings.nothingUnused), 'heading'),
          ...(unused.length > 0 ? [unusedTable(unused, lang)] : []),
        ],
      },
    ],
  }
}

const headings = {
  values: { ru: 'Откуда взято', en: 'Where it comes from' },
  unused: { ru: 'Не вошло в план', en: 'Not in the plan' },
  nothingUnused: { ru: 'В план вошло всё.', en: 'Everything is in the plan.' },
  field: { ru: 'Где в плане', en: 'In the plan' },
  line: { ru: 'Строка', en: 'Line' },
  text: { ru: 'Текст', en: 'Text' },
  place: { ru: 'Где в документе', en: 'In the document' },
  why: { ru: 'Почему', en: 'Why' },
} as const satisfies Record<string, Text>

function valuesTable(values: readonly ReportedValue[], lang: Lang): Table {
  const rows = values.map(({ name, line, text, from }) => [name, String(line), text, placesText(from, lang)])
  return table([60, 15, 117, 70], [headings.field, headings.line, headings.text, headings.place], rows, lang)
}

function unusedTable(unused: readonly Unused[], lang: Lang): Table {
  const rows = unused.map(({ at, text, why }) => [text, why[lang], at ? placeText(at)[lang] : ''])
  return table([120, 82, 60], [headings.text, headings.why, headings.place], rows, lang)
}

function placesText(places: readonly DocumentPlace[], lang: Lang): string {
  return places.map((place) => placeText(place)[lang]).join('; ')
}

function table(
  widths: readonly number[],
  titles: readonly Text[],
  rows: readonly (readonly string[])[],
  lang: Lang,
): Table {
  return {
    type: 'table',
    columns: widths.map((width) => ({ width })),
    header: [
      row(
        titles.map((title) => title[lang]),
        'cell-header',
      ),
    ],
    rows: rows.map((texts) => row(texts, 'cell')),
    borders: true,
  }
}

function row(texts: readonly string[], style: StyleName): Row {
  return { cells: texts.map((text): Cell => ({ paragraphs: oneParagraph(text, style) })) }
}

/** As found: marks of lists and of bold type are part of what is reported. */
function oneParagraph(text: string, style: StyleName): Paragraph[] {
  const inlines = text.split('\n').flatMap((line, i): Paragraph['inlines'] => {
    const words = { type: 'text' as const, text: line }
    return i === 0 ? [words] : [{ type: 'break' }, words]
  })
  return [{ type: 'paragraph', style, inlines }]
}
