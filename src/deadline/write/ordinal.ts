/** The forms of an ordinal that deadlines need. Masculine and neuter stand for the accusative too. */
interface Ordinal {
  /** «каждый второй вторник» */
  readonly masculine: string
  /** «до второго рабочего дня» */
  readonly masculineOf: string
  /** «вторая неделя» */
  readonly feminine: string
  /** «в(о) вторую неделю» */
  readonly feminineTo: string
  /** «в(о) второй декаде» */
  readonly feminineIn: string
  /** «каждое второе воскресенье» */
  readonly neuter: string
}

const [FIRST, SECOND, THIRD, FOURTH, FIFTH, LAST] = [
  'первый первого первая первую первой первое',
  'второй второго вторая вторую второй второе',
  'третий третьего третья третью третьей третье',
  'четвёртый четвёртого четвёртая четвёртую четвёртой четвёртое',
  'пятый пятого пятая пятую пятой пятое',
  'последний последнего последняя последнюю последней последнее',
].map((row): Ordinal => {
  const [masculine = '', masculineOf = '', feminine = '', feminineTo = '', feminineIn = '', neuter = ''] =
    row.split(' ')
  return { masculine, masculineOf, feminine, feminineTo, feminineIn, neuter }
})

const BY_NUMBER = [FIRST, SECOND, THIRD, FOURTH, FIFTH]

/** «первый» to «пятый», «последний»; `undefined` for a number that deadlines do not count to. */
export function ordinal(number: number | 'last'): Ordinal | undefined {
  return number === 'last' ? LAST : BY_NUMBER[number - 1]
}

/** Quarters, terms and halves are numbered so: «II квартал». */
export function roman(number: number): string {
  return 'I II III IV V VI VII VIII IX'.split(' ')[number - 1] ?? String(number)
}
