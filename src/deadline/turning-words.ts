import { means } from './entry.ts'
import type { Token } from './token.ts'

// Prepositions, conjunctions and adverbs that take a time away, put another in its place or ask for one on its other
// side. They are few, and no new ones arise.
const PARTICLES = new Set(
  (
    'без безо вне вместо взамен вопреки искл исключ минус минуя свыше сверх помимо окромя около прежде ранее раньше ' +
    'ориентировочно примерно приблизительно предположительно предварительно возможно вероятно желательно ' +
    'дольше среди между меж чрез против накануне если либо пока ни нет нельзя никогда иначе невзирая несмотря вплоть ' +
    'not no never except without after before till until since by from to within between instead unless or and'
  ).split(' '),
)

// What is called off, put off, forbidden or no longer holds, as a noun or a verb, whatever its ending.
const STEMS = (
  'отмен аннулир приостан приостав прекрат прекращ прерв прерыв перерыв запрет запрещ исключ изъят изыма вычет ' +
  'перенес перенос перенош отлож отклад отсроч сдви снят снима заморо замора морато прежн ошибочн истек утрат недейств ' +
  'нерабоч неучебн неактуал необязат невозмож неисполн невыполн неоднократ'
).split(' ')
const TURNING_LEMMAS = ['except', 'cancelled', 'not']

/**
 * Whether a word may turn the meaning of a time beside it round: «без (января)», «отмена (до 1 сентября)», «after». Nothing
 * that holds such a word is ever left out of a wording.
 */
export function turnsMeaning(token: Token | undefined): boolean {
  if (token?.kind !== 'word') return false
  if (token.lemmas.length > 0) return TURNING_LEMMAS.some((lemma) => means(token, lemma))
  return PARTICLES.has(token.text) || STEMS.some((stem) => token.text.startsWith(stem))
}

const SHORTEST_NAME = 4
// Infinitives, reflexives, verbs of the third person and short participles; «область» and «экзамены» are none.
const VERB = /(?:[аеиоуыюя]ть|[сзй]ти|чь|ть?ся|[аеиоуыюя]сь|[аеуюя]ет|[аеуюя]ют|йте)$/u
const PARTICIPLE = /(?:[вджлтчшщ]ен|рыт|[нз]ят)[аоы]?$/u
// «однажды», «примерно», «совместно»; «хозяйство» is a thing.
const ADVERB = /(?:[^в]о|[^т]во|жды)$/u
// They say that the time is meant as it stands.
const EMPHASIS = new Set('строго обязательно ровно'.split(' '))

/**
 * Whether a word that the language does not know names a thing, so that a time beside it stays what it is: a Russian noun
 * or adjective, an abbreviation in capitals. A verb tells what becomes of the time, and a word cut short may be any.
 */
export function namesThing(token: Token, original: string): boolean {
  const { text } = token
  if (turnsMeaning(token) || /[a-z]/u.test(text)) return false
  if (EMPHASIS.has(text)) return true
  if (/^\p{Lu}{2,}$/u.test(original.slice(token.start, token.end)) && /\p{Ll}/u.test(original)) return true
  return (
    text.length >= SHORTEST_NAME &&
    !isCutShort(token, original) &&
    !VERB.test(text) &&
    !PARTICIPLE.test(text) &&
    !ADVERB.test(text)
  )
}

// «искл.», but not a word with the full stop of the whole wording.
function isCutShort({ end }: Token, original: string): boolean {
  return original[end - 1] === '.' && end < original.trimEnd().length
}
