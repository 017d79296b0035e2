import type { State } from '../analysis/index.ts'
import type { Text } from '../core/text.ts'

/** The states as people read them. */
export const stateNames: Readonly<Record<State, Text>> = {
  done: { ru: 'выполнено', en: 'done' },
  'done-late': { ru: 'выполнено с опозданием', en: 'done late' },
  partial: { ru: 'выполнено частично', en: 'partly done' },
  'in-progress': { ru: 'в работе', en: 'in progress' },
  overdue: { ru: 'просрочено', en: 'overdue' },
  'due-soon': { ru: 'скоро срок', en: 'due soon' },
  'not-started': { ru: 'срок впереди', en: 'not started' },
  ongoing: { ru: 'идёт весь период', en: 'ongoing' },
  untracked: { ru: 'день не назван', en: 'no day named' },
  cancelled: { ru: 'снято', en: 'cancelled' },
}

/** The states in the order in which they are counted: what wants doing first. */
export const stateOrder: readonly State[] = [
  'overdue',
  'due-soon',
  'in-progress',
  'partial',
  'not-started',
  'ongoing',
  'untracked',
  'done-late',
  'done',
  'cancelled',
]
