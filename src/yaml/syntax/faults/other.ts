import type { YAMLError } from 'yaml'
import type { Describer } from '../faulty.ts'
import { quoted, restOfLine, trimmedLine } from '../line.ts'
import { sentences, specific } from '../sentences.ts'

/** Every fault that no other describer knows, by the package's closed list of codes. */
export const otherFault: Describer = (error, { original }) => {
  if (error.message.startsWith('Missing closing')) return 'consequence'
  if (/must end with a [\]}]$/.test(error.message)) return 'consequence'
  const [from, to] = stretch(error, original)
  const start = Math.min(from, original.length)
  const end = Math.min(Math.max(to, start), original.length)
  const found = original.slice(start, end)
  const range = /\S/.test(found) && !found.includes('\n') ? { start, end } : lineOrPlace(original, start)
  const shown = quoted(original.slice(range.start, range.end)) || quoted(lineOf(original, start))
  const sentence = specific.find(({ when }) => when.test(error.message))?.say ?? sentences[error.code]
  return { rule: 'yaml-syntax', range, message: sentence(shown), mends: [] }
}

// The package points at the backslash alone, and at what follows a line with `%` rather than at that line.
function stretch(error: YAMLError, source: string): readonly [number, number] {
  if (error.code === 'BAD_DQ_ESCAPE') return [error.pos[0], error.pos[0] + 2]
  const directive = error.message.startsWith('Missing directives-end') ? /^%.*/m.exec(source) : undefined
  return directive ? [directive.index, directive.index + directive[0].trimEnd().length] : error.pos
}

function lineOrPlace(source: string, offset: number) {
  const rest = restOfLine(source, offset)
  return rest.end > rest.start ? rest : trimmedLine(source, offset)
}

function lineOf(source: string, offset: number): string {
  const line = trimmedLine(source, offset)
  return source.slice(line.start, line.end)
}
