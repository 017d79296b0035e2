import { any, map, mapHit, mark, type Parser, seq, word } from '../match.ts'
import { row, type Stint, text, which } from '../numerals.ts'
import { vague } from '../remarks.ts'
import { monthsSpan, placeOf, type Span, type SpanKind, textOf, type YearTail } from '../span.ts'
import { yearTail } from './year-tail.ts'

const short = seq(text('п'), mark('/'), text('г'))
// «первая половина 2023 года»: the year follows at once, or the half would be one of a month.
const halves: Parser<{ stints: readonly Stint[]; needsYear: boolean }> = any(
  map(seq(row(which(2)), any(word('half'), short)), ([stints]) => ({ stints, needsYear: false })),
  map(seq(row(which(2)), word('fraction')), ([stints]) => ({ stints, needsYear: true })),
)

// A school year's halves meet at the New Year; its second ends with May (the lessons, not the summer).
function span({ first, last }: Stint, tail: YearTail): Span {
  if (tail && 'schoolYear' in tail) return monthsSpan('half-year', first === 1 ? 9 : 1, last === 1 ? 12 : 5, tail)
  return monthsSpan('half-year', first === 1 ? 1 : 7, last === 1 ? 6 : 12, tail)
}

const parse: Parser<readonly Span[]> = mapHit(seq(halves, yearTail), (hit, input, at) => {
  const [{ stints, needsYear }, tail] = hit.value
  if (needsYear && !tail) return undefined
  const value = stints.map((stint) => span(stint, tail))
  if (tail || stints.some(({ first, last }) => first !== last)) return { ...hit, value }
  const found = textOf(input, at, hit.end)
  const remark = vague(
    found,
    { ru: 'полугодие календарного года', en: 'a half of the calendar year' },
    {
      ru: 'с годом или месяцами, например «сентябрь – декабрь»',
      en: 'name the year or the months, «сентябрь – декабрь»',
    },
    placeOf(input, at, hit.end),
  )
  return { ...hit, value, remarks: [...hit.remarks, remark] }
})

/** Halves of a year: of the calendar, or of a school year where it is named. */
export const halfYear: SpanKind = {
  name: 'half-year',
  examples: () => [
    { text: 'II полугодие 2022 г.', normal: 'range 2022-07-01..2022-12-31' },
    { text: 'I полугодие 2022-2023 учебного года', normal: 'range 2022-09-01..2022-12-31' },
    { text: '2 полугодие 2022-2023 учебного года', normal: 'range 2023-01-01..2023-05-31' },
    { text: 'первая половина 2023 года', normal: 'range 2023-01-01..2023-06-30' },
    { text: '2 полугодие', normal: 'range --07-01..--12-31' },
  ],
  rejects: () => ['3 полугодие', 'полугодие', 'полгода'],
  parse,
}
