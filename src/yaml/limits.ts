/**
 * Bounds that keep any text, however hostile, within a second or two and within the stack. They are far above what a
 * plan needs: the largest one seen has some 300 KB and nests eight deep.
 */
export const limits = {
  /** The longest text that is read, in UTF-16 units; the command line compares the file's size in bytes with it. */
  bytes: 2_000_000,
  /** How deep lists and maps may stand in one another, counted from the root. */
  depth: 64,
  /** How many values may be reached through references (`*name`) in one file. */
  aliased: 10_000,
  /** How many times a faulty text is mended and read again, so that the faults behind the first one show too. */
  rounds: 12,
  /** The same for texts longer than `longText`. */
  roundsOfLongText: 3,
  /** UTF-16 units from which on a text is mended only a few times. */
  longText: 150_000,
} as const
