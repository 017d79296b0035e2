import type { Range } from '../../core/source.ts'
import type { Text } from '../../core/text.ts'
import type { Finding } from '../finding.ts'
import { lineEnd, lineStart } from '../syntax/line.ts'
import type { Edit } from './edits.ts'
import type { Repeated } from './messages.ts'
import { repeated } from './messages.ts'

/** Gathers what is wrong with the layout of a text, and the edits that correct it. */
export class Slips {
  readonly edits: Edit[] = []
  readonly findings: Finding[] = []
  readonly #source: string
  /** The text is YAML as it stands: only what turns its meaning round is to be reported then. */
  readonly #isSound: boolean
  readonly #repeated = new Map<Repeated, { readonly range: Range; count: number }>()

  constructor(source: string, isSound: boolean) {
    this.#source = source
    this.#isSound = isSound
  }

  /** A slip that gets one finding for all of its lines. */
  repeat(kind: Repeated, range: Range, edits: readonly Edit[]): void {
    if (this.#isSound && kind === 'tab') return
    this.edits.push(...edits)
    const known = this.#repeated.get(kind)
    if (known) known.count++
    else this.#repeated.set(kind, { range, count: 1 })
  }

  /** A slip that gets a finding of its own. */
  single(range: Range, message: () => Text, edits: readonly Edit[]): void {
    if (this.#isSound) return
    this.edits.push(...edits)
    this.findings.push({ rule: 'yaml-syntax', severity: 'error', range, message: message() })
  }

  /** A correction that belongs to a slip of which a line above tells. */
  silent(edits: readonly Edit[]): void {
    if (!this.#isSound) this.edits.push(...edits)
  }

  /** All findings, in no order. */
  all(): Finding[] {
    const source = this.#source
    const several = [...this.#repeated].map(([kind, { range, count }]): Finding => {
      const line = source.slice(lineStart(source, range.start), lineEnd(source, range.start))
      return { rule: 'yaml-syntax', severity: 'error', range, message: repeated(kind, line, count - 1) }
    })
    return [...this.findings, ...several]
  }
}
