import { shortestEdit } from '../../core/differences.ts'

/** A run of words that both texts have, or only the old one, or only the new one. */
export interface Words {
  readonly kind: 'same' | 'removed' | 'added'
  /** With the space or line end before it, if any: runs follow each other as they are. */
  readonly text: string
}

/** A word, a number or a sign, with what parts it from the one before. */
interface Token {
  readonly text: string
  readonly space: '' | ' ' | '\n'
}

/** Where two texts differ, or stay the same. */
interface Stretch {
  readonly isSame: boolean
  readonly before: readonly Token[]
  readonly after: readonly Token[]
}

/**
 * What has become of a text, word by word. Spaces and ends of lines, the marks of bold type and ways to encode a letter
 * make no difference: without another one the answer is empty or one run that is the same. Removed words stand before
 * those in their place.
 */
export function wordChanges(before: string, after: string): readonly Words[] {
  const stretches = joined(stretchesOf(tokensOf(before), tokensOf(after)))
  return wordsOf(isBarelyAlike(stretches) ? [whole(stretches)] : stretches)
}

/** Whether two texts say the same but for what `wordChanges` passes over. */
export function isSameText(before: string | null, after: string | null): boolean {
  if (before === after) return true
  const [a, b] = [tokensOf(before ?? ''), tokensOf(after ?? '')]
  return a.length === b.length && a.every(({ text }, index) => text === b[index]?.text)
}

/** Whether words have changed at all. */
export function isChanged(words: readonly Words[]): boolean {
  return words.some(({ kind }) => kind !== 'same')
}

// Dates and numbers of several parts («01.09.2026», «1.2», «2026–2027») and words with a hyphen change as a whole.
const token = /[\p{L}\p{M}\p{N}]+(?:[-–][\p{L}\p{M}\p{N}]+|[.,/]\p{N}+)*|\S/gu

function tokensOf(text: string): readonly Token[] {
  const plain = text.normalize('NFC').replace(/\*\*(?<bold>[^*]+)\*\*/gu, '$<bold>')
  let end = 0
  return Array.from(plain.matchAll(token), ({ 0: word, index }): Token => {
    const between = end === 0 ? '' : plain.slice(end, index)
    end = index + word.length
    return { text: word, space: between === '' ? '' : between.includes('\n') ? '\n' : ' ' }
  })
}

/** Texts that differ in more words than this are not compared word by word: it would take long and tell nothing. */
const mostChanges = 1000

function stretchesOf(before: readonly Token[], after: readonly Token[]): readonly Stretch[] {
  const texts = (tokens: readonly Token[]) => tokens.map(({ text }) => text)
  const runs = shortestEdit(texts(before), texts(after), mostChanges)
  if (!runs) return [{ isSame: false, before, after }]
  let [i, j] = [0, 0]
  return runs.map(({ kind, count }): Stretch => {
    const from = kind === 'added' ? [] : before.slice(i, i + count)
    const to = kind === 'removed' ? [] : after.slice(j, j + count)
    i += from.length
    j += to.length
    return { isSame: kind === 'same', before: from, after: to }
  })
}

/** Neighbouring changes are one, and with them what stands between them and says little by itself: «и», a comma. */
function joined(stretches: readonly Stretch[]): readonly Stretch[] {
  const all: Stretch[] = []
  for (const [index, stretch] of stretches.entries()) {
    const last = all.at(-1)
    const isBetween = last?.isSame === false && stretches[index + 1]?.isSame === false && isSmall(stretch)
    if (last && !last.isSame && (!stretch.isSame || isBetween)) all[all.length - 1] = together(last, stretch)
    else all.push(stretch)
  }
  return all
}

function together(a: Stretch, b: Stretch): Stretch {
  return { isSame: false, before: [...a.before, ...b.before], after: [...a.after, ...b.after] }
}

function isSmall({ after }: Stretch): boolean {
  return after.every(({ text }) => !isWord(text))
}

function isWord(text: string): boolean {
  return /[\p{L}\p{N}]{3}/u.test(text)
}

/** Whether so few words have stayed that to mark the others would only scatter them. */
function isBarelyAlike(stretches: readonly Stretch[]): boolean {
  const longer = Math.max(wordCount(stretches, 'before'), wordCount(stretches, 'after'))
  const kept = stretches.filter(({ isSame }) => isSame)
  return kept.length < stretches.length && wordCount(kept, 'after') * 4 < longer
}

function wordCount(stretches: readonly Stretch[], side: 'before' | 'after'): number {
  return stretches.flatMap((stretch) => stretch[side]).filter(({ text }) => isWord(text)).length
}

function whole(stretches: readonly Stretch[]): Stretch {
  return {
    isSame: false,
    before: stretches.flatMap(({ before }) => before),
    after: stretches.flatMap(({ after }) => after),
  }
}

/** The runs of each text, one after the other, are the text: a run brings the space before it along. */
function wordsOf(stretches: readonly Stretch[]): readonly Words[] {
  const words = stretches.flatMap(({ isSame, before, after }): readonly Words[] =>
    isSame
      ? [{ kind: 'same', text: keptText(before, after) }]
      : [
          { kind: 'removed', text: textOf(before) },
          { kind: 'added', text: textOf(after) },
        ],
  )
  return words.filter(({ text }) => text !== '')
}

/** Words that one text begins with have no space before them there, yet need it behind what the other begins with. */
function keptText([first]: readonly Token[], after: readonly Token[]): string {
  return (after[0]?.space === '' ? (first?.space ?? '') : '') + textOf(after)
}

function textOf(tokens: readonly Token[]): string {
  return tokens.map(({ text, space }) => space + text).join('')
}
