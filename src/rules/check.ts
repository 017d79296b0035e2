import { compareDiagnostics, type Diagnostic, type Path } from '../core/diagnostic.ts'
import type { Parsed } from '../core/parsed.ts'
import { placeAt } from '../core/place.ts'
import type { Roadmap } from '../model/index.ts'
import { rules } from './catalogue.ts'
import { runRules } from './run.ts'

/** All that is wrong with a plan: what the reader of its file said, and what the rules say of what it could read. */
export function checkPlan(plan: Roadmap, parsed: Parsed<unknown>): Diagnostic[] {
  if (parsed.value === undefined) return [...parsed.diagnostics]
  const found = runRules(plan, parsed.places, rules).filter((finding) => !isConsequence(finding, parsed))
  return [...parsed.diagnostics, ...found].sort(compareDiagnostics)
}

/**
 * Whether a finding only repeats what the reader has said: it is about a value that was unreadable, or about a missing
 * key in a map that has an unknown one (most likely the same key, mistyped).
 */
function isConsequence({ path }: Diagnostic, { places, diagnostics }: Parsed<unknown>): boolean {
  if (diagnostics.some((said) => said.severity === 'error' && said.path.length > 0 && startsWith(path, said.path))) {
    return true
  }
  if (placeAt(places, path).found) return false
  const map = path.slice(0, -1)
  return diagnostics.some(
    (said) => said.rule === 'key-unknown' && said.path.length === path.length && startsWith(said.path, map),
  )
}

function startsWith(path: Path, beginning: Path): boolean {
  return beginning.length <= path.length && beginning.every((step, i) => path[i] === step)
}
