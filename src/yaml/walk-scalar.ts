import type { Scalar } from 'yaml'
import type { Shape } from '../core/format.ts'
import { scalarShape } from './choose-shape.ts'
import { readFlag } from './flags.ts'
import type { Range } from '../core/source.ts'
import { foldedList } from './folded-list.ts'
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
  if (!where.site && node.source?.includes(' ') && chosen?.type === 'text') foldedList(context, node, shape, where)
  if (!where.site && node.anchor !== undefined) unusedAnchor(context, node.anchor, range, where)
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

// `Приказ #5`: one space before and none after looks like a number, not like a remark.
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
      ru: `Всё после « #» считается примечанием и в документ не попадёт: «${quoted(source.slice(range.start, range.end))}». Если это примечание, поставьте пробел и после «#». Если это часть текста, ${lower(advice.ru)}`,
      en: `All that follows “ #” is a remark and does not get into the document: “${quoted(source.slice(range.start, range.end))}”. If it is a remark, put a space after “#” too. If it is part of the text, ${lower(advice.en)}`,
    },
  })
}

// A name that nothing refers to was meant as text, and its first word disappears in silence.
function unusedAnchor(context: WalkContext, anchor: string, { start, end }: Range, where: Where): void {
  if (context.aliases.isReferred(anchor)) return
  const at = context.original.lastIndexOf('&', start)
  const advice = inQuotes(context.original, at, context.original.slice(at, end))
  report(context, {
    rule: 'yaml-anchor-unused',
    severity: 'warning',
    range: { start: at, end: at + anchor.length + 1 },
    path: pathOf(where.trail),
    message: {
      ru: `Слово «&${quoted(anchor)}» считается именем значения и в документ не попадёт, а ссылки «*${quoted(anchor)}» на него нет. Если это часть текста, ${lower(advice.ru)}`,
      en: `The word “&${quoted(anchor)}” is taken for the name of a value and does not get into the document, and no reference “*${quoted(anchor)}” uses it. If it is part of the text, ${lower(advice.en)}`,
    },
  })
}

function lower(sentence: string): string {
  return (sentence[0] ?? '').toLowerCase() + sentence.slice(1)
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
