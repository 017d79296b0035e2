import type { Inline, Paragraph } from '../../document/index.ts'

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
  const texts = paragraphs
    .flatMap(({ inlines }) => inlines)
    .filter((inline) => inline.type === 'text' && inline.text.trim() !== '')
  return texts.length > 0 && texts.every((inline) => inline.type === 'text' && inline.bold === true)
}

function linesOf({ mark, inlines }: Paragraph, bold: boolean): string[] {
  const lines = partedAtBreaks(inlines).map((line) => clean(bold ? marked(line) : plain(line)))
  const [first = '', ...rest] = lines
  return mark === undefined ? lines : [`${mark} ${first}`.trim(), ...rest]
}

function partedAtBreaks(inlines: readonly Inline[]): (readonly Inline[])[] {
  const lines: Inline[][] = [[]]
  for (const inline of inlines) {
    if (inline.type === 'break') lines.push([])
    else lines.at(-1)?.push(inline)
  }
  return lines
}

function plain(inlines: readonly Inline[]): string {
  return inlines.map((inline) => (inline.type === 'text' ? inline.text : '')).join('')
}

/** Bold stretches between `**`, with the spaces at their ends outside. */
function marked(inlines: readonly Inline[]): string {
  return stretches(inlines)
    .map(({ text, bold }) => {
      const words = text.trim()
      return bold && words !== '' ? text.replace(words, () => `**${words}**`) : text
    })
    .join('')
}

function stretches(inlines: readonly Inline[]): { text: string; bold: boolean }[] {
  const all: { text: string; bold: boolean }[] = []
  for (const inline of inlines) {
    if (inline.type !== 'text') continue
    const last = all.at(-1)
    const bold = inline.bold === true
    // A space alone has no weight of its own.
    if (last && (last.bold === bold || inline.text.trim() === '')) last.text += inline.text
    else all.push({ text: inline.text, bold })
  }
  return all
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
