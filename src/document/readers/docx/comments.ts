import { wordsOf } from './runs.ts'
import { children } from './tree.ts'
import type { XmlElement } from './xml.ts'

/** The texts of comments by their ids, each on one line. */
export function commentsOf(part: XmlElement | undefined): Map<string, string> {
  return new Map(
    children(part, 'w:comment').map((comment) => [
      comment.attributes['w:id'] ?? '',
      wordsOf(comment).replace(/\s+/gu, ' ').trim(),
    ]),
  )
}
