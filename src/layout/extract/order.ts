import { dateInDigits, readDate } from '../../deadline/index.ts'
import type { RoadmapFile } from '../../format/index.ts'
import type { Template } from '../template.ts'
import { despaced, isOrderVerb } from './order-word.ts'
import { findSignature, type SignatureFound } from './signature-line.ts'
import type { SourceLine } from './source-line.ts'
import { dateValue, numberValue } from './written-act.ts'

type RawOrder = NonNullable<RoadmapFile['order']>

/** The order before a plan: its value, the lines of each part, and those that are no part of it. */
export interface OrderFound {
  readonly value: RawOrder
  readonly parts: Readonly<Partial<Record<keyof RawOrder, readonly SourceLine[]>>>
  /** Words beside its date and number (the place where it was issued) and lines behind its signature. */
  readonly unused: readonly SourceLine[]
}

/** Reads the lines from the word of an order to its signature. */
export function readOrder(lines: readonly SourceLine[], template: Template): OrderFound {
  const [first, ...others] = lines
  const head = readHead(others, template)
  const body = others.slice(head.end)
  const heading = headingOf(body)
  const afterHeading = body.slice(heading.length)
  const signature = signatureIn(afterHeading)
  const text = afterHeading.slice(0, signature?.start ?? afterHeading.length).filter(isFilled)
  const word = first ? wordValue(first.text) : null
  const value: RawOrder = {
    ...(word === null ? {} : { kind: word }),
    ...(head.date === null ? {} : { date: head.date }),
    ...(head.number === null ? {} : { number: head.number }),
    ...(heading.some(isFilled)
      ? {
          heading: heading
            .filter(isFilled)
            .map((line) => line.marked)
            .join('\n'),
        }
      : {}),
    ...(text.length > 0 ? { text: text.map(asParagraph).join('\n') } : {}),
    ...(signature ? { signature: signature.official } : {}),
  }
  return {
    value,
    parts: {
      ...(first ? { kind: [first] } : {}),
      date: head.lines.filter(({ text }) => !text.startsWith('№')),
      number: head.lines.filter(({ text }) => text.startsWith('№')),
      heading: heading.filter(isFilled),
      text,
      signature: signature ? afterHeading.slice(signature.start, signature.end).filter(isFilled) : [],
    },
    unused: [...head.unused, ...(signature ? afterHeading.slice(signature.end).filter(isFilled) : [])],
  }
}

/** The signature stands below the last item of the text: names in it sign nothing. */
function signatureIn(lines: readonly SourceLine[]): SignatureFound | null {
  const from = lines.findLastIndex(({ text }) => /^\d+[.)]|^[-–—•]/u.test(text) || isOrderVerb(text)) + 1
  const found = findSignature(lines.slice(from))
  return found && { ...found, start: found.start + from, end: found.end + from }
}

function isFilled({ text }: SourceLine): boolean {
  return text !== ''
}

/** The text of an order is not bold by itself, so a line that is keeps its marks. */
function asParagraph({ marked, isBold }: SourceLine): string {
  return isBold ? `**${marked}**` : marked
}

/** The word as the file keeps it: nothing where it is the usual one, in small letters where it prints by its kind. */
function wordValue(text: string): string | null {
  if (text === 'ПРИКАЗ') return null
  return text === text.toUpperCase() && despaced(text) === text ? text.toLowerCase() : text
}

interface Head {
  readonly date: string | null
  readonly number: string | null
  readonly lines: readonly SourceLine[]
  readonly unused: readonly SourceLine[]
  readonly end: number
}

/** Date and number stand before the heading, on one line or on two, with the place of issue somewhere among them. */
function readHead(lines: readonly SourceLine[], template: Template): Head {
  let date: string | null = null
  let number: string | null = null
  const used: SourceLine[] = []
  const unused: SourceLine[] = []
  let end = 0
  for (; end < lines.length && end < mostHeadLines; end++) {
    const line = lines[end] as SourceLine
    if (line.text === '') continue
    const parts = headParts(line)
    if (parts === null) break
    for (const { text, is } of parts) {
      if (is === 'date' && date === null) date = dateValue(text, template, dateInDigits)
      else if (is === 'number' && number === null) number = numberValue(text)
      else unused.push({ ...line, text })
    }
    for (const { text, is } of parts)
      if (is !== 'place') used.push({ ...line, text: is === 'number' ? `№ ${text}` : text })
  }
  return { date, number, lines: used, unused, end }
}

const mostHeadLines = 10

interface HeadPart {
  readonly text: string
  readonly is: 'date' | 'number' | 'place'
}

/** What a line over the heading says; `null` for a line that stands there no more. */
function headParts({ raw, text, style }: SourceLine): HeadPart[] | null {
  if (style === 'heading' || isHeadingStart(text) || text.length > 100) return null
  const parts = raw.split(/\t|[\s\u00A0]{3,200}|(?=№)/u).map((part) => part.replace(/[\s\u00A0]+/gu, ' ').trim())
  const said = parts.filter((part) => part !== '').map(headPart)
  return said.some((part) => part === null) ? null : said.flatMap((part) => part ?? [])
}

function headPart(text: string): HeadPart | null {
  if (text.startsWith('№')) return { text: text.replace(/^№ ?/u, ''), is: 'number' }
  if (readDate(text).date !== null || /^(?:от )?[«"“]? ?_+/u.test(text)) return { text, is: 'date' }
  const isPlace =
    /^(?:г|с|п|пос|пгт|ст|дер|д|х)\.? ?\p{Lu}\p{L}{1,40}(?:[ -]\p{L}{1,40})?$|^(?:село|посёлок|поселок|город) \p{Lu}/u.test(
      text,
    )
  return isPlace ? { text, is: 'place' } : null
}

function isHeadingStart(text: string): boolean {
  return /^[«"]?(?:О|Об|Обо) \p{L}/u.test(text)
}

function headingOf(lines: readonly SourceLine[]): readonly SourceLine[] {
  const start = lines.findIndex(isFilled)
  const first = lines[start]
  if (!first) return []
  const isStyled = first.style === 'heading'
  if (!isStyled && !isHeadingStart(first.text)) return []
  let end = start + 1
  while (end < lines.length && end < start + 6) {
    const line = lines[end] as SourceLine
    if (isStyled ? line.style !== 'heading' : !isHeadingMore(first, line)) break
    end++
  }
  return lines.slice(0, end)
}

function isHeadingMore(first: SourceLine, { text, isBold, align }: SourceLine): boolean {
  return text !== '' && isBold === first.isBold && align === first.align && /^[\p{Ll}(«"\d]/u.test(text)
}
