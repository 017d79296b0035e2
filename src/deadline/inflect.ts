/** Endings of the Russian declensions that the words of deadlines need; case is never checked, only recognised. */
const ENDINGS = {
  // январь
  month: 'ь я ю ем е',
  // март
  hardMonth: '+ а у ом е',
  // учебный, первый
  hard: 'ый ой ого ому ым ом ая ую ое ые ых ыми',
  // последний, летний
  soft: 'ий его ему им ем яя ей юю ее ие их ими',
  // текущий, каждый after hushing letters, рабочий
  mixed: 'ий его ему им ем ая ей ую ее ие их ими',
  // месяц, квартал
  masculine: '+ а у ом е ы ов ам ами ах ем ев',
  // неделя
  feminineSoft: 'я и е ю ей ь ям ями ях',
  // декада
  feminine: 'а ы е у ой + ам ами ах',
  // четверть
  third: 'ь и ью ей ям ями ях',
  // полугодие, завершение, протяжение
  neuter: 'е я ю ем и й ям ями ях',
} as const

/** A way to decline, by the kind of word that does. */
export type Declension = keyof typeof ENDINGS

/** The longest ending in letters. */
export const LONGEST_ENDING = 3

/** The word forms of a stem: `inflect('декад', 'feminine')` holds «декада», «декады», «декаде» … */
export function inflect(stem: string, declension: Declension): string[] {
  return ENDINGS[declension].split(' ').map((ending) => (ending === '+' ? stem : stem + ending))
}

/** Whether a stem that declines so can end in these letters or in none. */
export function endsSo(ending: string, declension: Declension): boolean {
  return ` ${ENDINGS[declension]} `.includes(` ${ending === '' ? '+' : ending} `)
}
