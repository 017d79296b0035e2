import type { MappedText } from '../core/mapped-text.ts'
import { mapped, opaque, verbatim } from '../core/mapped-text.ts'
import type { Decoded } from './scalar-decode.ts'
import { decodeDouble, decodePlain, decodeSingle } from './scalar-decode.ts'
import { decodeBlock } from './scalar-decode-block.ts'

/** How a text is written in YAML: bare, in quotes, or in block form (`|` and `>`). */
export type Style = 'plain' | 'single' | 'double' | 'block'

/** Where a scalar stands: its source with quotes or block header, `start` to `end` (exclusive). */
export interface ScalarSpan {
  readonly style: Style
  readonly start: number
  readonly end: number
}

/**
 * The text of a scalar with the offset of each of its UTF-16 units. An escape points at its backslash, a fold at the
 * line end it was made of. The offsets are worked out when first asked for: most texts of a file are never pointed into.
 */
export function scalarText(text: string, source: string, span: ScalarSpan): MappedText {
  let inner: MappedText | undefined
  return {
    text,
    at(index) {
      inner ??= locateUnits(text, source, span)
      return inner.at(index)
    },
  }
}

// The decoding is compared with what the package read: where they differ, no offset is better than a wrong one.
function locateUnits(text: string, source: string, span: ScalarSpan): MappedText {
  const slice = source.slice(span.start, span.end)
  if (slice === text) return verbatim(text, span.start)
  const decoded = decode(text, slice, span.style)
  if (decoded?.text !== text) return opaque(text, { start: span.start, end: span.end })
  return mapped(
    text,
    decoded.offsets.map((offset) => offset + span.start),
  )
}

function decode(text: string, slice: string, style: Style): Decoded | undefined {
  if (style === 'plain') return decodePlain(slice)
  if (style === 'single') return decodeSingle(slice)
  if (style === 'double') return decodeDouble(slice)
  return decodeBlock(slice, text)
}
