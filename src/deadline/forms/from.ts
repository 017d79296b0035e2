import type { Text } from '../../core/text.ts'
import type { Deadline } from '../deadline.ts'
import type { Form } from '../form.ts'
import { any, map, mapHit, mark, memo, opt, type Parser, seq, word } from '../match.ts'
import { text } from '../numerals.ts'
import { pointText } from '../print.ts'
import { vague } from '../remarks.ts'
import { nextDay, placeOf, textOf } from '../span.ts'
import { spans } from '../spans/index.ts'
import { unitWords } from '../units.ts'

/** «не ранее», «не раньше чем». */
export const notEarlier = seq(word('not'), text('ранее', 'раньше'), opt(word('than')))
const lead = any(seq(opt(word('starting')), word('from')), notEarlier)
const onwards = seq(
  opt(mark(',')),
  any(
    seq(word('and'), word('further'), opt(word('always'))),
    seq(word('further'), opt(word('always'))),
    word('always'),
  ),
)
const constantly = opt(seq(word('always'), opt(mark(','))))

// «сентябрь 2022 г. – постоянно»
const onAndOn: Parser<Deadline> = map(seq(spans, mark('-'), word('always')), ([found]): Deadline | undefined => {
  const [span] = found
  return found.length === 1 && span && span.grain !== 'weeks' && span.grain !== 'number'
    ? { kind: 'range', stretch: { from: span.from, to: null } }
    : undefined
})

// «после 10 октября»: from the day after on.
const afterDay: Parser<Deadline> = mapHit(seq(word('after'), spans), (hit, input, at) => {
  const [span] = hit.value[1]
  if (hit.value[1].length !== 1 || !span || span.grain === 'weeks' || span.to.month === undefined) return undefined
  const from = nextDay(span.to)
  const read: Text = { ru: `«с ${from.day}.${String(from.month).padStart(2, '0')}»`, en: `from ${pointText(from)} on` }
  const remark = vague(textOf(input, at, hit.end), read, WITH_ITS_END, placeOf(input, at, hit.end))
  return { ...hit, value: { kind: 'range', stretch: { from, to: null } } as const, remarks: [...hit.remarks, remark] }
})

const WITH_ITS_END: Text = {
  ru: 'с последним днём, например «с 11 по 20 октября»',
  en: 'with the last day, «с 11 по 20 октября»',
}

// «с 1 октября до конца учебного года»
const toTheEnd: Parser<Deadline> = map(
  seq(lead, spans, any(word('until'), word('along')), word('end'), unitWords),
  ([, found, , , endOf]): Deadline | undefined => {
    const [span] = found
    if (found.length !== 1 || !span || span.grain === 'weeks' || span.grain === 'number') return undefined
    return { kind: 'range', stretch: { from: span.from, to: null }, plus: { kind: 'by', due: { endOf } } }
  },
)

/** From a day on without an end: «с 1 сентября 2022 г.», «начиная с 2023 года», «не ранее 1 мая». */
export const from: Form = {
  name: 'from',
  title: () => ({ ru: 'с какого-то дня без конца', en: 'from a day on, without an end' }),
  examples: () => [
    { text: 'с 1 сентября 2022 г.', normal: 'range 2022-09-01..' },
    { text: 'начиная с 2023 года', normal: 'range 2023-01-01..' },
    { text: 'с сентября', normal: 'range --09-01..' },
    { text: 'постоянно, начиная с сентября 2022 г.', normal: 'range 2022-09-01..' },
    { text: 'с 1 октября до конца учебного года', normal: 'range --10-01.. + by end-of school-year' },
    { text: 'не ранее 15 мая', normal: 'range --05-15..' },
    { text: 'сентябрь 2022 г. – постоянно', normal: 'range 2022-09-01..' },
  ],
  rejects: () => ['с 1 по 15 мая', 'с момента приказа', 'с'],
  parse: memo(() =>
    any(
      onAndOn,
      afterDay,
      toTheEnd,
      mapHit(seq(constantly, lead, spans, opt(onwards)), (hit, input, at) => {
        const [span] = hit.value[2]
        // «с 16-28 ноября» has an end.
        if (input.tokens.slice(at, hit.end).some(({ text }) => text === '-') && span?.grain !== 'school-year')
          return undefined
        if (hit.value[2].length !== 1 || !span || span.grain === 'weeks' || span.grain === 'number') return undefined
        return { ...hit, value: { kind: 'range', stretch: { from: span.from, to: null } } as const }
      }),
    ),
  ),
}
