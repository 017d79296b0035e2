import type { Deadline } from '../deadline.ts'
import type { Form } from '../form.ts'
import { any, map, mapHit, mark, memo, opt, type Parser, seq, word } from '../match.ts'
import { text } from '../numerals.ts'
import { spans } from '../spans/index.ts'

const notEarlier = seq(word('not'), text('ранее', 'раньше'), opt(word('than')))
const lead = any(seq(opt(word('starting')), word('from')), notEarlier)
const onwards = seq(opt(mark(',')), any(seq(word('and'), word('further')), word('further'), word('always')))
const constantly = opt(seq(word('always'), opt(mark(','))))

// «сентябрь 2022 г. – постоянно»
const onAndOn: Parser<Deadline> = map(seq(spans, mark('-'), word('always')), ([found]): Deadline | undefined => {
  const [span] = found
  return found.length === 1 && span && span.grain !== 'weeks' && span.grain !== 'number'
    ? { kind: 'range', stretch: { from: span.from, to: null } }
    : undefined
})

/** From a day on without an end: «с 1 сентября 2022 г.», «начиная с 2023 года», «не ранее 1 мая». */
export const from: Form = {
  name: 'from',
  title: () => ({ ru: 'с какого-то дня без конца', en: 'from a day on, without an end' }),
  examples: () => [
    { text: 'с 1 сентября 2022 г.', normal: 'range 2022-09-01..' },
    { text: 'начиная с 2023 года', normal: 'range 2023-01-01..' },
    { text: 'с сентября', normal: 'range --09-01..' },
    { text: 'постоянно, начиная с сентября 2022 г.', normal: 'range 2022-09-01..' },
    { text: 'не ранее 15 мая', normal: 'range --05-15..' },
    { text: 'сентябрь 2022 г. – постоянно', normal: 'range 2022-09-01..' },
  ],
  rejects: () => ['с 1 по 15 мая', 'с момента приказа', 'с'],
  parse: memo(() =>
    any(
      onAndOn,
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
