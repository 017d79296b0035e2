/** A table as a text shows it: the marked texts of its cells. Rows may have fewer cells than there are columns. */
export interface TextTable {
  readonly rows: readonly (readonly string[])[]
  /** How many rows at the top the file itself marks as header. */
  readonly marked: number
  /** Whether the second row holds the headings under those of the first. */
  readonly twoLevels: boolean
}

/** A table found among lines, and the first line after it. */
export interface FoundTable {
  readonly table: TextTable
  readonly next: number
}
