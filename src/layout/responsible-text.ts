import type { Assignment, Column } from '../model/index.ts'

/** A text prints as typed; of a list, the first name that comes from the directory gets a capital. */
export function responsibleText(assignment: Assignment | null, separator: Column['separator']): string {
  if (!assignment) return ''
  if (assignment.text !== null) return assignment.text
  const names = assignment.people.map(({ name, byKey }, index) =>
    index === 0 && byKey ? name.charAt(0).toUpperCase() + name.slice(1) : name,
  )
  return names.join(separator === 'line' ? '\n' : ', ')
}
