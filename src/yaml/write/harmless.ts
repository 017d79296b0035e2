import { foreignSpaces } from '../foreign-spaces.ts'

/** What a reader of YAML would obey, lose or not show: it can only be written as an escape. */
const unprintable = /[\p{Cc}\p{Bidi_Control}\p{Cs}\u2028\u2029\uFEFF\uFFFE\uFFFF]/u

/** Whether a text of one line has signs that can only be written as escapes (a tab would not be seen). */
export function needsEscapes(line: string): boolean {
  return unprintable.test(line)
}

// A hyphen, a question mark and a colon may begin a text in YAML; to people they look like marks.
const opening = /^[-?:,[\]{}#&*!|>'"%@`]/
const cuts = new RegExp(`:(?=[\\s${foreignSpaces}]|$)|\\s#`)
const edges = new RegExp(`^[\\s${foreignSpaces}]|[\\s${foreignSpaces}]$`)

/** Whether a bare text would be taken for a key and its value, or cut by a remark; spaces of other kinds count to our reader. */
export function wouldBeCut(text: string): boolean {
  return cuts.test(text)
}

/** What other programs take for a number, a flag or nothing: 1.10 would lose its zero there. Plain integers lose nothing. */
const typed = [
  /^(?:true|false|yes|no|on|off|y|n|null|~|<<|=)$/i,
  /^[-+]?(?:\.|\d[\d_]*\.)[\d_]*(?:e[-+]?\d+)?$/i,
  /^[-+]?\d[\d_]*e[-+]?\d+$/i,
  /^[-+]?(?:0\w+|\.inf)$/i,
  /^[-+]?\d+(?::[0-5]?\d)+(?:\.\d*)?$/,
  /^\.nan$/i,
]

/** Whether another program would read a bare text as something else than a text. */
export function looksTyped(text: string): boolean {
  return typed.some((pattern) => pattern.test(text)) || (text.includes('_') && /^[-+]?[\d_]+$/.test(text))
}

/** Whether a text of one line can stand bare: it is read back as it is, and nobody takes it for a mark. */
export function isHarmless(text: string): boolean {
  return (
    text !== '' &&
    !opening.test(text) &&
    !cuts.test(text) &&
    !edges.test(text) &&
    !looksTyped(text) &&
    !needsEscapes(text)
  )
}
