import type { Sound } from '../core/parsed.ts'
import type { Frame } from '../deadline/index.ts'
import type { RoadmapFile } from '../format/index.ts'
import { type Calendar, inOrder, withNames } from './calendar.ts'
import type { NamedDays, Period } from './roadmap.ts'

/** What a plan says of its own time, brought together: its deadlines are read and counted against it. */
export function frameOf(
  period: Period | null,
  calendar: Calendar | null,
  events: readonly NamedDays[],
  settings: Sound<RoadmapFile>['deadlines'],
): Frame {
  return {
    period: period?.days ?? null,
    ...(calendar && { calendar: calendar.counted }),
    ...(events.length > 0 && { events: inOrder(events.flatMap(withNames)) }),
    ...(settings && {
      settings: { until: settings.until ?? 'inclusive', nonWorking: settings.nonWorking ?? 'keep' },
    }),
  }
}
