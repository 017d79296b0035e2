import { AlignmentType, BorderStyle, type IParagraphStyleOptions, type IStylesOptions, LineRuleType } from 'docx'
import type { Look, Paragraph, StyleName } from '../../document.ts'
import { LIST_STYLE_IDS, LIST_STYLE_NAMES, STYLE_IDS, STYLE_NAMES, wordStyleName } from '../../word-styles.ts'
import { halfPoints, twips } from './measures.ts'

/** Hang of a list item in its style, in millimetres: what «–» and «•» need. */
const LIST_HANG = 5

/** The style of a paragraph: of a list item where it has a mark that its style has room for. */
export function styleIdOf({ style, mark }: Paragraph, hang: number): string {
  const lists: Partial<Readonly<Record<StyleName, string>>> = LIST_STYLE_IDS
  const listed = mark === undefined || hang !== LIST_HANG ? undefined : lists[style]
  return listed ?? STYLE_IDS[style]
}

/** The style of the paragraph in the top margin that holds the page number: Word's own «Верхний колонтитул». */
export const HEADER_STYLE = 'Header'

/** The style of the paragraph that Word wants between and after tables: a line of one point. */
export const SEAM_STYLE = 'RoadmapSeam'

/** First-line indent of running text in millimetres (1,25 cm: the custom kept by ГОСТ Р 7.0.97 instructions). */
export const BODY_INDENT = 12.5

type ParagraphLook = NonNullable<IParagraphStyleOptions['paragraph']>
type RunLook = NonNullable<IParagraphStyleOptions['run']>

/** All styles of the file: Normal carries font, size and language, every other is based on it. */
export function styles(look: Look, lang: string): IStylesOptions {
  const run = { font: fonts(look.font), size: halfPoints(look.sizes.body), language: language(lang) }
  const normal: IParagraphStyleOptions = {
    id: 'Normal',
    name: 'Normal',
    quickFormat: true,
    paragraph: { spacing: spacing(), widowControl: true } as ParagraphLook,
    run,
  }
  return { default: { document: { run }, ...plainHeadings() }, paragraphStyles: [normal, ...paragraphStyles(look)] }
}

function paragraphStyles(look: Look): readonly IParagraphStyleOptions[] {
  const { body, title, stamp, table } = look.sizes
  const left = AlignmentType.LEFT
  return [
    style(STYLE_IDS.body, STYLE_NAMES.body, bodyParagraph(look), { size: body }),
    style(STYLE_IDS.title, STYLE_NAMES.title, titleParagraph(), { size: title, bold: true }),
    style(
      STYLE_IDS.amendment,
      STYLE_NAMES.amendment,
      { alignment: AlignmentType.CENTER, spacing: spacing({ after: 12 }), keepNext: true },
      { size: table },
    ),
    style(STYLE_IDS.stamp, STYLE_NAMES.stamp, { alignment: left }, { size: stamp }),
    style(STYLE_IDS['stamp-word'], STYLE_NAMES['stamp-word'], { alignment: left, keepNext: true }, { size: stamp }),
    style(STYLE_IDS['stamp-right'], STYLE_NAMES['stamp-right'], { alignment: AlignmentType.RIGHT }, { size: stamp }),
    style(STYLE_IDS['signature-mark'], STYLE_NAMES['signature-mark'], framedParagraph(), {
      size: Math.max(stamp - 4, 8),
    }),
    style(STYLE_IDS.heading, STYLE_NAMES.heading, { alignment: left, keepNext: true }, { size: body, bold: true }),
    style(
      STYLE_IDS.mark,
      STYLE_NAMES.mark,
      { alignment: AlignmentType.RIGHT, spacing: spacing({ after: 6 }) },
      { size: stamp },
    ),
    style(STYLE_IDS.cell, STYLE_NAMES.cell, { alignment: left }, { size: table }),
    style(
      STYLE_IDS['cell-header'],
      STYLE_NAMES['cell-header'],
      { alignment: AlignmentType.CENTER, keepNext: true },
      { size: table },
    ),
    style(STYLE_IDS['cell-section'], STYLE_NAMES['cell-section'], { alignment: left }, { size: table, bold: true }),
    style(
      LIST_STYLE_IDS.body,
      LIST_STYLE_NAMES.body,
      { ...bodyParagraph(look), indent: hanging(BODY_INDENT) },
      { size: body },
    ),
    style(LIST_STYLE_IDS.cell, LIST_STYLE_NAMES.cell, { alignment: left, indent: hanging(0) }, { size: table }),
    style(
      STYLE_IDS['cell-to-sign'],
      STYLE_NAMES['cell-to-sign'],
      { alignment: left, spacing: spacing({ before: 6, after: 6 }) },
      { size: table },
    ),
    style(
      STYLE_IDS.note,
      STYLE_NAMES.note,
      { spacing: spacing({ before: 6 }), contextualSpacing: true },
      { size: Math.max(table - 2, 8) },
    ),
    style(SEAM_STYLE, 'стык', { spacing: seamSpacing() }, { size: 1 }),
    headerStyle(body),
  ]
}

