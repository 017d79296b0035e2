import { any, memo, type Parser } from '../match.ts'
import type { Span, SpanKind } from '../span.ts'
import { daySpan } from './day.ts'
import { dayNumberSpan } from './day-number.ts'
import { dayRow } from './day-row.ts'
import { halfYear } from './half-year.ts'
import { monthSpan } from './month.ts'
import { monthPart } from './month-part.ts'
import { quarter } from './quarter.ts'
import { schoolYear } from './school-year.ts'
import { season } from './season.ts'
import { weekOfMonth } from './week-of-month.ts'
import { year } from './year.ts'

/** Every kind of words for a stretch of calendar. Their order means nothing. */
export const SPANS: readonly SpanKind[] = [
  daySpan,
  dayRow,
  dayNumberSpan,
  monthSpan,
  monthPart,
  weekOfMonth,
  quarter,
  halfYear,
  season,
  year,
  schoolYear,
]

/** Any of them. */
export const spans: Parser<readonly Span[]> = memo(() => any(...SPANS.map((kind) => kind.parse)))
