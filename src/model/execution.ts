import type { Path } from '../core/diagnostic.ts'
import type { Sound } from '../core/parsed.ts'
import type { RoadmapFile } from '../format/index.ts'
import { writtenDate } from './dates.ts'
import type { Postponement, Progress, Share } from './roadmap.ts'
import { shareCounts } from './share.ts'

type RawItem = NonNullable<NonNullable<Sound<RoadmapFile>['activities']>[number]>

/** The records of an item's execution, faulty ones included. */
export function progressOf(raw: RawItem['progress'], path: Path): Progress[] {
  return (raw ?? []).flatMap((each, index) => {
    if (!each) return []
    const at = [...path, index]
    return {
      path: at,
      date: each.date === undefined ? null : writtenDate(each.date, [...at, 'date']),
      status: each.status ?? null,
      for: each.for ?? null,
      by: each.by ?? null,
      evidence: each.evidence ?? null,
      note: each.note ?? null,
      share: each.share === undefined ? null : shareOf(each.share, [...at, 'share']),
      missing: (each.missing ?? []).flatMap((name) => name ?? []),
    }
  })
}

export function postponedOf(raw: RawItem['postponed'], path: Path): Postponement[] {
  return (raw ?? []).flatMap((each, index) => {
    if (!each || each.to === undefined) return []
    const at = [...path, index]
    return {
      path: at,
      to: writtenDate(each.to, [...at, 'to']),
      for: each.for ?? null,
      on: each.on === undefined ? null : writtenDate(each.on, [...at, 'on']),
      ground: each.ground ?? '',
    }
  })
}

function shareOf(text: string, path: Path): Share {
  return { text, path, counts: shareCounts(text) }
}
