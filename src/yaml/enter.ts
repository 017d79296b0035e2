import { spliced } from '../core/edit.ts'
import type { Format } from '../core/format.ts'
import type { Parsed } from '../core/parsed.ts'
import { Lines } from '../core/source.ts'
import { Aliases } from './aliases.ts'
import { findConflict } from './layout/conflict.ts'
import type { MaybeNode } from './nodes.ts'
import { readYaml } from './read.ts'
import { isSame } from './same-value.ts'
import { parseText } from './syntax/parse.ts'
import { editsFor } from './entering/edits-for.ts'
import { type Entry, isRefused, type Refused } from './entering/entry.ts'
import { intended } from './entering/intended.ts'
import { hasConflict, hasFaults, isUnsafe } from './entering/refusals.ts'
import { pathName } from './entering/shapes.ts'
import type { Ground } from './entering/spot.ts'

/** A file with the entries made in it and read again, or why none of them was. */
export type Entered<T> = { readonly parsed: Parsed<T> } | Refused

/**
 * Enters values in a file, one after the other: all of them, or none. What stands outside the lines that are put in,
 * replaced or taken out keeps every byte; the new lines follow the file in language, indentation and line ends. The
 * file is read again and must then hold exactly what was intended, with no error that it did not have before; where it
 * would not, or where a value is shared through references, it is refused.
 */
export function enterYaml<T>(parsed: Parsed<T>, format: Format<T>, entries: readonly Entry[]): Entered<T> {
  if (findConflict(parsed.source.text)) return hasConflict()
  let current = parsed
  for (const entry of entries) {
    const entered = enterOne(current, format, entry)
    if (isRefused(entered)) return entered
    current = entered.parsed
  }
  const last = entries.at(-1)
  if (!last || holds(current, intended(parsed.value, entries), parsed)) return { parsed: current }
  return unsafe(parsed, format, last)
}

function enterOne<T>(parsed: Parsed<T>, format: Format<T>, entry: Entry): Entered<T> {
  const { source, keys } = parsed
  const syntax = parseText(source.text)
  if ('tooDeepAt' in syntax || syntax.errors.length > 0 || parsed.value === undefined) return hasFaults()
  const ground: Ground = {
    root: syntax.document.contents as MaybeNode,
    shape: format.root,
    places: parsed.places,
    aliases: new Aliases(syntax.document),
    name: (path) => pathName(format.root, path, keys),
  }
  const sheet = { text: source.text, newline: source.text.includes('\r\n') ? '\r\n' : '\n' }
  const edits = editsFor(ground, sheet, keys, entry)
  if (!edits) return unsafe(parsed, format, entry)
  if ('refused' in edits) return edits
  const entered = readYaml({ ...source, text: spliced(source.text, edits) }, format)
  return holds(entered, intended(parsed.value, [entry]), parsed) ? { parsed: entered } : unsafe(parsed, format, entry)
}

function holds(entered: Parsed<unknown>, wanted: unknown, before: Parsed<unknown>): boolean {
  return wanted !== undefined && isSame(entered.value, wanted) && !hasNewErrors(entered, before)
}

function hasNewErrors(after: Parsed<unknown>, before: Parsed<unknown>): boolean {
  const known = errorsByRule(before)
  return [...errorsByRule(after)].some(([rule, count]) => count > (known.get(rule) ?? 0))
}

function errorsByRule({ diagnostics }: Parsed<unknown>): ReadonlyMap<string, number> {
  const counts = new Map<string, number>()
  for (const { rule, severity } of diagnostics) {
    if (severity === 'error') counts.set(rule, (counts.get(rule) ?? 0) + 1)
  }
  return counts
}

function unsafe<T>({ places, source, keys }: Parsed<T>, format: Format<T>, { path }: Entry): Refused {
  const at = lastKnown(places, path)
  return isUnsafe(pathName(format.root, path, keys), new Lines(source.text).at(at).line)
}

function lastKnown(places: Parsed<unknown>['places'], path: Entry['path']): number {
  let place = places
  for (const step of path) place = place.children.get(step) ?? place
  return place.key?.range.start ?? place.value.start
}
