import type { RoadmapFile } from '../../format/index.ts'
import type { SourceLine } from './source-line.ts'
import { stampWordOf } from './stamp-words.ts'

/** A stamp as the file says it. */
export type RawStamp = NonNullable<RoadmapFile['approval']>

/** A line of a stamp under its word; a frame for an electronic signature is one. */
export interface StampLine {
  readonly text: string
  readonly isFrame: boolean
}

/** The word of a stamp and its other lines; the lines of a frame for an electronic signature are one. */
export function stampParts(
  lines: readonly SourceLine[],
): { readonly word: string; readonly body: readonly StampLine[] } | null {
  const [first, ...others] = lines
  if (!first) return null
  const { word, rest } = stampWordOf(first.text) ?? { word: first.text, rest: '' }
  const body: StampLine[] = rest === '' ? [] : [{ text: rest, isFrame: false }]
  for (const line of others) {
    const last = body.at(-1)
    const isFrame = line.style === 'signature-mark' || line.text.toLowerCase().startsWith('документ подписан')
    const isInFrame = last?.isFrame === true && (isFrame || !/действителен/iu.test(last.text)) && last.text !== ''
    if (isInFrame) body[body.length - 1] = { text: `${last.text}\n${line.text}`.trim(), isFrame: true }
    else if (!(isFrame && last?.isFrame === true)) body.push({ text: line.text, isFrame })
  }
  return { word, body }
}
