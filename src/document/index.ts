export type * from './document.ts'
export type * from './reading.ts'
export { lineCount, unbroken } from './line-breaks.ts'
export { listHang } from './list-hang.ts'
export { printedContent } from './printed-content.ts'
export { printedWidth } from './printed-width.ts'

/**
 * The writers by format, each behind a door of its own: `const { writeDocx } = await writers.docx()`. The packages they
 * stand on are loaded only by whoever opens it (docx alone costs more than a whole `check`).
 */
export const writers = {
  docx: () => import('./writers/docx.ts'),
  html: () => import('./writers/html.ts'),
  markdown: () => import('./writers/markdown.ts'),
  terminal: () => import('./writers/terminal.ts'),
} as const

/** The readers by format, each behind a door of its own: `const { readDocx } = await readers.docx()`. */
export const readers = {
  docx: () => import('./readers/docx/index.ts'),
} as const
