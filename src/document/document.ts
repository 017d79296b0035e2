/**
 * A printed page as data: what `layout` makes of a plan, a list of late items or a comparison, and what every writer
 * prints. Sizes are millimetres, type sizes are points.
 */
export interface Document {
  /** What a person would call the file: the core property «title». */
  readonly title: string
  readonly subject?: string
  readonly author?: string
  /** BCP 47 tag of the text. */
  readonly lang: string
  readonly look: Look
  readonly sheets: readonly Sheet[]
  readonly provenance?: Provenance
}

/** What printed the document and of what: kept in its properties, printed on no page. */
export interface Provenance {
  /** The program («roadmap») and its version. */
  readonly program: string
  readonly version: string
  /** The version of the format of the plan's file. */
  readonly format: string
  /** SHA-256, in hexadecimal, of what the document says (`printedContent`). It tells a change; it does not seal. */
  readonly content: string
  /** The seal of the approved plan that it prints («v1:…»); absent where it prints no approved edition. */
  readonly seal?: string
}

/** The face and measures of the document; every text in it has one of the named styles. */
export interface Look {
  readonly font: string
  /** Type sizes in points. */
  readonly sizes: { readonly body: number; readonly title: number; readonly stamp: number; readonly table: number }
  /** Line spacing of running text as a factor (1 to 1.5 by ГОСТ Р 7.0.97). Tables and stamps always have 1. */
  readonly lineSpacing: number
}

/** A run of pages of one size and direction. */
export interface Sheet {
  readonly orientation: 'portrait' | 'landscape'
  /** Margins in millimetres; the page is A4. */
  readonly margins: { readonly top: number; readonly right: number; readonly bottom: number; readonly left: number }
  /** Page numbers from page 2 on, centred in the top margin (ГОСТ Р 7.0.97, 3.2); `none` for a terminal or a one-pager. */
  readonly pageNumbers: 'from-second' | 'none'
  /** A word laid across every page («ПРОЕКТ»). */
  readonly watermark?: string
  readonly blocks: readonly Block[]
}

export type Block = Paragraph | Table

/** The named styles of paragraphs. In DOCX each is a Word style of that name in Russian, so that a clerk restyles the result in one place. */
export type StyleName =
  /** Running text. */
  | 'body'
  /** A line of the plan's title: centred, bold. */
  | 'title'
  /** What amended the document, under its title: centred. */
  | 'amendment'
  /** A line of a stamp. */
  | 'stamp'
  /** A line of a requisite that ends at the right: the number of an order, the name behind a signature. */
  | 'stamp-right'
  /** The place of the mark of an electronic signature: a frame, one paragraph whose lines are parted by breaks. */
  | 'signature-mark'
  /** The heading of an order's text: bold, without indent. */
  | 'heading'
  /** The word of a stamp («УТВЕРЖДАЮ»). */
  | 'stamp-word'
  /** «ПРОЕКТ» or another mark at the upper right. */
  | 'mark'
  /** Text in a cell. */
  | 'cell'
  /** Text in the header of a table: centred. */
  | 'cell-header'
  /** Text in a row that names a section: bold. */
  | 'cell-section'
  /** Text in a row that is signed by hand: with room above and below. */
  | 'cell-to-sign'
  /** A small remark under a table. */
  | 'note'

export interface Paragraph {
  readonly type: 'paragraph'
  readonly style: StyleName
  readonly inlines: readonly Inline[]
  /** A list item with its own mark as it is to be printed («-», «•», «1)»), hanging. */
  readonly mark?: string
  /** Overrides the alignment of the style. */
  readonly align?: 'left' | 'center' | 'right' | 'justify'
  /** Stays on one page with what follows. */
  readonly keepNext?: boolean
}

/** A stretch of text. A line break inside a paragraph is an inline of its own. */
export type Inline = TextInline | { readonly type: 'break' }

export interface TextInline {
  readonly type: 'text'
  readonly text: string
  readonly bold?: boolean
  readonly italic?: boolean
  /** What a terminal or a page may show by colour too; the words alone must say it. */
  readonly tone?: 'bad' | 'warn' | 'good' | 'faint'
}

export interface Table {
  readonly type: 'table'
  /** One per column of the grid. */
  readonly columns: readonly Column[]
  /** Rows repeated at the top of every page. */
  readonly header: readonly Row[]
  readonly rows: readonly Row[]
  /** Whether lines are drawn; stamps are laid out in a table without. */
  readonly borders: boolean
}

export interface Column {
  /** Width in millimetres. A writer that has no page (terminal) takes it as a proportion. */
  readonly width: number
  /** A column that must not be wrapped where the width allows (numbers, dates, states). */
  readonly tight?: boolean
  /** A column that the others can do without: a terminal that is short of room leaves it out of its tables. */
  readonly spare?: boolean
}

export interface Row {
  /**
   * Cells from left to right, as in HTML: a place that is covered by a cell spanning down from a row above has no cell
   * here. The cells of a row with those that reach into it fill the grid exactly.
   */
  readonly cells: readonly Cell[]
  /** Stays on one page with the next row (a section's row with its first activity). */
  readonly keepNext?: boolean
}

export interface Cell {
  readonly paragraphs: readonly Paragraph[]
  /** Columns covered, at least 1 (default). */
  readonly colSpan?: number
  /** Rows covered downwards, at least 1 (default). */
  readonly rowSpan?: number
  readonly verticalAlign?: 'top' | 'middle' | 'bottom'
}
