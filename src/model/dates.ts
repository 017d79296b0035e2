import { parts } from '../core/calendar-date.ts'
import type { Path } from '../core/diagnostic.ts'
import { type Remark, readDate, readPeriod } from '../deadline/index.ts'
import type { Period, WrittenDate, WrittenNumber } from './roadmap.ts'

const blanks = new Set(['', 'blank', 'пусто'])

/** A date as typed; `blank` or «пусто» leaves room to write it by hand. */
export function writtenDate(text: string, path: Path): WrittenDate {
  if (isBlank(text)) return { text, path, date: null, blank: true, remarks: [] }
  // A blank that somebody drew prints as it was drawn.
  if (/__/.test(text)) return { text, path, date: null, blank: false, remarks: [] }
  return { text, path, blank: false, ...readDate(text) }
}

export function writtenNumber(text: string): WrittenNumber {
  return { text, blank: isBlank(text) }
}

/** Whether a text leaves its place empty on purpose. */
export function isBlank(text: string): boolean {
  return blanks.has(text.trim().toLowerCase())
}

/** The longest period that is counted, in years: a longer one is a slip, and would fill a plan with recurrences. */
const longestPeriod = 50

/** The period from its wording, or from its first and last day (`to` missing: open). */
export function planPeriod(
  value: string | { readonly from?: string | undefined; readonly to?: string | undefined },
  path: Path,
): Period | null {
  if (typeof value === 'string') return bounded({ text: value, path, ...readPeriod(value) })
  if (value.from === undefined) return null
  const from = readDate(value.from)
  const to = value.to === undefined ? null : readDate(value.to)
  // A span of these remarks would point into one of two texts: the whole entry is shown instead.
  const remarks = [...from.remarks, ...(to?.remarks ?? [])]
  const text = `${value.from}..${value.to ?? ''}`
  if (!from.date || (to && !to.date)) return { text, path, days: null, remarks }
  return bounded({ text, path, ...readPeriod(`${from.date}..${to?.date ?? ''}`) })
}

function bounded(period: Period): Period {
  const { from, to } = period.days ?? { from: null, to: null }
  const years = from && to ? parts(to).year - parts(from).year : 0
  if (years <= longestPeriod) return period
  const remark: Remark = {
    rule: 'period-too-long',
    severity: 'error',
    message: {
      ru: `Период «${period.text}» длиннее ${longestPeriod}\u00A0лет: исправьте опечатку в годе.`,
      en: `The period «${period.text}» is longer than ${longestPeriod} years: correct the slip in the year.`,
    },
    span: { start: 0, end: period.text.length },
  }
  return { ...period, days: null, remarks: [...period.remarks, remark] }
}
