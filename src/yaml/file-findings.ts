import type { Shape } from '../core/format.ts'
import type { Finding } from './finding.ts'
import { limits } from './limits.ts'
import { noColon } from './syntax/faults/key.ts'
import { nextWritten, quoted, trimmedLine } from './syntax/line.ts'

/** What is said of a file beyond the limit of size, whether it was seen before it was read or after. */
export const tooLargeMessage = {
  ru: `Файл больше ${limits.bytes / 1_000_000}\u00A0МБ: это не похоже на план. Разделите его или проверьте, тот ли это файл.`,
  en: `The file is larger than ${limits.bytes / 1_000_000} MB: that does not look like a plan. Split it, or check that it is the right file.`,
}

/** A text beyond the limit of size. */
export function tooLarge(): Finding {
  return { rule: 'file-too-large', severity: 'error', range: { start: 0, end: 0 }, message: tooLargeMessage }
}

/** Lists and maps too deep in one another. */
export function tooDeep(offset: number): Finding {
  return {
    rule: 'yaml-nesting',
    severity: 'error',
    range: { start: offset, end: offset + 1 },
    message: {
      ru: `Здесь больше ${limits.depth} вложенных друг в друга списков и ключей; файл не прочитан. Уберите лишние уровни; если это скобки в тексте, возьмите текст в кавычки.`,
      en: `More than ${limits.depth} lists and keys are nested in one another here; the file was not read. Nest them less; if these are brackets in a text, put the text in quotes.`,
    },
  }
}

/** Nothing but blanks and remarks; the format tells with which line a file begins. */
export function emptyFile(root: Shape): Finding {
  const first = root.type === 'map' ? root.fields[0] : undefined
  const example = first?.shape.type === 'text' ? first.shape.examples?.[0] : undefined
  const line = first && `${first.key}: ${example ?? '…'}`
  return {
    rule: 'file-empty',
    severity: 'error',
    range: { start: 0, end: 0 },
    message: {
      ru: `Файл пуст: в нём нет ни одного ключа. Начните ${line ? `со строки «${line}»` : 'с ключа и двоеточия на первой строке'}.`,
      en: `The file is empty: there is no key in it. Begin with ${line ? `the line “${line}”` : 'a key and a colon on the first line'}.`,
    },
  }
}

/** One text where keys are due: not YAML at all, or a single line without a space after its colon. */
export function noKeys(source: string): Finding {
  const range = trimmedLine(source, nextWritten(source, 0))
  const message = noColon(source.slice(range.start, range.end))
  return { rule: 'yaml-syntax', severity: 'error', range, message }
}

/** A second document, which is not read. */
export function severalDocuments(source: string, offset: number): Finding {
  const start = nextWritten(source, offset)
  const line = trimmedLine(source, start)
  const marker = source.startsWith('---', start) ? { start, end: start + 3 } : line
  const shown = quoted(source.slice(marker.start, marker.end))
  return {
    rule: 'yaml-documents',
    severity: 'error',
    range: marker,
    message: {
      ru: `Со строки «${shown}» начинается второй документ; всё, что ниже, не прочитано. Удалите строку «---» (или «...») либо перенесите второй документ в отдельный файл.`,
      en: `A second document begins at “${shown}”; all that stands below was not read. Remove the line “---” (or “...”), or move the second document to a file of its own.`,
    },
  }
}
