import type { Block, Document, Paragraph, Sheet, Table } from '../document.ts'
import { headingText, paragraphsMarkdown } from './markdown/paragraph.ts'
import { tableMarkdown } from './markdown/table.ts'
import { escapedLine } from './markdown/text.ts'

/**
 * Prints a document in the Markdown of GitHub: the title as a heading, stamps as paragraphs one after another, the plan
 * as a table. Every sign of the text is text: nothing in it makes a link, a tag or another cell.
 * @throws Error where the rows of a table do not fill its grid.
 */
export function writeMarkdown({ sheets }: Document): string {
  return `${sheets.map(sheetMarkdown).join('\n\n---\n\n')}\n`
}

function sheetMarkdown({ blocks, watermark }: Sheet): string {
  const marked = blocks.some((block) => block.type === 'paragraph' && block.style === 'mark')
  // A draft says so even where there is no page to lay the word across.
  const draft = watermark === undefined || marked ? [] : [escapedLine(watermark)]
  return [...draft, ...runsOf(blocks).map(runMarkdown)].filter((text) => text !== '').join('\n\n')
}

type Run = readonly [Table] | readonly Paragraph[]

/** Every table, and paragraphs that stand together, lines of a title apart from others. */
function runsOf(blocks: readonly Block[]): readonly Run[] {
  const runs: (Paragraph[] | [Table])[] = []
  let open: Paragraph[] | undefined
  for (const block of blocks) {
    switch (block.type) {
      case 'table':
        runs.push([block])
        open = undefined
        break
      case 'paragraph':
        if (open && (open[0]?.style === 'title') === (block.style === 'title')) open.push(block)
        else runs.push((open = [block]))
    }
  }
  return runs
}

function runMarkdown(run: Run): string {
  const [first] = run
  if (first?.type === 'table') return first.borders ? tableMarkdown(first) : besideMarkdown(first)
  const paragraphs = run as readonly Paragraph[]
  return first?.style === 'title' ? headingText(paragraphs) : paragraphsMarkdown(paragraphs)
}

/** What a table without lines puts side by side, one below the other. The lines of a stamp stay lines. */
function besideMarkdown({ header, rows }: Table): string {
  return [...header, ...rows]
    .flatMap(({ cells }) => cells.map(({ paragraphs }) => paragraphsMarkdown(paragraphs, '<br>\n')))
    .filter((text) => text !== '')
    .join('\n\n')
}
