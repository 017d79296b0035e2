import type { ReadRemark } from '../../reading.ts'
import type { Counters } from './counters.ts'
import type { Fields } from './fields.ts'
import type { Notes } from './notes.ts'
import type { Styles } from './styles.ts'

/** What is needed to read any stretch of a document, and what goes on counting from one stretch to the next. */
export interface Story {
  readonly styles: Styles
  readonly counters: Counters
  readonly fields: Fields
  readonly notes: Notes
  /** The texts of comments by their ids; one is taken out when it is met. */
  readonly comments: Map<string, string>
}

/** A remark before it is known where in the document it belongs. */
export type Found = Omit<ReadRemark, 'at'>
