import type { Document, Look, Sheet, StyleName, TextInline } from '../../document.ts'
import { xmlLine } from '../xml-text.ts'

/** Distance of the page number from the upper edge in millimetres (ГОСТ Р 7.0.97, 3.2: at least 10). */
const NUMBER_DISTANCE = 10

/** First-line indent of running text in millimetres, as in the Word file. */
const BODY_INDENT = 12.5

// Each at least 7:1 on white.
const TONES: Readonly<Record<NonNullable<TextInline['tone']>, string>> = {
  bad: '#a00000',
  warn: '#7a4400',
  good: '#2f5020',
  faint: '#545454',
}

/** The style sheet of a document: its look on paper by `@page`, the same sheets one below the other on a screen. */
export function styleSheet({ look, sheets }: Document): string {
  return [
    ...sheets.flatMap(pageRules),
    ...FIXED,
    `body { font-family: ${fontFamily(look.font)}; font-size: ${look.sizes.body}pt; line-height: ${SINGLE} }`,
    ...styleRules(look),
    ...Object.entries(TONES).map(([tone, colour]) => `.${tone} { color: ${colour} }`),
    ...sheets.flatMap(sheetRules),
    ...screenRules(sheets),
    '',
  ].join('\n')
}

/** Height of a line of Times New Roman in type sizes, by which Word counts «одинарный». */
const SINGLE = 1.15

// The first rule is for browsers that know no pages by name. The number of a page stands in the margin where the browser
// can print there (Chromium from 131 on).
function pageRules(sheet: Sheet, index: number): readonly string[] {
  const name = `sheet-${index + 1}`
  const number = `@top-center { content: counter(page); vertical-align: top; padding-top: ${NUMBER_DISTANCE}mm }`
  return [
    ...(index === 0 ? [`@page { ${paper(sheet)} }`] : []),
    `@page ${name} { ${paper(sheet)} }`,
    ...(sheet.pageNumbers === 'from-second' ? [`@page ${name} { ${number} }`] : []),
    ...(index === 0 ? [`@page ${name}:first { @top-center { content: none } }`] : []),
  ]
}

function paper({ orientation, margins: { top, right, bottom, left } }: Sheet): string {
  return `size: A4 ${orientation}; margin: ${top}mm ${right}mm ${bottom}mm ${left}mm`
}

function sheetRules(_: Sheet, index: number): readonly string[] {
  const rules = [`.sheet-${index + 1} { page: sheet-${index + 1} }`]
  return index === 0 ? rules : [...rules, `.sheet-${index + 1} { break-before: page }`]
}

/** A name of a font as a string of CSS: nothing in it can end the string or the style sheet. */
function fontFamily(name: string): string {
  const escaped = xmlLine(name).replace(/[^\p{L}\p{N} -]/gu, (sign) => `\\${sign.codePointAt(0)?.toString(16)} `)
  return `"${escaped}", "Liberation Serif", serif`
}

const FIXED = [
  'html { color-scheme: light; background: #fff; color: #000 }',
  'body { margin: 0 }',
  'p, ul, ol, li, h1, h2 { margin: 0; padding: 0; font-weight: normal }',
  // Spaces and line ends are those of the document; between blocks of the page there are none of meaning.
  'p, li, h1 span, h2 span { white-space: pre-wrap; overflow-wrap: anywhere; hyphens: manual; unicode-bidi: isolate }',
  'h1 span, h2 span { display: block }',
  'h1, h2, .keep { break-after: avoid }',
  'table { border-collapse: collapse; table-layout: fixed; width: 100% }',
  'td, th { vertical-align: top; text-align: left; font-weight: normal; padding: 0 1.9mm }',
  '.middle { vertical-align: middle } .bottom { vertical-align: bottom }',
  '.ruled td, .ruled th { border: 0.5pt solid #000 }',
  'thead { display: table-header-group }',
  'tr { break-inside: avoid }',
  'ul, ol { list-style: none }',
  '.list-mark { display: inline-block; text-indent: 0 }',
  'p:empty::before { content: "\\200b" }',
  '.left { text-align: left } .center { text-align: center } .right { text-align: right } .justify { text-align: justify }',
  '.body.center, .body.right { text-indent: 0 }',
  // A fixed box is printed on every page. It lies over the text, so that no background hides it, and is seen through.
  '.watermark { position: fixed; top: 50%; left: 50%; transform: translate(-50%, -50%) rotate(-45deg); font-size: 90pt;' +
    ' white-space: nowrap; color: #000; opacity: 0.12; pointer-events: none; user-select: none }',
]

function styleRules(look: Look): readonly string[] {
  return [
    ...Object.entries(styleTexts(look)).map(([style, text]) => `.${style} { ${text} }`),
    'li { padding-left: var(--hang); text-indent: calc(-1 * var(--hang)) }',
    `li.body { padding-left: calc(${BODY_INDENT}mm + var(--hang)); text-indent: calc(-1 * var(--hang)) }`,
    // A space of text follows the mark.
    '.list-mark { min-width: calc(var(--hang) - 0.25em) }',
  ]
}

function styleTexts({ sizes, lineSpacing }: Look): Readonly<Record<StyleName, string>> {
  const { body, title, stamp, table } = sizes
  return {
    body: `font-size: ${body}pt; text-align: justify; text-indent: ${BODY_INDENT}mm; line-height: ${SINGLE * lineSpacing}`,
    title: `font-size: ${title}pt; text-align: center; font-weight: bold; margin: 12pt 0`,
    amendment: `font-size: ${table}pt; text-align: center; margin-bottom: 12pt`,
    stamp: `font-size: ${stamp}pt`,
    'stamp-word': `font-size: ${stamp}pt; break-after: avoid`,
    'stamp-right': `font-size: ${stamp}pt; text-align: right`,
    'signature-mark': `font-size: ${Math.max(stamp - 4, 8)}pt; border: 0.5pt solid #000; padding: 1mm 2mm; min-height: 15mm`,
    heading: `font-size: ${body}pt; font-weight: bold; break-after: avoid`,
    mark: `font-size: ${stamp}pt; text-align: right; margin-bottom: 6pt`,
    cell: `font-size: ${table}pt`,
    'cell-header': `font-size: ${table}pt; text-align: center`,
    'cell-section': `font-size: ${table}pt; font-weight: bold`,
    'cell-to-sign': `font-size: ${table}pt; margin: 6pt 0`,
    note: `font-size: ${Math.max(table - 2, 8)}pt; margin-top: 6pt`,
  }
}

/** On a screen every sheet is as wide as its paper, or as the window where that is narrower. */
function screenRules(sheets: readonly Sheet[]): readonly string[] {
  return [
    '@media screen {',
    'html { background: #e8e8e8 }',
    '.sheet { background: #fff; margin: 6mm auto; padding: 15mm; box-sizing: border-box; box-shadow: 0 0 2mm #888 }',
    ...sheets.map(({ orientation, margins: { top, right, bottom, left } }, index) => {
      const width = orientation === 'portrait' ? 210 : 297
      const padding = `padding: ${top}mm ${right}mm ${bottom}mm ${left}mm`
      return `.sheet-${index + 1} { max-width: ${width}mm; ${padding} }`
    }),
    '@media (max-width: 60em) { .sheet { margin: 0; padding: 4mm; box-shadow: none; overflow-x: auto }',
    // Words of a table are not to be broken for a small window: it is scrolled.
    '.ruled { min-width: 45em } }',
    '}',
  ]
}
