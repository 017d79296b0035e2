import fc from 'fast-check'
import { stringify } from 'yaml'
import { addDays, type CalendarDate } from '../../../src/core/calendar-date.ts'
import { readPlan } from '../../read-plan.ts'

/** An activity of a plan that is edited. `key` stays with it whatever becomes of it. */
export interface Sketch {
  readonly key: number
  readonly title: string
  readonly deadline: string
  readonly responsible: string
}

/** The activities of a plan, section by section. */
export type Sketches = readonly (readonly Sketch[])[]

export type Edit =
  | { readonly kind: 'added' | 'removed' | 'moved' | 'wording' | 'responsible'; readonly key: number }
  | { readonly kind: 'deadline'; readonly key: number; readonly days: number }

/** A plan, the same plan edited, and the edits. */
export interface Edited {
  readonly before: Sketches
  readonly after: Sketches
  readonly edits: readonly Edit[]
  readonly withIds: boolean
}

const syllables = 'бор вен гул дым жар зим кот лан мур ноч пел рос'.split(' ')

/** A word that no other number has. */
function word(n: number): string {
  return `${syllables[n % 12]}${syllables[Math.floor(n / 12) % 12]}${syllables[Math.floor(n / 144) % 12]}`
}

function sketch(key: number): Sketch {
  const title = [0, 1, 2, 3].map((part) => word(key * 5 + part)).join(' ')
  const deadline = addDays('2026-01-10' as CalendarDate, (key * 7) % 300)
  return { key, title, deadline, responsible: `Отдел ${word(key % 5)}` }
}

const sketches = fc.array(fc.integer({ min: 1, max: 6 }), { minLength: 2, maxLength: 4 }).map((counts): Sketches => {
  let key = 0
  return counts.map((count) => Array.from({ length: count }, () => sketch(key++)))
})

/** Edits by random, at most one an activity, and never all activities of a section at once. */
export const edited: fc.Arbitrary<Edited> = fc
  .tuple(sketches, fc.array(fc.nat(), { minLength: 60, maxLength: 60 }), fc.boolean())
  .map(([before, choices, withIds]) => {
    const next = (
      (at) => () =>
        choices[at++ % choices.length] ?? 0
    )(0)
    const after = before.map((section) => [...section])
    const edits: Edit[] = []
    for (const [index, section] of before.entries()) {
      for (const each of section.slice(1)) edit(each, index, after, edits, next)
    }
    const inserted = next() % 3
    for (let count = 0; count < inserted; count++) {
      const into = after[next() % after.length]
      const fresh = sketch(100 + count)
      into?.splice(next() % (into.length + 1), 0, fresh)
      edits.push({ kind: 'added', key: fresh.key })
    }
    return { before, after, edits, withIds }
  })

function edit(each: Sketch, index: number, after: Sketch[][], edits: Edit[], next: () => number): void {
  const section = after[index] ?? []
  const at = section.indexOf(each)
  const change = (to: Partial<Sketch>) => section.splice(at, 1, { ...each, ...to })
  const { key } = each
  switch (next() % 12) {
    case 0:
      section.splice(at, 1)
      edits.push({ kind: 'removed', key })
      break
    case 1:
      section.splice(at, 1)
      after[(index + 1) % after.length]?.push(each)
      edits.push({ kind: 'moved', key })
      break
    case 2:
      change({ title: each.title.replace(/\S+$/u, word(key * 5 + 4)) })
      edits.push({ kind: 'wording', key })
      break
    case 3: {
      const days = (next() % 2 === 0 ? 1 : -1) * ((next() % 9) + 1)
      change({ deadline: addDays(each.deadline as CalendarDate, days) })
      edits.push({ kind: 'deadline', key, days })
      break
    }
    case 4:
      change({ responsible: `Отдел ${word(200 + key)}` })
      edits.push({ kind: 'responsible', key })
      break
    default:
  }
}

export function planOf(all: Sketches, withIds: boolean) {
  const sections = all.map((activities, index) => ({
    title: `Раздел ${word(300 + index)} ${word(330 + index)}`,
    activities: activities.map(({ key, ...fields }) => ({ ...(withIds ? { id: `код-${key}` } : {}), ...fields })),
  }))
  return readPlan(stringify({ roadmap: 1, title: 'План', period: '2026', sections })).plan
}
