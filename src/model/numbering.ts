import type { Sound } from '../core/parsed.ts'
import type { RoadmapFile } from '../format/index.ts'

/** How numbers print: of sections by their place, of activities by the section's place and their own. */
export interface Numbering {
  section(section: number): string
  activity(section: number | null, activity: number): string
}

/** Numbers by example: the example shows the very first number («I.», «1.1»), `none` («нет») prints none. */
export function numberingOf(raw: Sound<RoadmapFile>['numbering']): Numbering {
  const examples = typeof raw === 'string' ? { activity: raw } : (raw ?? {})
  const section = pattern(examples.section ?? '1.')
  const inSection = pattern(examples.activity ?? '1.1.')
  const flat = pattern(examples.activity ?? '1.')
  return {
    section: (place) => section([place]),
    activity: (place, own) => (place === null ? flat([own]) : inSection([place, own])),
  }
}

const none = new Set(['none', 'нет', ''])
const numeral = /\d+|[IVX]+|[а-яa-z](?=[).])/gu

/** What makes numbers like the example: its numerals are counted from the right, the last one is the item's own. */
function pattern(example: string): (counts: readonly number[]) => string {
  if (none.has(example.trim().toLowerCase())) return () => ''
  const numerals = example.match(numeral) ?? []
  return (counts) => {
    let nth = 0
    const used = counts.slice(-numerals.length)
    return example.replace(numeral, (found) => spelled(used[nth++] ?? 0, found))
  }
}

const letters = 'абвгдежзиклмнопрстуфхцчшщэюя'

function spelled(count: number, like: string): string {
  if (/^\d/.test(like)) return String(count)
  if (/^[IVX]+$/.test(like)) return roman(count)
  // Letters of lists run without ё, й, ъ, ы, ь, as in official texts.
  return /[a-z]/.test(like)
    ? String.fromCharCode(96 + ((count - 1) % 26) + 1)
    : (letters[(count - 1) % letters.length] ?? '')
}

const romanDigits: readonly (readonly [number, string])[] = [
  [100, 'C'],
  [90, 'XC'],
  [50, 'L'],
  [40, 'XL'],
  [10, 'X'],
  [9, 'IX'],
  [5, 'V'],
  [4, 'IV'],
  [1, 'I'],
]

function roman(count: number): string {
  let rest = count
  let text = ''
  for (const [value, digits] of romanDigits) {
    while (rest >= value) {
      text += digits
      rest -= value
    }
  }
  return text
}
