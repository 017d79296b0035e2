import type { Deadline } from '../deadline.ts'
import type { Form } from '../form.ts'
import { type Often, often } from '../frequency.ts'
import { any, longest, many, map, mark, memo, opt, type Parser, seq, word } from '../match.ts'
import { assemble, type Piece, sameFrequency } from '../recurrence.ts'
import { together } from '../span-deadline.ts'
import { between, timePiece } from './recurrence.ts'

// Each begins with how often: what follows is its own.
const one: Parser<readonly Piece[]> = longest(
  map(seq(often, opt(seq(between, many(timePiece, between))), opt(mark(')'))), ([found, rest]): readonly Piece[] => [
    { is: 'often', ...found },
    ...(rest ? rest[1] : []),
  ]),
)
const parted = opt(
  any(mark(',', ';', '/', '-'), word('and', 'or', 'but'), seq(mark(',', ';'), word('and', 'or', 'but'))),
)

function oftenOf(pieces: readonly Piece[]): Often | undefined {
  const [first] = pieces
  return first?.is === 'often' ? first : undefined
}

function differ(rows: readonly (readonly Piece[])[]): boolean {
  const all = rows.flatMap((pieces) => oftenOf(pieces)?.every ?? [])
  return all.every((every, i) => !all.slice(0, i).some((before) => sameFrequency(every, before)))
}

const SIZES: readonly string[] = [
  'day',
  'week',
  'month',
  'term',
  'quarter',
  'trimester',
  'half-year',
  'semester',
  'year',
  'school-year',
]

/** «ежегодно, 2 раза в год», «ежегодно, ежеквартально»: the first says only that it goes on, the second how often. */
function finerOf([first, second, ...more]: readonly (readonly Piece[])[]): readonly Piece[] | undefined {
  const [one, other] = [oftenOf(first ?? []), oftenOf(second ?? [])]
  if (!one || !other || more.length > 0 || first?.length !== 1 || one.bound || one.every.type !== 'each')
    return undefined
  const [coarse, fine] = [SIZES.indexOf(one.every.unit), SIZES.indexOf(other.every.unit)]
  const inside = other.every.type !== 'once-in' && fine <= coarse && other.bound !== 'max'
  return inside ? second : undefined
}

// «не чаще одного раза в год и не реже одного раза в три года»: what must be done decides, the other bound qualifies.
function bounded(items: readonly Deadline[]): Deadline | undefined {
  const min = items.find((item) => item.kind === 'recurring' && item.bound === 'min')
  const max = items.find((item) => item.kind === 'recurring' && item.bound === 'max')
  return items.length === 2 && min && max && !min.plus ? { ...min, plus: max } : undefined
}

/** Several recurrences side by side: «2 раза в год, 1 раз в квартал», «не чаще …, но не реже …». */
export const recurrences: Form = {
  name: 'recurrences',
  title: () => ({ ru: 'несколько повторений рядом', en: 'several recurrences side by side' }),
  examples: () => [
    { text: '2 раза в год 1 раз в квартал', normal: 'list [recurring 2/year; recurring quarterly]' },
    { text: 'ежегодно, 2 раза в год', normal: 'recurring 2/year' },
    { text: '1 раз в год / 1 раз в 3 года', normal: 'list [recurring yearly; recurring 1/3years]' },
    {
      text: 'ежемесячно до 5 числа, ежегодно до 1 мая',
      normal: 'list [recurring monthly by day 5; recurring yearly by --05-01]',
    },
    {
      text: 'не чаще одного раза в год и не реже одного раза в три года',
      normal: 'recurring 1/3years min + recurring yearly max',
    },
  ],
  rejects: () => ['ежегодно', 'ежегодно, май', 'ежемесячно, 1 раз в месяц', 'сентябрь, далее ежемесячно'],
  parse: memo(() =>
    map(many(one, parted), (rows): Deadline | undefined => {
      if (rows.length < 2 || !differ(rows)) return undefined
      const finer = finerOf(rows)
      if (finer) return assemble(finer)
      const items = rows.map(assemble)
      if (!items.every((item) => item !== undefined)) return undefined
      return bounded(items) ?? together(items.flatMap((item) => (item.kind === 'list' ? item.items : [item])))
    }),
  ),
}
