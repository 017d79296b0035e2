import type { Path } from '../core/diagnostic.ts'
import type { Shape } from '../core/format.ts'
import type { Place } from '../core/place.ts'
import type { Text } from '../core/text.ts'
import { languageOf, spelling } from './key-names.ts'
import type { Lookalike } from './lookalike.ts'
import { lookalikeMessage } from './lookalike.ts'
import type { Entry } from './map-entry.ts'
import { nearest } from '../core/similar.ts'
import { quoted } from './syntax/line.ts'
import type { WalkContext, Where } from './walk-context.ts'
import { pathOf, report } from './walk-context.ts'

type MapShape = Extract<Shape, { type: 'map' }>

// A file may declare any number of keys; a message does not list them all.
const mostDeclared = 40

/**
 * A key of the user's own that JavaScript takes for something else: `__proto__` would vanish from the value, and what
 * stands behind it would be looked at by nobody.
 */
export function isReserved(name: string): boolean {
  return name === '__proto__'
}

export function reservedKey(context: WalkContext, { key }: Entry, { trail }: Where): void {
  const shown = quoted(key.text)
  report(context, {
    rule: 'key-unknown',
    severity: 'error',
    range: key.range,
    path: [...pathOf(trail), key.text],
    message: {
      ru: `Ключ «${shown}» занят: назовите его иначе.`,
      en: `The key “${shown}” is reserved: give it another name.`,
    },
  })
}

/** Reports a key that the format does not know. Returns the names of the keys that may have been meant. */
export function unknownKey(context: WalkContext, { key }: Entry, shape: MapShape, where: Where): readonly string[] {
  const declared = shape.declared ? [...context.declared(shape.declared).values()].slice(0, mostDeclared) : []
  const typed = languageOf(key.text)
  const offered = new Map(shape.fields.map((field) => [spelling(field, typed), field.key]))
  if (typed === 'ru') for (const { key: name, also } of shape.fields) for (const ru of also ?? []) offered.set(ru, name)
  const names = [...offered.keys(), ...declared]
  const meant = nearest(key.text, names) ?? begunAlike(key.text.toLowerCase(), names)
  const legal = [...shape.fields.map((field) => spelling(field, context.keys.language)), ...declared]
  report(context, {
    rule: 'key-unknown',
    severity: 'error',
    range: key.range,
    path: [...pathOf(where.trail), key.text],
    message: message(key.text, meant, legal),
  })
  const name = meant === undefined ? undefined : offered.get(meant)
  return name === undefined ? [] : [name]
}

/** Reports a key with letters of the other alphabet; it is read as the key that it looks like. */
export function lookalikeKey(context: WalkContext, { key }: Entry, found: Lookalike, { trail }: Where): void {
  report(context, {
    rule: 'key-unknown',
    severity: 'error',
    range: key.range,
    path: [...pathOf(trail), key.text],
    message: lookalikeMessage(found),
  })
}

// «activity» and «activities» are further apart than two slips.
function begunAlike(typed: string, names: readonly string[]): string | undefined {
  const alike = names.filter((name) => {
    let common = 0
    while (common < typed.length && typed[common] === name[common]) common++
    return common >= 4 && common >= 0.7 * Math.max(typed.length, name.length)
  })
  return alike.length === 1 ? alike[0] : undefined
}

function message(typed: string, meant: string | undefined, legal: readonly string[]): Text {
  const shown = quoted(typed)
  if (meant !== undefined) {
    return {
      ru: `Ключ «${shown}» неизвестен. Возможно, имелся в виду «${meant}».`,
      en: `The key “${shown}” is unknown. Perhaps “${meant}” was meant.`,
    }
  }
  return {
    ru: `Ключ «${shown}» неизвестен. Здесь можно написать: ${legal.map((name) => `«${name}»`).join(', ')}.`,
    en: `The key “${shown}” is unknown. Possible here: ${legal.map((name) => `“${name}”`).join(', ')}.`,
  }
}

/** Reports a key that stands in its map already, perhaps in the other language. The first one counts. */
export function duplicateKey(context: WalkContext, { key }: Entry, first: Place, path: Path): void {
  const earlier = first.key?.text ?? key.text
  const shown = quoted(key.text)
  const other: Text =
    earlier === key.text
      ? { ru: '', en: '' }
      : { ru: ` (выше — «${quoted(earlier)}»)`, en: ` (above: “${quoted(earlier)}”)` }
  report(context, {
    rule: 'key-duplicate',
    severity: 'error',
    range: key.range,
    path: [...path, key.text],
    message: {
      ru: `Ключ «${shown}» записан второй раз${other.ru}; действует первый. Удалите один из них.`,
      en: `The key “${shown}” is written a second time${other.en}; the first one counts. Remove one of them.`,
    },
    ...(first.key && {
      related: { range: first.key.range, message: { ru: 'Впервые — здесь.', en: 'First written here.' } },
    }),
  })
}
