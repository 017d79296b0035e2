import { compareDiagnostics, type Diagnostic } from '../core/diagnostic.ts'
import type { Edit } from '../core/edit.ts'
import { locate, type Place, placeAt, type Target } from '../core/place.ts'
import type { Roadmap } from '../model/index.ts'
import {
  type Finding,
  type Linked,
  noLinks,
  type OptionValue,
  type PresentSeal,
  type Replacement,
  type Rule,
  type RuleContext,
} from './rule.ts'

/** What rules run with: the values of each one's options, the files to which the plan points, its present seal. */
export interface RunOptions {
  readonly optionsOf?: (rule: Rule) => RuleContext['options']
  readonly linked?: Linked
  readonly sealed?: PresentSeal | null
}

/** Runs rules over a plan; `places` are those of its file. The findings come in the order of the file. */
export function runRules(
  plan: Roadmap,
  places: Place,
  rules: readonly Rule[],
  { optionsOf = usualOptions, linked = noLinks, sealed = null }: RunOptions = {},
): Diagnostic[] {
  const placesOf = (file: string) => (file === plan.file ? places : linked.placesOf(file))
  const found: Diagnostic[] = []
  for (const rule of rules) {
    if (!rule.check) continue
    const context = { options: optionsOf(rule), linked, sealed }
    for (const finding of rule.check(plan, context)) found.push(stamped(rule, finding, plan.file, placesOf))
  }
  return found.sort(compareDiagnostics)
}

/** The values of a rule's options where nobody has set them. */
export function usualOptions({ options = {} }: Rule): Record<string, OptionValue> {
  return Object.fromEntries(Object.entries(options).map(([name, { fallback }]) => [name, fallback]))
}

function stamped(
  rule: Rule,
  finding: Finding,
  file: string,
  placesOf: (file: string) => Place | undefined,
): Diagnostic {
  const at = (target: Target, there = file) => {
    const places = placesOf(there)
    return { file: there, range: places ? locate(places, target) : { start: 0, end: 0 } }
  }
  const places = placesOf(file)
  return {
    rule: rule.id,
    severity: finding.severity ?? rule.severity,
    message: finding.message,
    ...at(finding.target),
    path: finding.target.path,
    ...(finding.about === undefined ? {} : { about: finding.about }),
    related: (finding.related ?? []).map(({ target, message, file: there }) => ({ ...at(target, there), message })),
    ...(finding.fix && places ? { fix: finding.fix.map((each) => editOf(each, places)) } : {}),
  }
}

function editOf({ target, text }: Replacement, places: Place): Edit {
  const whole = placeAt(places, target.path).place.text?.text.length ?? 0
  const span = target.span ?? { start: 0, end: whole }
  return { range: locate(places, { ...target, span }), text, change: { path: target.path, ...span } }
}
