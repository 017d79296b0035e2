import type { Text } from '../core/text.ts'
import { sentenceFaults } from './sentence.ts'
import { sentences } from './template.ts'

/** What is wrong with a sentence of a template: where it stands in the template, and where within the sentence. */
export interface TemplateFault {
  readonly path: readonly string[]
  readonly span: { readonly start: number; readonly end: number }
  readonly message: Text
}

/** The faults of all sentences that a template, or the part of one that differs from another, has. */
export function templateFaults(template: unknown): TemplateFault[] {
  return sentences.flatMap(({ path, names }) => {
    const text = path.reduce<unknown>((value, key) => (value as Record<string, unknown> | undefined)?.[key], template)
    if (typeof text !== 'string') return []
    return sentenceFaults(text, names).map((fault) => ({ path, ...fault }))
  })
}
