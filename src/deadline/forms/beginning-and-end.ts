import type { Deadline } from '../deadline.ts'
import type { Form } from '../form.ts'
import { any, map, mark, memo, opt, type Parser, seq, word } from '../match.ts'
import { unitWords } from '../units.ts'
import { UNIT_NAMES } from '../write/unit-name.ts'

const between = any(seq(opt(mark(',')), word('and')), mark(','))
const beginning = seq(opt(word('in')), word('beginning'))
const end = seq(opt(word('in')), word('end'))

const parse: Parser<Deadline> = map(
  seq(beginning, opt(unitWords), between, end, unitWords),
  ([, , , , of]): Deadline => {
    const trigger = `в начале ${UNIT_NAMES[of].of}`
    return {
      kind: 'list',
      items: [
        { kind: 'event', trigger },
        { kind: 'period', of, end: true },
      ],
    }
  },
)

/** The beginning of a unit, which nobody has dated, and its end: «в начале и в конце учебного года». */
export const beginningAndEnd: Form = {
  name: 'beginning-and-end',
  title: () => ({ ru: 'начало и конец', en: 'the beginning and the end' }),
  examples: () => [
    {
      text: 'в начале и в конце учебного года',
      normal: 'list [event "в начале учебного года"; period end-of school-year]',
    },
    { text: 'начало и конец года', normal: 'list [event "в начале года"; period end-of year]' },
    { text: 'начало года, конец года', normal: 'list [event "в начале года"; period end-of year]' },
  ],
  rejects: () => ['в начале года', 'конец года', 'начало сентября, конец мая'],
  parse: memo(() => parse),
}
