export type * from './document.ts'
export type * from './reading.ts'
export { layOnGrid } from './grid.ts'
export { lineCount, unbroken } from './line-breaks.ts'
export { listHang } from './list-hang.ts'
export { printedContent } from './printed-content.ts'
export { printedWidth } from './printed-width.ts'

/**
 * The readers by format, each behind a door of its own as the writers are: `const { readText } = await readers.text()`.
 */
export const readers = {
  docx: () => import('./readers/docx/index.ts'),
  html: () => import('./readers/html/index.ts'),
  text: () => import('./readers/text.ts'),
} as const

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
