import { checkPlan } from '../src/check/index.ts'
import { roadmapFormat } from '../src/format/index.ts'
import { buildRoadmap } from '../src/model/index.ts'
import { readYaml } from '../src/yaml/index.ts'
import { presentSealOf } from './present-seal.ts'

/** The model of a plan, and all that `check` says of it. */
export function readPlan(yaml: string, preset: 'recommended' | 'strict' = 'recommended') {
  const parsed = readYaml({ file: 'plan.yaml', text: yaml.trimStart() }, roadmapFormat)
  const plan = buildRoadmap(parsed)
  return { plan, findings: checkPlan(plan, parsed, { preset, rules: new Map() }, { sealed: presentSealOf(plan) }) }
}
