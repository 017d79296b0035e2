import type { Paragraph } from '../../document/index.ts'
import { areAllBold, markedText, partedAtBreaks, plainText } from './inline-text.ts'

/** How the words of paragraphs become a text of the file. */
export interface TextOptions {
  /** Whether bold stretches keep their `**…**`; where the look of a cell is said otherwise, they do not. */
  readonly bold: boolean
  /**
   * Whether lines are only those of the page: in plain text one that begins in small letters continues the one above, and a list may
   * stand on one line.
   */
  readonly isPlainText: boolean
}

/**
 * Paragraphs as a text of the file: a line each, list items with their marks, bold words between `**`. What
 * `paragraphsOf` makes of it prints the same words.
 */
export function textOf(paragraphs: readonly Paragraph[], options: TextOptions): string {
  const lines = paragraphs.flatMap((paragraph) => linesOf(paragraph, options.bold))
  const filled = lines.filter((line) => line !== '')
  return (options.isPlainText ? joined(filled).flatMap(listItems) : filled).join('\n')
}

/** The words alone, on one line. */
export function wordsOf(paragraphs: readonly Paragraph[]): string {
  return textOf(paragraphs, { bold: false, isPlainText: false }).replace(/\s+/gu, ' ')
}

/** Whether every word is bold. */
export function isAllBold(paragraphs: readonly Paragraph[]): boolean {
  return areAllBold(paragraphs.flatMap(({ inlines }) => inlines))
}

function linesOf({ mark, inlines }: Paragraph, bold: boolean): string[] {
  const lines = partedAtBreaks(inlines).map((line) => clean(bold ? markedText(line) : plainText(line)))
  const [first = '', ...rest] = lines
  return mark === undefined ? lines : [`${mark} ${first}`.trim(), ...rest]
}

function clean(line: string): string {
  return line.replace(/[^\S\n]+/gu, ' ').trim()
}

function joined(lines: readonly string[]): string[] {
  const whole: string[] = []
  for (const line of lines) {
    const above = whole.at(-1)
    if (above !== undefined && /^\p{Ll}/u.test(line) && !/[.;:]$/u.test(above)) {
      whole[whole.length - 1] = `${above}${above.endsWith('-') ? '' : ' '}${line}`
    } else whole.push(line)
  }
  return whole
}

/** «…: - первое; - второе» and «…: ➤ первое, ➤ второе» on one line are lists. */
function listItems(line: string): string[] {
  return line.split(/(?<=[:;]) (?=[-–—]\s?\p{L})|(?<=\S) (?=[•➤►▪●]\s?\p{L})/u)
}
