import type { ReadRemark } from '../../reading.ts'
import { asParagraphs, readBlocks } from './blocks.ts'
import { fieldsOf } from './fields.ts'
import { notesOf } from './notes.ts'
import type { Story } from './story.ts'
import { paragraphText } from './table-lines.ts'
import type { XmlElement } from './xml.ts'

/** Remarks on texts at the top and at the foot of pages, each text once; the numbers of pages are none. */
export function pageHeaderRemarks(parts: readonly XmlElement[], story: Story): readonly ReadRemark[] {
  const texts = parts.map((part) => textOf(part, story)).filter(isText)
  return [...new Set(texts)].map((text) => ({ kind: 'page-header', at: null, text }))
}

function textOf(part: XmlElement, story: Story): string {
  const inside: Story = { ...story, fields: fieldsOf(part, false), notes: notesOf(undefined, undefined) }
  const { paragraphs } = asParagraphs(readBlocks(part, inside, 'body'), 'body')
  return paragraphs.map(paragraphText).join(' ').replace(/\s+/gu, ' ').trim()
}

const PAGE_WORDS: ReadonlySet<string> = new Set(['стр', 'страница', 'лист', 'листов', 'из', 'page', 'of'])

// Numbers alone count pages, with or without these words.
function isText(text: string): boolean {
  return (text.toLowerCase().match(/\p{L}+/gu) ?? []).some((word) => !PAGE_WORDS.has(word))
}
