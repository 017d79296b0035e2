import { type CalendarDate, parseIsoDate } from '../core/calendar-date.ts'
import type { Path } from '../core/diagnostic.ts'
import type { Parsed, Sound } from '../core/parsed.ts'
import type { Text } from '../core/text.ts'
import { dateInDigits, readDate } from '../deadline/index.ts'
import type { RoadmapFile } from '../format/index.ts'
import { isBlank } from '../model/index.ts'
import type { Entry } from '../yaml/index.ts'

/** What is said of an approval on the command line. */
export interface ApprovalWords {
  readonly date?: CalendarDate
  readonly number?: string
  /** The English word of a document's kind. */
  readonly kind?: string
  readonly position?: string
  readonly name?: string
}

type File = Sound<RoadmapFile>

/**
 * What is to be written into a plan's stamp: only what is missing or left blank. Date and number go where this stamp has
 * them: to the order that is printed, the approving document, the minutes, or under the official's name.
 */
export function approvalEntries(
  { value = {} }: Parsed<RoadmapFile>,
  words: ApprovalWords,
): readonly Entry[] | { readonly fault: Text } {
  const { at, there } = placeOfAct(value, words)
  const wanted: readonly Wanted[] = [
    { path: ['approval', 'by', 'position'], there: value.approval?.by?.position, text: words.position },
    { path: ['approval', 'by', 'name'], there: value.approval?.by?.name, text: words.name },
    // What is printed as an order, and minutes, say themselves what they are.
    ...(at[1] === 'document' ? [{ path: [...at, 'kind'], there: there.kind, text: words.kind }] : []),
    { path: [...at, 'date'], there: there.date, text: words.date },
    { path: [...at, 'number'], there: there.number, text: words.number },
  ]
  const entries: Entry[] = []
  for (const each of wanted) {
    const entry = entryFor(each)
    if (entry && 'fault' in entry) return entry
    if (entry) entries.push(entry)
  }
  return entries
}

interface Act {
  readonly kind?: string | undefined
  readonly date?: string | undefined
  readonly number?: string | undefined
}

/** Where date and number of the approval stand in a file, and what stands there. */
function placeOfAct({ approval, order }: File, { kind, number }: ApprovalWords): { at: Path; there: Act } {
  const { by, body, document, text } = approval ?? {}
  if (body) return { at: ['approval', 'body', 'protocol'], there: body.protocol ?? {} }
  if (order && !document && !by && text === undefined) return { at: ['order'], there: order }
  if (document || kind !== undefined || number !== undefined) {
    return { at: ['approval', 'document'], there: document ?? {} }
  }
  return { at: ['approval'], there: { date: approval?.date } }
}

interface Wanted {
  readonly path: Path
  readonly there: string | undefined
  readonly text: string | undefined
}

function entryFor({ path, there, text }: Wanted): Entry | { readonly fault: Text } | undefined {
  if (text === undefined || (there !== undefined && isSame(there, text))) return undefined
  if (there === undefined || isBlank(there)) return { path, value: text, replace: true }
  return { fault: another(there, text) }
}

function isSame(there: string, text: string): boolean {
  return plain(there) === plain(text)
}

/** Without what is only the way of writing: «№ 5» is 5, «28.08.2026» is 2026-08-28. */
function plain(text: string): string {
  return (readDate(text).date ?? text)
    .replace(/^\s*№\s*/u, '')
    .trim()
    .toLowerCase()
}

function another(there: string, text: string): Text {
  const date = parseIsoDate(text)
  const given = date ? dateInDigits(date) : text
  return {
    ru: `В плане уже записано «${there}», а указано «${given}»: исправьте то, что неверно, и запустите команду ещё раз.`,
    en: `The plan already says “${there}”, the command “${given}”: correct what is wrong and run the command again.`,
  }
}
