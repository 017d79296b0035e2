/** A text on one line, without marks of bold type. */
export function oneLine(text: string): string {
  return text.replace(/\*\*/g, '').split(/\s+/).join(' ').trim()
}

/** Enough to know an item by: the first paragraph of its title. */
export function firstLine(title: string): string {
  const [first = '', ...more] = title.split('\n').filter((line) => line.trim() !== '')
  return more.length === 0 ? oneLine(first) : `${oneLine(first)} …`
}
