import type { Deadline, When } from '../deadline.ts'
import type { Form } from '../form.ts'
import { type Edge, edge, limitDay, orItsEnd, untilWord, withEdge } from '../limit.ts'
import { any, many, map, mapHit, mark, memo, opt, type Parser, seq, word } from '../match.ts'
import { compareInYear, type DaySpan, inYear, spanInYear } from '../span.ts'
import { spanDeadline } from '../span-deadline.ts'
import { spans } from '../spans/index.ts'
import { yearNumber } from '../spans/year-tail.ts'
import { runSpan } from './run.ts'
import { leadIn } from './stretch.ts'

const stretch = map(
  any(
    spans,
    map(runSpan, (span) => [span]),
  ),
  (found) => {
    const [span] = found
    if (found.length !== 1 || !span || span.grain === 'weeks' || span.from.year !== undefined) return undefined
    return span.grain === 'number' ? undefined : (span as DaySpan)
  },
)

const several = map(many(yearNumber, any(mark(','), word('and'))), (years) => (years.length > 1 ? years : undefined))
const through = map(seq(yearNumber, mark('-'), yearNumber), ([first, , last]) =>
  first < last ? { first, last } : undefined,
)
const gap = opt(mark(',', '('))
const close = opt(mark(')'))

/** The stretch, and whether it is «до …»: only a day may be. */
type Timed = { readonly span: DaySpan; readonly until: boolean }
const timed: Parser<Timed> = any(
  map(seq(leadIn, stretch), ([, span]): Timed => ({ span, until: false })),
  mapHit(seq(untilWord, orItsEnd(stretch), edge), (hit, { habits }) => {
    const [limit, { value: span, isEnd }, said] = hit.value
    if (span.grain !== 'day') return undefined
    const day = isEnd ? span.to : limitDay(span.to, limit, said, habits)
    return { ...hit, value: { span: { ...span, from: day, to: day }, until: true } }
  }),
)

/** With what is said of the day behind the years: «до 1 апреля 2022–2024 гг. включительно». */
function withSaid({ span, until }: Timed, said: Edge): Timed | undefined {
  if (said === undefined) return { span, until }
  const day = withEdge(span.to, said)
  return until ? { span: { ...span, from: day, to: day }, until } : undefined
}

function when({ span, until }: Timed): When {
  const at = { type: 'point', point: span.from } as const
  if (until) return { type: 'by', at }
  return span.grain === 'day' ? { type: 'on', at } : { type: 'range', from: span.from, to: span.to }
}

function inOne({ span, until }: Timed, year: number): Deadline {
  const placed = spanInYear(span, year)
  return until ? { kind: 'by', due: placed.to } : spanDeadline(placed)
}

const recurs: Parser<Deadline> = map(
  seq(timed, gap, through, close, edge),
  ([named, , years, , said]): Deadline | undefined => {
    const found = withSaid(named, said)
    if (!found) return undefined
    const { from, to } = found.span
    // Over one New Year: «октябрь – апрель 2022–2023 гг.» is one stretch.
    if (!found.until && years.last === years.first + 1 && compareInYear(from, to) > 0)
      return { kind: 'range', stretch: { from: inYear(from, years.first), to: inYear(to, years.last, true) } }
    const within = { type: 'years', from: years.first, to: years.last } as const
    return { kind: 'recurring', every: { type: 'each', unit: 'year' }, within, when: when(found) }
  },
)
const enumerated: Parser<Deadline> = map(
  seq(timed, gap, several, close, edge),
  ([named, , years, , said]): Deadline | undefined => {
    const found = withSaid(named, said)
    return found && { kind: 'list', items: years.map((year) => inOne(found, year)) }
  },
)

/** The same stretch in several years: «сентябрь 2021–2024 гг.» recurs, «май 2022, 2023, 2024 гг.» is a list. */
export const yearByYear: Form = {
  name: 'year-by-year',
  title: () => ({ ru: 'одно и то же в нескольких годах', en: 'the same in several years' }),
  examples: () => [
    { text: 'сентябрь 2021–2024 гг.', normal: 'recurring yearly range --09-01..--09-30 within 2021..2024' },
    { text: 'сентябрь – ноябрь 2021–2024 гг.', normal: 'recurring yearly range --09-01..--11-30 within 2021..2024' },
    { text: 'до 1 апреля 2022–2024 гг.', normal: 'recurring yearly by --04-01 within 2022..2024' },
    { text: 'октябрь – апрель 2022–2023 гг.', normal: 'range 2022-10-01..2023-04-30' },
    { text: 'май 2022, 2023 гг.', normal: 'list [range 2022-05-01..2022-05-31; range 2023-05-01..2023-05-31]' },
    { text: 'до 1 апреля 2022, 2023 гг.', normal: 'list [by 2022-04-01; by 2023-04-01]' },
  ],
  rejects: () => ['май 2022', '2022, 2023', 'май 2022–2023 учебного года', 'май 2022 – июнь 2023'],
  parse: memo(() => any(recurs, enumerated)),
}
