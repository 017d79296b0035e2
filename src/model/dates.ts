import type { Path } from '../core/diagnostic.ts'
import { readDate, readPeriod } from '../deadline/index.ts'
import type { Period, WrittenDate, WrittenNumber } from './roadmap.ts'

const blanks = new Set(['blank', 'пусто'])

/** A date as typed; `blank` or «пусто» leaves room to write it by hand. */
export function writtenDate(text: string, path: Path): WrittenDate {
  if (blanks.has(text.trim().toLowerCase())) return { text, path, date: null, blank: true, remarks: [] }
  return { text, path, blank: false, ...readDate(text) }
}

export function writtenNumber(text: string): WrittenNumber {
  return { text, blank: blanks.has(text.trim().toLowerCase()) }
}

/** The period from its wording, or from its first and last day (`to` missing: open). */
export function planPeriod(
  value: string | { readonly from?: string | undefined; readonly to?: string | undefined },
  path: Path,
): Period | null {
  if (typeof value === 'string') return { text: value, path, ...readPeriod(value) }
  if (value.from === undefined) return null
  const from = readDate(value.from)
  const to = value.to === undefined ? null : readDate(value.to)
  // A span of these remarks would point into one of two texts: the whole entry is shown instead.
  const remarks = [...from.remarks, ...(to?.remarks ?? [])]
  const text = `${value.from}..${value.to ?? ''}`
  if (!from.date || (to && !to.date)) return { text, path, days: null, remarks }
  return { text, path, ...readPeriod(`${from.date}..${to?.date ?? ''}`) }
}
