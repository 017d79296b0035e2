import type { CalendarDate } from '../core/calendar-date.ts'
import type { Path } from '../core/diagnostic.ts'
import type { Sound } from '../core/parsed.ts'
import type { RoadmapFile } from '../format/index.ts'
import { writtenDate, writtenNumber } from './dates.ts'
import type { Act, Approval, WrittenDate } from './roadmap.ts'

type RawApproval = NonNullable<Sound<RoadmapFile>['approval']>

export function approvalOf(raw: RawApproval, path: Path): Approval {
  const { by, body, document } = raw
  return {
    path,
    word: raw.word ?? null,
    by: by ? { position: by.position ?? null, name: by.name ?? null } : null,
    body:
      body?.name === undefined
        ? null
        : { name: body.name, protocol: body.protocol ? actOf(body.protocol, [...path, 'body', 'protocol']) : null },
    document: document ? actOf(document, [...path, 'document']) : null,
    date: raw.date === undefined ? null : writtenDate(raw.date, [...path, 'date']),
    text: raw.text ?? null,
  }
}

interface RawAct {
  readonly kind?: string | undefined
  readonly author?: string | undefined
  readonly date?: string | undefined
  readonly number?: string | undefined
}

function actOf(raw: RawAct, path: Path): Act {
  return {
    kind: raw.kind ?? null,
    author: raw.author ?? null,
    date: raw.date === undefined ? null : writtenDate(raw.date, [...path, 'date']),
    number: raw.number === undefined ? null : writtenNumber(raw.number),
  }
}

/** All dates that an approval bears, the one that counts first: its own, the document's, the minutes'. */
export function approvalDates(approval: Approval): WrittenDate[] {
  const dates = [approval.date, approval.document?.date ?? null, approval.body?.protocol?.date ?? null]
  return dates.filter((date) => date !== null)
}

/** The day of approval; `null` where it is not written, not understood, or left blank. */
export function approvedOn(approval: Approval | null): CalendarDate | null {
  for (const date of approval ? approvalDates(approval) : []) if (date.date) return date.date
  return null
}
