import { compareDiagnostics, type Diagnostic } from '../core/diagnostic.ts'
import { locate, type Place } from '../core/place.ts'
import type { Roadmap } from '../model/index.ts'
import type { Finding, Rule } from './rule.ts'

/** Runs rules over a plan; `places` are those of its file. The findings come in the order of the file. */
export function runRules(plan: Roadmap, places: Place, rules: readonly Rule[]): Diagnostic[] {
  const found: Diagnostic[] = []
  for (const rule of rules) {
    if (!rule.check) continue
    for (const finding of rule.check(plan)) found.push(stamped(rule, finding, plan.file, places))
  }
  return found.sort(compareDiagnostics)
}

function stamped(rule: Rule, finding: Finding, file: string, places: Place): Diagnostic {
  return {
    rule: rule.id,
    severity: finding.severity ?? rule.severity,
    message: finding.message,
    file,
    range: locate(places, finding.target),
    path: finding.target.path,
    related: (finding.related ?? []).map(({ target, message }) => ({ file, range: locate(places, target), message })),
  }
}
