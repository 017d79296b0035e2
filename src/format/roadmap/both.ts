import type { Text } from '../../core/text.ts'

/** A text in both languages, in the space of a table's row. */
export const both = (ru: string, en: string): Text => ({ ru, en })
