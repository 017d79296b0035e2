/** Endings of the Russian declensions that the words of deadlines need; case is never checked, only recognised. */
const ENDINGS = {
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

/** The word forms of a stem: `inflect('декад', 'feminine')` holds «декада», «декады», «декаде» … */
export function inflect(stem: string, declension: keyof typeof ENDINGS): string[] {
  return ENDINGS[declension].split(' ').map((ending) => (ending === '+' ? stem : stem + ending))
}
