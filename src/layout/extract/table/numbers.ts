import type { RoadmapFile } from '../../../format/index.ts'
import { numberingOf } from '../../../model/index.ts'

/** The printed numbers of a section and of its activities; empty where none is printed, `null` where none could be. */
export interface NumberedSection {
  readonly number: string | null
  readonly activities: readonly string[]
}

type NumberingValue = RoadmapFile['numbering']

/** How a plan is numbered, and which numbers fit the rule. */
export interface Numbers {
  /** The key `numbering`; absent where the usual one fits. */
  readonly value: NumberingValue
  /** Whether a number is what its place gives, so that it need not be typed. */
  section(index: number): boolean
  /** `section` is `null` in a flat plan. */
  activity(section: number | null, index: number): boolean
}

/** Finds the numbering by which most numbers come out as printed. */
export function numbersOf(sections: readonly NumberedSection[], flat: readonly string[]): Numbers {
  const ofSections = best(
    sections.map(({ number }) => number),
    '1.',
    (example) => (index) => numberingOf({ section: example }).section(index + 1),
  )
  const places = sections.flatMap(({ activities }, section) =>
    activities.map((number, index) => ({ number, section, index })),
  )
  const ofActivities =
    sections.length > 0
      ? best(
          places.map(({ number }) => number),
          '1.1.',
          (example) => {
            const numbering = numberingOf({ activity: example })
            return (n) => numbering.activity((places[n]?.section ?? 0) + 1, (places[n]?.index ?? 0) + 1)
          },
        )
      : best(flat, '1.', (example) => (index) => numberingOf({ activity: example }).activity(null, index + 1))
  const starts = startsOf(sections)
  return {
    value: valueOf(ofSections, ofActivities, sections.length > 0),
    section: (index) => ofSections.fits(index),
    activity: (section, index) => ofActivities.fits((section === null ? 0 : (starts[section] ?? 0)) + index),
  }
}

/** The place of each section's first activity among all. */
function startsOf(sections: readonly NumberedSection[]): number[] {
  let start = 0
  return sections.map(({ activities }) => {
    start += activities.length
    return start - activities.length
  })
}

interface Rule {
  readonly example: string
  readonly isUsual: boolean
  fits(index: number): boolean
}

type Counting = (example: string) => (index: number) => string

function best(numbers: readonly (string | null)[], usual: string, counting: Counting): Rule {
  const examples = [
    ...new Set([
      usual,
      ...numbers.slice(0, mostTried).flatMap((each) => (each === null ? [] : [numberShape(each)])),
      'none',
    ]),
  ]
  const tried = examples.map((example) => {
    const count = counting(example)
    const fits = numbers.map((number, index) => number === null || count(index) === number)
    return {
      example,
      isUsual: example === usual,
      fits: (index: number) => fits[index] === true,
      score: fits.filter(Boolean).length,
    }
  })
  return tried.reduce((a, b) => (b.score > a.score ? b : a))
}

/** Numbers beyond these begin like one of them. */
const mostTried = 40

/** The number that the first item would have: «3.2)» gives «1.1)», «IV.» gives «I.». */
export function numberShape(number: string): string {
  return number.trim() === ''
    ? 'none'
    : number
        .replace(/\d+/gu, '1')
        .replace(/[IVXLC]+/gu, 'I')
        .replace(/[а-я](?=[.)])/gu, 'а')
        .replace(/[a-z](?=[.)])/gu, 'a')
}

function valueOf(sections: Rule, activities: Rule, hasSections: boolean): NumberingValue {
  if (!hasSections) return activities.isUsual ? undefined : activities.example
  if (sections.isUsual && activities.isUsual) return undefined
  return {
    ...(sections.isUsual ? {} : { section: sections.example }),
    ...(activities.isUsual ? {} : { activity: activities.example }),
  }
}

/** A number at the beginning of a title: «1. », «2.3) », «1.1 ». */
const prefix = /^(?<number>\d{1,3}(?:\.\d{1,3}){0,3}[.)]?)\s+(?<title>\S.*)$/su

/** A title and the number that stood before it; empty where none did. */
export interface PartedTitle {
  readonly number: string
  readonly title: string
}

/** Parts the number before a title from it. */
export function partedTitle(title: string): PartedTitle {
  const { number = '', title: rest = title } = prefix.exec(title)?.groups ?? {}
  const isNumber = /[.)]$|\./u.test(number)
  return isNumber ? { number, title: rest } : { number: '', title }
}
