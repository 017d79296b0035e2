import type { Path } from '../core/diagnostic.ts'
import { oncePer } from '../core/once-per.ts'
import type { Remark } from '../deadline/index.ts'
import {
  approvalDates,
  calendarDays,
  type Deadline,
  type Item,
  type Roadmap,
  type WrittenDate,
} from '../model/index.ts'
import type { Finding } from './rule.ts'

/** What the reading of deadlines, dates, the period and the calendar has to say under one rule, each at the words it is about. */
export function remarksOn(plan: Roadmap, rule: string): readonly Finding[] {
  return remarksByRule(plan).get(rule) ?? []
}

const remarksByRule = oncePer((plan: Roadmap): ReadonlyMap<string, readonly Finding[]> => {
  const found = new Map<string, Finding[]>()
  for (const { remarks, path } of read(plan)) {
    for (const { rule, span, message, severity } of remarks) {
      const finding = { target: { path, span }, message, severity }
      const others = found.get(rule)
      if (others) others.push(finding)
      else found.set(rule, [finding])
    }
  }
  return found
})

function* read(plan: Roadmap): Generator<{ readonly remarks: readonly Remark[]; readonly path: Path }> {
  if (plan.period) yield plan.period
  if (plan.calendar?.schoolYear) yield plan.calendar.schoolYear
  yield* plan.calendar?.monthParts ?? []
  yield* calendarDays(plan)
  for (const { deadline } of ownDeadlines(plan)) yield deadline
  yield* writtenDates(plan)
}

/** The deadlines that are written in a file, with the item under which they stand; inherited ones are not repeated. */
export const ownDeadlines = oncePer((plan: Roadmap) => {
  const found: { readonly item: Item; readonly deadline: Deadline }[] = []
  for (const item of [...plan.sections, ...plan.activities]) {
    if (item.deadline && item.deadlineFrom === 'own') found.push({ item, deadline: item.deadline })
  }
  return found as readonly (typeof found)[number][]
})

function* writtenDates(plan: Roadmap): Generator<WrittenDate> {
  const stamps = [...(plan.approval ? [plan.approval] : []), ...plan.agreed].flatMap(approvalDates)
  yield* stamps
  // The stamp may take its date from the order.
  const ordered = plan.order?.act.date
  if (ordered && !stamps.includes(ordered)) yield ordered
  for (const { recordedOn } of plan.events) if (recordedOn) yield recordedOn
  for (const { document, date } of plan.amendments) {
    if (document?.date) yield document.date
    if (date) yield date
  }
  for (const { deadline } of ownDeadlines(plan)) {
    if (deadline.given?.from) yield deadline.given.from
    if (deadline.given?.due) yield deadline.given.due
    if (deadline.given?.recordedOn) yield deadline.given.recordedOn
  }
  for (const activity of [...plan.sections, ...plan.activities]) {
    for (const step of activity.progress) if (step.date) yield step.date
    for (const { to, on } of activity.postponed) yield* on ? [to, on] : [to]
  }
}
