import type { Text } from '../../core/text.ts'
import type { DocumentPlace } from '../../document/index.ts'

/** A place of a document in words: «таблица 1, строка 5, столбец 3». */
export function placeText(at: DocumentPlace): Text {
  if ('paragraph' in at) return { ru: `абзац ${at.paragraph}`, en: `paragraph ${at.paragraph}` }
  const { table, row, column } = at
  return {
    ru: `таблица ${table}, строка ${row}, столбец ${column}`,
    en: `table ${table}, row ${row}, column ${column}`,
  }
}
