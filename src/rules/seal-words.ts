import type { SealChanges } from '../analysis/index.ts'
import type { Text } from '../core/text.ts'

/** How many rows are named before the others are only counted. */
export const mostShown = 8

const aroundWords = {
  title: { ru: 'изменено название', en: 'the title is another' },
  columns: { ru: 'изменены столбцы', en: 'the columns are others' },
  order: { ru: 'изменён приказ', en: 'the order is another' },
} as const

export const partsUnknown: Text = {
  ru: 'что именно, неизвестно: суммы частей не записаны',
  en: 'what exactly is not known, for the seal of the parts was not recorded',
}

const onlyNumbers: Text = { ru: 'номера записаны иначе', en: 'the numbers are written otherwise' }

/** What has changed, as parts of a sentence: «изменены строки 2.3 и 2.5; исчезла строка 3.1; изменено название». */
export function changesInWords({ around, changed, gone, added, moved }: SealChanges): Text {
  const parts: Text[] = [
    ...rowsInWords(changed, ['изменена строка', 'изменены строки'], ['row # changed', 'rows # changed']),
    ...rowsInWords(gone, ['исчезла строка', 'исчезли строки'], ['row # is gone', 'rows # are gone']),
    ...rowsInWords(added, ['появилась строка', 'появились строки'], ['row # is new', 'rows # are new']),
    ...(moved.length > 0 ? [movedInWords(moved)] : []),
    ...around.map((name) => aroundWords[name]),
  ]
  if (parts.length === 0) return onlyNumbers
  return { ru: parts.map(({ ru }) => ru).join('; '), en: parts.map(({ en }) => en).join('; ') }
}

/** «строка 2.3 стала 2.4, 2.4 — 2.5». */
export function movedInWords(moved: SealChanges['moved']): Text {
  const shown = moved.slice(0, mostShown)
  const more = moved.length - shown.length
  const names = shown.map(({ from, to }) => ({ from: rowName(from), to: rowName(to) }))
  return {
    ru: `строка ${names.map(({ from, to }, i) => `${from.ru} ${i === 0 ? 'стала' : '—'} ${to.ru}`).join(', ')}${more > 0 ? ` и ещё ${more}` : ''}`,
    en: `row ${names.map(({ from, to }) => `${from.en} became ${to.en}`).join(', ')}${more > 0 ? ` and ${more} more` : ''}`,
  }
}

/** `en` says it of one and of several, with «#» for the names. */
function rowsInWords(names: readonly string[], ru: readonly [string, string], en: readonly [string, string]): Text[] {
  if (names.length === 0) return []
  const shown = names.slice(0, mostShown).map(rowName)
  const more = names.length - shown.length
  const which = names.length === 1 ? 0 : 1
  const ruNames = shown.map((name) => name.ru)
  const enNames = shown.map((name) => name.en)
  return [
    {
      ru: `${ru[which]} ${listed(more > 0 ? [...ruNames, `ещё ${more}`] : ruNames, 'и')}`,
      en: en[which].replace('#', () => listed(more > 0 ? [...enNames, `${more} more`] : enNames, 'and')),
    },
  ]
}

/** A row without a number is named by its place in the table. */
function rowName(name: string): Text {
  if (!name.startsWith('@')) return { ru: name, en: name }
  return { ru: `${name.slice(1)}-я сверху`, en: `${name.slice(1)} from the top` }
}

function listed(names: readonly string[], and: string): string {
  const last = names.at(-1) ?? ''
  return names.length > 1 ? `${names.slice(0, -1).join(', ')} ${and} ${last}` : last
}
