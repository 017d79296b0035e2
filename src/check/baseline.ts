import type { Reported } from '../core/diagnostic.ts'
import { rules } from '../rules/index.ts'
import { canHave } from './configured.ts'

/** The findings of one file that are known already: by rule, the addresses; as often as there are findings at one. */
export type KnownFindings = Readonly<Record<string, readonly string[]>>

/** What a baseline does to the findings of a file. */
export interface HeldBack {
  readonly left: readonly Reported[]
  readonly held: readonly Reported[]
  /** The known findings that are there no more. */
  readonly gone: number
}

/** Takes the known findings out; a finding is known by its rule and address, whatever has moved around it. */
export function holdBack(findings: readonly Reported[], known: KnownFindings): HeldBack {
  const waiting = new Map(Object.entries(known).map(([rule, addresses]) => [rule, [...addresses]]))
  const left: Reported[] = []
  const held: Reported[] = []
  for (const finding of findings) {
    const addresses = waiting.get(finding.rule) ?? []
    const at = addresses.indexOf(finding.address)
    if (at >= 0) addresses.splice(at, 1)
    ;(at >= 0 ? held : left).push(finding)
  }
  const gone = [...waiting.values()].reduce((sum, addresses) => sum + addresses.length, 0)
  return { left, held, gone }
}

/** Findings as a baseline keeps them. What could not be read cannot be held back: nothing is known of what it hides. */
export function asKnown(findings: readonly Reported[]): KnownFindings {
  const byRule = new Map<string, string[]>()
  for (const { rule, address } of findings) {
    if (!canBeKnown.has(rule)) continue
    const addresses = byRule.get(rule) ?? []
    addresses.push(address)
    byRule.set(rule, addresses)
  }
  return Object.fromEntries([...byRule].sort(([a], [b]) => (a < b ? -1 : 1)))
}

const canBeKnown = new Set(rules.filter((rule) => canHave(rule, 'off')).map(({ id }) => id))
