import type { Text } from '../../core/text.ts'
import { isAnnexStart } from './annex.ts'
import { periodIn } from './period.ts'
import type { SourceLine } from './source-line.ts'
import { despaced, isOrderWord } from './order-word.ts'
import { organizationIn } from './organization.ts'
import { isStampStart } from './stamp-words.ts'

/** Which lines are the title of a plan: from `start` to before `end`. */
export interface TitleFound {
  readonly start: number
  readonly end: number
  /** A line behind it that may belong to it as well; `null` where all is clear. */
  readonly unclear: SourceLine | null
}

const adjective = '\\p{L}{1,30}(?:ый|ий|ой|ая|яя|ое|ее|ые|ие)'
const nouns =
  'план(?:-график)?|карта|комплекс|программа|график|мероприятия|меры|перечень|циклограмма|календарь|медиаплан|план-сетка'
const kind = new RegExp(`^[«"“(]?(?:${adjective}[, ]{1,3}){0,3}(?:${nouns})(?![\\p{L}])`, 'iu')
const adjectivesOnly = new RegExp(`^${adjective}(?:,? ${adjective}){0,2}$`, 'iu')
const prose =
  /^(?:цел[ьи]|задач[аи]|основани[ея]|примечани[ея]|сроки?|период реализации|ответственн\p{L}{1,20}|исполнител[ьи]|разработчик\p{L}{0,20}|куратор\p{L}{0,20}|координатор\p{L}{0,20}|ожидаемы\p{L}{1,20}|показател\p{L}{1,20}|нормативн\p{L}{1,20}|раздел|участники|механизм\p{L}{0,20})(?:\s\p{L}{1,20}){0,4}\s?(?:[:.–—-]|$)/iu

/** Finds the title of a plan in the lines above its table: the last lines there that begin with what a plan is called. */
export function findTitle(lines: readonly SourceLine[]): TitleFound | null {
  return styledTitle(lines) ?? wordedTitle(lines)
}

/** Our own printing names the style. */
function styledTitle(lines: readonly SourceLine[]): TitleFound | null {
  const last = lines.findLastIndex(isStyledTitle)
  if (last === -1) return null
  let start = last
  while (isStyledTitle(lines[start - 1])) start--
  return { start, end: last + 1, unclear: null }
}

function isStyledTitle(line: SourceLine | undefined): boolean {
  return line?.style === 'title' && line.text !== '' && !isOrderWord(line)
}

function wordedTitle(lines: readonly SourceLine[]): TitleFound | null {
  const first = firstLine(lines)
  const line = lines[first]
  if (!line) return null
  let end = first + 1
  let unclear: SourceLine | null = null
  for (let i = end; i < lines.length; i++) {
    const next = lines[i] as SourceLine
    if (next.text === '') continue
    const belongs = continues(line, next, lines[i - 1] as SourceLine)
    if (belongs === 'no') break
    if (belongs === 'perhaps') {
      unclear = next
      break
    }
    end = i + 1
  }
  return { start: first, end, unclear }
}

/** The first line of the title; -1 where nothing above the table is called a plan. */
function firstLine(lines: readonly SourceLine[]): number {
  const floor = lines.findLastIndex((line) => isStampStart(line) || isAnnexStart(line) || isOrderWord(line))
  const named = [...lines.keys()].filter((i) => isKind(lines[i] as SourceLine, lines[i + 1]))
  const below = named.filter((i) => i > floor)
  const candidates = below.length > 0 ? below : named
  const looking = candidates.findLast((i) => standsOut(lines[i] as SourceLine))
  let start = looking ?? candidates[0] ?? -1
  while (start > 0 && belongsAbove(lines[start - 1] as SourceLine, lines[start] as SourceLine)) start--
  return start
}

function isKind({ text, lane }: SourceLine, next: SourceLine | undefined): boolean {
  const words = despaced(text)
  if (lane !== '' || /[.;]$/u.test(words)) return false
  return kind.test(words) || (/^проект$/iu.test(words) && next !== undefined && /^\p{Ll}/u.test(next.text))
}

/** «Комплексный» over «план мероприятий», «Дорожная карта» over «План мероприятий …». */
function belongsAbove(above: SourceLine, line: SourceLine): boolean {
  if (above.text === '' || above.lane !== line.lane || isStampStart(above)) return false
  return adjectivesOnly.test(above.text) || (isKind(above, line) && standsOut(above) === standsOut(line))
}

function standsOut({ isBold, align, text }: SourceLine): boolean {
  return isBold || align === 'center' || isCapitals(text)
}

function isCapitals(text: string): boolean {
  return text.length > 3 && text === text.toUpperCase()
}

function continues(first: SourceLine, next: SourceLine, before: SourceLine): 'yes' | 'no' | 'perhaps' {
  const { text } = next
  if (next.lane !== '' || prose.test(text) || isStampStart(next) || isAnnexStart(next)) return 'no'
  if (/^(?:[-–—•▪]|\d+[.)])\s?\p{L}/u.test(text)) return 'no'
  if (/^проект$/iu.test(text)) return 'no'
  const isSentence = /[.:]$/u.test(text) && !text.endsWith('г.')
  if (/^[\p{Ll}(«"“]/u.test(text) || /^(?:20\d\d|I{1,3}V? )/u.test(text)) return 'yes'
  if (standsOut(first) && standsOut(next)) return isSentence && text.length > 150 ? 'perhaps' : 'yes'
  if (isSentence) return 'no'
  if (goesOnInWords(text) && before.text !== '') return 'yes'
  const stoodByLook = first.isBold || first.align === 'center'
  return before.text === '' || stoodByLook ? 'no' : 'perhaps'
}

/** A line that can only go on with a title: with an organisation, a district in the genitive, the period. */
function goesOnInWords(text: string): boolean {
  const isGenitive = /^(?:В|На|По|Для) \p{L}|^\p{Lu}\p{Ll}{2,30}(?:ого|его|ой|ей|их|ых)(?!\p{L})/u.test(text)
  return isGenitive || organizationIn([text]) !== null || periodIn(text) !== 'none'
}

export const noTitle: Text = {
  ru: 'Над таблицей не найдено название плана: строка, которая начинается словами «План», «Дорожная карта», «Комплекс мер» и подобными. Впишите его в «title» («название»).',
  en: 'No title was found above the table: a line that begins with «План», «Дорожная карта», «Комплекс мер» or the like. Write it under “title”.',
}

/** What is said of a line behind the title that may belong to it. */
export function unclearTitle(text: string): Text {
  return {
    ru: `Неясно, относится ли к названию строка «${text}» под ним: в название она не взята. Если она его часть, допишите её в «title» («название»).`,
    en: `It is unclear whether the line «${text}» belongs to the title above it: it was left out. If it does, add it under “title”.`,
  }
}
