import type { Alias } from 'yaml'
import { isAlias, isMap, isScalar, isSeq } from 'yaml'
import type { Shape } from '../core/format.ts'
import { collectionShape, scalarShape } from './choose-shape.ts'
import { limits } from './limits.ts'
import type { MaybeNode } from './nodes.ts'
import { nodeRange } from './nodes.ts'
import { plainValue } from './plain-value.ts'
import type { Place } from '../core/place.ts'
import { quoted, restOfLine } from './syntax/line.ts'
import { withQuotes } from './syntax/rewrite.ts'
import type { Walked, WalkContext, Where } from './walk-context.ts'
import { absent, pathOf, place, report } from './walk-context.ts'
import { keyInText } from './key-in-text.ts'
import { walkDictionary } from './walk-dictionary.ts'
import { walkList } from './walk-list.ts'
import { walkMap } from './walk-map.ts'
import { walkScalar } from './walk-scalar.ts'

/** Reads a node by the shape that is due at its place. A value of another kind is left as it is, for the validation. */
export function walkNode(context: WalkContext, node: MaybeNode, shape: Shape, where: Where): Walked {
  if (where.site && (!context.aliases.count() || where.depth > limits.depth)) return tooMany(context, where)
  if (isAlias(node)) return follow(context, node, shape, where)
  if (isScalar(node)) return walkScalar(context, node, shape, where)
  const chosen = isMap(node) || isSeq(node) ? collectionShape(shape, isMap(node) ? 'map' : 'list') : undefined
  if (isMap(node) && chosen?.type === 'map') return walkMap(context, node, chosen, where)
  if (isMap(node) && chosen?.type === 'dictionary') return walkDictionary(context, node, chosen.of, where)
  if (isSeq(node) && chosen?.type === 'list') return walkList(context, node, chosen.of, where)
  if (isMap(node) && scalarShape(shape, '')?.type === 'text')
    return keyInText(context, node, where) ?? mismatch(context, node, where)
  return mismatch(context, node, where)
}

function mismatch(context: WalkContext, node: MaybeNode, where: Where): Walked {
  const here = place(where, nodeRange(node, context.original))
  context.mismatched.add(here)
  if (context.isDamaged(here.value.start)) context.faulty.add(here)
  if (context.original.startsWith('{{', here.value.start)) template(context, here, where)
  return { value: plainValue(node, context), place: here }
}

// A sentence of a template that begins with `{{…}}` is a map in a map to YAML.
function template(context: WalkContext, here: Place, where: Where): void {
  const rest = restOfLine(context.original, here.value.start)
  const text = context.original.slice(rest.start, rest.end)
  const said = {
    ru: `Текст «${quoted(text)}» начинается со скобок.`,
    en: `The text “${quoted(text)}” begins with brackets.`,
  }
  context.faulty.add(here)
  report(context, {
    rule: 'yaml-syntax',
    severity: 'error',
    range: here.value,
    path: pathOf(where.trail),
    message: withQuotes(said, context.original, rest.start, text),
  })
}

function follow(context: WalkContext, alias: Alias, shape: Shape, where: Where): Walked {
  const range = nodeRange(alias, context.original)
  const target = context.aliases.resolve(alias)
  if (target) return context.walk(target, shape, { ...where, depth: where.depth + 1, site: where.site ?? range })
  const here = place(where, range)
  context.faulty.add(here)
  const name = quoted(`*${alias.source}`)
  report(context, {
    rule: 'yaml-syntax',
    severity: 'error',
    range: here.value,
    path: pathOf(where.trail),
    message: {
      ru: `«${name}» читается как ссылка на значение с именем «&${quoted(alias.source)}», а такого выше нет. Если это текст, возьмите его в кавычки: «'${name}'».`,
      en: `“${name}” is read as a reference to a value named “&${quoted(alias.source)}”, and there is none above. If it is text, put it in quotes: “'${name}'”.`,
    },
  })
  return { value: absent, place: here }
}

function tooMany(context: WalkContext, where: Where): Walked {
  const here = place(where, where.site ?? { start: 0, end: 0 })
  context.faulty.add(here)
  if (!context.aliases.isReported) {
    context.aliases.isReported = true
    report(context, {
      rule: 'yaml-aliases',
      severity: 'error',
      range: here.value,
      path: pathOf(where.trail),
      message: {
        ru: `Через ссылки вида «*имя» получается больше ${limits.aliased} значений, или ссылка ведёт на саму себя. Запишите значения прямо, без ссылок.`,
        en: `References like “*name” lead to more than ${limits.aliased} values, or one leads to itself. Write the values out, without references.`,
      },
    })
  }
  return { value: absent, place: here }
}
