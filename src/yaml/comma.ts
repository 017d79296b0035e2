import { isScalar } from 'yaml'
import type { Range } from '../core/source.ts'
import { nodeRange, styleOf } from './nodes.ts'
import { quoted } from './syntax/line.ts'
import type { Trail, WalkContext } from './walk-context.ts'
import { pathOf, report } from './walk-context.ts'

/** An entry of `[…]` whose brackets or quotation marks do not match was one text before a comma cut it. */
export function splitByComma(context: WalkContext, item: unknown, trail: Trail | undefined): void {
  if (!isScalar(item) || styleOf(item) !== 'plain') return
  const text = item.source ?? ''
  if (surplus(text, '(', ')') <= 0 && surplus(text, '«', '»') <= 0) return
  const shown = quoted(text)
  report(context, {
    rule: 'yaml-comma',
    severity: 'warning',
    range: nodeRange(item, context.original),
    path: pathOf(trail),
    message: {
      ru: `Запятая внутри «[ ]» разрезала текст: «${shown}» не закончен. Возьмите весь текст в кавычки или запишите список по одному значению на строку, с «- ».`,
      en: `A comma inside “[ ]” has cut a text in two: “${shown}” is not complete. Put the whole text in quotes, or write the list one value a line, with “- ”.`,
    },
  })
}

/** A key of `{…}` without a colon: `{ school: Директор, куратор }` was to be one text after `school`. */
export function keyWithoutColon(context: WalkContext, typed: string, range: Range, trail: Trail | undefined): void {
  report(context, {
    rule: 'yaml-comma',
    severity: 'error',
    range,
    path: pathOf(trail),
    message: {
      ru: `Запятая внутри «{ }» отделяет ключи, поэтому «${quoted(typed)}» читается как ключ без значения. Если это продолжение текста, возьмите весь текст в кавычки или запишите ключи по одному на строку, без скобок.`,
      en: `A comma inside “{ }” separates keys, so “${quoted(typed)}” is read as a key without a value. If it goes on with a text, put the whole text in quotes, or write the keys one a line, without brackets.`,
    },
  })
}

function surplus(text: string, open: string, close: string): number {
  return text.split(open).length - text.split(close).length
}
