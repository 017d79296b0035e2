import type { Block, Document, Look, Paragraph, Sheet } from '../../document.ts'
import { xmlEscaped } from '../xml-text.ts'
import { inlinesHtml, paragraphsHtml } from './paragraph.ts'
import { sideBySideHtml, tableHtml } from './table.ts'

/** A sheet as an article named by its title: what stands up to the title is its header. `index` counts from 0. */
export function sheetHtml({ blocks }: Sheet, index: number, { title, look, sheets }: Document): string {
  const groups = groupsOf(blocks)
  const id = `title-${index + 1}`
  const heading = groups.findIndex(isTitle)
  const name = heading < 0 ? `aria-label="${xmlEscaped(title)}"` : `aria-labelledby="${id}"`
  const html = groups.map((group, at) => groupHtml(group, at === heading ? id : undefined, name, look))
  const parts =
    heading < 0 ? html : ['<header>', ...html.slice(0, heading + 1), '</header>', ...html.slice(heading + 1)]
  // One sheet needs no name beside that of the page.
  const tag = sheets.length > 1 ? `article ${name}` : 'article'
  return [`<${tag} class="sheet sheet-${index + 1}">`, ...parts, '</article>'].join('\n')
}

type Group = readonly Block[]

/** Paragraphs that stand together, lines of a title apart from others; every table by itself. */
function groupsOf(blocks: readonly Block[]): readonly Group[] {
  const groups: Block[][] = []
  for (const block of blocks) {
    const group = groups.at(-1)
    if (group?.[0] && kindOf(block) !== 'table' && kindOf(group[0]) === kindOf(block)) group.push(block)
    else groups.push([block])
  }
  return groups
}

function kindOf(block: Block): 'title' | 'text' | 'table' {
  switch (block.type) {
    case 'table':
      return 'table'
    case 'paragraph':
      return block.style === 'title' ? 'title' : 'text'
  }
}

function isTitle(group: Group): boolean {
  return group.some((block) => kindOf(block) === 'title')
}

function groupHtml(group: Group, id: string | undefined, name: string, look: Look): string {
  const [first] = group
  if (first?.type === 'table') return first.borders ? tableHtml(first, name, look) : sideBySideHtml(first, look)
  const paragraphs = group.filter((block) => block.type === 'paragraph')
  return isTitle(group) ? titleHtml(paragraphs, id) : paragraphsHtml(paragraphs, look)
}

/** The lines of a title are one heading; the first of a sheet names it and its table. */
function titleHtml(lines: readonly Paragraph[], id: string | undefined): string {
  const [tag, attributes] = id === undefined ? ['h2', ''] : ['h1', ` id="${id}"`]
  const html = lines.map(({ inlines, align = 'center' }) => `<span class="${align}">${inlinesHtml(inlines)}</span>`)
  return `<${tag} class="title"${attributes}>${html.join('\n')}</${tag}>`
}
