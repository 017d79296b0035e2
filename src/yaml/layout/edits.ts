import type { Range } from '../../core/source.ts'

/** A replacement of `length` units from `offset` on by another text, of any length. */
export interface Edit {
  readonly offset: number
  readonly length: number
  readonly text: string
}

/** A text with corrections, and the way between its offsets and those of the text it was made of. */
export interface Edited {
  readonly text: string
  /** The offset in the author's text. */
  back(offset: number): number
  /** The offset in the corrected text. */
  forth(offset: number): number
}

interface Piece {
  /** Where the untouched piece begins in the author's text and in the corrected one. */
  readonly from: number
  readonly to: number
}

/** Applies edits that do not overlap; the cost is that of the text and of sorting the edits. */
export function applyEdits(source: string, edits: readonly Edit[]): Edited {
  const pieces: Piece[] = [{ from: 0, to: 0 }]
  let text = ''
  let done = 0
  for (const edit of edits.toSorted((a, b) => a.offset - b.offset)) {
    if (edit.offset < done) continue
    text += source.slice(done, edit.offset) + edit.text
    done = edit.offset + edit.length
    pieces.push({ from: done, to: text.length })
  }
  text += source.slice(done)
  return {
    text,
    back: (offset) => translate(pieces, offset, 'to', 'from'),
    forth: (offset) => translate(pieces, offset, 'from', 'to'),
  }
}

/** A range of the corrected text in the author's. */
export function rangeBack({ back }: Edited, { start, end }: Range): Range {
  const first = back(start)
  return { start: first, end: Math.max(first, back(end)) }
}

// What was put in has no place of its own: it stands where the piece behind it begins.
function translate(pieces: readonly Piece[], offset: number, by: keyof Piece, into: keyof Piece): number {
  let low = 0
  let high = pieces.length - 1
  while (low < high) {
    const middle = (low + high + 1) >> 1
    if ((pieces[middle] as Piece)[by] <= offset) low = middle
    else high = middle - 1
  }
  const piece = pieces[low] as Piece
  const there = piece[into] + offset - piece[by]
  const next = pieces[low + 1]
  return next ? Math.min(there, next[into]) : there
}
