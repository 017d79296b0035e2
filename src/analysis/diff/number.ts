import type { Listed } from './change.ts'

/** The number of an item as it prints, without the signs at its end: «1.1.» and «1.1)» are «1.1». */
export function printedNumber({ number }: Listed): string {
  let end = number.length
  while (end > 0 && /[.)\s]/u.test(number[end - 1] ?? '')) end--
  return number.slice(0, end).trim()
}
