import type { CST, YAMLError } from 'yaml'
import type { Text } from '../../../core/text.ts'
import type { Describer, Faulty } from '../faulty.ts'
import type { Fault } from '../fault.ts'
import { asLetter } from '../fault.ts'
import { quoted, restOfLine } from '../line.ts'
import { withQuotes } from '../rewrite.ts'

/** Something behind a value that is already complete: `"…" tail`, `*…* tail`, `[…] tail`. */
export const strayText: Describer = (error, faulty) => {
  if (error.code !== 'UNEXPECTED_TOKEN') return undefined
  const owner = faulty.openings.tails.get(error.pos[0])
  if (owner) return tail(error, owner, faulty)
  if (/in YAML (stream|document)|at node end$/.test(error.message)) return outside(error, faulty)
  return undefined
}

function tail(error: YAMLError, owner: CST.FlowScalar | CST.FlowCollection, { original, openings }: Faulty) {
  if (openings.quotes.includes(owner as CST.FlowScalar)) return 'consequence'
  if (openings.brackets.includes(owner as CST.FlowCollection)) return 'consequence'
  const value = { start: owner.offset, end: restOfLine(original, error.pos[0]).end }
  const whole = original.slice(value.start, value.end)
  const rest = { start: error.pos[0], end: Math.max(value.end, error.pos[0] + 1) }
  const shown = quoted(original.slice(rest.start, rest.end))
  const said = owner.type === 'alias' ? beginsWithStar(whole) : behind(owner, shown)
  const message = withQuotes(said, original, value.start, whole)
  const range = owner.type === 'alias' ? { start: owner.offset, end: owner.offset + 1 } : rest
  const fault: Fault = { rule: 'yaml-syntax', range, message, mends: [asLetter(owner.offset)] }
  return fault
}

function beginsWithStar(whole: string): Text {
  return {
    ru: `Текст «${quoted(whole)}» начинается со знака «*», а он в начале значения означает ссылку.`,
    en: `The text “${quoted(whole)}” begins with “*”, which at the start of a value means a reference.`,
  }
}

function behind(owner: CST.FlowScalar | CST.FlowCollection, shown: string): Text {
  const isList = owner.type === 'flow-collection'
  return {
    ru: `После закрывающей ${isList ? 'скобки' : 'кавычки'} стоит ещё текст «${shown}», а значение на ней заканчивается.`,
    en: `After the closing ${isList ? 'bracket' : 'quote'} there is more text, “${shown}”, but the value ends there.`,
  }
}

// The parser has left the document: it complains of every further token, and nothing of them is read.
function outside(error: YAMLError, { original }: Faulty): Fault {
  const start = error.pos[0]
  const range = { start, end: Math.max(start + 1, error.pos[1]) }
  const sign = original.slice(range.start, range.end)
  if (sign === ']' || sign === '}') {
    return { rule: 'yaml-syntax', range, message: strayBracket(sign), mends: [asLetter(start)], hides: true }
  }
  const text = quoted(original.slice(start, restOfLine(original, start).end))
  return {
    rule: 'yaml-syntax',
    range,
    message: {
      ru: `Начиная с «${text}» файл не прочитан: строка не продолжает того, что выше. Проверьте её отступ и то, чем начат файл: либо ключами, либо списком.`,
      en: `From “${text}” on the file was not read: the line does not continue what stands above. Check its indent, and that the file is made either of keys or of a list.`,
    },
    mends: [],
    hides: true,
  }
}

function strayBracket(sign: string): Text {
  return {
    ru: `Скобка «${sign}» ничего не закрывает. Уберите её или, если она часть текста, возьмите весь текст в кавычки.`,
    en: `The bracket “${sign}” closes nothing. Remove it or, if it is part of a text, put the whole text in quotes.`,
  }
}
