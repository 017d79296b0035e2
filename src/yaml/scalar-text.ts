/** Where a text is to stand: behind a key or a dash, or between the brackets of `{ }` and `[ ]`. */
export type Setting = 'block' | 'flow'

/** A text on one line: bare where YAML reads the same back, else in quotes. */
export function scalarLine(text: string, setting: Setting): string {
  if (text === '' || needsEscapes.test(text)) return inDoubleQuotes(text)
  return isPlain(text, setting) ? text : `'${text.replaceAll("'", "''")}'`
}

/**
 * A text of several lines in block form, its header first, the rest without indentation; nothing where it must stand
 * in quotes on one line.
 */
export function scalarBlock(text: string): readonly string[] | undefined {
  const body = text.endsWith('\n') ? text.slice(0, -1) : text
  const lines = body.split('\n')
  if (lines.length < 2 || needsEscapes.test(text.replaceAll('\n', ' '))) return undefined
  if (!/^\S/u.test(lines[0] ?? '') || lines.at(-1) === '' || lines.some((line) => blank.test(line))) return undefined
  return [body === text ? '|-' : '|', ...lines]
}

/** A line of nothing but blanks: a block would lose them, or take them for its indentation. */
const blank = /^[\s\uFEFF]+$/u

/** Marks that may not stand in a file as they are, or that readers of YAML take for line ends. */
const needsEscapes = /[\p{Cc}\p{Cs}\uFEFF\u2028\u2029\uFFFE\uFFFF]/u

/** Signs with which a bare text may begin: letters, digits and what Russian texts begin with else. */
const firstSign = /^[\p{L}\p{N}«№(„“+§…]/u

function isPlain(text: string, setting: Setting): boolean {
  if (!firstSign.test(text) || text !== text.trim() || text === 'null') return false
  return setting === 'flow' ? !/[,[\]{}:#]/u.test(text) : !/:(?:\s|$)|\s#/u.test(text)
}

const escapes: ReadonlyMap<string, string> = new Map([
  ['"', '\\"'],
  ['\\', '\\\\'],
  ['\n', '\\n'],
  ['\r', '\\r'],
  ['\t', '\\t'],
])

function inDoubleQuotes(text: string): string {
  const escaped = text.replace(/["\\]|[\p{Cc}\p{Cs}\uFEFF\u2028\u2029\uFFFE\uFFFF]/gu, (sign) => {
    const code = sign.charCodeAt(0).toString(16).padStart(4, '0')
    return escapes.get(sign) ?? `\\u${code}`
  })
  return `"${escaped}"`
}
