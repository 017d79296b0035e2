import type { Standing } from '../analysis/index.ts'
import { type CalendarDate, daysBetween } from '../core/calendar-date.ts'
import { counted, type Text } from '../core/text.ts'
import { shareText } from '../model/index.ts'
import { stateNames } from './state-names.ts'

/** The state that times of one item have in common on the day `asOf`, with days counted and the share of who reported. */
export function stateText(times: readonly [Standing, ...Standing[]], asOf: CalendarDate): Text {
  const [{ state, progress }] = times
  const said = daysText(times, asOf)
  const counts = progress?.share?.counts
  if (!counts || (progress.status !== 'partial' && progress.status !== 'in-progress')) return said
  const share = { ru: shareText(counts, 'ru'), en: shareText(counts, 'en') }
  if (state === 'partial') return { ru: `частично: ${share.ru}`, en: `partly: ${share.en}` }
  return { ru: `${said.ru}; отчитались ${share.ru}`, en: `${said.en}; ${share.en} reported` }
}

function daysText(times: readonly [Standing, ...Standing[]], asOf: CalendarDate): Text {
  const [{ state }] = times
  const late = fromTo(times.map(({ daysLate }) => daysLate))
  if (state === 'overdue') return { ru: `просрочено на ${late.ru}`, en: `${late.en} overdue` }
  if (state === 'done-late') return { ru: `выполнено с опозданием на ${late.ru}`, en: `done ${late.en} late` }
  if (state !== 'due-soon') return stateNames[state]
  const days = times.flatMap(({ due }) => (due === null ? [] : [daysBetween(asOf, due)]))
  if (days.every((left) => left === 0)) return { ru: 'срок сегодня', en: 'due today' }
  const left = fromTo(days)
  return { ru: `осталось ${left.ru}`, en: `${left.en} left` }
}

/** The fewest days and the most: «2–9 дней». */
function fromTo(days: readonly number[]): Text {
  const sorted = [...days].sort((a, b) => a - b)
  const [fewest = 0, most = 0] = [sorted[0], sorted.at(-1)]
  const { ru, en } = counted(most, ['день', 'дня', 'дней'], ['day', 'days'])
  return fewest === most ? { ru, en } : { ru: `${fewest}–${ru}`, en: `${fewest}–${en}` }
}
