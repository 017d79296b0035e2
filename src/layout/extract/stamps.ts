import { isAnnexStart } from './annex.ts'
import { isOrderWord } from './order-word.ts'
import { isPersonName, nameAtEnd } from './person-name.ts'
import type { SourceLine } from './source-line.ts'
import { isInTable } from './source-line.ts'
import { isApproving, isStampStart, stampWordOf } from './stamp-words.ts'
import { parted } from './stamps-beside.ts'

/** The lines of one stamp. */
export interface StampBlock {
  readonly lines: readonly SourceLine[]
  /** Whether it stood beside another on the same lines, parted by spaces. */
  readonly wasParted: boolean
}

/** Stamps among lines, in reading order, and the lines that belong to none. */
export interface StampsFound {
  readonly stamps: readonly StampBlock[]
  readonly rest: readonly SourceLine[]
}

/** Finds the stamps among the lines above a plan. */
export function findStamps(lines: readonly SourceLine[]): StampsFound {
  const stamps: StampBlock[] = []
  const rest: SourceLine[] = []
  for (let i = 0; i < lines.length; ) {
    const beside = parted(lines, i)
    if (beside) {
      const [own, others] = [beside.columns.filter(isStamp), beside.columns.filter((each) => !isStamp(each))]
      stamps.push(...own.map((each) => ({ lines: each, wasParted: true })))
      rest.push(...others.flat())
      i = beside.end
    } else if (isStampStart(lines[i] as SourceLine)) {
      const end = stampEnd(lines, i)
      stamps.push({ lines: filled(lines.slice(i, end)), wasParted: false })
      i = end
    } else rest.push(lines[i++] as SourceLine)
  }
  return { stamps, rest }
}

/** Whether a stamp is one of approval. */
export function approves({ lines }: StampBlock): boolean {
  const [first] = lines
  return first !== undefined && isApproving(stampWordOf(first.text)?.word ?? first.text)
}

function isStamp([first]: readonly SourceLine[]): boolean {
  return first !== undefined && isStampStart(first)
}

/** An empty line says nothing, but an empty frame for an electronic signature does. */
function filled(lines: readonly SourceLine[]): SourceLine[] {
  return lines.filter(({ text, style }) => text !== '' || style === 'signature-mark')
}

function stampEnd(lines: readonly SourceLine[], start: number): number {
  const first = lines[start] as SourceLine
  let end = start + 1
  for (let i = end; i < lines.length; i++) {
    const line = lines[i] as SourceLine
    if (line.lane !== first.lane || isStampStart(line) || isAnnexStart(line) || isOrderWord(line)) break
    if (line.text === '' && line.style !== 'signature-mark') continue
    if (!isInTable(first) && !goesOn(lines.slice(start, end), line, i > end)) break
    end = i + 1
  }
  return end
}

/** A stamp outside a table has no more lines. */
const mostLines = 14

/** Whether a line under a stamp's lines belongs to it too; `isBelowGap` if there are empty lines between. */
function goesOn(stamp: readonly SourceLine[], line: SourceLine, isBelowGap: boolean): boolean {
  const [first] = stamp
  const isOurs = line.style === 'stamp' || line.style === 'signature-mark'
  if (isOurs) return true
  if (first?.style === 'stamp-word' || /^проект$/iu.test(line.text) || stamp.length >= mostLines) return false
  if (isLastLine(line.text)) return true
  if (first?.align !== line.align && line.align === 'center') return false
  return !isBelowGap && (!isComplete(stamp) || namesBody(line.text))
}

/** What stamps end with: a date, a document, minutes, a place to sign, a seal. */
function isLastLine(text: string): boolean {
  return (
    isPersonName(text) ||
    /^(?:от |[«"“(]? ?_|\d{1,2}\.\d\d\.|[«"“] ?\d{1,2} ?[»"”]|№|\d{1,2} \p{Ll}{3,10} 20)/u.test(text) ||
    /^\(?(?:приказ|протокол|распоряжение|постановление|решение)\p{Ll}{0,3}(?: |$)/iu.test(text) ||
    /^(?:м\. ?п\.?|года? №[^\n]{0,60}|\(?подпись\)?)$/iu.test(text)
  )
}

/** A body may stand below an official, in the instrumental; a line in small letters goes on with the one above. */
function namesBody(text: string): boolean {
  return /^(?:\p{Ll}|\p{Lu}\p{Ll}{2,40}(?:ом|ем|им|ым|ой|ей|ями|ами)(?!\p{L}))/u.test(text)
}

function isComplete(stamp: readonly SourceLine[]): boolean {
  const text = stamp.map((line) => line.text).join(' ')
  const isAtEnd = /(?:[\d_)/]|г\.?|года|\d-\p{L})$/u.test(text) || nameAtEnd(text) !== null
  return isAtEnd && /(?:20\d\d|20 ?_+)/u.test(text) && (/№ ?[\p{N}_]/u.test(text) || /\p{Lu}\. ?\p{Lu}/u.test(text))
}
