/** The number by which an item is addressed: «1.2.» and «1.2» are the same. */
export function addressOf(number: string): string {
  let end = number.length
  while (end > 0 && /[.\s]/.test(number[end - 1] as string)) end--
  return number.slice(0, end).trim()
}

/**
 * The head noun of a title, by which УТВЕРЖДЕН agrees: its first words outside brackets, up to the end of its first
 * line. «План мероприятий (дорожная карта)» is a «План мероприятий», «Дорожная карта (план)» a «Дорожная карта».
 */
export function kindOf(title: string): string {
  const [first = ''] = title.trim().split('\n', 1)
  return first
    .replace(/\*\*/g, '')
    .replace(/\([^)]*\)?/g, ' ')
    .replace(/\s+/g, ' ')
    .trim()
}

const words: readonly (readonly [RegExp, string])[] = [
  [/^(меры|мероприятия|рекомендации|сроки)/u, 'УТВЕРЖДЕНЫ'],
  [/^(положение|расписание|приложение)/u, 'УТВЕРЖДЕНО'],
  [/^(план|комплекс|переч|отч[её]т|график|сетевой|календарный|порядок|регламент|проект|календарь)/u, 'УТВЕРЖДЕН'],
  [/^(дорожная|программа|циклограмма|карта|муниципальная|стратегия|концепция|школьная)/u, 'УТВЕРЖДЕНА'],
]

/**
 * The word of a stamp that approves by a document or a body: it agrees in gender and number with the head noun of the
 * kind (ГОСТ Р 7.0.97, реквизит «Гриф утверждения документа»). `null` where the noun is none that is known.
 */
export function approvedWord(kind: string): string | null {
  const folded = kind.trim().toLowerCase().replace(/[«"]/g, '')
  return words.find(([pattern]) => pattern.test(folded))?.[1] ?? null
}
