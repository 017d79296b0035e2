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
  /** Headings of the columns that a plan may leave to the template. */
  readonly columns: {
    readonly number: string
    readonly title: string
    readonly deadline: string
    readonly responsible: string
    readonly result: string
  }
  readonly stamp: {
    readonly width: string
    readonly official: string
    readonly document: string
    readonly body: string
  }
  readonly blanks: { readonly signature: string; readonly date: string; readonly number: string }
  readonly draft: string
}

/** What a sentence of a template was asked to print and could not. */
export class TemplateError extends Error {
  readonly sentence: Text

  constructor(sentence: Text) {
    super(sentence.en)
    this.sentence = sentence
  }
}
