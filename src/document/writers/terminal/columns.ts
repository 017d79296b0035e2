import type { Column } from '../../document.ts'
import type { GridRow } from '../../grid.ts'
import { longestWord, naturalWidth } from './paragraph.ts'

/** What the texts of one column ask for, in columns of the terminal. */
interface Need {
  /** Its longest word. */
  readonly word: number
  /** Its longest word, or its longest line where it is tight. */
  readonly least: number
  /** Its longest line. */
  readonly most: number
}

/** A word longer than this (an address, a path) may be broken. */
const LONGEST_KEPT = 24

/** No column is made narrower by breaking words. */
const NARROWEST = 10

/**
 * Widths of the columns that sum to `width` at most: what each asks for where there is room for all, else tight columns
 * as they are and the others in proportion to their widths on paper. Where that does not fit, tight columns are wrapped,
 * then the widest columns break their longest words. `undefined` where even that is too wide.
 */
export function columnWidths(columns: readonly Column[], rows: readonly GridRow[], width: number) {
  const needs = columns.map((column, index) => need(column, index, rows))
  const least = broken(wrapped(needs, width), width)
  if (sum(least) > width) return undefined
  const caps = needs.map(({ most }) => most)
  return shared(
    least,
    caps,
    columns.map((column) => column.width),
    width,
  )
}

/** Tight columns are wrapped one by one, the one that gains most first, until all columns fit. */
function wrapped(needs: readonly Need[], width: number): readonly number[] {
  const widths = needs.map(({ least }) => least)
  const gain = (index: number) => (widths[index] as number) - (needs[index] as Need).word
  while (sum(widths) > width) {
    const index = greatest(widths, gain)
    if (gain(index) <= 0) break
    widths[index] = (needs[index] as Need).word
  }
  return widths
}

/** The widest columns are cut down until all fit. */
function broken(least: readonly number[], width: number): readonly number[] {
  const widths = [...least]
  for (let over = sum(widths) - width; over > 0; over--) {
    const index = greatest(widths, (each) => widths[each] as number)
    if ((widths[index] as number) <= NARROWEST) break
    widths[index] = (widths[index] as number) - 1
  }
  return widths
}

function greatest(widths: readonly number[], value: (index: number) => number): number {
  return widths.reduce((found, _, index) => (value(index) > value(found) ? index : found), 0)
}

/** Widths that fill `width` in proportion to paper, for tables without lines (a stamp at the right stays there). */
export function paperWidths(columns: readonly Column[], width: number): readonly number[] {
  const paper = columns.map((column) => column.width)
  return shared(
    columns.map(() => 1),
    columns.map(() => width),
    paper,
    width,
  )
}

function need(column: Column, index: number, rows: readonly GridRow[]): Need {
  const paragraphs = rows.flatMap(({ slots }) =>
    slots.filter((slot) => slot.column === index && slot.colSpan === 1).flatMap((slot) => slot.cell.paragraphs),
  )
  const most = Math.max(1, ...paragraphs.map(naturalWidth))
  const word = Math.max(1, ...paragraphs.map(longestWord))
  const kept = Math.min(word, LONGEST_KEPT)
  return { word: kept, least: column.tight ? Math.max(kept, Math.min(most, LONGEST_KEPT)) : kept, most }
}

// Room is given a column at a time to whoever has least of it for its share of the paper.
function shared(least: readonly number[], most: readonly number[], paper: readonly number[], width: number) {
  const widths = [...least]
  for (let room = width - sum(widths); room > 0; room--) {
    const index = poorest(widths, most, paper)
    if (index === undefined) break
    widths[index] = (widths[index] as number) + 1
  }
  return widths
}

function poorest(widths: readonly number[], most: readonly number[], paper: readonly number[]): number | undefined {
  let found: number | undefined
  for (const [index, width] of widths.entries()) {
    if (width >= (most[index] as number)) continue
    if (found === undefined || wealth(index) < wealth(found)) found = index
  }
  return found

  function wealth(index: number): number {
    return (widths[index] as number) / Math.max(paper[index] as number, 1)
  }
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, number) => total + number, 0)
}
