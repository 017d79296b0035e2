import type { Inline, TextInline } from '../../document/index.ts'

/** The inlines of a paragraph, a list for each of its lines. */
export function partedAtBreaks(inlines: readonly Inline[]): (readonly Inline[])[] {
  const lines: Inline[][] = [[]]
  for (const inline of inlines) {
    if (inline.type === 'break') lines.push([])
    else lines.at(-1)?.push(inline)
  }
  return lines
}

/** The words as they stand, without marks. */
export function plainText(inlines: readonly Inline[]): string {
  return inlines.map((inline) => (inline.type === 'text' ? inline.text : '')).join('')
}

/** The words with bold stretches between `**`, the spaces at their ends outside. */
export function markedText(inlines: readonly Inline[]): string {
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

/** Whether every word is bold. */
export function areAllBold(inlines: readonly Inline[]): boolean {
  const texts = inlines.filter((inline): inline is TextInline => inline.type === 'text' && inline.text.trim() !== '')
  return texts.length > 0 && texts.every(({ bold }) => bold === true)
}
