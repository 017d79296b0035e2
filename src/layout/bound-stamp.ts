import { largest } from '../core/largest.ts'
import { lineCount, type Paragraph, printedWidth, type TextInline, unbroken } from '../document/index.ts'
import { month } from './bind.ts'

const year = '(?:\\d{4}|20_{1,12})'
const insideDate = new RegExp(` (?=\\d{4}|20_)(?<=${month}\\p{Ll}{0,3} )`, 'gu')
const beforeDate = / (?=[«"“]?[\d_])(?<=(?<!\p{L})от )/gu
const beforeNumber = new RegExp(` (?=№)(?<=(?:${year}|\\d{1,2}\\.\\d{1,2}\\.\\d{4})(?:[ \\u00A0]г(?:\\.|ода))? )`, 'gu')

// In all of them the space is looked for first: it is rare.

/** «Школа № 5» is one name: a line does not break before its number. */
const beforeOwnNumber = / (?=№[^«»"“”]{0,8}[»"”])(?<=[«"“][^«»"“”]{0,40} )/gu

/** What a line of a stamp holds together, the best first. */
const bindings: readonly (readonly RegExp[])[] = [
  [insideDate, beforeDate, beforeNumber, beforeOwnNumber],
  [insideDate, beforeDate, beforeNumber],
  [insideDate, beforeDate],
  [insideDate, beforeNumber],
  [beforeOwnNumber],
  [insideDate],
  [],
]

/**
 * The lines of a stamp `room` millimetres wide, so that none breaks inside a date («28 августа 2026 г.»), after the «от»
 * before it or before the number behind it, as far as there is room and no line more is needed. A line of a blank and a name with a hyphen that do not fit together
 * becomes two: a line would else break inside the name.
 */
export function boundStamp(lines: readonly Paragraph[], room: number, points: number): Paragraph[] {
  return lines.flatMap((line) => {
    const [inline] = line.inlines
    if (line.inlines.length !== 1 || inline?.type !== 'text') return [line]
    const parts = nameBelow(inline.text, room, points)
    return parts.map((text): Paragraph => ({ ...line, inlines: [boundInline({ ...inline, text }, room, points)] }))
  })
}

function boundInline(inline: TextInline, room: number, points: number): TextInline {
  const text = loosened(inline.text, room, points)
  const bound = bindings.map((bonds) => bonds.reduce((each, bond) => each.replace(bond, '\u00A0'), text))
  const fitting = bound.filter((each) => widestPiece(each, points) <= room)
  const least = Math.min(...fitting.map((each) => lineCount(each, room, points)))
  return { ...inline, text: fitting.find((each) => lineCount(each, room, points) === least) ?? text }
}

/** A line to fill in that is too long for the stamp breaks before its year rather than anywhere. */
function loosened(text: string, room: number, points: number): string {
  return widestPiece(text, points) <= room ? text : text.replace(/(?<=_)\u00A0(?=20[\d_])/gu, ' ')
}

function widestPiece(text: string, points: number): number {
  return largest(unbroken(text, true).map((piece) => printedWidth(piece, points)))
}

const blankAndName = /^(?<blank>\/?_{3,}) +(?<name>[^ ].*)$/u
const hyphenInName = /\p{L}-\p{Lu}/u

function nameBelow(text: string, room: number, points: number): string[] {
  const { blank, name } = blankAndName.exec(text)?.groups ?? {}
  if (blank === undefined || name === undefined || !hyphenInName.test(name)) return [text]
  if (printedWidth(text, points) <= room) return [text]
  return [blank, name]
}
