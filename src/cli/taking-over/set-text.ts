import type { Path } from '../../core/diagnostic.ts'
import type { Edit } from '../../core/edit.ts'
import { rangeOf } from '../../core/mapped-text.ts'
import type { Parsed } from '../../core/parsed.ts'
import { placeAt } from '../../core/place.ts'
import { type RoadmapFile, roadmapFormat } from '../../format/index.ts'
import { editYaml, type Entered, type Entry, enterYaml } from '../../yaml/index.ts'

type Plan = Parsed<RoadmapFile>

/** Makes entries in a plan's text. */
export function withEntries(parsed: Plan, ...entries: readonly Entry[]): Entered<RoadmapFile> {
  return enterYaml(parsed, roadmapFormat, entries)
}

/** The value at a path of what a file says. */
export function valueAt(parsed: Plan, path: Path): unknown {
  let here: unknown = parsed.value
  for (const step of path) here = (here as Record<string | number, unknown> | undefined)?.[step]
  return here
}

/**
 * Another text at a path: only the words that differ are put in the place of the old ones, so that quotes, blocks and
 * folds stay; where the file cannot be read that way, the whole text is.
 */
export function withText(parsed: Plan, path: Path, wanted: string): Entered<RoadmapFile> {
  const old = valueAt(parsed, path)
  const text = typeof old === 'string' ? endedLike(wanted, old) : endedLike(wanted, '')
  if (typeof old === 'string') {
    const edit = differing(parsed, path, old, text)
    const edited = edit && editYaml(parsed, roadmapFormat, [[edit]])
    if (edited?.made.length === 1) return { parsed: edited.parsed }
  }
  return withEntries(parsed, { path, value: text, replace: true })
}

/** A text of several lines ends with one, and so does one that takes the place of such a text. */
function endedLike(text: string, old: string): string {
  const bare = text.trimEnd()
  return bare.includes('\n') || old.endsWith('\n') ? `${bare}\n` : bare
}

interface Token {
  readonly text: string
  readonly start: number
  readonly end: number
}

/** The one splice that brings all words in which two texts differ. */
function differing(parsed: Plan, path: Path, old: string, wanted: string): Edit | undefined {
  const { place, found } = placeAt(parsed.places, path)
  if (!found || place.text?.text !== old) return undefined
  const [before, after] = [tokensOf(old), tokensOf(wanted)]
  const most = Math.min(before.length, after.length)
  let head = 0
  while (head < most && before[head]?.text === after[head]?.text) head++
  let tail = 0
  while (tail < most - head && before.at(-1 - tail)?.text === after.at(-1 - tail)?.text) tail++
  const isReplaced = most > head + tail
  const { start, end } = isReplaced ? words(before, head, tail) : stretch(before, head, tail)
  const instead = isReplaced ? words(after, head, tail) : stretch(after, head, tail)
  return {
    range: rangeOf(place.text, start, end),
    text: wanted.slice(instead.start, instead.end),
    change: { path, start, end },
  }
}

/** The words between those that stay. */
function words(tokens: readonly Token[], head: number, tail: number) {
  return { start: tokens[head]?.start ?? 0, end: tokens[tokens.length - tail - 1]?.end ?? 0 }
}

/** The words between those that stay, with the space that parts them from one of these: in one of the texts there are none. */
function stretch(tokens: readonly Token[], head: number, tail: number) {
  const first = tokens[head - 1]
  if (first) return { start: first.end, end: tokens[tokens.length - tail - 1]?.end ?? first.end }
  return { start: 0, end: tokens[tokens.length - tail]?.start ?? tokens.at(-1)?.end ?? 0 }
}

function tokensOf(text: string): readonly Token[] {
  return Array.from(text.matchAll(/\S+/gu), ({ 0: word, index }) => ({
    text: word.normalize('NFC').replaceAll('**', ''),
    start: index,
    end: index + word.length,
  }))
}
