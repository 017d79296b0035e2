import { map, optional, word } from '../node.ts'
import { both } from './both.ts'

/** How the last days of all deadlines are meant. */
export const deadlineSettings = map({
  until: optional(
    word([
      {
        en: 'inclusive',
        ru: 'включительно',
        also: ['включая'],
        title: both('«До» включает названный день', 'The day itself is on time'),
      },
      {
        en: 'exclusive',
        ru: 'не включая',
        also: ['исключая', 'не включительно'],
        title: both('«До» кончается накануне', 'The day before is the last'),
      },
    ]),
    {
      ru: 'до',
      title: both('Что значит «до»', 'What «до» means'),
      about: both(
        'Входит ли в срок день, названный после «до»: включительно (так и без этого ключа) или не включая.',
        'Whether the day after «до» is still on time; inclusive by default.',
      ),
    },
  ),
  nonWorking: optional(
    word([
      { en: 'keep', ru: 'оставить', title: both('Оставить как есть', 'Keep it') },
      {
        en: 'next',
        ru: 'следующий',
        also: ['следующий рабочий день'],
        title: both('На следующий рабочий день', 'The next working day'),
      },
      {
        en: 'previous',
        ru: 'предыдущий',
        also: ['предыдущий рабочий день'],
        title: both('На предыдущий рабочий день', 'The working day before'),
      },
    ]),
    {
      ru: 'нерабочий день',
      also: ['non-working'],
      title: both('Если последний день нерабочий', 'Where the last day is not a working day'),
      about: both(
        'Куда переходит последний день срока, если он нерабочий: оставить, следующий или предыдущий рабочий день.',
        'Where a last day goes that is no working day: keep, next or previous.',
      ),
    },
  ),
})

export const deadlineSettingsLabel = {
  ru: 'сроки',
  also: ['правила сроков'],
  title: both('Как понимать сроки', 'How deadlines are meant'),
  about: both(
    'Общее для всех сроков плана: входит ли в срок день после «до» и что делать с нерабочим днём.',
    'What holds for all deadlines: whether «до» includes its day, and what becomes of a non-working day.',
  ),
}
