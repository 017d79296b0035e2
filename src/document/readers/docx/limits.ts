/**
 * What a document may be at most. A plan of 5,000 activities stays far below each; a file made to hang a reader is
 * refused in a second and before it takes the memory of the machine.
 */
export const LIMITS = {
  /** Entries of the archive. Word writes some twenty, and one for each picture. */
  entries: 10_000,
  /** Bytes of one unpacked part. */
  part: 64_000_000,
  /** Bytes of all parts that are unpacked. */
  unpacked: 96_000_000,
  /** Elements of all parts. */
  elements: 1_500_000,
  /** Attributes of one element. */
  attributes: 500,
  /** Elements within one another. Word's own deepest tables and text boxes stay under 100. */
  depth: 250,
  /** Columns of a table. Word itself draws no more than 63. */
  columns: 200,
  /** Cells in all tables, with those by which short rows are filled up. */
  cells: 250_000,
} as const
