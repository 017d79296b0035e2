import { checkPlan, fixPlan, isApproved, type Settings } from '../check/index.ts'
import type { Hunk } from '../core/differences.ts'
import { safeLine } from '../core/safe-text.ts'
import { counted, type Text } from '../core/text.ts'
import { buildRoadmap } from '../model/index.ts'
import { type Context, tell } from './context.ts'
import type { Loaded } from './load.ts'
import { replaceText } from './replace-text.ts'
import { UsageError } from './usage-error.ts'

/** A plan as it is after its corrections, and how many there were. */
export interface Mended {
  readonly loaded: Loaded
  readonly made: number
}

/** Makes the corrections that findings know, in memory; an approved plan is left as it was signed. */
export function mended(loaded: Loaded, settings: Settings, context: Context, only: (rule: string) => boolean): Mended {
  const { surroundings, plan, parsed } = loaded
  const check = (now: Loaded['parsed'], there: Loaded['plan']) =>
    checkPlan(there, now, settings, loaded).filter(({ rule }) => only(rule))
  if (isApproved(plan)) {
    const fixable = check(parsed, plan).filter(({ fix }) => fix).length
    if (fixable > 0) tell(context, frozen(loaded.file, fixable))
    return { loaded, made: 0 }
  }
  const fixed = fixPlan(parsed, surroundings, check)
  if (fixed.made === 0) return { loaded, made: 0 }
  return {
    loaded: { ...loaded, parsed: fixed.parsed, plan: buildRoadmap(fixed.parsed, surroundings) },
    made: fixed.made,
  }
}

function frozen(file: string, fixable: number): Text {
  const many = counted(fixable, ['замечание', 'замечания', 'замечаний'], ['finding', 'findings'])
  return {
    ru: `«${file}» утверждён: ${many.ru} можно было бы исправить, но текст утверждённого плана программа сама не меняет.`,
    en: `“${file}” is approved: ${many.en} could be corrected, but the text of an approved plan is not changed by itself.`,
  }
}

/** Where a text was read from: its name as the user knows it, and its file; nothing for standard input. */
type Origin = Pick<Loaded, 'file' | 'absolute'>

/** Writes a text in place of the one it was made of, if the file has not been changed meanwhile. */
export async function writeMended({ absolute, file }: Origin, before: string, text: string): Promise<void> {
  if (absolute === undefined) throw new UsageError(noFile)
  await replaceText(absolute, file, { before, after: text }, async () => {
    throw new UsageError(changed(file))
  })
}

const noFile = {
  ru: 'Стандартный ввод исправить нельзя: назовите файл или посмотрите исправления (--fix-dry-run).',
  en: 'Standard input cannot be corrected: name a file, or look at the corrections (--fix-dry-run).',
}

function changed(file: string): Text {
  return {
    ru: `«${file}» изменился, пока работала команда: ничего не записано. Запустите команду ещё раз.`,
    en: `“${file}” has changed while the command ran: nothing was written. Run the command again.`,
  }
}

/** The corrections as a unified diff, with the file's name as it is: in Russian, not in numbers. */
export async function difference(file: string, before: string, after: string): Promise<string> {
  const { hunksBetween } = await import('../core/differences.ts')
  const hunks = hunksBetween(before, after, maxEditLength) ?? [everyLine(before, after)]
  const name = safeLine(file)
  // As git has it: where a name with a space ends is shown by a tab.
  const end = /\s/.test(name) ? '\t' : ''
  const heads = `--- a/${name}${end}\n+++ b/${name}${end}\n`
  return heads + hunks.map(hunkText).join('')
}

/** How many lines may differ for the shortest difference to be looked for: the time grows with their square. */
const maxEditLength = 2000

function hunkText({ oldStart, oldLines, newStart, newLines, lines }: Hunk): string {
  const body = lines.map((line) => `${line}\n`).join('')
  return `@@ -${oldStart},${oldLines} +${newStart},${newLines} @@\n${body}`
}

/** A difference that takes all lines out and puts all in. */
function everyLine(before: string, after: string): Hunk {
  const [old, now] = [linesOf(before), linesOf(after)]
  const lines = [...old.flatMap((line) => marked('-', line)), ...now.flatMap((line) => marked('+', line))]
  return { oldStart: 1, oldLines: old.length, newStart: 1, newLines: now.length, lines }
}

/** The lines of a text, each with its end. */
function linesOf(text: string): readonly string[] {
  return text.match(/[^\n]*\n|[^\n]+/g) ?? []
}

function marked(sign: string, line: string): readonly string[] {
  return line.endsWith('\n') ? [sign + line.slice(0, -1)] : [sign + line, '\\ No newline at end of file']
}
