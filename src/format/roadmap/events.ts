import { dictionary, either, list, map, required, text } from '../node.ts'
import { both } from './both.ts'
import { recorded } from './recorded.ts'

const day = text({ examples: ['2026-09-01', '2026-11-16..2026-11-20', '28 мая 2027 г.', 'blank'] })

/** When events take place: a day, a stretch of days, or several of them. */
export const events = dictionary(
  either(
    day,
    list(day),
    map({
      days: required(either(day, list(day)), {
        ru: 'дни',
        also: ['день'],
        title: both('Дни', 'Days'),
        about: both('День или дни события.', 'The day or days of the event.'),
      }),
      ...recorded,
    }),
  ),
)

export const eventsLabel = {
  ru: 'события',
  also: ['событие'],
  title: both('События', 'Events'),
  about: both(
    'Название события и его день или дни: по ним считают «после утверждения плана», «к итоговому педсовету».',
    'The name of an event and its days, by which «после утверждения плана» and the like are counted.',
  ),
}
