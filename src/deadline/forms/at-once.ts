import { authorWords, isCalendar, wordsBetween, wordsEnd } from '../author-words.ts'
import { means } from '../entry.ts'
import type { Form } from '../form.ts'
import { always, any, mapHit, memo, seq, word } from '../match.ts'
import { text } from '../numerals.ts'

const theDay = text('день', 'дни')
const heads = any(word('now'), seq(word('in'), theDay), seq(word('in'), word('same'), word('emphasis'), theDay))

/** The same day: «незамедлительно», «в день обращения», «сразу после …». */
export const atOnce: Form = {
  name: 'at-once',
  title: () => ({ ru: 'сразу, в день события', en: 'at once, on the day of an event' }),
  examples: () => [
    { text: 'незамедлительно', normal: 'event +0d "незамедлительно"' },
    { text: 'в день обращения', normal: 'event +0d "в день обращения"' },
    { text: 'сразу после окончания занятий', normal: 'event +0d "сразу после окончания занятий"' },
  ],
  rejects: () => ['в течение дня', 'в первый день', 'день'],
  parse: memo(() =>
    mapHit(seq(heads, any(authorWords, always)), (hit, input, at) => {
      if (hit.end !== wordsEnd(input, at) || isCalendar(input, at)) return undefined
      // The days of a break are no single day.
      if (input.tokens.slice(at, hit.end).some((t) => means(t, 'holidays'))) return undefined
      const offset = { side: 'after', count: 0, unit: 'd' } as const
      return { ...hit, value: { kind: 'event', offset, trigger: wordsBetween(input, at, hit.end) } as const }
    }),
  ),
}
