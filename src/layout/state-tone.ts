import type { State } from '../analysis/index.ts'
import type { TextInline } from '../document/index.ts'

/** The colour that a state may have too; without one, no key. */
export function toneOf(state: State): { readonly tone?: NonNullable<TextInline['tone']> } {
  if (state === 'overdue') return { tone: 'bad' }
  if (state === 'due-soon' || state === 'done-late' || state === 'partial') return { tone: 'warn' }
  if (state === 'done') return { tone: 'good' }
  return state === 'untracked' || state === 'cancelled' ? { tone: 'faint' } : {}
}
