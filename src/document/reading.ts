import type { Text } from '../core/text.ts'
import type { Block, Paragraph } from './document.ts'

/**
 * What a reader made of a file: its content in reading order. Paragraphs outside tables have the style `body`, those in
 * cells `cell`, unless the file names one of our own styles. An automatic number or bullet is the `mark` of its
 * paragraph («1.1.», «•»). Every table fills its grid; rows that the file marks as repeated on each page are its `header`.
 * A paragraph that shows nothing is left out and not counted, in cells too: an empty cell has no paragraphs. `bold` and
 * `italic` say how the text looks, whatever style, ours or another, makes it so.
 */
export interface ReadDocument {
  readonly blocks: readonly Block[]
  /** Texts at the foot of pages, in order; their signs stand in the text («¹»). */
  readonly footnotes: readonly Footnote[]
  readonly remarks: readonly ReadRemark[]
  /** Whether merged cells can be told from empty ones; in plain text they cannot. */
  readonly knowsMerges: boolean
}

export interface Footnote {
  readonly sign: string
  readonly paragraphs: readonly Paragraph[]
}

/**
 * A place in a read document, counted from 1 as a person counts: tables and paragraphs outside them, each by themselves,
 * in the order of `blocks`. What stood in a paragraph left out is told at the one before it.
 */
export type DocumentPlace =
  /** A cell, by the first row and the first column of the grid that it covers. */
  { readonly table: number; readonly row: number; readonly column: number } | { readonly paragraph: number }

/** Something of the file that the blocks do not show, or show otherwise than the file does. */
export interface ReadRemark {
  readonly kind: RemarkKind
  /** `null` where it concerns the file as a whole. */
  readonly at: DocumentPlace | null
  /** Words of the file that are not in the blocks (a deleted stretch, a comment); absent where there are none. */
  readonly text?: string
}

/**
 * - `comment`: a reviewer's comment, at what it is about;
 * - `deleted`: text or a row deleted under tracking: left out;
 * - `inserted`: text or a row inserted under tracking: taken in;
 * - `hidden`: text that Word does not print: left out;
 * - `nested-table`: a table inside a cell, taken as paragraphs of the cell, a row each, its cells parted by « | »;
 * - `text-box`: a text box, taken as paragraphs before the one to which it is anchored;
 * - `picture`: a picture, an object, a formula: left out;
 * - `page-header`: text at the top or foot of pages: left out;
 * - `ragged`: a row that does not fill its table, filled up with empty cells;
 * - `macros`: the file holds macros: not looked at;
 * - `linked`: content that lies in another file: not fetched.
 */
export type RemarkKind =
  | 'comment'
  | 'deleted'
  | 'inserted'
  | 'hidden'
  | 'nested-table'
  | 'text-box'
  | 'picture'
  | 'page-header'
  | 'ragged'
  | 'macros'
  | 'linked'

/** A file that cannot be read as a document, and why: a sentence without its name, beginning with a capital, ending with a full stop. */
export interface Unreadable {
  readonly fault: Text
}
