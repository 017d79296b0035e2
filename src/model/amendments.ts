import type { Path } from '../core/diagnostic.ts'
import type { Sound } from '../core/parsed.ts'
import type { RoadmapFile } from '../format/index.ts'
import { writtenDate } from './dates.ts'
import type { Amendment } from './roadmap.ts'
import { recordedSeal } from './seal.ts'
import { actOf } from './stamp.ts'

/** The amendments of a plan in the order of its file, faulty ones included as far as they are sound. */
export function amendmentsOf(raw: Sound<RoadmapFile>['amendments'], path: Path): Amendment[] {
  return (raw ?? []).flatMap((each, index): Amendment[] => {
    if (!each) return []
    const at = [...path, index]
    return [
      {
        path: at,
        document: each.document ? actOf(each.document, [...at, 'document']) : null,
        date: each.date === undefined ? null : writtenDate(each.date, [...at, 'date']),
        ground: each.ground ?? null,
        seal: recordedSeal(each, at),
      },
    ]
  })
}
