import type { Deadline } from '../deadline.ts'
import { dayInWords } from './day.ts'

/** What says a deadline; `undefined` where words cannot. */
export type Say = (deadline: Deadline) => string | undefined

/** A deadline and what qualifies it: «до 1 октября 2022 г., по отдельному плану», «2 раза в год (октябрь, апрель)». */
export function* qualifiedWordings(deadline: Deadline, plus: Deadline, say: Say): Iterable<string> {
  const { plus: _, ...main } = deadline
  const [one, other] = [say(main), say(plus)]
  if (one === undefined || other === undefined) return
  // «с 1 октября до конца учебного года»
  if (deadline.kind === 'range' && plus.kind === 'by') yield `${one} ${other}`
  // «в течение года (сентябрь – май)»
  if (plus.kind === 'period') yield `${other} (${one})`
  if (plus.kind === 'event') yield* afterEvent(main, one, other)
  if (plus.kind !== 'list' && plus.kind !== 'range') yield* [`${one}, ${other}`, `${other}, ${one}`]
  yield `${one} (${other})`
}

// «по мере необходимости, но не реже …», «со дня утверждения, но не позднее …»: what limits the event comes after it.
function* afterEvent(main: Deadline, said: string, event: string): Iterable<string> {
  if (main.kind === 'recurring' && main.bound) yield `${event}, но ${said}`
  if (main.kind === 'by' && 'day' in main.due) yield `${event}, но не позднее ${dayInWords(main.due)}`
}
