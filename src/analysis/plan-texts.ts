import type { Path } from '../core/diagnostic.ts'
import type { Activity, Item, Roadmap } from '../model/index.ts'

/** A text of the table as somebody typed it. */
export interface PlanText {
  readonly path: Path
  readonly text: string
  /** Where `text` begins in the scalar at `path`, in UTF-16 units. */
  readonly offset: number
}

/** The texts of the table, in the order of the plan; what a cell takes from elsewhere is not repeated. */
export function* tableTexts(plan: Roadmap): Generator<PlanText> {
  for (const section of plan.sections) {
    yield* textsOf(section)
    for (const activity of section.activities) yield* activityTexts(activity)
  }
  for (const activity of plan.activities) if (activity.section === null) yield* activityTexts(activity)
}

function* activityTexts(activity: Activity): Generator<PlanText> {
  yield* textsOf(activity, activity.merge.includes('title'))
  for (const [field, text] of activity.own) yield whole([...activity.path, field], text)
}

function* textsOf({ path, title, deadline, deadlineFrom, responsible, result, resultFrom }: Item, continued = false) {
  if (!continued && title !== '') yield whole([...path, 'title'], title)
  if (deadline && deadlineFrom === 'own') yield whole(deadline.path, deadline.text)
  for (const { from, value } of responsible.values()) {
    if (from !== 'own' || !value) continue
    if (value.text !== null) yield whole(value.path, value.text)
    else
      for (const { byKey, name, path: at, span } of value.people)
        if (!byKey) yield { path: at, text: name, offset: span.start }
  }
  if (result !== null && resultFrom === 'own') yield whole([...path, 'result'], result)
}

function whole(path: Path, text: string): PlanText {
  return { path, text, offset: 0 }
}
