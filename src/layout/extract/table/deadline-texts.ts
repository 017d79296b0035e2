import { readDeadline } from '../../../deadline/index.ts'

/** Whether most texts read as deadlines. */
export function areDeadlines(texts: readonly string[]): boolean {
  const some = texts.slice(0, 50)
  return some.length > 0 && some.filter((text) => isDeadline(text)).length * 10 >= some.length * 6
}

function isDeadline(text: string): boolean {
  return /\p{L}|\d\.\d/u.test(text) && readDeadline(text).deadline.kind !== 'unparseable'
}
