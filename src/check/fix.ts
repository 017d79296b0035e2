import type { Reported } from '../core/diagnostic.ts'
import type { Parsed } from '../core/parsed.ts'
import { normalForm } from '../deadline/index.ts'
import { type RoadmapFile, roadmapFormat } from '../format/index.ts'
import {
  approvalDates,
  approvedOn,
  buildRoadmap,
  type Deadline,
  type Item,
  peopleOf,
  type Roadmap,
  sealInForce,
  type Surroundings,
} from '../model/index.ts'
import { type Change, editYaml } from '../yaml/index.ts'

/** What came of mending a plan. */
export interface Fixed {
  readonly parsed: Parsed<RoadmapFile>
  /** How many findings were mended. */
  readonly made: number
}

/** One correction may uncover the next; a chain longer than this is a circle. */
const mostPasses = 10

/** Whether a plan is approved: then its text is frozen, and nothing is mended in it without an order. */
export function isApproved(plan: Roadmap): boolean {
  return approvedOn(plan.approval) !== null || sealInForce(plan) !== null
}

/**
 * Mends what the findings know how to mend, again and again until nothing is left. A correction is made only if every
 * deadline, date and responsible means afterwards what it meant before.
 */
export function fixPlan(
  parsed: Parsed<RoadmapFile>,
  surroundings: Surroundings,
  check: (parsed: Parsed<RoadmapFile>, plan: Roadmap) => readonly Reported[],
): Fixed {
  let now = parsed
  let made = 0
  for (let pass = 0; pass < mostPasses; pass++) {
    const plan = buildRoadmap(now, surroundings)
    const changes = check(now, plan).flatMap(({ fix }): Change[] => (fix ? [fix] : []))
    if (changes.length === 0) break
    const meant = meaningOf(plan)
    const edited = editYaml(now, roadmapFormat, changes, (after) =>
      isSame(meaningOf(buildRoadmap(after, surroundings)), meant),
    )
    if (edited.made.length === 0) break
    made += edited.made.length
    now = edited.parsed
  }
  return { parsed: now, made }
}

/** All that a correction of the typing may not change, as texts to compare. */
function meaningOf(plan: Roadmap): readonly string[] {
  const stamps = [...(plan.approval ? [plan.approval] : []), ...plan.agreed]
  return [
    daysText(plan.period?.days),
    ...stamps.flatMap((stamp) => approvalDates(stamp).map(({ date }) => String(date))),
    ...[...plan.sections, ...plan.activities].map(itemText),
  ]
}

function itemText(item: Item): string {
  const people = peopleOf(item).map(({ entry }) => entry?.key ?? '?')
  return `${item.address} ${deadlineText(item.deadline)} ${people.join(',')}`
}

function deadlineText(deadline: Deadline | null): string {
  if (!deadline) return '-'
  return `${normalForm(deadline.reading.deadline)} ${deadline.occurrences.map(daysText).join(' ')}`
}

function daysText(days: object | null | undefined): string {
  return JSON.stringify(days ?? null)
}

function isSame(a: readonly string[], b: readonly string[]): boolean {
  return a.length === b.length && a.every((text, index) => text === b[index])
}
