import type { Word } from '../../core/format.ts'
import { list, map, optional, required, text, word } from '../node.ts'
import { both } from './both.ts'
import { date } from './dates.ts'

/** What can be recorded of an activity. */
const statuses = [
  { en: 'done', ru: 'выполнено', title: both('Выполнено', 'Done') },
  { en: 'partial', ru: 'выполнено частично', also: ['частично'], title: both('Выполнено частично', 'Partly done') },
  { en: 'in-progress', ru: 'в работе', title: both('В работе', 'In progress') },
  { en: 'cancelled', ru: 'снято', title: both('Снято', 'Cancelled') },
] as const satisfies readonly Word[]

/** What was done of an item. */
export const progress = list(
  map({
    date: required(date, {
      ru: 'дата',
      title: both('Дата', 'Date'),
      about: both('С какого дня это так.', 'When it became so.'),
    }),
    status: required(word(statuses), {
      ru: 'статус',
      title: both('Статус', 'Status'),
      about: both('Выполнено, выполнено частично, в работе или снято.', 'Done, partly done, in progress or cancelled.'),
    }),
    for: optional(text({ examples: ['2026', '2026-05'] }), {
      ru: 'за',
      title: both('За какой срок', 'For which occurrence'),
      about: both(
        'Для повторяющихся сроков: последний день срока или его начало — год («2026»), месяц («2026-05»).',
        'For recurring deadlines: the due date or the beginning of it, a year or a month.',
      ),
    }),
    by: optional(text(), {
      ru: 'кто',
      title: both('Кто записал', 'By whom'),
      about: both('Кто сообщил об исполнении.', 'Who reported it.'),
    }),
    evidence: optional(text(), {
      ru: 'подтверждение',
      title: both('Подтверждение', 'Evidence'),
      about: both('Документ, который это подтверждает: вид, дата, номер.', 'The document that proves it.'),
    }),
    note: optional(text(), {
      ru: 'примечание',
      title: both('Примечание', 'Note'),
      about: both('Что ещё важно.', 'What else matters.'),
    }),
    share: optional(text({ examples: ['9 из 14', '9 of 14'] }), {
      ru: 'доля',
      title: both('Сколько отчитались', 'How many have reported'),
      about: both(
        'Для пункта, который поручен многим («Руководители школ»): сколько из них отчитались, например «9 из 14».',
        'For an item that is assigned to many: how many of them have reported, for instance “9 of 14”.',
      ),
    }),
    missing: optional(list(text()), {
      ru: 'не отчитались',
      title: both('Кто не отчитался', 'Who has not reported'),
      about: both(
        'Те, от кого отчёта ещё нет, по одному на строку; их столько, сколько не хватает до всех в «доле».',
        'Those who have not reported yet, one a line: as many as the share leaves open.',
      ),
    }),
  }),
)

/** To when an item was moved. */
export const postponed = list(
  map({
    to: required(date, {
      ru: 'на',
      title: both('Новый срок', 'New due date'),
      about: both('Новый последний день срока.', 'The new last day.'),
    }),
    ground: required(text(), {
      ru: 'основание',
      title: both('Основание', 'Ground'),
      about: both('Почему и чьим решением срок перенесён.', 'Why, and by whose decision.'),
    }),
    for: optional(text(), {
      ru: 'за',
      title: both('За какой срок', 'For which occurrence'),
      about: both('Для повторяющихся сроков: какой из них перенесён.', 'For recurring deadlines: which one is moved.'),
    }),
    on: optional(date, {
      ru: 'дата',
      title: both('Дата переноса', 'Date of the decision'),
      about: both('Когда срок перенесён.', 'When it was postponed.'),
    }),
  }),
)
