import { compareDiagnostics, type Diagnostic } from '../core/diagnostic.ts'
import type { Edit } from '../core/edit.ts'
import { locate, type Place, placeAt } from '../core/place.ts'
import type { Roadmap } from '../model/index.ts'
import type { Finding, OptionValue, Replacement, Rule } from './rule.ts'

/** Runs rules over a plan; `places` are those of its file. The findings come in the order of the file. */
export function runRules(
  plan: Roadmap,
  places: Place,
  rules: readonly Rule[],
  optionsOf: (rule: Rule) => Readonly<Record<string, OptionValue>> = usualOptions,
): Diagnostic[] {
  const found: Diagnostic[] = []
  for (const rule of rules) {
    if (!rule.check) continue
    const context = { options: optionsOf(rule) }
    for (const finding of rule.check(plan, context)) found.push(stamped(rule, finding, plan.file, places))
  }
  return found.sort(compareDiagnostics)
}

/** The values of a rule's options where nobody has set them. */
export function usualOptions({ options = {} }: Rule): Record<string, OptionValue> {
  return Object.fromEntries(Object.entries(options).map(([name, { fallback }]) => [name, fallback]))
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
    ...(finding.fix ? { fix: finding.fix.map((each) => editOf(each, places)) } : {}),
  }
}

function editOf({ target, text }: Replacement, places: Place): Edit {
  const whole = placeAt(places, target.path).place.text?.text.length ?? 0
  const span = target.span ?? { start: 0, end: whole }
  return { range: locate(places, { ...target, span }), text, change: { path: target.path, ...span } }
}
