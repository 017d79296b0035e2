import type { RoadmapFile } from '../../format/index.ts'
import { isPersonName, nameAtEnd } from './person-name.ts'
import type { SourceLine } from './source-line.ts'
import { isInTable } from './source-line.ts'

/** A signature among lines: who signs, and which lines say so. */
export interface SignatureFound {
  readonly official: NonNullable<RoadmapFile['signature']>
  readonly start: number
  readonly end: number
}

/** The first signature among lines: position, perhaps a line or a frame to sign in, name. */
export function findSignature(lines: readonly SourceLine[]): SignatureFound | null {
  for (let i = 0; i < lines.length; i++) {
    const line = lines[i] as SourceLine
    const found = isInTable(line) ? rowAt(lines, i) : lineAt(lines, i)
    if (found) return found
  }
  return null
}

/** A row of a table without lines: position at the left, name at the right. */
function rowAt(lines: readonly SourceLine[], start: number): SignatureFound | null {
  const isSameRow = (line: SourceLine) => isInTable(line) && rowOf(line) === rowOf(lines[start] as SourceLine)
  const rest = lines.slice(start)
  const other = rest.findIndex((line) => !isSameRow(line))
  const row = other === -1 ? rest : rest.slice(0, other)
  const words = row.filter(({ text }) => text !== '' && !/^[\s_/]+$/u.test(text))
  const name = words.at(-1)
  const position = words.slice(0, -1)
  if (!name || position.length === 0 || !isPersonName(name.text)) return null
  if (position.some(({ lane }) => lane === name.lane) || new Set(position.map(({ lane }) => lane)).size > 1) return null
  if (name.text.length > 60 || row.some(({ text }) => /^\d+\.?$/u.test(text))) return null
  const hasFrame = row.some(({ style }) => style === 'signature-mark')
  const official = {
    position: position.map(({ text }) => text).join('\n'),
    name: name.text,
    ...(hasFrame ? { 'signature-mark': true } : {}),
  }
  return { official, start, end: start + row.length }
}

function rowOf({ at }: SourceLine): string {
  return 'table' in at ? `${at.table}/${at.row}` : ''
}

/** «Директор школы ____________ И. О. Фамилия», its parts held apart by a line to sign, a tab or a run of spaces. */
function lineAt(lines: readonly SourceLine[], at: number): SignatureFound | null {
  const { raw, text } = lines[at] as SourceLine
  const pieces = raw.split(apart).map((piece) => piece.replace(/[\s\u00A0]+/gu, ' ').trim())
  const isApart = pieces.length > 1 && raw.trim().search(apart) !== -1
  const said = pieces.filter((piece) => piece !== '' && piece !== '/')
  const last = (said.at(-1) ?? '').replace(/\/$/u, '')
  const name = isApart ? (isPersonName(last) ? last : null) : endingName(text)
  if (name === null) return null
  const own = isApart ? said.slice(0, -1).join(' ') : text.slice(0, text.length - name.length).trim()
  const start = positionStart(lines, at, own)
  const position = [...lines.slice(start, at).map((line) => line.text), own].filter((each) => each !== '')
  if (position.length === 0 || (!isApart && !isPosition(position.join(' ')))) return null
  return { official: { position: position.join('\n'), name }, start, end: at + 1 }
}

/** What holds a position and a name apart on their line. */
const apart = /\/?_{3,200}\/?|\t|[ \u00A0]{3,200}/u

function endingName(text: string): string | null {
  return text.length < 160 && !/^\d|^[-–—•]/u.test(text) ? nameAtEnd(text) : null
}

/** Where a position begins whose last line is `own`: higher up where that one begins in the middle of it. */
function positionStart(lines: readonly SourceLine[], at: number, own: string): number {
  if (/^\p{Lu}/u.test(own)) return at
  for (let i = at - 1; i >= Math.max(0, at - 3); i--) {
    const { text, lane } = lines[i] as SourceLine
    if (text === '' || lane !== '' || /[.;:]$/u.test(text)) return at
    if (isPosition(text) && /^\p{Lu}/u.test(text)) return i
  }
  return at
}

const office =
  /^(?:И\. ?о\. )?(?:директор|завед|начальник|председател|руководител|глава|заместител|зам\.|методист|специалист|главный|ведущий|старший|учител|педагог|куратор|воспитател|ректор|проректор|завуч|министр|первый заместител)/iu

function isPosition(text: string): boolean {
  return office.test(text)
}
