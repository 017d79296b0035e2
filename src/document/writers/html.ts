import type { Document } from '../document.ts'
import { sheetHtml } from './html/sheet.ts'
import { styleSheet } from './html/style-sheet.ts'
import { xmlEscaped } from './xml-text.ts'

/**
 * Prints a document as one page of HTML that needs nothing beside it: for the screen, and for paper as the Word file
 * prints. It is well-formed XML too, so that any tool reads it. No text of the document can run: all of it is escaped, and the page forbids scripts, pictures and addresses.
 * @throws Error where the rows of a table do not fill its grid.
 */
export function writeHtml(document: Document): string {
  const { title, subject, author, lang, sheets, provenance } = document
  const generator = provenance ? `${provenance.program} ${provenance.version}` : undefined
  const watermark = sheets.find((sheet) => sheet.watermark)?.watermark
  return [
    '<!DOCTYPE html>',
    `<html lang="${xmlEscaped(lang)}">`,
    '<head>',
    '<meta charset="utf-8"/>',
    `<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'"/>`,
    '<meta name="viewport" content="width=device-width, initial-scale=1"/>',
    ...meta('generator', generator),
    ...meta('author', author),
    ...meta('description', subject),
    `<title>${xmlEscaped(title)}</title>`,
    `<style>\n${styleSheet(document)}</style>`,
    '</head>',
    '<body>',
    ...(watermark === undefined ? [] : [`<div class="watermark" aria-hidden="true">${xmlEscaped(watermark)}</div>`]),
    '<main>',
    ...sheets.map((sheet, index) => sheetHtml(sheet, index, document)),
    '</main>',
    '</body>',
    '</html>',
    '',
  ].join('\n')
}

function meta(name: string, content: string | undefined): readonly string[] {
  return content ? [`<meta name="${name}" content="${xmlEscaped(content)}"/>`] : []
}
