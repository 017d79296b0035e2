import { means, type Token } from './tokens.ts'

/**
 * The tokens without what a cell holds besides the time: clock times, rooms and places, notes in
 * brackets, labels («школьный этап – октябрь»). They are
 * printed with the text and mean nothing to the calendar.
 */
export function asides(tokens: readonly Token[]): readonly Token[] {
  const rest = withoutWeekdays(withoutLabels(withoutNotes(withoutPlaces(withoutClock(tokens)))))
  return rest.length === 0 ? tokens : rest.length === tokens.length ? tokens : withoutLooseMarks(rest)
}

const PREPOSITIONS = ['in', 'to', 'from', 'until', 'on']

function withoutClock(tokens: readonly Token[]): readonly Token[] {
  const kept: Token[] = []
  for (let i = 0; i < tokens.length; ) {
    const end = clockEnd(tokens, i)
    if (end === i) {
      kept.push(tokens[i] as Token)
      i++
      continue
    }
    if (PREPOSITIONS.some((lemma) => means(kept.at(-1), lemma))) kept.pop()
    i = end
    if (tokens[i]?.text === '-' && clockEnd(tokens, i + 1) > i + 1) i = clockEnd(tokens, i + 1)
    while (means(tokens[i], 'clock')) i++
  }
  return kept
}

/** The end of a clock's time that begins here, or the same place: «14:00», «14.30», «10 часов». */
function clockEnd(tokens: readonly Token[], at: number): number {
  const [hour, point, minute] = [tokens[at], tokens[at + 1], tokens[at + 2]]
  if (!hour || hour.digits === 0 || hour.digits > 2 || Number(hour.value) > 24) return at
  if (means(point, 'clock')) return minute?.digits && means(tokens[at + 3], 'clock') ? at + 4 : at + 2
  if (minute?.digits !== 2 || Number(minute.value) > 59) return at
  if (point?.text === ':') return at + 3
  if (point?.text === '-' && means(tokens[at + 3], 'clock')) return at + 3
  // «14.00» is a clock's time, «14.10» a date: only what is no month is sure.
  const month = Number(minute.value) >= 1 && Number(minute.value) <= 12
  const partOfDate = tokens[at - 1]?.text === '.' || tokens[at + 3]?.text === '.'
  return point?.text === '.' && !partOfDate && (!month || means(tokens[at + 3], 'clock')) && tidy(minute) ? at + 3 : at
}

function tidy(minute: Token): boolean {
  return Number(minute.value) === 0 || Number(minute.value) % 5 === 0
}

/** Leaves out what stands between a place's first word and the next comma: «каб. 12», «актовый зал». */
function withoutPlaces(tokens: readonly Token[]): readonly Token[] {
  const kept: Token[] = []
  let inPlace = false
  for (const [i, token] of tokens.entries()) {
    if (token.kind === 'mark' && /[,;)]/u.test(token.text)) inPlace = false
    if (opensPlace(tokens, i, kept)) {
      inPlace = true
      if (means(kept.at(-1), 'in') || means(kept.at(-1), 'on')) kept.pop()
    }
    if (!inPlace) kept.push(token)
  }
  return kept
}

function opensPlace(tokens: readonly Token[], i: number, kept: readonly Token[]): boolean {
  if (!means(tokens[i], 'place')) return false
  const before = kept.at(-1)
  const last = means(before, 'in') || means(before, 'on') ? kept.at(-2) : before
  // Only beside a time: «по согласованию с гимназией» keeps its words.
  return last !== undefined && (last.kind === 'mark' || last.kind === 'number' || isTime(last))
}

/** Leaves out brackets whose words the language does not know: «(промежуточный отчёт)». */
function withoutNotes(tokens: readonly Token[]): readonly Token[] {
  const kept: Token[] = []
  for (let i = 0; i < tokens.length; i++) {
    const close = tokens[i]?.text === '(' ? tokens.findIndex((t, j) => j > i && t.text === ')') : -1
    if (close > i && i > 0 && isNote(tokens.slice(i + 1, close))) i = close
    else kept.push(tokens[i] as Token)
  }
  return kept
}

