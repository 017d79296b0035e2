import type { Words } from '../../analysis/index.ts'
import type { TextInline } from '../../document/index.ts'
import { bind } from '../bind.ts'

/** Words in a line: brackets mark them where colour does not; the space before a run stands outside of them. */
export function markedWords(words: readonly Words[]): TextInline[] {
  return shortened(words).flatMap(({ kind, text }, index, all): readonly TextInline[] => {
    const line = bind(text.replace(/\s+/gu, ' '))
    if (kind === 'same') return [{ type: 'text', text: index === 0 ? line.trimStart() : line }]
    // The pair of a removed run and the one in its place has one space before it.
    const isSpaced = line !== line.trimStart() && index > 0 && !(kind === 'added' && all[index - 1]?.kind === 'removed')
    const run: TextInline =
      kind === 'removed'
        ? { type: 'text', text: `[-${line.trim()}-]`, tone: 'bad' }
        : { type: 'text', text: `{+${line.trim()}+}`, tone: 'good' }
    return isSpaced ? [{ type: 'text', text: ' ' }, run] : [run]
  })
}

/** So many words that stayed are shown beside those that changed. */
const context = 6

/** A long text that stayed is left out but for the words next to a change. */
function shortened(words: readonly Words[]): readonly Words[] {
  if (words.length < 2) return words
  return words.map((run, index) => {
    const pieces = run.text.split(/(?<=\s)(?=\S)/u)
    const [before, behind] = [index === 0 ? 0 : context, index === words.length - 1 ? 0 : context]
    if (run.kind !== 'same' || pieces.length <= before + behind + 3) return run
    const kept = [pieces.slice(0, before).join(''), pieces.slice(pieces.length - behind).join('')]
    return { ...run, text: kept.join('… ') }
  })
}
