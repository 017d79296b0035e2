import type { Lang } from '../core/text.ts'
import type { Rhythm, Slot } from './rhythm.ts'

/** Columns of text between two columns of a table. */
const GAP = 3

/** Titles may be wrapped, but not narrower than this. */
const LEAST_TITLE = { worded: 30, signed: 22 } as const

/** Below so many columns no table is drawn at all. */
const NARROWEST = 60

/** Columns of the sign of a state with the one for «postponed». */
const SIGNS = 2

/**
 * When signs read better than a list: so many slots in a table at least, as few tables as can be seen together. A table
 * holds a multiple of a share, so that years and quarters are not cut.
 */
const good: Readonly<
  Record<Rhythm, { readonly slots: number; readonly tables: number; readonly shares: readonly number[] }>
> = {
  year: { slots: 2, tables: 2, shares: [1] },
  quarter: { slots: 4, tables: 3, shares: [4] },
  month: { slots: 6, tables: 3, shares: [12, 6] },
  day: { slots: 8, tables: 2, shares: [1] },
}

/** What a matrix needs room for. */
export interface Asked {
  readonly rhythm: Rhythm
  /** In the order of time. */
  readonly slots: readonly Slot[]
  readonly lang: Lang
  /** Columns of text that the longest number and the longest title take. */
  readonly number: number
  readonly title: number
  /** The longest line of words in a slot. */
  words(slot: Slot): number
}

/** How a matrix is laid out in the room there is. */
export interface Room {
  /** Whether cells have words; else signs. */
  readonly isWorded: boolean
  /** The slots of each of its tables. */
  readonly tables: readonly (readonly Slot[])[]
}

/**
 * The room of a matrix in lines of so many columns; nothing where a list reads better, or where lines are too short for
 * any table. `isForced` asks for a matrix wherever there can be one.
 */
export function roomFor(asked: Asked, width: number, isForced: boolean): Room | undefined {
  const { slots, lang, rhythm, number, title } = asked
  if (width < NARROWEST) return undefined
  const worded = slots.reduce((sum, slot) => sum + GAP + Math.max(slot.name[lang].length, asked.words(slot)), 0)
  if (number + GAP + Math.min(title, LEAST_TITLE.worded) + worded <= width) return { isWorded: true, tables: [slots] }
  const each = slots.reduce((most, { name }) => Math.max(most, name[lang].length), SIGNS)
  const left = width - number - GAP - Math.min(title, LEAST_TITLE.signed)
  const room = Math.max(1, Math.floor(left / (GAP + each)))
  const tables = inTables(rhythm, slots, room)
  const isGood = room >= Math.min(good[rhythm].slots, slots.length) && tables.length <= good[rhythm].tables
  return isGood || isForced ? { isWorded: false, tables } : undefined
}

/** As few tables as there is room for; years and months that fit in one are not cut. */
function inTables(rhythm: Rhythm, slots: readonly Slot[], room: number): readonly (readonly Slot[])[] {
  if (slots.length <= room) return [slots]
  return rhythm === 'day' ? packed(slots, room) : inShares(rhythm, slots, room)
}

/** Months of days one behind the other, as long as there is room. */
function packed(slots: readonly Slot[], room: number): readonly (readonly Slot[])[] {
  const tables: Slot[][] = []
  for (const month of runsOf(slots)) {
    const last = tables.at(-1)
    if (last && last.length + month.length <= room) last.push(...month)
    else for (let from = 0; from < month.length; from += room) tables.push(month.slice(from, from + room))
  }
  return tables
}

function runsOf(slots: readonly Slot[]): readonly (readonly Slot[])[] {
  const runs = new Map<string, Slot[]>()
  for (const slot of slots) {
    const month = slot.key.slice(0, 7)
    const run = runs.get(month)
    if (run) run.push(slot)
    else runs.set(month, [slot])
  }
  return [...runs.values()]
}

/** Slots are counted through from the first one, those without a time too, so that tables begin alike. */
function inShares(rhythm: Rhythm, slots: readonly Slot[], room: number): readonly (readonly Slot[])[] {
  const share = good[rhythm].shares.find((each) => each <= room) ?? 1
  const size = Math.floor(room / share) * share
  const first = slots[0]?.ordinal ?? 0
  const tables = new Map<number, Slot[]>()
  for (const slot of slots) {
    const table = Math.floor((slot.ordinal - first) / size)
    const others = tables.get(table)
    if (others) others.push(slot)
    else tables.set(table, [slot])
  }
  return [...tables.values()]
}
