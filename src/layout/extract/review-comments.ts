import type { Path } from '../../core/diagnostic.ts'
import type { DocumentPlace, ReadRemark } from '../../document/index.ts'
import type { ValueOrigin } from './draft.ts'

/** A reviewer's comment in a document, and at what it stands. */
export interface ReviewComment {
  readonly text: string
  readonly at: DocumentPlace | null
  /** The activity or section of the draft; `null` where it stands at neither. */
  readonly path: Path | null
}

/** The comments among what a reader had to say, in their order. */
export function commentsIn(remarks: readonly ReadRemark[], origins: readonly ValueOrigin[]): readonly ReviewComment[] {
  return remarks
    .filter(({ kind }) => kind === 'comment')
    .map(({ at, text = '' }) => ({ text, at, path: at && itemAt(origins, at) }))
}

/** The activity, or else the section, of which something stood at a place. */
function itemAt(origins: readonly ValueOrigin[], at: DocumentPlace): Path | null {
  const paths = origins.filter(({ from }) => from.some((place) => isBeside(place, at))).map(({ path }) => path)
  const inActivity = paths.find((path) => path.includes('activities'))
  if (inActivity) return inActivity.slice(0, inActivity.indexOf('activities') + 2)
  return paths.find(([first]) => first === 'sections')?.slice(0, 2) ?? null
}

/** Whether two places stand in one row, or are one paragraph. */
function isBeside(a: DocumentPlace, b: DocumentPlace): boolean {
  if ('row' in a && 'row' in b) return a.table === b.table && a.row === b.row
  return 'paragraph' in a && 'paragraph' in b && a.paragraph === b.paragraph
}
