import type { Document } from '../../src/document/document.ts'

/** The texts of all cells of tables in what mammoth made of a file, in the order of the page. */
export function cellTexts(html: string): readonly string[] {
  return [...html.matchAll(/<t[dh][^>]*>(.*?)<\/t[dh]>/gsu)].map(([, inner]) =>
    (inner as string)
      .replaceAll('</p>', '\n')
      .replace(/<[^>]*>/gu, '')
      .trim(),
  )
}

/** The texts of all cells of a document's tables, as mammoth should give them back. */
export function expectedTexts(document: Document): readonly string[] {
  const tables = document.sheets.flatMap(({ blocks }) => blocks).filter((block) => block.type === 'table')
  const cells = tables.flatMap((table) => [...table.header, ...table.rows]).flatMap((row) => row.cells)
  return cells.map(({ paragraphs }) =>
    paragraphs
      .map(
        ({ mark, inlines }) =>
          (mark ? `${mark}\t` : '') + inlines.map((each) => (each.type === 'text' ? each.text : '')).join(''),
      )
      .join('\n')
      .trim(),
  )
}
