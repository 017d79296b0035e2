export { occurrenceNamed } from './occurrence-named.ts'
export { crossesPeriod, isOutOfPeriod } from './out-of-period.ts'
export { type Standing, type State, standings } from './standing.ts'
export { type Division, misplacedParts, partText, surplusParts } from './school-divisions.ts'
