import type { Words } from '../../analysis/index.ts'
import type { TextInline } from '../../document/index.ts'
import { bind } from '../bind.ts'

/** Words in a line: brackets mark them where colour does not. */
export function markedWords(words: readonly Words[]): TextInline[] {
  return shortened(words).map(({ kind, text: said }) => {
    const line = bind(said.replace(/\s+/gu, ' '))
    if (kind === 'removed') return { type: 'text', text: `[-${line}-]`, tone: 'bad' }
    return kind === 'added' ? { type: 'text', text: `{+${line}+}`, tone: 'good' } : { type: 'text', text: line }
  })
}

/** So many words that stayed are shown beside those that changed. */
const context = 6

/** A long text that stayed is left out but for the words next to a change. */
function shortened(words: readonly Words[]): readonly Words[] {
  if (words.length < 2) return words
  return words.map((run, index) => {
    const pieces = run.text.match(/\s*\S+\s*/gu) ?? []
    const [before, behind] = [index === 0 ? 0 : context, index === words.length - 1 ? 0 : context]
    if (run.kind !== 'same' || pieces.length <= before + behind + 3) return run
    const kept = [pieces.slice(0, before).join(''), pieces.slice(pieces.length - behind).join('')]
    return { ...run, text: kept.join('… ') }
  })
}
