import { dateInWords } from '../../deadline/index.ts'
import type { RoadmapFile } from '../../format/index.ts'
import type { Template } from '../template.ts'
import { nameAtEnd } from './person-name.ts'
import { markIn } from './signature-frame.ts'
import { bodyIn } from './stamp-body.ts'
import type { RawStamp, StampLine } from './stamp-parts.ts'
import { actIn, dateValue, isDate } from './written-act.ts'

/** An official with what stands under the name: a day, a document, the minutes of a body. */
export function officialStamp(lines: readonly StampLine[], template: Template): RawStamp | null {
  const at = lines.findIndex(({ text, isFrame }) => !isFrame && signerIn(text) !== null)
  const line = lines[at]
  if (!line) return null
  const signer = signerIn(line.text) as Signer
  const above = lines.slice(0, at)
  const frame = above.find(({ isFrame }) => isFrame)
  const mark = frame ? markIn(frame.text) : null
  if (mark === 'unclear') return null
  const position = [
    ...above.filter((each) => !each.isFrame && !isBlankLine(each.text)).map(({ text }) => text),
    signer.position,
  ]
    .filter((text) => text !== '')
    .join('\n')
  const by: NonNullable<RoadmapFile['signature']> = {
    ...(position === '' ? {} : { position }),
    name: signer.name,
    ...(mark === null ? {} : { 'signature-mark': mark }),
  }
  const more = underOfficial(lines.slice(at + 1), template)
  return more && { by, ...more }
}

interface Signer {
  readonly position: string
  readonly name: string
}

/** The end of a position and the name on a line that is signed; a line to sign alone leaves the name blank. */
function signerIn(text: string): Signer | null {
  if (/\d/u.test(text.replace(/№ ?\d{1,9}|\d{1,9}-\p{L}/gu, '')) && !/_{3}/u.test(text)) return null
  if (/20 ?_|[«"“] ?_{1,60} ?[»"”]|№/u.test(text) && nameAtEnd(withoutBlanks(text)) === null) return null
  const words = withoutBlanks(text)
  const name = nameAtEnd(words)
  if (name !== null) {
    const before = words.slice(0, words.length - name.length).trim()
    // «____ Директор И. О. Фамилия» is no line of a signature, «И. О. Фамилия ____ директор» is none either.
    return { position: before, name }
  }
  return isBlankLine(text) ? { position: '', name: 'blank' } : null
}

function withoutBlanks(text: string): string {
  return text
    .replace(/\/? ?_{2,} ?\/?/gu, ' ')
    .replace(/^\/|\/$/gu, '')
    .replace(/ +/gu, ' ')
    .trim()
}

function isBlankLine(text: string): boolean {
  return /^\/?_{3,}\/?$/u.test(text)
}

/** What stands under an official's name: a document, a date, the minutes of a body. */
function underOfficial(lines: readonly StampLine[], template: Template): RawStamp | null {
  const texts = lines.map(({ text }) => text)
  if (texts.length === 0) return {}
  const all = texts.join(' ')
  const act = actIn(all, template)
  if (act) return { document: act }
  if (isDate(all)) return { date: dateValue(all, template, dateInWords) }
  const [last = ''] = texts.slice(-1)
  const before = actIn(texts.slice(0, -1).join(' '), template)
  if (before && isDate(last)) return { document: before, date: dateValue(last, template, dateInWords) }
  const [first = '', ...others] = texts
  const body = isDate(first) ? bodyIn(others, template) : null
  return body && { date: dateValue(first, template, dateInWords), body }
}
