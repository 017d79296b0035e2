import { type PrintedText, printedTexts } from '../analysis/index.ts'
import type { Text } from '../core/text.ts'
import { month } from './date-words.ts'
import type { Rule } from './rule.ts'
import { type Slip, slipsIn } from './typing.ts'

export const dateMixed: Rule = {
  id: 'date-mixed',
  severity: 'info',
  levels: { recommended: 'off' },
  folds: true,
  page: () => ({
    title: { ru: 'Сроки набраны по-разному', en: 'Deadlines typed in several ways' },
    why: {
      ru: 'В одном столбце лучше писать одинаково: с «г.», с «года» или без них, с большой или с маленькой буквы, с одним и тем же тире. Каким образом — решает план: правило показывает те сроки, которых меньше. Исправляет check --fix; смысл срока при этом не меняется.',
      en: 'The deadlines of a plan look best in one style: with «г.», «года» or neither, with or without a capital, with one kind of dash. What most of them have is the style; the others are shown. Mended by check --fix; no deadline changes its meaning.',
    },
    examples: [
      {
        yaml: `
roadmap: 1
title: План
activities:
  - title: Издать приказ
    deadline: сентябрь–октябрь 2026 г.
    responsible: Директор
  - title: Провести семинар
    deadline: октябрь–ноябрь 2026 г.
    responsible: Директор
  - title: Подвести итоги
    deadline: Май-июнь 2027 года
    responsible: Директор`,
        finds: ['М', '-', '2027 года'],
      },
    ],
  }),
  *check(plan) {
    const deadlines = printedTexts(plan).filter(({ role }) => role === 'deadline')
    const habits = traits.map(({ find }) => commonest(deadlines.flatMap(({ text }) => [...find(text)])))
    yield* slipsIn(plan, /\S/g, (printed) => (printed.role === 'deadline' ? slipsOf(printed, habits) : []))
  },
}

/** One way of typing: where it shows in a text, and which it is there. */
interface Sign {
  readonly start: number
  readonly end: number
  readonly way: string
}

interface Trait {
  find(text: string): Iterable<Sign>
  /** The signs typed another way; `undefined` where they cannot be. */
  mended(typed: string, way: string): string | undefined
  readonly message: (way: string) => Slip['message']
}

function* slipsOf({ text }: PrintedText, habits: readonly (string | undefined)[]): Generator<Slip> {
  for (const [i, { find, mended, message }] of traits.entries()) {
    const habit = habits[i]
    if (habit === undefined) continue
    for (const { start, end, way } of find(text)) {
      if (way === habit) continue
      const instead = mended(text.slice(start, end), habit)
      if (instead !== undefined) yield { start, end, changes: [{ start, end, text: instead }], message: message(habit) }
    }
  }
}

/** The way of most signs; `undefined` where no way is commoner than each of the others. */
function commonest(signs: readonly Sign[]): string | undefined {
  const counts = new Map<string, number>()
  for (const { way } of signs) counts.set(way, (counts.get(way) ?? 0) + 1)
  const [first, second] = [...counts].sort(([, a], [, b]) => b - a)
  return first && first[1] > (second?.[1] ?? 0) ? first[0] : undefined
}

const yearOfMonth = new RegExp(
  `(?<=${month},? )(?:19|20)\\d\\d(?<tail>[ \\u00A0](?:года|г\\.))?(?![\\p{L}\\d.]|[ \\u00A0]?(?:гг?(?!\\p{L})|год|уч)|[ \\u00A0]?[–—/-]|,? (?:и |или )?(?:19|20)\\d\\d)`,
  'giu',
)

function* years(text: string): Generator<Sign> {
  for (const { 0: typed, index, groups } of text.matchAll(yearOfMonth)) {
    yield { start: index, end: index + typed.length, way: groups?.tail?.slice(1) ?? '' }
  }
}

