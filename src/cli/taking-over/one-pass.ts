import { type Change, type Listed, matched } from '../../analysis/index.ts'
import type { RoadmapFile } from '../../format/index.ts'
import { buildRoadmap, type Roadmap } from '../../model/index.ts'
import type { Entered } from '../../yaml/index.ts'
import type { Loaded } from '../load.ts'
import type { OnPaper } from '../on-paper.ts'
import { fileNames } from './file-names.ts'
import { takeChange } from './take-change.ts'
import { takePlaces, type Taking } from './take-places.ts'

/** One round of edits; cells that continue others are left to a later one, for most of them follow by themselves. */
export function onePass(
  loaded: Loaded,
  paper: OnPaper,
  todo: readonly Change[],
  isSealed: boolean,
): Entered<RoadmapFile> {
  const { otherOf } = matched(paper.before, paper.after)
  const names = fileNames(paper.after, loaded.plan)
  const inFile = (item: Listed) => paper.inFile(item)
  const fields = todo.filter((change) => !places.has(change.kind))
  const own = fields.filter((change) => !isTakenFromElsewhere(change, inFile))
  let made: Entered<RoadmapFile> = { parsed: loaded.parsed }
  for (const change of own.length > 0 ? own : fields) {
    if ('refused' in made) return made
    made = takeChange(made.parsed, loaded, change, inFile, names)
  }
  if ('refused' in made) return made
  const plan = buildRoadmap(made.parsed, loaded.surroundings)
  const nowInFile = sameIn(plan, loaded.plan)
  const former = (item: Listed) => {
    const found = inFile(item)
    return found && nowInFile(found)
  }
  const known = (item: Listed) => {
    const other = otherOf(item)
    return other && former(other)
  }
  const taking: Taking = { file: plan, document: paper.after, known, former, names, isSealed }
  return takePlaces(
    made.parsed,
    todo.filter((change) => places.has(change.kind)),
    taking,
  )
}

const places: ReadonlySet<Change['kind']> = new Set(['added', 'removed', 'moved'])

/** The items of one reading of a file in another one, which has the same. */
function sameIn(plan: Roadmap, other: Roadmap): (item: Listed) => Listed | undefined {
  const items = itemsOf(plan)
  const found = new Map(itemsOf(other).map((item, index) => [item, items[index]]))
  return (item) => found.get(item)
}

function isTakenFromElsewhere(change: Change, inFile: OnPaper['inFile']): boolean {
  if (change.kind !== 'deadline' && change.kind !== 'responsible' && change.kind !== 'wording') return false
  const item = inFile(change.before)
  if (!item) return false
  const from =
    change.kind === 'deadline'
      ? item.deadlineFrom
      : change.kind === 'wording'
        ? item.resultFrom
        : [...item.responsible.values()].map((cell) => cell.from).find((each) => each !== 'own')
  return (change.kind !== 'wording' || change.field === 'result') && (from === 'inherited' || from === 'merged')
}

function itemsOf({ sections, activities }: Roadmap): readonly Listed[] {
  return [...sections, ...activities]
}
