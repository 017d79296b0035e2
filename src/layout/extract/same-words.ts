/**
 * Whether two texts of a requisite say the same: by their words, whatever their lines, spaces and lines to fill in. A
 * slash beside a signature («____/И. О. Фамилия/») is a part of the line to fill in, and «Приказ №5» is «приказ № 5».
 */
export function saysSame(one: string, other: string): boolean {
  return essence(one) === essence(other)
}

const kinds = /(?<!\p{L})(?:Приказ|Распоряжение|Постановление|Решение|Протокол|Письмо)(?!\p{Ll}{4})/gu

function essence(text: string): string {
  return text
    .normalize('NFC')
    .replace(/[\s\u00A0\u2007\u202F]+/gu, ' ')
    .replace(/[«"“„]( ?_+ ?)[»"”“]/gu, '«»')
    .replace(/(?<=_ ?)\/|\/(?= ?_)|(?<=\p{L})\/(?=\s|$)/gu, '')
    .replace(/_+/gu, ' ')
    .replace(/№ ?/gu, '№')
    .replace(/(?<=20) (?=г)/gu, '')
    .replace(kinds, (word) => word.toLowerCase())
    .replace(/ +/gu, ' ')
    .replace(/«» /gu, '«»')
    .trim()
}