function* firstLetters(text: string): Generator<Sign> {
  const start = text.length - text.trimStart().length
  // «I квартал», «ОГЭ» say nothing.
  const first = /^(?:\p{Lu}\p{Ll}|[ВСКУО] )|^(?:\p{Ll}\p{Ll}|[вскуо] )/u.exec(text.slice(start, start + 2))?.[0]
  if (first === undefined) return
  const letter = first.charAt(0)
  yield { start, end: start + 1, way: letter === letter.toUpperCase() ? 'large' : 'small' }
}

const beforeDash = new RegExp(`(?:\\d|г\\.|года|${month}) ?$`, 'iu')
const afterDash = new RegExp(`^ ?(?:\\d|${month})`, 'iu')

const yearRange = /(?<![\d.])(?:19|20)\d\d(?<dash>[-–—]| [–—] )(?=(?:19|20)\d\d(?!\d))/gu

function* betweenYears(text: string): Generator<Sign> {
  for (const { index, groups } of text.matchAll(yearRange)) {
    const dash = groups?.dash ?? ''
    yield { start: index + 4, end: index + 4 + dash.length, way: dash }
  }
}

function dashes(isSpaced: boolean) {
  return function* (text: string): Generator<Sign> {
    for (const { 0: sign, index } of text.matchAll(/[-–—]/gu)) {
      const spaces = text[index - 1] === ' ' && text[index + 1] === ' '
      // A hyphen between spaces is a fault of its own.
      if (spaces !== isSpaced || (isSpaced && sign === '-')) continue
      const isRange =
        beforeDash.test(text.slice(Math.max(0, index - 10), index)) && afterDash.test(text.slice(index + 1, index + 11))
      if (isRange && !isIso(text, index) && !isBetweenYears(text, index))
        yield { start: index, end: index + 1, way: sign }
    }
  }
}

function isBetweenYears(text: string, at: number): boolean {
  return (
    /(?:19|20)\d\d ?$/.test(text.slice(Math.max(0, at - 5), at)) && /^ ?(?:19|20)\d\d/.test(text.slice(at + 1, at + 6))
  )
}

function isIso(text: string, at: number): boolean {
  return /\d{4}-\d\d-\d\d/.test(text.slice(Math.max(0, at - 7), at + 6))
}

const dashMessage =
  (way: string) =>
  (found: string, mended: string): Text => ({
    ru: `В большинстве сроков плана стоит «${way}», а здесь другой знак: «${found}». Напишите «${mended}».`,
    en: `Most deadlines of the plan have “${way}”, and this one another sign: “${found}”. Write “${mended}”.`,
  })

const traits: readonly Trait[] = [
  {
    find: years,
    mended: (typed, way) => (way === '' ? typed.slice(0, 4) : `${typed.slice(0, 4)} ${way}`),
    message: (way) => (found, mended) =>
      way === ''
        ? {
            ru: `В большинстве сроков плана после года ничего не стоит, а здесь «${found}». Напишите «${mended}».`,
            en: `Most deadlines of the plan have nothing behind the year, and this one is “${found}”. Write “${mended}”.`,
          }
        : {
            ru: `В большинстве сроков плана после года стоит «${way}», а здесь «${found}». Напишите «${mended}».`,
            en: `Most deadlines of the plan have «${way}» behind the year, and this one is “${found}”. Write “${mended}”.`,
          },
  },
  {
    find: firstLetters,
    mended: (typed, way) => (way === 'large' ? typed.toUpperCase() : typed.toLowerCase()),
    message: (way) => (found, mended) => ({
      ru: `Большинство сроков плана начинается с ${way === 'large' ? 'большой' : 'маленькой'} буквы, а этот — нет: «${found}». Напишите «${mended}».`,
      en: `Most deadlines of the plan begin with a ${way === 'large' ? 'capital' : 'small'} letter, and this one does not: “${found}”. Write “${mended}”.`,
    }),
  },
  { find: betweenYears, mended: (_, way) => way, message: dashMessage },
  { find: dashes(true), mended: (_, way) => way, message: dashMessage },
  { find: dashes(false), mended: (_, way) => way, message: dashMessage },
]