function isNote(inner: readonly Token[]): boolean {
  if (inner.some((t) => means(t, 'stage'))) return inner.every(isLabelWord)
  if (inner.some((t) => t.kind === 'number' || isTime(t))) return false
  return inner[0] === undefined || inner[0].lemmas.length === 0
}

/** Leaves out what a part of the time is headed with: «школьный этап –», «отчёт:». */
function withoutLabels(tokens: readonly Token[]): readonly Token[] {
  const kept: Token[] = []
  for (let i = 0; i < tokens.length; i++) {
    const opens = i === 0 || /^[,;]$/u.test(tokens[i - 1]?.text ?? '')
    const end = opens ? labelEnd(tokens, i) : i
    if (end > i) i = end - 1
    else kept.push(tokens[i] as Token)
  }
  return kept
}

const LONGEST_LABEL = 6
const STARTS = ['until', 'from', 'in', 'to', 'deadline', 'not', 'along']

function labelEnd(tokens: readonly Token[], at: number): number {
  let end = at
  while (end - at < LONGEST_LABEL && isLabelWord(tokens[end])) end++
  const label = tokens.slice(at, end)
  const after = tokens[end + 1]
  if (end === at || !/^[-:]$/u.test(tokens[end]?.text ?? '') || !after) return at
  // A number needs the noun that it counts: «1 этап», but not «1 – 15 мая».
  if (label.some((t) => t.value !== undefined) && !label.some((t) => means(t, 'stage'))) return at
  if (label.every((t) => t.value !== undefined)) return at
  const timely = after.kind === 'number' || isTime(after) || STARTS.some((lemma) => means(after, lemma))
  return timely ? end + 1 : at
}

function isLabelWord(token: Token | undefined): boolean {
  if (!token || token.kind === 'mark') return false
  return token.value !== undefined || token.lemmas.length === 0 || means(token, 'stage')
}

/** Leaves out the weekday that a full date bears: «30.09.2022 (пятница)», «30 сентября, пятница». */
function withoutWeekdays(tokens: readonly Token[]): readonly Token[] {
  return tokens
    .filter((token, i) => {
      if (!token.lemmas.some((lemma) => lemma.startsWith('weekday:'))) return true
      const mark = tokens[i - 1]
      const before = /^[,(]$/u.test(mark?.text ?? '') ? i - 2 : -1
      return !endsDate(tokens, before)
    })
    .filter(
      (token, i, kept) =>
        !(token.text === '(' && kept[i + 1]?.text === ')') && !(token.text === ')' && kept[i - 1]?.text === '('),
    )
}

function endsDate(tokens: readonly Token[], at: number): boolean {
  const last = tokens[at]
  if (!last) return false
  const day = tokens[at - 1]
  const month = last.lemmas.some((lemma) => lemma.startsWith('month:'))
  if (month) return day?.kind === 'number'
  return last.digits === 4 || (means(last, 'year') && day?.digits === 4) || (last.digits === 2 && day?.text === '.')
}

const TIME =
  /^(?:month|weekday|season|ordinal|number|year|quarter|half|term|week|day|daily|weekly|monthly|quarterly|yearly|times|always)/u

function isTime(token: Token): boolean {
  return token.lemmas.some((lemma) => TIME.test(lemma))
}

function loose(token: Token | undefined): boolean {
  return token === undefined || /^[,;:]$/u.test(token.text)
}

function withoutLooseMarks(tokens: readonly Token[]): readonly Token[] {
  const kept = tokens.filter((t, i) => !(loose(t) && loose(tokens[i - 1])))
  while (kept.length > 0 && loose(kept.at(-1))) kept.pop()
  return kept
}
