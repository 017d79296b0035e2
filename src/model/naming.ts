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

/** Nouns by which documents are called; what is not among them is known by the adjective before it. */
const nouns: readonly (readonly [RegExp, string])[] = [
  [/^(меры|мероприятия|рекомендации|сроки)/u, 'УТВЕРЖДЕНЫ'],
  [/^(положение|расписание|приложение)|(ание|ение|тие|вие)$/u, 'УТВЕРЖДЕНО'],
  [/^(план|комплекс|переч|отч[её]т|график|порядок|регламент|проект|календарь|список|паспорт)/u, 'УТВЕРЖДЕН'],
  [/^(программа|циклограмма|карта|стратегия|концепция|модель|схема|инструкция)/u, 'УТВЕРЖДЕНА'],
]

const adjectives: readonly (readonly [RegExp, string])[] = [
  [/(ая|яя)$/u, 'УТВЕРЖДЕНА'],
  [/(ое|ее)$/u, 'УТВЕРЖДЕНО'],
  [/(ые|ие)$/u, 'УТВЕРЖДЕНЫ'],
  [/(ый|ий|ой)$/u, 'УТВЕРЖДЕН'],
]

/**
 * The word of a stamp that approves by a document or a body: it agrees in gender and number with the head noun of the
 * kind (ГОСТ Р 7.0.97, реквизит «Гриф утверждения документа»), or with the adjective before a noun that is not known.
 * `null` where neither is.
 */
export function approvedWord(kind: string): string | null {
  const [first = ''] = kind
    .trim()
    .toLowerCase()
    .replace(/[«"]/g, '')
    .split(/[\s,]+/u)
  return [...nouns, ...adjectives].find(([pattern]) => pattern.test(first))?.[1] ?? null
}
