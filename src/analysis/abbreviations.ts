import { oncePer } from '../core/once-per.ts'
import type { Target } from '../core/place.ts'
import type { Roadmap } from '../model/index.ts'
import { isAbbreviation, small } from './name-words.ts'
import { isInTable, type PrintedText, tableTexts, textsWith } from './printed-texts.ts'

/** An abbreviation of letters («ОО», «УВР») and all its places in the table. */
export interface Abbreviation {
  readonly letters: string
  readonly places: readonly Target[]
  /** The first place outside «…»: in quotes it is a part of a name. */
  readonly unquoted: Target | null
}

/** A plan has dozens of abbreviations; those beyond this many different ones are left out, each being looked for in all texts. */
const mostDifferent = 500

/** The abbreviations of the table, in the order in which they come first. */
export const abbreviationsOf = oncePer((plan: Roadmap): readonly Abbreviation[] => {
  const found = new Map<string, { places: Target[]; unquoted: Target | null }>()
  for (const text of textsWith(plan, capitals)) {
    if (!isInTable(text)) continue
    // In a text of capitals every word looks like an abbreviation.
    if (!/\p{Ll}{2}/u.test(text.text) && text.text.includes(' ')) continue
    for (const { letters, place, quoted } of abbreviationsIn(text)) {
      const known = found.get(letters) ?? { places: [], unquoted: null }
      if (known.places.length === 0 && found.size === mostDifferent) continue
      known.places.push(place)
      if (!quoted) known.unquoted ??= place
      found.set(letters, known)
    }
  }
  return [...found].map(([letters, places]) => ({ letters, ...places }))
})

/** Without these a text has no abbreviation. */
const capitals = /[А-ЯЁ]и?[А-ЯЁ]/g

function* abbreviationsIn({ path, text, offset }: PrintedText) {
  let depth = 0
  for (const { 0: piece, index } of text.matchAll(/[A-Za-z\u0400-\u052F]+|[«»\n]/g)) {
    if (piece === '«') depth++
    else if (piece === '»') depth = Math.max(0, depth - 1)
    else if (piece === '\n') depth = 0
    else if (isAbbreviation(piece) && isRussian(piece) && !isOfNumber(text, index)) {
      const start = offset + index
      yield { letters: piece, place: { path, span: { start, end: start + piece.length } }, quoted: depth > 0 }
    }
  }
}

/** «№ 42-ОД»: letters of a number stand for no words. */
function isOfNumber(text: string, at: number): boolean {
  return /\d[-–/]?$/.test(text.slice(Math.max(0, at - 2), at))
}

/** Latin ones («IT», «XX») are names or numbers; so are «ХХ» and «II» typed with Russian letters. */
function isRussian(letters: string): boolean {
  return /^[А-ЯЁи]+$/u.test(letters) && !/^Х+$/u.test(letters)
}

/** What tells a reader the meaning of abbreviations: words of the same initials, brackets beside one, the directory. */
export interface Explanations {
  explain(letters: string): boolean
}

/** What a whole plan says of its abbreviations. */
export function explanationsIn(plan: Roadmap): Explanations {
  const texts = [...allTexts(plan)]
  const initials = texts.map((text) => `${initialsOf(text)}|${initialsOf(text.replace(shortWord, ''))}`).join('|')
  const told = new Set(
    texts.flatMap((text) => [...text.matchAll(beside)].map(({ groups }) => groups?.before ?? groups?.after ?? '')),
  )
  const listed = new Set(directoryNames(plan).flatMap((name) => name.match(/\p{Lu}{2,}/gu) ?? []))
  return { explain: (letters) => told.has(letters) || listed.has(letters) || initials.includes(small(letters)) }
}

function* allTexts(plan: Roadmap): Generator<string> {
  if (plan.title !== null) yield plan.title
  if (plan.organization !== null) yield plan.organization
  if (plan.order?.text) yield plan.order.text
  yield* directoryNames(plan)
  for (const { text } of tableTexts(plan)) yield text
}

function directoryNames({ directory }: Roadmap): string[] {
  return directory?.entries.flatMap(({ name, aliases }) => [name, ...aliases]) ?? []
}

/** «(ЦМН)», «(далее – ЦМН)», «ЦМН (целевая модель …)». */
const beside = /\((?:далее\s?[-–—]?\s?)?(?<before>\p{Lu}{2,8})\)|(?<!\p{L})(?<after>\p{Lu}{2,8}) ?\(/gu

/** Words that abbreviations leave out; over other short ones («в», «с») words would meet that do not belong together. */
const shortWord = /(?<!\p{L})(?:и|по) /giu

/** The first letters of the words, and «|» where a sign or an abbreviation parts them. */
function initialsOf(text: string): string {
  let initials = ''
  for (const { 0: piece } of text.matchAll(/\p{L}+|[^\p{L}\s«»"-]/gu)) {
    const isWord = /^\p{L}/u.test(piece) && !isAbbreviation(piece)
    initials += isWord ? small(piece.slice(0, 1)) : '|'
  }
  return initials
}

/** «МБОУ» and «МОБУ» are both written, by different authorities. */
const legalForm = /^[МГФ][АБКОДП]{1,4}У$/u

/** Shorter abbreviations are often both right: «ЦРО», «ЦОР». */
const shortest = 4

/**
 * Abbreviations of the same letters, two neighbours of which are swapped, unless the words of both stand in the plan. The
 * commoner one is meant; of equals the one whose words stand in the plan, then the first.
 */
export function* swappedAbbreviations(
  plan: Roadmap,
): Generator<{ readonly odd: Abbreviation; readonly usual: Abbreviation }> {
  const groups = new Map<string, Abbreviation[]>()
  for (const each of abbreviationsOf(plan)) {
    if (each.letters.length < shortest) continue
    const key = [...each.letters].sort().join('')
    const group = groups.get(key)
    if (!group) groups.set(key, [each])
    else if (group.length < 10) group.push(each)
  }
  const alike = [...groups.values()].filter(({ length }) => length > 1)
  if (alike.length === 0) return
  const explanations = explanationsIn(plan)
  for (const group of alike) {
    const rank = ({ letters, places }: Abbreviation) => places.length + (explanations.explain(letters) ? 0.5 : 0)
    const [usual, ...odd] = group.sort((a, b) => rank(b) - rank(a))
    if (!usual) continue
    for (const each of odd) {
      const bothMeant = explanations.explain(each.letters) && explanations.explain(usual.letters)
      if (!bothMeant && !legalForm.test(each.letters) && areSwapped(each.letters, usual.letters))
        yield { odd: each, usual }
    }
  }
}

function areSwapped(a: string, b: string): boolean {
  const at = [...a].findIndex((letter, index) => letter !== b[index])
  return a[at] === b[at + 1] && a[at + 1] === b[at] && a.slice(at + 2) === b.slice(at + 2)
}
