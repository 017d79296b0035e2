import { derived, type MappedText, verbatim } from '../core/mapped-text.ts'

const DASH = /[\u002D\u00AD\u2010-\u2015\u2212\u2E3A\u2E3B\uFE58\uFE63\uFF0D]/u
const INVISIBLE = /[\u00AD\u200B-\u200F\u2060\uFEFF*_]/u
const QUOTE = /[«»„“”‟"]/u
const COMBINING = /\p{M}/u

/**
 * The wording without the habits that change nothing: lower case, «ё» as «е», one kind of dash, space and quotation
 * mark, no bold markup. Every unit knows which unit of the original it came from.
 */
export function normalise(original: string): MappedText {
  let text = ''
  const from: number[] = []
  for (const { cluster, at } of clusters(original)) {
    const plain = plainly(cluster)
    for (let i = 0; i < plain.length; i++) from.push(at)
    text += plain
  }
  from.push(original.length)
  return derived(verbatim(original), text, from)
}

/** A letter with the combining marks that follow it: «й» may be typed as «и» and a breve. */
function* clusters(text: string): Generator<{ cluster: string; at: number }> {
  let cluster = ''
  let at = 0
  let here = 0
  for (const char of text) {
    if (cluster !== '' && !COMBINING.test(char)) {
      yield { cluster, at }
      cluster = ''
    }
    if (cluster === '') at = here
    cluster += char
    here += char.length
  }
  if (cluster !== '') yield { cluster, at }
}

function plainly(cluster: string): string {
  if (INVISIBLE.test(cluster)) return ''
  if (DASH.test(cluster)) return '-'
  if (/\s/u.test(cluster)) return ' '
  if (QUOTE.test(cluster)) return '"'
  return cluster.normalize('NFC').toLowerCase().replaceAll('ё', 'е')
}
