import { compareDiagnostics, type Diagnostic, pathText, type Reported } from '../core/diagnostic.ts'
import type { Parsed } from '../core/parsed.ts'
import { type Place, placeAt } from '../core/place.ts'
import { nearest } from '../core/similar.ts'
import type { ConfigurationFile, RoadmapFile } from '../format/index.ts'
import { buildRoadmap, type Roadmap, russianKeyNames } from '../model/index.ts'
import { type Linked, noLinks, type PresentSeal, rules, runRules } from '../rules/index.ts'
import { Addresses } from './address.ts'
import { settingsFrom } from './configured.ts'
import { withoutIgnored } from './ignores.ts'
import { isRuleOff, levelled, optionsOf, rulesInForce, type Settings, usualSettings } from './settings.ts'

/** What stands around a plan that is checked: without it, it points nowhere and was never sealed. */
export interface Beside {
  readonly linked?: Linked
  readonly sealed?: PresentSeal | null
}

/** All that is wrong with a plan: what the reader of its file said, and what the rules say of what it could read. */
export function checkPlan(
  plan: Roadmap,
  parsed: Parsed<unknown>,
  settings: Settings = usualSettings,
  beside: Beside = {},
): readonly Reported[] {
  return reported(found(plan, parsed, settings, beside), parsed, settings)
}

/** Findings of one file as they are reported: without those that it asks to pass over, at the levels of the settings. */
export function reported(
  findings: readonly Diagnostic[],
  parsed: Parsed<unknown>,
  settings: Settings,
): readonly Reported[] {
  const isOff = (rule: string) => isRuleOff(rule, settings)
  // Of a file that could not be read it is not known what its comments are about.
  const left = parsed.value === undefined ? findings : withoutIgnored(findings, parsed.source, parsed.places, isOff)
  return addressed(levelled(left, settings).toSorted(compareDiagnostics), parsed)
}

/** What is wrong with a file about which no rule has anything to say, held to the same settings. */
export function checkFile(parsed: Parsed<unknown>, settings: Settings = usualSettings): readonly Reported[] {
  return reported(parsed.diagnostics, parsed, settings)
}

/**
 * What a configuration asks for, and all that is wrong with it. Its calendar is held to the same rules as that of a
 * plan; it is told here and not at every plan that is counted by it.
 */
export function checkConfiguration(parsed: Parsed<ConfigurationFile>): {
  readonly settings: Settings
  readonly findings: readonly Reported[]
} {
  const { settings, faults } = settingsFrom(parsed)
  const findings = [...parsed.diagnostics, ...faults, ...calendarFindings(parsed, settings)]
  return { settings, findings: reported(findings, parsed, settings) }
}

function calendarFindings(parsed: Parsed<ConfigurationFile>, settings: Settings): readonly Diagnostic[] {
  const { calendar, deadlines } = parsed.value ?? {}
  if (!calendar && !deadlines) return []
  const asPlan: Parsed<RoadmapFile> = {
    ...parsed,
    value: { ...(calendar ? { calendar } : {}), ...(deadlines ? { deadlines } : {}) },
  }
  const findings = ruleFindings(buildRoadmap(asPlan), asPlan, settings, {})
  return findings.filter(({ path: [key] }) => key === 'calendar' || key === 'deadlines')
}

function found(plan: Roadmap, parsed: Parsed<unknown>, settings: Settings, beside: Beside): readonly Diagnostic[] {
  if (parsed.value === undefined) return parsed.diagnostics
  return [...parsed.diagnostics, ...ruleFindings(plan, parsed, settings, beside)]
}

/** What the rules say of a plan, without what the reader has said already. */
function ruleFindings(
  plan: Roadmap,
  parsed: Parsed<unknown>,
  settings: Settings,
  { linked = noLinks, sealed = null }: Beside,
): readonly Diagnostic[] {
  const said = saidByPath(parsed.diagnostics)
  const ours = runRules(plan, parsed.places, rulesInForce(settings), {
    optionsOf: (rule) => optionsOf(rule, settings),
    linked,
    sealed,
  })
  return ours.filter((finding) => !isConsequence(finding, said, parsed.places))
}

const folding = new Set(rules.filter(({ folds }) => folds).map(({ id }) => id))

function addressed(findings: readonly Diagnostic[], { places, source }: Parsed<unknown>): readonly Reported[] {
  const addresses = new Addresses(places, source.text)
  const times = new Map<string, number>()
  return findings.map((finding) => {
    const place = addresses.of(finding.path)
    const address = finding.about === undefined ? place : `${place} → ${finding.about}`
    const key = `${finding.rule} ${address}`
    const again = times.get(key) ?? 0
    times.set(key, again + 1)
    return { ...finding, address, again, folds: folding.has(finding.rule) }
  })
}

/**
 * Whether a finding only repeats what the reader has said: it is about a value that was unreadable, or about a missing
 * key that stands in its map mistyped.
 */
function isConsequence({ path }: Diagnostic, said: SaidByPath, places: Place): boolean {
  for (let length = path.length; length > 0; length--) {
    const findings = said.get(pathText(path.slice(0, length))) ?? []
    // Of a faulty value nothing below it is known; of a faulty key or comma only what it says itself.
    if (findings.some(({ rule }) => length === path.length || rule.startsWith('value-'))) return true
  }
  if (placeAt(places, path).found) return false
  const missing = String(path.at(-1))
  const unknown = said.get(`${pathText(path.slice(0, -1))} keys`) ?? []
  return unknown.some((finding) => nearest(String(finding.path.at(-1)), spellings(missing)) !== undefined)
}

function spellings(key: string): string[] {
  return Object.hasOwn(russianKeyNames, key) ? [key, russianKeyNames[key] as string] : [key]
}

type SaidByPath = ReadonlyMap<string, readonly Diagnostic[]>

/** The reader's errors by the path that they are about; unknown keys also by their map. */
function saidByPath(diagnostics: readonly Diagnostic[]): SaidByPath {
  const said = new Map<string, Diagnostic[]>()
  const note = (key: string, finding: Diagnostic) => {
    const there = said.get(key)
    if (there) there.push(finding)
    else said.set(key, [finding])
  }
  for (const finding of diagnostics) {
    if (finding.severity !== 'error' || finding.path.length === 0) continue
    note(pathText(finding.path), finding)
    if (finding.rule === 'key-unknown') note(`${pathText(finding.path.slice(0, -1))} keys`, finding)
  }
  return said
}
