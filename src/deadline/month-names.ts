/** The months as dates name them: «23 октября». */
export const MONTH_OF = 'января февраля марта апреля мая июня июля августа сентября октября ноября декабря'.split(' ')

/** Whether a word in lower case is a month in full that another word governs: «октября», but not «октябрь» or «окт». */
export function isGenitiveMonth(word: string | undefined): boolean {
  return word !== undefined && MONTH_OF.includes(word)
}

/** The months as «в …» names them: «в октябре». */
export const MONTH_IN = 'январе феврале марте апреле мае июне июле августе сентябре октябре ноябре декабре'.split(' ')

export const MONTH_NAMES_EN =
  'January February March April May June July August September October November December'.split(' ')

/** Weekdays, Monday first. */
export const WEEKDAY_NAMES = ['понедельник', 'вторник', 'среда', 'четверг', 'пятница', 'суббота', 'воскресенье']
export const WEEKDAY_NAMES_EN = ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday']
