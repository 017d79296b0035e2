import { wordsBetween, wordsEnd } from '../author-words.ts'
import type { Deadline, Offset } from '../deadline.ts'
import type { Form } from '../form.ts'
import { any, map, mapHit, mark, memo, opt, type Parser, seq, token, word } from '../match.ts'
import { count, text } from '../numerals.ts'

type Amount = Omit<Offset, 'side'> & { readonly counted: boolean }

const unit: Parser<Offset['unit']> = any(
  map(word('week'), () => 'w' as const),
  map(word('month'), () => 'm' as const),
  map(text('сутки', 'суток'), () => 'd' as const),
  map(seq(opt(word('civil')), word('day')), () => 'd' as const),
  // Days of lessons are working days: the Labour Code's count is the nearest that there is.
  map(seq(word('working', 'school'), word('day')), () => 'wd' as const),
)

// «10-ти дней», «5 (пяти) рабочих дней», «одного месяца», and «недели» alone.
const spelt = opt(seq(mark('('), count, mark(')')))
const amount: Parser<Amount> = any(
  map(seq(count, spelt, unit), ([n, , of]) => ({ count: n, unit: of, counted: true })),
  map(unit, (of) => ({ count: 1, unit: of, counted: false })),
)

// «трёхдневный», «10-дневный»
const longWord: Parser<Amount> = token(['long:'], (t) => longOf(t.lemmas))
const long: Parser<Amount> = any(
  longWord,
  map(seq(count, opt(mark('-')), longWord), ([n, , found]) => ({ ...found, count: n })),
)

function longOf(lemmas: readonly string[]): Amount | undefined {
  const match = lemmas.map((lemma) => /^long:([dwm])(\d+)$/u.exec(lemma)).find((m) => m !== null)
  return match ? { unit: match[1] as Offset['unit'], count: Number(match[2]), counted: true } : undefined
}

const later = seq(word('not'), word('later'), opt(mark(',')), opt(word('than')))
const within: Parser<Amount> = any(
  map(seq(word('in'), word('course'), amount), ([, , found]) => found),
  map(seq(word('joined'), amount), ([, found]) => found),
  map(seq(later, opt(word('via', 'in')), opt(word('course')), amount), ([, , , found]) => found),
  map(seq(word('via'), amount), ([, found]) => found),
  map(seq(opt(word('in')), word('deadline'), opt(word('until')), amount), ([, , , found]) => found),
  map(seq(word('in'), long, word('deadline')), ([, found]) => found),
)
// «10 дней после семинара»: without a preposition only an event tells that a length is meant.
const bare: Parser<Amount> = map(amount, (found) => (found.counted ? found : undefined))

const since = opt(mark(','))
const after = seq(since, any(word('from', 'after', 'along')))
const atLeast = seq(word('not'), word('fewer'), opt(mark(',')), opt(word('than')))
const before = seq(opt(any(later, atLeast)), word('during'), amount, word('until', 'ahead'))
const notLater = seq(later, amount, word('until', 'ahead'))

function onEvent(amount: Amount, side: Offset['side'], trigger: string | undefined): Deadline {
  const offset = { side, count: amount.count, unit: amount.unit }
  return { kind: 'event', offset, ...(trigger === undefined ? {} : { trigger }) }
}

/** The author's words from the last token of a head on: «со дня издания приказа». */
function withTrigger<T>(head: Parser<T>, meaning: (value: T, trigger: string) => Deadline): Parser<Deadline> {
  return mapHit(head, (hit, input) => {
    const start = hit.end - 1
    const end = wordsEnd(input, start)
    if (end === undefined || end <= hit.end) return undefined
    return { ...hit, end, value: meaning(hit.value, wordsBetween(input, start, end)) }
  })
}

/** So many days, weeks or months after or before an event: «в течение 5 рабочих дней со дня …», «за 10 дней до …». */
export const eventOffset: Form = {
  name: 'event-offset',
  examples: () => [
    { text: 'в течение 5 рабочих дней со дня издания приказа', normal: 'event +5wd "со дня издания приказа"' },
    { text: 'не позднее чем за 10 дней до начала мероприятия', normal: 'event -10d "до начала мероприятия"' },
    { text: 'в трёхдневный срок после получения результатов', normal: 'event +3d "после получения результатов"' },
    { text: 'в 10-дневный срок', normal: 'event +10d' },
    { text: 'в течение 10 дней', normal: 'event +10d' },
    { text: 'через две недели после семинара', normal: 'event +2w "после семинара"' },
    { text: 'за месяц до начала экзаменов', normal: 'event -1m "до начала экзаменов"' },
    { text: 'в течение месяца со дня утверждения', normal: 'event +1m "со дня утверждения"' },
    { text: 'не позднее 3 дней до проведения', normal: 'event -3d "до проведения"' },
  ],
  rejects: () => ['в течение месяца', 'в течение дня', '5 числа', 'не позднее 5 мая', 'за 2022 год'],
  parse: memo(() =>
    any(
      withTrigger(seq(any(within, bare), after), ([found], trigger) => onEvent(found, 'after', trigger)),
      withTrigger(before, ([, , found], trigger) => onEvent(found, 'before', trigger)),
      withTrigger(notLater, ([, found], trigger) => onEvent(found, 'before', trigger)),
      mapHit(within, (hit, input) =>
        hit.value.counted && opensNothing(input.tokens[hit.end]?.text)
          ? { ...hit, value: onEvent(hit.value, 'after', undefined) }
          : undefined,
      ),
    ),
  ),
}

function opensNothing(next: string | undefined): boolean {
  return next === undefined || next === 'но' || (next.length === 1 && ',;()'.includes(next))
}
