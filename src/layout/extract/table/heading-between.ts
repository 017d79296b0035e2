import type { Paragraph } from '../../../document/index.ts'
import { isAllBold, wordsOf } from '../text-of.ts'
import { numberShape } from './numbers.ts'
import { partedName } from './section-name.ts'

/** Whether a paragraph between two pieces of a table is short enough to name a section, and no sentence. */
export function isSectionName(words: string): boolean {
  return words.length <= longestName && !/[.;,:]$/u.test(words)
}

const longestName = 200

/**
 * Whether a paragraph above the first piece of a table names a section as one between two pieces does: its number has the same form, or,
 * without numbers, both look the same and it does not belong to the lines above it (`above`: the line right over it, if any).
 */
export function likeHeading(paragraph: Paragraph, heading: Paragraph, above: Paragraph | null): boolean {
  const words = wordsOf([paragraph])
  if (!isSectionName(words)) return false
  const [first, other] = [partedName(words).number, partedName(wordsOf([heading])).number]
  if (first !== '' || other !== '') return numberShape(first) === numberShape(other)
  return isSameLook(paragraph, heading) && (above === null || !isSameLook(paragraph, above) || endsTitle(above))
}

/** A title ends with its years: what follows belongs to the table. */
function endsTitle(paragraph: Paragraph): boolean {
  return /(?:19|20)\d{2}\D{0,20}$/u.test(wordsOf([paragraph]))
}

function isSameLook(a: Paragraph, b: Paragraph): boolean {
  return a.align === b.align && a.style === b.style && isAllBold([a]) === isAllBold([b])
}
