import type { RoadmapFile } from '../../../format/index.ts'
import type { Ground } from './ground.ts'
import type { MadePart } from './items.ts'
import { numbersOf, partedTitle } from './numbers.ts'

/** Sets the numbers that are not what their places give. */
export function numbered(made: readonly MadePart[], isFlat: boolean, ground: Ground): RoadmapFile['numbering'] {
  // An automatic list may number the titles beside a column of numbers that was left empty.
  if (made.every(({ activities }) => activities.every(({ number }) => number === undefined))) partTitles(made)
  const sections = isFlat
    ? []
    : made.map((each) => ({ number: each.part.section?.number ?? '', activities: typed(each) }))
  const flat = isFlat ? made.flatMap(typed) : []
  const numbers = numbersOf(sections, flat)
  made.forEach((each, section) => {
    const number = each.part.section?.number ?? ''
    if (!isFlat && !numbers.section(section)) each.section.number = number
    if (number !== '' && each.part.section)
      ground.origins.push({ path: [...each.path, 'number'], from: [each.part.section.at] })
    each.activities.forEach((activity, index) => {
      if (numbers.activity(isFlat ? null : section, index)) delete activity.number
      else activity.number ??= ''
    })
  })
  return numbers.value
}

/** Where no column shows the numbers they stand before the titles: parted from them if most titles have one. */
function partTitles(made: readonly MadePart[]): void {
  const all = made.flatMap(({ activities }) => activities)
  const parted = all.map(({ title }) => partedTitle(String(title)))
  const count = parted.filter(({ number }) => number !== '').length
  if (count * 2 <= all.length) return
  all.forEach((activity, index) => {
    const { number, title } = parted[index] as { number: string; title: string }
    if (number === '') return
    activity.number = number
    activity.title = title
  })
}

function typed({ activities }: MadePart): string[] {
  return activities.map(({ number }) => (typeof number === 'string' ? number : ''))
}
