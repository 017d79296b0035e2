/** A month in any case, in small letters, as a part of a regular expression. */
export const month =
  '(?:январ[ьяею]|феврал[ьяею]|март[аеу]?|апрел[ьяею]|ма[йяею]|июн[ьяею]|июл[ьяею]|август[аеу]?|(?:сентябр|октябр|ноябр|декабр)[ьяею])'

/** A month after the number of its day. */
export const monthOf = '(?:января|февраля|марта|апреля|мая|июня|июля|августа|сентября|октября|ноября|декабря)'
