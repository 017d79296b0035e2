import { diffArrays, structuredPatch } from 'diff'

/** A run of parts that both lists have, or only the old one, or only the new one. */
export interface Run {
  readonly kind: 'same' | 'removed' | 'added'
  readonly count: number
}

/**
 * By which shortest edit one list becomes another, as runs that follow each other; nothing where more than `most` parts
 * differ: the time grows with their square.
 */
export function shortestEdit(
  before: readonly string[],
  after: readonly string[],
  most: number,
): readonly Run[] | undefined {
  return diffArrays([...before], [...after], { maxEditLength: most })?.map(({ added, removed, count }): Run => {
    return { kind: added ? 'added' : removed ? 'removed' : 'same', count }
  })
}

/** A stretch of a text that has changed, its lines marked «+», «-» or with a space, as in a unified diff. */
export interface Hunk {
  readonly oldStart: number
  readonly oldLines: number
  readonly newStart: number
  readonly newLines: number
  readonly lines: readonly string[]
}

/** Where the lines of two texts differ; nothing where more than `most` of them do. */
export function hunksBetween(before: string, after: string, most: number): readonly Hunk[] | undefined {
  return structuredPatch('', '', before, after, undefined, undefined, { maxEditLength: most })?.hunks
}
