import { type PrintedText, textsWith } from '../analysis/index.ts'
import type { Severity } from '../core/diagnostic.ts'
import type { Text } from '../core/text.ts'
import type { Roadmap } from '../model/index.ts'
import type { Finding } from './rule.ts'

/** A stretch of a text, in its UTF-16 units; the end is exclusive. */
export interface Span {
  readonly start: number
  readonly end: number
}

/** Other signs in place of a stretch; an empty stretch is a place where they are put in. */
export interface Change extends Span {
  readonly text: string
}

/** A place where a text is typed badly, and the changes that mend it, in order. */
export interface Slip extends Span {
  readonly changes: readonly Change[]
  /** `found` and `mended` are the place before and after the changes, with what stands around it. */
  message(found: string, mended: string): Text
  readonly severity?: Severity
}

/**
 * What a rule about typing finds in the texts of a plan. The changes are offered where the text means the same after
 * them; addresses of pages and letters are no texts. Only texts in which `trace` is found are looked at closely: it is a quick look for
 * what every such slip has in it.
 */
export function slipsIn(plan: Roadmap, trace: RegExp, slipsOf: SlipsOf): Iterable<Finding> {
  return slipsAmong(textsWith(plan, trace), slipsOf)
}

type SlipsOf = (printed: PrintedText) => Iterable<Slip>

/** The same for texts that a rule has chosen itself. */
export function* slipsAmong(texts: Iterable<PrintedText>, slipsOf: SlipsOf): Generator<Finding> {
  for (const printed of texts) {
    const all = [...slipsOf(printed)]
    if (all.length === 0) continue
    const addresses = addressesIn(printed.text)
    const slips = all.filter((slip) => !addresses.some(({ start, end }) => slip.start < end && slip.end > start))
    const safe = safeTogether(printed, slips)
    for (const slip of slips) yield findingOf(slip, printed, safe.has(slip))
  }
}

/** The slips whose changes leave the meaning of the text, all of them together. */
function safeTogether({ text, keeps }: PrintedText, slips: readonly Slip[]): ReadonlySet<Slip> {
  const safe = new Set<Slip>()
  let changes: readonly Change[] = []
  for (let before = -1; before < safe.size; ) {
    before = safe.size
    for (const slip of slips) {
      if (safe.has(slip) || slip.changes.length === 0) continue
      const more = [...changes, ...slip.changes].sort((a, b) => a.start - b.start || a.end - b.end)
      const isApart = more.every(({ start }, i) => start >= (more[i - 1]?.end ?? 0))
      if (!isApart || !keeps(changed(text, more))) continue
      safe.add(slip)
      changes = more
    }
  }
  return safe
}

function findingOf({ start, end, changes, message, severity }: Slip, printed: PrintedText, isSafe: boolean): Finding {
  const { path, offset, text } = printed
  const mended = changed(text, changes)
  return {
    target: { path, span: { start: start + offset, end: end + offset } },
    message: message(excerpt(text, start, end), excerpt(mended, start, end + mended.length - text.length)),
    ...(severity && { severity }),
    ...(isSafe && {
      fix: changes.map((each) => ({
        target: { path, span: { start: each.start + offset, end: each.end + offset } },
        text: each.text,
      })),
    }),
  }
}

/** The text with changes made; they are in order and do not overlap. */
function changed(text: string, changes: readonly Change[]): string {
  let made = ''
  let done = 0
  for (const { start, end, text: instead } of changes) {
    made += text.slice(done, start) + instead
    done = end
  }
  return made + text.slice(done)
}

/** How much of a word a message quotes, in UTF-16 units. */
const longestWord = 30

/** A place widened to whole words; what stands around the words is left out, but for a sign that touches the place. */
export function wordsAt(text: string, start: number, end: number): Span {
  let from = wordStart(text, start)
  while (from < start - 1 && /[«„“"(*]/.test(text[from] as string)) from++
  return { start: from, end: wordEnd(text, end, end + 1) }
}

function wordStart(text: string, start: number): number {
  let from = start
  while (from > 0 && start - from < longestWord && !/\s/u.test(text[from - 1] as string)) from--
  return from
}

/** The end of the word, without the marks behind it; not before `least`. */
function wordEnd(text: string, end: number, least: number): number {
  let to = end
  while (to < text.length && to - end < longestWord && !/\s/u.test(text[to] as string)) to++
  while (to > least && /[»”“"),.;:*]/.test(text[to - 1] as string)) to--
  return to
}

/** How much of a place a message quotes, in UTF-16 units. */
const longestExcerpt = 90

function excerpt(text: string, start: number, end: number): string {
  let from = wordStart(text, start)
  // A quotation mark that is no part of the place would stand in the message without its fellow.
  while (from < start && /[«„“"(*]/.test(text[from] as string)) from++
  const found = text.slice(from, wordEnd(text, end, end))
  const short = found.length > longestExcerpt ? `${found.slice(0, longestExcerpt / 2)}…${found.slice(-30)}` : found
  return short.replace(/[\r\n]+/g, ' ').trim()
}

/** What looks like the address of a page, of a mailbox, or of a file. */
const address = /@|:\/\/|\.(?:ru|su|com|org|net|рф|рус|docx?|xlsx?|pdf)(?!\p{L})/iu

function addressesIn(text: string): Span[] {
  if (!address.test(text)) return []
  const words = [...text.matchAll(/\S+/gu)].filter(({ 0: word }) => address.test(word))
  return words.map(({ 0: word, index }) => ({ start: index, end: index + word.length }))
}

/** Each line of a text with its place; the line end is not part of it. */
export function* linesOf(text: string): Generator<{ readonly line: string; readonly start: number }> {
  let start = 0
  for (const line of text.split('\n')) {
    yield { line: line.endsWith('\r') ? line.slice(0, -1) : line, start }
    start += line.length + 1
  }
}
