import type { Inline, TextInline } from '../document.ts'

// Control characters are gone from a cleaned text, so these mean nothing else.
const ON = '\u0001'
const OFF = '\u0002'
const MARKS = /[\u0001\u0002]/gu

const STARS = /\*\*([^*\t]+)\*\*/gu
const TAGS = /<(?:b|strong)>([^<\t]*)<\/(?:b|strong)>/giu

/** A cleaned text with what is bold in it («**…**», «<b>…</b>») between marks, closed at each line end. */
export function markBold(text: string): string {
  return text.replace(TAGS, marked).replace(STARS, marked)
}

function marked(whole: string, inner: string): string {
  if (inner.trim() === '' || /\n[ ]*\n/u.test(inner)) return whole
  return inner.split('\n').map(boldText).join('\n')
}

/** A stretch in bold, as `markBold` writes it. */
export function boldText(text: string): string {
  return `${ON}${text}${OFF}`
}

/** A text without the marks of bold. */
export function unmarked(text: string): string {
  return text.replace(MARKS, '')
}

/** The inlines of a marked text, its lines parted by breaks; spaces stand one by one, empty lines are left out. */
export function inlinesOf(text: string): readonly Inline[] {
  return text
    .split(/[\n\v]/u)
    .map(lineInlines)
    .filter((line) => line.length > 0)
    .flatMap((line, index): readonly Inline[] => (index === 0 ? line : [{ type: 'break' }, ...line]))
}

function lineInlines(line: string): readonly TextInline[] {
  const spaced = line
    .replace(/\s+/gu, ' ')
    .replace(/\u0001( ?)\u0002/gu, '$1')
    .replace(/\u0002( ?)\u0001/gu, '$1')
    .replaceAll(`${ON} `, ` ${ON}`)
    .replaceAll(` ${OFF}`, `${OFF} `)
    .replace(/ +/gu, ' ')
    .trim()
  const inlines: TextInline[] = []
  let bold = false
  for (const part of spaced.split(/([\u0001\u0002])/u)) {
    if (part === ON) bold = true
    else if (part === OFF) bold = false
    else if (part !== '') inlines.push(bold ? { type: 'text', text: part, bold } : { type: 'text', text: part })
  }
  return inlines
}
