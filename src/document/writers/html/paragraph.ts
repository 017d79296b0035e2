import type { Inline, Look, Paragraph, TextInline } from '../../document.ts'
import { listHang } from '../../list-hang.ts'
import { xmlEscaped, xmlLines } from '../xml-text.ts'

/**
 * Paragraphs as they follow each other; those with marks that stand together are a list. The mark is text, as it is in
 * the Word file: it is read, copied and printed as it was typed.
 */
export function paragraphsHtml(paragraphs: readonly Paragraph[], { sizes }: Look): string {
  const isBody = paragraphs.some(({ style, mark }) => style === 'body' && mark !== undefined)
  const hang = listHang(paragraphs, isBody ? sizes.body : sizes.table)
  return runsOf(paragraphs)
    .map((run) => (run[0]?.mark === undefined ? run.map(paragraphHtml).join('') : listHtml(run, hang)))
    .join('')
}

/** The text of a paragraph with its look. */
export function inlinesHtml(inlines: readonly Inline[]): string {
  return inlines.map(inlineHtml).join('')
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

function paragraphHtml(paragraph: Paragraph): string {
  return `<p class="${classes(paragraph)}">${inlinesHtml(paragraph.inlines)}</p>`
}

const COUNTED = /^(?:\d+|\p{L})[.)]$/u

// The role is said again: Safari takes a list without marks of its own for none.
function listHtml(items: readonly Paragraph[], hang: number): string {
  const tag = items.every(({ mark = '' }) => COUNTED.test(mark)) ? 'ol' : 'ul'
  return `<${tag} role="list" style="--hang:${hang}mm">${items.map(itemHtml).join('')}</${tag}>`
}

function itemHtml(item: Paragraph): string {
  const mark = `<span class="list-mark">${xmlEscaped(item.mark ?? '')}</span> `
  return `<li class="${classes(item)}">${mark}${inlinesHtml(item.inlines)}</li>`
}

function classes({ style, align, keepNext }: Paragraph): string {
  return [style, ...(align ? [align] : []), ...(keepNext ? ['keep'] : [])].join(' ')
}

function inlineHtml(inline: Inline): string {
  switch (inline.type) {
    case 'break':
      return '<br/>'
    case 'text':
      return textHtml(inline)
  }
}

function textHtml({ text, bold, italic, tone }: TextInline): string {
  let html = xmlLines(text).map(xmlEscaped).join('<br/>')
  if (tone) html = `<span class="${tone}">${html}</span>`
  if (italic) html = `<i>${html}</i>`
  return bold ? `<b>${html}</b>` : html
}
