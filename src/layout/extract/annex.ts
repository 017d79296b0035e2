import type { RoadmapFile } from '../../format/index.ts'
import type { SourceLine } from './source-line.ts'

const head =
  /^приложение(?: ?(?:№|N) ?(?<number>\d[\p{L}\d/.-]{0,20})| (?<bare>\d{1,9}))?(?<rest>(?: к(?:о)? [^\n]{0,300})?)$/iu

/** Whether a mark of an annex begins with this line: «Приложение № 1 к приказу …». */
export function isAnnexStart({ text }: SourceLine): boolean {
  return head.test(text) && text.length <= 300
}

/** The lines of the mark that begins at `start`: up to where its document has both its date and its number. */
export function annexEnd(lines: readonly SourceLine[], start: number, isOther: (line: SourceLine) => boolean): number {
  const lane = lines[start]?.lane
  let text = lines[start]?.text ?? ''
  let end = start + 1
  for (; end < lines.length && end < start + mostLines; end++) {
    const line = lines[end] as SourceLine
    if (line.text === '' || line.lane !== lane || isOther(line)) break
    if (end === start + 1 && !hasDocument(text) && !/^ко? /iu.test(line.text)) break
    if (isWhole(text) && !/^(?:от|№|года?)(?!\p{L})/iu.test(line.text)) break
    text += ` ${line.text}`
  }
  return end
}

const mostLines = 8

function hasDocument(text: string): boolean {
  return / ко? /iu.test(text)
}

function isWhole(text: string): boolean {
  return /№ ?[\p{N}_]/u.test(text.replace(/^приложение ?№ ?\d{1,9}/iu, '')) && /(?:от|20\d\d|20_)/u.test(text)
}

/** The value of the mark; `null` where the format has no place for what it says. */
export function annexOf(lines: readonly SourceLine[]): NonNullable<RoadmapFile['annex']> | null {
  const [first, ...others] = lines
  const groups = head.exec(first?.text ?? '')?.groups
  if (!groups) return null
  const document = [groups.rest?.trim() ?? '', ...others.map(({ text }) => text)].filter((text) => text !== '')
  const to = document.join('\n')
  // «ко» would print behind another «к».
  if (to !== '' && !to.toLowerCase().startsWith('к ')) return null
  const number = groups.number ?? groups.bare
  return { ...(number === undefined ? {} : { number }), ...(to === '' ? {} : { to: to.replace(/^к /iu, '') }) }
}
