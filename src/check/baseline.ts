import { compareText, type Reported } from '../core/diagnostic.ts'
import { rules } from '../rules/index.ts'
import { canHave } from './configured.ts'

/** The findings of one file that are known already: by rule, the addresses; as often as there are findings at one. */
export type KnownFindings = ReadonlyMap<string, readonly string[]>

/** What a baseline does to the findings of a file. */
export interface HeldBack {
  readonly left: readonly Reported[]
  readonly held: readonly Reported[]
  /** The known findings that are there no more. */
  readonly gone: KnownFindings
}

/** Takes the known findings out; a finding is known by its rule and address, whatever has moved around it. */
export function holdBack(findings: readonly Reported[], known: KnownFindings): HeldBack {
  const waiting = new Map([...known].map(([rule, addresses]) => [rule, counted(addresses)]))
  const left: Reported[] = []
  const held: Reported[] = []
  for (const finding of findings) {
    const addresses = waiting.get(finding.rule)
    const more = addresses?.get(finding.address) ?? 0
    if (more > 0) addresses?.set(finding.address, more - 1)
    ;(more > 0 ? held : left).push(finding)
  }
  const gone = [...waiting].map(([rule, addresses]) => [rule, repeated(addresses)] as const)
  return { left, held, gone: new Map(gone.filter(([, addresses]) => addresses.length > 0)) }
}

function counted(addresses: readonly string[]): Map<string, number> {
  const times = new Map<string, number>()
  for (const address of addresses) times.set(address, (times.get(address) ?? 0) + 1)
  return times
}

function repeated(times: ReadonlyMap<string, number>): string[] {
  return [...times].flatMap(([address, more]) => Array.from({ length: more }, () => address))
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
  return inOrder(byRule)
}

/** The known findings of two kinds together. */
export function bothKnown(some: KnownFindings, others: KnownFindings): KnownFindings {
  const all = new Map(some)
  for (const [rule, addresses] of others) all.set(rule, [...(all.get(rule) ?? []), ...addresses])
  return inOrder(all)
}

/** How many findings are known. */
export function countKnown(known: KnownFindings): number {
  return [...known.values()].reduce((sum, addresses) => sum + addresses.length, 0)
}

function inOrder(known: KnownFindings): KnownFindings {
  return new Map([...known].sort(([a], [b]) => compareText(a, b)))
}

const canBeKnown = new Set(rules.filter((rule) => canHave(rule, 'off')).map(({ id }) => id))
