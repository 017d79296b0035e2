import type { Scalar } from 'yaml'
import type { Shape } from '../core/format.ts'
import { scalarShape } from './choose-shape.ts'
import { readFlag } from './flags.ts'
import { findWord } from './key-names.ts'
import { mappedText, nodeRange, styleOf } from './nodes.ts'
import { lineEnd, quoted } from './syntax/line.ts'
import { inQuotes } from './syntax/rewrite.ts'
import type { Walked, WalkContext, Where } from './walk-context.ts'
import { pathOf, place, report } from './walk-context.ts'

/** Reads a scalar by the shape that is due: a text as typed, a word in English, a flag. */
export function walkScalar(context: WalkContext, node: Scalar, shape: Shape, where: Where): Walked {
  const text = mappedText(node, context)
  const range = nodeRange(node, context.original)
  const here = place(where, range, { text: where.site ? atSite(text.text, where.site) : text })
  const chosen = scalarShape(shape, text.text)
  if (!chosen) context.mismatched.add(here)
  if (context.isDamaged(here.value.start)) context.faulty.add(here)
  if (!where.site && styleOf(node) === 'plain') cutByRemark(context, range.end, text.text, where)
  if (node.tag === '!') loneMark(context, range.start, where)
  return { value: chosen ? readAs(chosen, text.text) : text.text, place: here }
}

function readAs(shape: Shape, text: string): unknown {
  if (shape.type === 'word') return findWord(shape.words, text)?.en ?? text
  if (shape.type === 'flag') return readFlag(text) ?? text
  return text
}

function atSite(text: string, site: { readonly start: number; readonly end: number }) {
  return { text, at: (index: number) => (index >= text.length ? site.end : site.start) }
}

// `Приказ #5`: one blank before and none behind looks like a number, not like a remark.
function cutByRemark(context: WalkContext, end: number, text: string, where: Where): void {
  const source = context.original
  if (source[end] !== ' ' || source[end + 1] !== '#' || !/[^\s#]/.test(source[end + 2] ?? ' ')) return
  const range = { start: end + 1, end: lineEnd(source, end) }
  const whole = source.slice(end - text.length, range.end)
  const advice = inQuotes(source, end - text.length, whole)
  report(context, {
    rule: 'yaml-comment-cut',
    severity: 'warning',
    range,
    path: pathOf(where.trail),
    message: {
      ru: `Текст «${quoted(source.slice(range.start, range.end))}» после пробела и знака «#» читается как примечание и пропадает. Если это примечание, поставьте пробел и после «#»; если это часть текста, исправьте так. ${advice.ru}`,
      en: `The text “${quoted(source.slice(range.start, range.end))}” behind a blank and “#” is read as a remark and is lost. If it is a remark, put a blank behind “#” too; if it is part of the text, mend it. ${advice.en}`,
    },
  })
}

// A lone `!` before a text disappears in silence.
function loneMark(context: WalkContext, start: number, where: Where): void {
  const at = context.original.lastIndexOf('!', start)
  report(context, {
    rule: 'yaml-tag',
    severity: 'error',
    range: { start: at, end: at + 1 },
    path: pathOf(where.trail),
    message: {
      ru: 'Знак «!» в начале значения читается как указание программе и пропадает. Уберите его или возьмите весь текст в кавычки.',
      en: 'A “!” at the start of a value is read as a type and disappears. Remove it, or put the whole text in quotes.',
    },
  })
}
