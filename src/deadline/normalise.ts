import { derived, type MappedText, verbatim } from '../core/mapped-text.ts'
import { isCombiningAt, isWordAt, unitsAt } from './letters.ts'

// What nearly every wording is made of: letters, digits, marks, spaces, dashes and quotation marks, each of which
// becomes one unit by itself. Combining marks are not among them, nor what disappears.
const COMMON = /^[ -)+-^`-~А-яЁё\u00A0«»\u2010-\u2015]*$/

/**
 * The wording without the habits that change nothing: lower case, «ё» as «е», one kind of dash, space and quotation
 * mark, no bold markup. Every unit knows which unit of the original it came from.
 */
export function normalise(original: string): MappedText {
  return COMMON.test(original) ? verbatim(replaced(original)) : clusterByCluster(original)
}

/** Of a common text, at once what `plainly` makes of every unit. */
function replaced(common: string): string {
  return common
    .toLowerCase()
    .replaceAll('ё', 'е')
    .replaceAll('\u00A0', ' ')
    .replaceAll('\\', '/')
    .replace(/[\u2010-\u2015]/g, '-')
    .replace(/[«»]/g, '"')
}

function clusterByCluster(original: string): MappedText {
  const blanks = blanksIn(original)
  let text = ''
  const from: number[] = []
  for (let at = 0; at < original.length; ) {
    const end = clusterEnd(original, at)
    const plain = blanks.has(at) ? '_' : plainly(original.slice(at, end))
    for (let i = 0; i < plain.length; i++) from.push(at)
    text += plain
    at = end
  }
  from.push(original.length)
  return derived(verbatim(original), text, from)
}

/**
 * Where underscores leave room for a hand: «20__ г.», «__ октября». Around words they are markup: «__до 1 мая__».
 */
function blanksIn(text: string): ReadonlySet<number> {
  const blanks = new Set<number>()
  let open = 0
  for (let at = 0; at < text.length; ) {
    let end = at
    while (text[end] === '_') end++
    if (end === at) {
      at++
      continue
    }
    const opens = (at === 0 || !isWordAt(text, at - 1)) && opensWord(text, end)
    const closes = !opens && open === end - at && (end === text.length || !isWordAt(text, end))
    if (!opens && !closes) for (let i = at; i < end; i++) blanks.add(i)
    open = opens ? end - at : 0
    at = end
  }
  return blanks
}

function opensWord(text: string, at: number): boolean {
  return at < text.length && (isWordAt(text, at) || '«„([*'.includes(text[at] as string))
}

/** The end of a letter with the combining marks that follow it: «й» may be typed as «и» and a breve. */
function clusterEnd(text: string, at: number): number {
  let end = at + unitsAt(text, at)
  while (end < text.length && isCombiningAt(text, end)) end += unitsAt(text, end)
  return end
}

function plainly(cluster: string): string {
  // Footnote marks too: «2024¹».
  if (/[\u00AD\u00B9\u00B2\u00B3\u2070-\u2079\u200B-\u200F\u2060\uFEFF*_]/u.test(cluster)) return ''
  if (cluster === '\\') return '/'
  if (/[\u002D\u00AD\u2010-\u2015\u2212\u2E3A\u2E3B\uFE58\uFE63\uFF0D]/u.test(cluster)) return '-'
  if (/\s/u.test(cluster)) return ' '
  if (/[«»„“”‟"]/u.test(cluster)) return '"'
  return cluster.normalize('NFC').toLowerCase().replaceAll('ё', 'е')
}
