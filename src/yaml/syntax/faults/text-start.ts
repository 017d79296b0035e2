import type { YAMLError } from 'yaml'
import type { Text } from '../../../core/text.ts'
import type { Describer, Faulty } from '../faulty.ts'
import type { Fault, Mend } from '../fault.ts'
import { asLetter } from '../fault.ts'
import { quoted, restOfLine } from '../line.ts'
import { inQuotes, withQuotes } from '../rewrite.ts'

/** Texts that begin with a sign of which YAML makes something else: `%`, `@`, `-`, `|`, `&`, `!`. */
export const textStart: Describer = (error, faulty) => {
  const at = error.pos[0]
  if (error.code === 'BAD_SCALAR_START') return starts(at, faulty, [])
  if (error.code === 'BLOCK_AS_IMPLICIT_KEY' && faulty.text[at] === '?') return starts(at, faulty, [asLetter(at)])
  if (error.code === 'UNEXPECTED_TOKEN') return dashOrBar(error, faulty)
  if (error.code === 'TAG_RESOLVE_FAILED') return tag(error, faulty)
  if (error.code === 'BAD_ALIAS' && /empty string/.test(error.message)) return starts(at, faulty, [asLetter(at)])
  if (error.message.startsWith('Tags and anchors must be separated')) return unseparated(at, faulty)
  return undefined
}

function dashOrBar(error: YAMLError, faulty: Faulty): Fault | undefined {
  const at = error.pos[0]
  if (/block-seq-ind on same line/.test(error.message)) {
    return faulty.text.slice(0, at).trimEnd().endsWith(':') ? starts(at, faulty, [asLetter(at)]) : undefined
  }
  if (error.message.startsWith('Block scalar header')) {
    const bar = Math.max(faulty.text.lastIndexOf('|', at), faulty.text.lastIndexOf('>', at))
    return starts(bar, faulty, [asLetter(bar)])
  }
  const header = faulty.openings.headers.get(at)
  return header && starts(header.offset, faulty, [asLetter(header.offset)])
}

function starts(at: number, { original }: Faulty, mends: readonly Mend[]): Fault {
  const rest = restOfLine(original, at)
  const text = original.slice(rest.start, rest.end)
  return {
    rule: 'yaml-syntax',
    range: { start: at, end: at + 1 },
    message: withQuotes(beginsWith(text), original, at, text),
    mends,
  }
}

function beginsWith(text: string): Text {
  const sign = text[0] ?? ''
  return {
    ru: `Текст «${quoted(text)}» начинается со знака «${sign}», который в начале значения имеет особый смысл.`,
    en: `The text “${quoted(text)}” begins with “${sign}”, which has a meaning of its own at the start of a value.`,
  }
}

function tag(error: YAMLError, { original }: Faulty): Fault {
  const rest = restOfLine(original, error.pos[0])
  const name = original.slice(...error.pos)
  const whole = original.slice(rest.start, rest.end)
  const advice = inQuotes(original, rest.start, whole)
  const text: Text = {
    ru: `Слово «${name}», начатое с «!», читается не как текст, а как указание программе. Уберите его. Если это часть текста: ${lower(advice.ru)}`,
    en: `The word “${name}” that begins with “!” is read as a type, and this file has no types. Remove it. If it is part of a text: ${lower(advice.en)}`,
  }
  return { rule: 'yaml-tag', range: { start: error.pos[0], end: error.pos[1] }, message: text, mends: [] }
}

function lower(sentence: string): string {
  return (sentence[0] ?? '').toLowerCase() + sentence.slice(1)
}

function unseparated(at: number, faulty: Faulty): Fault | undefined {
  const sign = Math.max(faulty.text.lastIndexOf('!', at), faulty.text.lastIndexOf('&', at))
  return sign === -1 ? undefined : starts(sign, faulty, [asLetter(sign)])
}
