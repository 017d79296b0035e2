import { contentOfPlan, sealOf } from '../src/layout/index.ts'
import { type Roadmap, sealInForce } from '../src/model/index.ts'
import type { PresentSeal } from '../src/rules/index.ts'
import { planTemplate } from './plan-template.ts'

/** What the command line hands to the rules of a plan that has a seal; of any other plan nothing is printed. */
export function presentSealOf(plan: Roadmap): PresentSeal | null {
  return sealInForce(plan) ? { now: sealOf(contentOfPlan(plan, planTemplate)) } : null
}
