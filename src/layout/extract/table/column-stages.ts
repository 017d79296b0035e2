import type { GridPlace } from './source-table.ts'
import type { Headed } from './headed-columns.ts'

/** «Направление» that every row says of itself: behind the activity, or the same in one row after another. */
export function isTag(stage: Headed, title: Headed): boolean {
  if (stage.places.some((place) => place?.part === 'above')) return false
  const words = stage.places.map((place) => place?.cell.words ?? '')
  return stage.index > title.index || words.some((each, row) => each !== '' && each === words[row - 1])
}

/** A column before the activities whose cells stand for several of them, whatever it is called («День недели»). */
export function isUnnamedStage(column: Headed, title: Headed): boolean {
  return column.role === null && column.index < title.index && isStage(column, title, true)
}

/** Whether the cells of a column stand for several rows each, while those of another do not. */
export function isStage(column: Headed, other: Headed, knowsMerges: boolean): boolean {
  // Not everybody merges: under «Этап» the cells are left blank, while what is done stands in every row.
  const isAllSaid = knowsMerges && !other.places.some(isBlank)
  const continued = ({ places }: Headed) =>
    places.filter((place) => place?.part === 'above' || ((isAllSaid || !knowsMerges) && place?.cell.words === ''))
      .length
  return continued(column) >= 1 && continued(column) * 4 >= column.places.length && continued(other) === 0
}

/** Whether the numbers are those of stages: left of them, of one part, beginning in the rows in which they begin. */
export function isLikeStage(number: Headed, stage: Headed): boolean {
  const isDeep = number.texts.every((text) => /\d\.\d/u.test(text))
  if (number.index > stage.index || isDeep) return false
  const stages = filled(stage)
  const numbers = filled(number)
  return numbers.every((isFilled, row) => !isFilled || stages[row] === true)
}

function isBlank(place: GridPlace | undefined): boolean {
  return place?.part === 'own' && place.cell.words === ''
}

/** In which rows a cell of the column begins and says something. */
function filled({ places }: Headed): boolean[] {
  return places.map((place) => place?.part === 'own' && place.cell.words !== '')
}
