export { occurrenceNamed } from './occurrence-named.ts'
export { isOutOfPeriod } from './out-of-period.ts'
export { type Standing, type State, standings } from './standing.ts'
