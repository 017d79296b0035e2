import type { Styles } from './styles.ts'
import { child, children, switched, value, whole, wholeNumber } from './tree.ts'
import type { XmlElement } from './xml.ts'

/** One level of a list (ECMA-376 part 1, 17.9.6). */
export interface Level {
  readonly start: number
  readonly format: string
  /** What is printed, with %1 to %9 for the numbers of the levels: «%1.%2.». */
  readonly text: string
  /** All levels in it are counted in digits. */
  readonly legal: boolean
  /** Begins anew after a level of this number, counted from 1, or one above it; 0 never does. */
  readonly restart?: number
  /** The style whose paragraphs are of this level. */
  readonly style?: string
  readonly font?: string
}

/** A list as paragraphs refer to it by its number. */
export interface List {
  /** Lists of one definition go on counting where the other ended. */
  readonly definition: string
  readonly levels: readonly Level[]
  /** Levels that begin at a number of their own when this list is met for the first time. */
  readonly starts: ReadonlyMap<number, number>
}

/** The lists of a file by their numbers. */
export function listsOf(part: XmlElement | undefined, styles: Styles): ReadonlyMap<number, List> {
  const definitions = new Map(
    children(part, 'w:abstractNum').map((each) => [each.attributes['w:abstractNumId'] ?? '', each]),
  )
  const definitionOf = new Map(
    children(part, 'w:num').map((each) => [each.attributes['w:numId'] ?? '', value(each, 'w:abstractNumId') ?? '']),
  )
  const lists = children(part, 'w:num').map((num) => {
    const definition = real(value(num, 'w:abstractNumId') ?? '', definitions, definitionOf, styles)
    return [whole(num.attributes['w:numId']) ?? 0, list(num, definition, definitions.get(definition))] as const
  })
  return new Map(lists)
}

const LONGEST_WAY = 9

// A definition may be no more than the name of a style of numbering, behind which the real one stands.
function real(
  definition: string,
  definitions: ReadonlyMap<string, XmlElement>,
  definitionOf: ReadonlyMap<string, string>,
  styles: Styles,
): string {
  let at = definition
  for (let step = 0; step < LONGEST_WAY; step++) {
    const link = value(definitions.get(at), 'w:numStyleLink')
    const number = link === undefined ? undefined : styles.numbering(link)
    const next = number === undefined ? undefined : definitionOf.get(String(number))
    if (next === undefined) return at
    at = next
  }
  return at
}

function list(num: XmlElement, definition: string, found: XmlElement | undefined): List {
  const levels = levelsOf(found)
  const starts = new Map<number, number>()
  for (const override of children(num, 'w:lvlOverride')) {
    const index = levelIndex(override)
    const start = wholeNumber(override, 'w:startOverride')
    const own = child(override, 'w:lvl')
    if (index === undefined) continue
    if (own) levels[index] = level(own)
    if (start !== undefined) starts.set(index, start)
  }
  // A level may be left out between others: a hole in the list is a level that prints nothing.
  return { definition, levels: Array.from(levels, (each) => each ?? SILENT), starts }
}

function levelsOf(definition: XmlElement | undefined): (Level | undefined)[] {
  const levels: (Level | undefined)[] = []
  for (const each of children(definition, 'w:lvl')) {
    const index = levelIndex(each)
    if (index !== undefined) levels[index] = level(each)
  }
  return levels
}

const SILENT: Level = { start: 1, format: 'none', text: '', legal: false }

function levelIndex({ attributes }: XmlElement): number | undefined {
  const index = whole(attributes['w:ilvl'])
  return index !== undefined && index >= 0 && index < LEVELS ? index : undefined
}

/** Levels of a list. */
const LEVELS = 9

// Word's own dialogue takes 31 signs.
const LONGEST_TEXT = 99

function level(element: XmlElement): Level {
  const restart = wholeNumber(element, 'w:lvlRestart')
  const style = value(element, 'w:pStyle')
  const fonts = child(child(element, 'w:rPr'), 'w:rFonts')?.attributes
  const font = fonts?.['w:ascii'] ?? fonts?.['w:hAnsi']
  return {
    start: wholeNumber(element, 'w:start') ?? 0,
    format: formatOf(element),
    text: (value(element, 'w:lvlText') ?? '').slice(0, LONGEST_TEXT),
    legal: switched(element, 'w:isLgl') ?? false,
    ...(restart !== undefined && { restart }),
    ...(style !== undefined && { style }),
    ...(font !== undefined && { font }),
  }
}

// Word writes formats that only newer versions know as an alternative.
function formatOf(element: XmlElement): string {
  const fallback = child(child(element, 'mc:AlternateContent'), 'mc:Fallback')
  return value(element, 'w:numFmt') ?? value(fallback, 'w:numFmt') ?? 'decimal'
}
