import type { Text } from '../../core/text.ts'
import type { Footnote } from '../../document/index.ts'
import type { RoadmapFile } from '../../format/index.ts'
import { sentence } from '../sentence.ts'
import type { Template } from '../template.ts'
import { isAnnexStart } from './annex.ts'
import type { Draft, ValueOrigin } from './draft.ts'
import { leafOrigins, linesUnused } from './line-origins.ts'
import { isOrderWord } from './order-word.ts'
import { saysSame } from './same-words.ts'
import { signSheets } from './sign-sheets.ts'
import { findSignature } from './signature-line.ts'
import { placesOf, type Placed, type SourceLine, sourceLines } from './source-line.ts'
import { isStampStart } from './stamp-words.ts'

/** What stands behind the table of a plan. */
export type Back = Pick<RoadmapFile, 'footnotes' | 'signature' | 'executor' | 'approval-sheet' | 'acquaintance-sheet'>

/**
 * Reads what stands behind the table of a plan: lines under it and footnotes of the pages, the signature, who drew it up,
 * the sheets to be signed (known by the plan's `title`, which they repeat). Every other text is `unused`.
 */
export function backMatter(
  after: readonly Placed[],
  footnotes: readonly Footnote[],
  template: Template,
  title: string | null = null,
): Draft<Back> {
  const sheets = signSheets(after, title, template)
  const lines = sourceLines(sheets.rest).filter(({ text, style }) => text !== '' || style === 'signature-mark')
  const end = lines.findIndex(isOther)
  const own = end === -1 ? lines : lines.slice(0, end)
  const signature = findSignature(own)
  const executor = findExecutor(own)
  const taken = new Set([...linesOf(own, signature), ...linesOf(own, executor)])
  const first = Math.min(signature?.start ?? own.length, executor?.start ?? own.length)
  const under = own.slice(0, Math.min(first, mostFootnotes)).filter(isFootnote)
  const notes = [...under.map(({ marked }) => marked), ...footnotes.flatMap(footnoteLines)].join('\n')
  const rest = lines.filter((line) => !taken.has(line) && !under.includes(line))
  return {
    value: {
      ...(notes === '' ? {} : { footnotes: notes }),
      ...(signature ? { signature: signature.official } : {}),
      ...(executor ? { executor: executorValue(executor.text, template) } : {}),
      ...sheets.value,
    },
    origins: [
      ...(notes === '' ? [] : [{ path: ['footnotes'], from: placesOf(under) }]),
      ...(signature ? leafOrigins(signature.official, ['signature'], linesOf(own, signature)) : []),
      ...(executor ? executorOrigins(executorValue(executor.text, template), linesOf(own, executor)) : []),
      ...sheets.origins,
    ],
    doubts: [],
    unused: linesUnused(rest, why),
  }
}

/** Lines under a table that are taken for its footnotes: more are a text of their own. */
const mostFootnotes = 20

function linesOf(lines: readonly SourceLine[], range: { readonly start: number; readonly end: number } | null) {
  return range ? lines.slice(range.start, range.end) : []
}

/** Another document behind the plan: an annex, an order, another stamp. */
function isOther(line: SourceLine): boolean {
  return (
    line.style === 'title' || isAnnexStart(line) || isOrderWord(line) || isStampStart(line) || isSheetTitle(line.text)
  )
}

function isSheetTitle(text: string): boolean {
  return /^лист (?:согласования|ознакомления)/iu.test(text)
}

function isFootnote({ text, lane }: SourceLine): boolean {
  return lane === '' && text !== '' && !/^м\. ?п\.?$/iu.test(text)
}

function footnoteLines({ sign, paragraphs }: Footnote): string[] {
  const lines = sourceLines(paragraphs.map((block) => ({ block, at: { paragraph: 1 } }))).filter(
    ({ text }) => text !== '',
  )
  return lines.map(({ marked }, i) => (i === 0 && !marked.startsWith(sign) ? `${sign} ${marked}` : marked))
}

interface ExecutorFound {
  readonly text: string
  readonly start: number
  readonly end: number
}

/** «Исп. Фамилия И. О., тел. 2-22-22», the telephone perhaps on a line of its own. */
function findExecutor(lines: readonly SourceLine[]): ExecutorFound | null {
  const start = lines.findLastIndex(({ text }) =>
    /^(?:исп(?:олнитель|олнил[аи]?)?|составил[аи]?)(?:[.:]|\s\p{Lu}|$)/iu.test(text),
  )
  if (start === -1) return null
  let end = start + 1
  while (end < lines.length && end < start + 4 && isExecutorMore(lines[end] as SourceLine)) end++
  return {
    text: lines
      .slice(start, end)
      .map(({ marked }) => marked)
      .join('\n'),
    start,
    end,
  }
}

function isExecutorMore({ text }: SourceLine): boolean {
  return /^(?:тел|т\.|моб|эл|e-?mail|\+?[78]?[ (]{0,9}\d[\d ()-]{4,30}$|\p{Lu}\p{Ll}{1,40} \p{Lu}\p{Ll}{1,40} \p{Lu}\p{Ll}{1,40}$)/iu.test(
    text,
  )
}

/** Name and telephone where the template prints them as they stood; the text as typed otherwise. */
function executorValue(text: string, template: Template): NonNullable<Back['executor']> {
  const match = /^исполнитель: ?(?<name>[^,\d\n]{1,100})(?:, ?(?<phone>[^\n]{1,60}))?$/iu.exec(text)
  const { name = '', phone } = match?.groups ?? {}
  const printed = match ? sentence(template.executor, { name: name.trim(), phone: phone ?? '' }) : ''
  if (!match || !saysSame(printed, text)) return text
  return { name: name.trim(), ...(phone === undefined ? {} : { phone }) }
}

function executorOrigins(value: NonNullable<Back['executor']>, lines: readonly SourceLine[]): ValueOrigin[] {
  return leafOrigins(value, ['executor'], lines)
}

const why: Text = {
  ru: 'текст под таблицей, который не похож ни на сноску, ни на подпись, ни на отметку об исполнителе',
  en: 'text below the table that looks like no footnote, no signature and no note of who drew it up',
}
