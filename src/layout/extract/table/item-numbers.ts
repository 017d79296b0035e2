import type { RoadmapFile } from '../../../format/index.ts'
import type { Ground } from './ground.ts'
import type { MadePart } from './items.ts'
import { numbersOf, type PartedTitle, partedTitle } from './numbers.ts'

/** Sets the numbers that are not what their places give. */
export function numbered(made: readonly MadePart[], isFlat: boolean, ground: Ground): RoadmapFile['numbering'] {
  // An automatic list may number the titles beside a column of numbers that was left empty.
  if (made.every(({ activities }) => activities.every(({ number }) => number === undefined))) partTitles(made)
  const isPrinted = sectionsPrint(ground)
  const sections = isFlat
    ? []
    : made.map((each) => ({ number: isPrinted ? numberOf(each) : null, activities: typed(each) }))
  const numbers = numbersOf(sections, isFlat ? made.flatMap(typed) : [])
  made.forEach((each, section) => {
    const number = numberOf(each)
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

/** Stages without a column of their numbers have some that no paper shows. */
function sectionsPrint({ columns }: Ground): boolean {
  const fields = new Set(columns.map(({ field }) => field))
  return !fields.has('section.title') || fields.has('section.number')
}

function numberOf({ part }: MadePart): string {
  return part.section?.number ?? ''
}

/** Where no column shows the numbers they stand before the titles: parted from them if most titles have one. */
function partTitles(made: readonly MadePart[]): void {
  const parted = made.flatMap(({ activities }) => {
    const titles = activities.map(({ title }) => String(title))
    return countedTitles(titles) ?? titles.map(partedTitle)
  })
  const all = made.flatMap(({ activities }) => activities)
  const count = parted.filter(({ number }) => number !== '').length
  if (count * 2 <= all.length) return
  all.forEach((activity, index) => {
    const { number, title } = parted[index] as PartedTitle
    if (number === '') return
    activity.number = number
    activity.title = title
  })
}

function typed({ activities }: MadePart): string[] {
  return activities.map(({ number }) => (typeof number === 'string' ? number : ''))
}

/** Numbers without a dot are numbers only if they count the titles: «1 Издать приказ», «2 Провести опрос». */
function countedTitles(titles: readonly string[]): PartedTitle[] | null {
  const isCounted = titles.every((title, index) => title.startsWith(`${index + 1} `))
  if (!isCounted) return null
  return titles.map((title, index) => ({ number: String(index + 1), title: title.slice(String(index + 1).length + 1) }))
}
