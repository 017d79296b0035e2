import type { Scalar } from 'yaml'
import type { Shape } from '../core/format.ts'
import type { Range } from '../core/source.ts'
import type { Text } from '../core/text.ts'
import { collectionShape } from './choose-shape.ts'
import { nodeRange, styleOf } from './nodes.ts'
import { quoted } from './syntax/line.ts'
import { listMark } from './syntax/list-mark.ts'
import { inBlock } from './syntax/rewrite.ts'
import type { WalkContext, Where } from './walk-context.ts'
import { pathOf, report } from './walk-context.ts'

/** A dash without a space, as it is typed at the start of an entry. */
const tightDash = /^[ \t]*-\p{L}/u

/** Lines of a list inside a text whose line ends are not kept: they are run together into one line in silence. */
export function foldedList(context: WalkContext, node: Scalar, shape: Shape, where: Where): void {
  const range = nodeRange(node, context.original)
  const source = context.original.slice(range.start, range.end)
  if (!source.includes('\n')) return
  const style = styleOf(node)
  if (style !== 'plain' && !source.startsWith('>')) return
  const lines = source.split('\n')
  const body = style === 'plain' ? lines : lines.slice(1)
  const mayBeList = where.key === undefined || collectionShape(shape, 'list') !== undefined
  const marks = mayBeList && style === 'plain' ? [listMark, tightDash] : [listMark]
  const isListed = (line: string) => marks.some((mark) => mark.test(line))
  if (context.isDamaged(range.start) || body.slice(style === 'plain' ? 1 : 0).every((line) => !isListed(line))) return
  const isAllList = mayBeList && (where.key === undefined ? body.slice(1) : body).every(isListed)
  report(context, {
    rule: 'yaml-folded-list',
    severity: 'warning',
    range: firstListed(lines, range.start, (line, i) => (i > 0 || isAllList) && isListed(line)),
    path: pathOf(where.trail),
    message: message(where.key?.text, body, isAllList, isListed),
  })
}

function firstListed(lines: readonly string[], start: number, isFirst: (line: string, i: number) => boolean): Range {
  let at = start
  for (const [i, line] of lines.entries()) {
    const indent = /^[ \t]*/.exec(line)?.[0].length ?? 0
    if (isFirst(line, i)) return { start: at + indent, end: at + line.trimEnd().length }
    at += line.length + 1
  }
  return { start, end: start }
}

function message(
  key: string | undefined,
  lines: readonly string[],
  isList: boolean,
  isListed: (line: string) => boolean,
): Text {
  const shown = quoted(lines.find((line, i) => (i > 0 || isList) && isListed(line)) ?? '')
  const advice = inBlock(key, lines)
  const said: Text = {
    ru: `Строка «${shown}» и другие строки перечня сольются с соседними в одну: концы строк здесь не сохраняются.`,
    en: `The line “${shown}” and the other lines of the list will be run together with their neighbours: line ends are not kept here.`,
  }
  if (!isList) return { ru: `${said.ru} ${advice.ru}`, en: `${said.en} ${advice.en}` }
  return {
    ru: `${said.ru} Если это пункты списка, начните каждый с дефиса и пробела: «- ». Если это один текст: ${advice.ru.toLowerCase().slice(0, 1)}${advice.ru.slice(1)}`,
    en: `${said.en} If these are entries of a list, begin each with a hyphen and a space: “- ”. If it is one text: ${advice.en.toLowerCase().slice(0, 1)}${advice.en.slice(1)}`,
  }
}