// «header» is the name by which every Word knows its own style, «Верхний колонтитул» in the Russian one.
function headerStyle(size: number): IParagraphStyleOptions {
  return {
    id: HEADER_STYLE,
    name: 'header',
    basedOn: 'Normal',
    paragraph: { alignment: AlignmentType.CENTER, spacing: spacing() },
    run: { size: halfPoints(size) },
  }
}

function style(id: string, name: string, paragraph: ParagraphLook, run: RunLook & { readonly size: number }) {
  return {
    id,
    name: wordStyleName(name),
    basedOn: 'Normal',
    quickFormat: true,
    paragraph: { spacing: spacing(), ...paragraph },
    run: { ...run, size: halfPoints(run.size) },
  }
}

// ГОСТ Р 7.0.97: running text is justified and has an indent; spacing 1 to 1.5.
function bodyParagraph(look: Look): ParagraphLook {
  return {
    alignment: AlignmentType.JUSTIFIED,
    indent: { firstLine: twips(BODY_INDENT) },
    spacing: spacing({ lines: look.lineSpacing }),
  }
}

function hanging(from: number) {
  return { left: twips(from + LIST_HANG), hanging: twips(LIST_HANG) }
}

// A line round the paragraph stands outside its text: the indent keeps it inside the cell.
function framedParagraph(): ParagraphLook {
  const line = { style: BorderStyle.SINGLE, size: 4, space: 3, color: 'auto' }
  return {
    alignment: AlignmentType.CENTER,
    spacing: spacing({ before: 6, after: 6 }),
    indent: { left: twips(1.5), right: twips(1.5) },
    border: { top: line, left: line, bottom: line, right: line },
    keepLines: true,
  } as ParagraphLook
}

// Contextual spacing: the distance stands before the first and after the last line of the title, not between lines.
function titleParagraph(): ParagraphLook {
  return {
    alignment: AlignmentType.CENTER,
    spacing: spacing({ before: 12, after: 12 }),
    contextualSpacing: true,
    keepNext: true,
    keepLines: true,
  }
}

// Before, after and the line rule are always written: left out, LibreOffice takes values of its own.
function spacing(of: { readonly before?: number; readonly after?: number; readonly lines?: number } = {}) {
  const { before = 0, after = 0, lines = 1 } = of
  return { before: before * 20, after: after * 20, line: Math.round(lines * 240), lineRule: LineRuleType.AUTO }
}

function seamSpacing() {
  return { before: 0, after: 0, line: 20, lineRule: LineRuleType.EXACT }
}

function fonts(name: string) {
  return { ascii: name, hAnsi: name, cs: name, eastAsia: name }
}

/** Word wants a region with the language for its spelling: «ru» is «ru-RU» to it. */
export function language(lang: string) {
  const regions: Readonly<Record<string, string>> = { ru: 'ru-RU', en: 'en-GB' }
  return { value: regions[lang] ?? lang }
}

// The package brings blue headings along; nothing uses them here, but a clerk may.
function plainHeadings() {
  const plain = { run: { color: 'auto', bold: true } }
  return {
    title: { run: { bold: true } },
    heading1: plain,
    heading2: plain,
    heading3: plain,
    heading4: plain,
    heading5: plain,
    heading6: plain,
  }
}
