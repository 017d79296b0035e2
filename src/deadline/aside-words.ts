import { means } from './entry.ts'
import { isNearTime } from './near-word.ts'
import { share, type TagSet, tagSet } from './tags.ts'
import type { Token } from './token.ts'
import { turnsMeaning } from './turning-words.ts'

/** Whether there is a token, of one of these classes. */
export function is(token: Token | undefined, classes: TagSet): boolean {
  return token !== undefined && share(token.tags, classes)
}

/** Whether the word may stand in a label: a number, a word that the language does not know, «этап». */
export function isLabelWord(token: Token | undefined): boolean {
  if (!token || token.kind === 'mark' || turnsMeaning(token)) return false
  if (
    token.value !== undefined ||
    means(token, 'stage') ||
    means(token, 'group') ||
    means(token, 'place') ||
    means(token, 'paper')
  )
    return true
  // «l – 15 октября» and «октябрьь – ноябрь» begin with a slip, not with a label.
  return token.lemmas.length === 0 && token.text.length > 1 && !isNearTime(token.text, true)
}

const TIME = tagSet([
  'month:',
  'weekday:',
  'season:',
  'ordinal:',
  'number:',
  'number',
  'year',
  'quarter',
  'half',
  'halfyear',
  'term',
  'week',
  'weekly',
  'month',
  'monthly',
  'day',
  'daily',
  'quarterly',
  'yearly',
  'times',
  'always',
])

/** Whether the token tells a time of the calendar. */
export function isTime(token: Token): boolean {
  return share(token.tags, TIME)
}
