import type { Standing, State } from '../analysis/index.ts'
import { counted, type Lang, type Text } from '../core/text.ts'
import { dateInDigits } from '../deadline/index.ts'
import { shareText } from '../model/index.ts'
import { stateNames, stateOrder } from './state-names.ts'

/** How a state is written where there is no room for words. */
const signs: Readonly<Record<State, string>> = {
  done: '+',
  'done-late': '±',
  partial: '½',
  'in-progress': '…',
  overdue: '!',
  'due-soon': '•',
  'not-started': '·',
  ongoing: '=',
  untracked: '?',
  cancelled: '×',
}

const postponedSign = '→'

/** How a state is written in a cell of a few words, where it differs from its name. */
const shortNames: Partial<Readonly<Record<State, Text>>> = {
  'done-late': { ru: 'с опозданием', en: 'done late' },
  partial: { ru: 'частично', en: 'partly done' },
}

/** A time as a sign or two. */
export function signOf(time: Standing): string {
  return isPostponed(time) ? signs[time.state] + postponedSign : signs[time.state]
}

/** A time in words, a line each: its state, by how many days it is late, who has reported, to which day it was postponed. */
export function wordsOf(time: Standing, lang: Lang): readonly string[] {
  const { state, daysLate, due, progress } = time
  const late = counted(daysLate, ['день', 'дня', 'дней'], ['day', 'days'])
  const counts = progress?.share?.counts
  const isShared = counts && (progress.status === 'partial' || progress.status === 'in-progress')
  return [
    (shortNames[state] ?? stateNames[state])[lang],
    ...(daysLate > 0 ? [{ ru: `на ${late.ru}`, en: `by ${late.en}` }[lang]] : []),
    ...(isShared ? [shareText(counts, lang)] : []),
    ...(isPostponed(time) && due !== null ? [`${postponedSign} ${dateInDigits(due)}`] : []),
  ]
}

/** What the signs of such times mean. */
export function legend(times: readonly Standing[], lang: Lang): string {
  const seen = new Set(times.map(({ state }) => state))
  const states = stateOrder
    .filter((state) => seen.has(state))
    .map((state) => `${signs[state]}\u00A0${bound(stateNames[state][lang])}`)
  const moved = { ru: 'срок перенесён', en: 'postponed' }[lang]
  const all = [...states, ...(times.some(isPostponed) ? [`${postponedSign}\u00A0${bound(moved)}`] : [])]
  return `${{ ru: 'Знаки', en: 'Signs' }[lang]}: ${all.join(', ')}.`
}

function isPostponed({ occurrence, due }: Standing): boolean {
  return occurrence !== null && due !== null && occurrence !== due
}

// A sign and its meaning stay on one line.
function bound(text: string): string {
  return text.replaceAll(' ', '\u00A0')
}
