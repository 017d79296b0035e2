import type { Footnote, ReadDocument, ReadRemark, Unreadable } from '../../reading.ts'
import { asParagraphs, readBlocks } from './blocks.ts'
import { commentsOf } from './comments.ts'
import { counters } from './counters.ts'
import { fieldsOf } from './fields.ts'
import { listsOf } from './lists.ts'
import { notesOf } from './notes.ts'
import { pageHeaderRemarks } from './page-headers.ts'
import { openParts, type Parts } from './parts.ts'
import { placed } from './places.ts'
import { tooLargeTables } from './size.ts'
import type { Story } from './story.ts'
import { stylesOf } from './styles.ts'

/**
 * Reads a Word file (.docx or .docm; ECMA-376, transitional or strict) as its reader sees it on paper: automatic numbers
 * resolved, tracked changes accepted, fields as their results, hidden text left out. Nothing outside the file is
 * fetched and nothing in it is run. It never throws: a file that is no such document, or larger than any plan, gives a
 * sentence.
 */
export function readDocx(bytes: Uint8Array): ReadDocument | Unreadable {
  const parts = openParts(bytes)
  if ('fault' in parts) return parts
  const { body, footnotes, endnotes, pageHeaders } = parts
  const texts = [body, footnotes, endnotes, ...pageHeaders].filter((part) => part !== undefined)
  return tooLargeTables(texts) ?? readParts(parts)
}

function readParts(parts: Parts): ReadDocument {
  const story = storyOf(parts)
  const { blocks, remarks } = placed(readBlocks(parts.body, story, 'body'))
  const notes = readNotes(story)
  const headers = pageHeaderRemarks(parts.pageHeaders, story)
  const macros: readonly ReadRemark[] = parts.macros ? [{ kind: 'macros', at: null }] : []
  return {
    blocks,
    footnotes: notes.footnotes,
    remarks: [...remarks, ...notes.remarks, ...headers, ...macros],
    knowsMerges: true,
  }
}

function storyOf(parts: Parts): Story {
  const styles = stylesOf(parts.styles)
  return {
    styles,
    counters: counters(listsOf(parts.numbering, styles)),
    fields: fieldsOf(parts.body),
    notes: notesOf(parts.footnotes, parts.endnotes),
    comments: commentsOf(parts.comments),
  }
}

// A note may refer to another: the list grows while it is gone through.
function readNotes(story: Story): { readonly footnotes: readonly Footnote[]; readonly remarks: readonly ReadRemark[] } {
  const footnotes: Footnote[] = []
  const remarks: ReadRemark[] = []
  for (const { sign, element } of story.notes.met) {
    const inside: Story = { ...story, fields: fieldsOf(element) }
    const { paragraphs, found } = asParagraphs(readBlocks(element, inside, 'body'), 'body')
    footnotes.push({ sign, paragraphs })
    for (const each of found) remarks.push({ ...each, at: null })
  }
  return { footnotes, remarks }
}
