import type { Paragraph } from '../../document.ts'
import { asLine, escapedLine, inlinesMarkdown } from './text.ts'

/** The lines of a title as one heading. */
export function headingText(lines: readonly Paragraph[]): string {
  // A heading is bold by itself; its last signs may not be «#».
  const texts = lines.map(({ inlines }) => inlinesMarkdown(inlines.map(withoutLook)).trim())
  const text = texts
    .filter((line) => line !== '')
    .join('<br>')
    .replaceAll('#', '\\#')
  return text === '' ? '' : `# ${text}`
}

function withoutLook(inline: Paragraph['inlines'][number]): Paragraph['inlines'][number] {
  return inline.type === 'text' ? { type: 'text', text: inline.text } : inline
}

/** Paragraphs as they follow each other, `between` those that are no list items. */
export function paragraphsMarkdown(paragraphs: readonly Paragraph[], between = '\n\n'): string {
  return runsOf(paragraphs)
    .map((run) =>
      isList(run) ? run.map(itemMarkdown).join('\n') : run.map(lineMarkdown).filter(isSomething).join(between),
    )
    .filter(isSomething)
    .join('\n\n')
}

/** A cell: its paragraphs are lines. Nothing at the beginning of a cell opens a list or a heading. */
export function cellMarkdown(paragraphs: readonly Paragraph[]): string {
  return paragraphs
    .map(({ inlines, mark, style }) =>
      `${markText(mark)}${inlinesMarkdown(inlines, style === 'cell-section' || style === 'heading')}`.trim(),
    )
    .join('<br>')
}

function isSomething(text: string): boolean {
  return text !== ''
}

/** Stretches of paragraphs with a mark and without. */
function runsOf(paragraphs: readonly Paragraph[]): readonly (readonly Paragraph[])[] {
  const runs: Paragraph[][] = []
  for (const paragraph of paragraphs) {
    const run = runs.at(-1)
    if (run && (run[0]?.mark === undefined) === (paragraph.mark === undefined)) run.push(paragraph)
    else runs.push([paragraph])
  }
  return runs
}

/** Whether Markdown prints the marks as they are: hyphens, or numbers that count on. Others are text. */
function isList(run: readonly Paragraph[]): boolean {
  const marks = run.map(({ mark }) => mark)
  if (marks.every((mark) => mark === '-')) return true
  const first = Number(/^(\d{1,8})\)$/u.exec(marks[0] ?? '')?.[1])
  return marks.every((mark, index) => mark === `${first + index})`)
}

function itemMarkdown({ mark, inlines }: Paragraph): string {
  return `${mark} ${asLine(inlinesMarkdown(inlines))}`
}

function lineMarkdown({ mark, inlines }: Paragraph): string {
  return asLine(`${markText(mark)}${inlinesMarkdown(inlines)}`)
}

function markText(mark: string | undefined): string {
  return mark === undefined ? '' : `${escapedLine(mark)} `
}
