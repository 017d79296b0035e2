import type { Text } from '../core/text.ts'

/** A template as data: page, type, headings and sentences of the printed document. Sizes in mm, type in points. */
export interface Template {
  readonly font: string
  readonly sizes: { readonly body: string; readonly title: string; readonly stamp: string; readonly table: string }
  readonly page: {
    /** From so many columns on the page is landscape. */
    readonly 'landscape-from': string
    readonly margins: { readonly top: string; readonly right: string; readonly bottom: string; readonly left: string }
  }
  /** Which parts of a plan print. */
  readonly print: 'all' | 'plan' | 'order'
  /** Headings of the columns that a plan may leave to the template. */
  readonly columns: {
    readonly 'section-number': string
    readonly 'section-title': string
    readonly number: string
    readonly title: string
    readonly deadline: string
    readonly responsible: string
    readonly result: string
    readonly notes: string
  }
  /** Whether a row of numbers stands under the header of the table. */
  readonly 'column-numbers': boolean
  readonly stamp: {
    readonly width: string
    readonly official: string
    readonly document: string
    readonly body: string
    readonly 'signature-mark': string
  }
  readonly blanks: { readonly signature: string; readonly date: string; readonly number: string }
  readonly draft: string
  /** What prints in place of the title of an item that an amendment took out. */
  readonly excluded: string
  /** The line under the title of an amended plan, and each document in it. */
  readonly amendments: { readonly line: string; readonly document: string }
  readonly executor: string
  /** The sheets behind a plan that are signed by hand: their titles and the headings of their columns. */
  readonly sheets: {
    readonly approval: string
    readonly acquaintance: string
    readonly number: string
    readonly position: string
    readonly name: string
    readonly remarks: string
    readonly signature: string
    readonly date: string
    /** The sheet that says what an order changes in a plan: its title, headings, and what stands for a removed item. */
    readonly changes: string
    readonly item: string
    readonly before: string
    readonly after: string
    readonly ground: string
    readonly removed: string
  }
}

/** The sentences of a template, by their path, with the names that may stand in their `{{…}}`. */
export const sentences: readonly {
  readonly path: readonly [string, ...string[]]
  readonly names: readonly string[]
}[] = [
  { path: ['stamp', 'official'], names: ['position', 'name', 'signature', 'date', 'document'] },
  { path: ['stamp', 'document'], names: ['kind', 'author', 'date', 'number'] },
  { path: ['stamp', 'body'], names: ['body', 'date', 'number', 'protocol'] },
  { path: ['stamp', 'signature-mark'], names: ['certificate', 'owner', 'from', 'to'] },
  { path: ['amendments', 'line'], names: ['documents'] },
  { path: ['amendments', 'document'], names: ['kind', 'author', 'date', 'number'] },
  { path: ['executor'], names: ['name', 'phone'] },
]

/** What a sentence of a template was asked to print and could not. */
export class TemplateError extends Error {
  readonly sentence: Text

  constructor(sentence: Text) {
    super(sentence.en)
    this.sentence = sentence
  }
}
