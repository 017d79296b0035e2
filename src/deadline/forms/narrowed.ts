import type { Deadline, Point } from '../deadline.ts'
import type { Form } from '../form.ts'
import { always, any, map, mark, memo, opt, type Parser, seq } from '../match.ts'
import { compareInYear, type DaySpan, inYear, type Span } from '../span.ts'
import { spans } from '../spans/index.ts'
import { run } from './run.ts'
import { leadIn, stretch } from './stretch.ts'
import { until } from './until.ts'

const OUTER: ReadonlySet<string> = new Set(['month', 'quarter', 'half-year', 'season'])

const outer: Parser<DaySpan> = map(spans, (found): DaySpan | undefined => {
  const span: Span | undefined = found[0]
  return found.length === 1 && span && span.grain !== 'weeks' && OUTER.has(span.grain) ? span : undefined
})

/** A point of the inner time with what it leaves to the outer one: the month of a bare number, the year. */
function put(point: Point, { from, to }: DaySpan, end: boolean): Point | undefined {
  const month = point.month ?? (from.month === to.month ? from.month : undefined)
  if (month === undefined || point.year !== undefined) return undefined
  const year = from.year !== undefined && month < (from.month ?? 1) ? to.year : from.year
  const placed = { ...point, month }
  if (compareInYear(from, to) <= 0 && (compareInYear(placed, from) < 0 || compareInYear(placed, to) > 0))
    return undefined
  return year === undefined ? placed : inYear(placed, year, end)
}

function narrow(span: DaySpan, inner: Deadline): Deadline | undefined {
  if (inner.kind === 'date') {
    const on = 'nth' in inner.on ? undefined : put(inner.on, span, false)
    return on && { kind: 'date', on }
  }
  if (inner.kind === 'by' && !('endOf' in inner.due)) {
    const due = put(inner.due, span, false)
    return due && { kind: 'by', due }
  }
  if (inner.kind !== 'range' || 'weeks' in inner.stretch || !inner.stretch.to) return undefined
  const from = put(inner.stretch.from, span, false)
  const to = put(inner.stretch.to, span, true)
  return from && to && { kind: 'range', stretch: { from, to } }
}

/** A time and, more exactly, one within it: «I квартал, февраль», «сентябрь (до 10 числа)»; the second counts. */
export const narrowed: Form = {
  name: 'narrowed',
  title: () => ({ ru: 'время и точнее — внутри него', en: 'a time and, more exactly, one within it' }),
  examples: () => [
    { text: 'I квартал, февраль', normal: 'range --02-01..--02-28' },
    { text: 'IV квартал 2022 (ноябрь)', normal: 'range 2022-11-01..2022-11-30' },
    { text: 'IV квартал (октябрь – декабрь)', normal: 'range --10-01..--12-31' },
    { text: 'сентябрь (до 10 числа)', normal: 'by --09-10' },
    { text: 'декабрь 2022 г., до 25 декабря', normal: 'by 2022-12-25' },
  ],
  rejects: () => ['I квартал, май', 'сентябрь, май', 'сентябрь, 2022', '2022 год, март'],
  parse: memo(() =>
    map(
      seq(
        leadIn,
        outer,
        any(
          seq(mark(',', '(', '-', ':'), any(stretch.parse, run.parse, until.parse), opt(mark(')'))),
          // «сентябрь до 10 числа»
          seq(always, until.parse),
        ),
      ),
      ([, span, [, inner]]) => narrow(span, inner),
    ),
  ),
}
