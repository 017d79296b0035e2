import type { YAMLError } from 'yaml'
import type { Range } from '../../../core/source.ts'
import type { Text } from '../../../core/text.ts'
import { counted } from '../../../core/text.ts'
import type { Faulty } from '../faulty.ts'
import type { Fault, Mend } from '../fault.ts'
import { lineStart, nextWritten, quoted, trimmedLine } from '../line.ts'

/** Lines that stand too far to the left or to the right, and tabs where an indent is made of spaces. */
export function badIndent(error: YAMLError, faulty: Faulty): Fault | 'consequence' | undefined {
  const at = error.code === 'TAB_AS_INDENT' ? error.pos[0] : nextWritten(faulty.text, error.pos[0])
  const tab = tabBefore(faulty.text, error.pos[0], at)
  if (tab && faulty.said.has('tabs')) return 'consequence'
  if (tab) return tabs(tab, faulty)
  if (error.code !== 'BAD_INDENT') return undefined
  if (/must be sufficiently indented and end with/.test(error.message)) return 'consequence'
  const range = trimmedLine(faulty.original, at)
  return { rule: 'yaml-syntax', range, message: shifted(error.message, faulty.original, range), mends: [] }
}

/** The indent with a tab in it on the line of one of the offsets. */
function tabBefore(text: string, ...offsets: readonly number[]): Range | undefined {
  for (const offset of offsets) {
    const start = lineStart(text, offset)
    const indent = /^[ \t]*/.exec(text.slice(start, start + 500))?.[0] ?? ''
    if (indent.includes('\t')) return { start, end: start + indent.length }
  }
  return undefined
}

/** All tabs of a file are one finding: who indents with tabs does so on every line. */
function tabs(first: Range, { text, said }: Faulty): Fault {
  said.add('tabs')
  const mends: Mend[] = []
  for (const match of text.matchAll(/^ *\t[ \t]*/gm)) {
    mends.push({ offset: match.index, text: ' '.repeat(match[0].length) })
  }
  const more = counted(mends.length - 1, ['строке', 'строках', 'строках'], ['other line', 'other lines'])
  return {
    rule: 'yaml-syntax',
    range: first,
    message: {
      ru: `Отступ сделан знаком табуляции${mends.length > 1 ? ` (и ещё в ${more.ru})` : ''}. Сделайте отступ пробелами, по два на каждый уровень.`,
      en: `The indent is made with a tab${mends.length > 1 ? ` (and on ${more.en})` : ''}. Indent with spaces, two for every level.`,
    },
    mends,
    hides: true,
  }
}

function shifted(problem: string, source: string, range: Range): Text {
  const line = quoted(source.slice(range.start, range.end))
  if (problem.startsWith('Block scalar')) {
    return outdented(line)
  }
  if (/sequence items/.test(problem)) {
    return {
      ru: `Строка «${line}» сдвинута относительно других строк списка. Выровняйте «-» под «-» предыдущей строки.`,
      en: `The line “${line}” is out of line with the rest of the list. Align its “-” with the “-” of the entry above.`,
    }
  }
  return {
    ru: `Отступ строки «${line}» не совпадает с отступом соседних ключей. Выровняйте строку по ключам того же уровня.`,
    en: `The indent of “${line}” is not that of the keys around it. Align the line with the keys of its own level.`,
  }
}

/** A line of a text in block form that stands to the left of the text's first line. */
export function outdented(line: string): Text {
  const shown = quoted(line)
  return {
    ru: `Строка «${shown}» стоит левее текста, к которому относится. Сдвиньте её вправо, вровень с первой строкой текста.`,
    en: `The line “${shown}” stands to the left of the text it belongs to. Move it to the right, aligned with the first line of the text.`,
  }
}
