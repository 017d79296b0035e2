import { areDeadlines } from './deadline-texts.ts'
import { type HeadingRole, headingRole } from './headings.ts'
import type { CellPlace, GridPlace, SourceCell, SourceRow } from './source-table.ts'

/** A column before it is known what it holds. */
export interface Headed {
  readonly index: number
  readonly upper: string
  /** The heading of the second level; `''` where the column has none. */
  readonly lower: string
  readonly role: HeadingRole | null
  readonly texts: readonly string[]
  readonly places: readonly (GridPlace | undefined)[]
  readonly at: CellPlace
}

/** The columns of a table with their headings and texts. */
export function headedColumns(header: readonly SourceRow[], rows: readonly SourceRow[]): Headed[] {
  const [upper, ...lower] = header
  return (upper?.places ?? []).map(({ cell }, index): Headed => {
    const below = lower.flatMap((row) => ownIn(row.places[index]))
    const places = rows.map((row) => row.places[index])
    const texts = places.flatMap((place) =>
      place?.part === 'own' && place.cell.words !== '' ? [place.cell.words] : [],
    )
    const role = isNumbersUnder(cell, index, texts) ? 'number' : roleIn(cell.words, below.at(-1)?.words ?? '', texts)
    const lowerText = below.map(({ text }) => text).join(': ')
    return { index, upper: cell.text, lower: lowerText, role, texts, places, at: cell.at }
  })
}

/** The heading that begins or goes on to the right here, but does not reach down from above. */
function ownIn(place: GridPlace | undefined): SourceCell[] {
  return place && place.part !== 'above' && place.cell.words !== '' ? [place.cell] : []
}

/** Numbers before the texts under one heading. */
function isNumbersUnder({ column, colSpan }: SourceCell, index: number, texts: readonly string[]): boolean {
  return colSpan > 1 && index === column && texts.length > 0 && texts.every((text) => /^\d[\d.)]{0,7}$/u.test(text))
}

/**
 * What a column holds by its headings. One of the second level says it better than the one over it, but those who answer may be parted
 * by any words; under «Сроки» parted into quarters there may be marks, under «Время» hours of the day.
 */
function roleIn(upper: string, lower: string, texts: readonly string[]): HeadingRole | null {
  const [over, own] = [headingRole(upper), headingRole(lower)]
  if (over === 'responsible' && own !== 'deadline') return over
  const role = own ?? over
  const isUnsure = role === 'time' || (own === null && lower !== '' && role === 'deadline')
  if (isUnsure) return areDeadlines(texts) ? 'deadline' : 'mark'
  return role
}
