import { either, map, optional, required, text } from '../node.ts'
import { both } from './both.ts'
import { date } from './dates.ts'
import { recorded } from './recorded.ts'

/** A deadline: the wording alone, or with what it means. */
export const deadline = either(
  text({ examples: ['до 1 сентября 2026 г.', 'октябрь 2026 г.', 'ежегодно до 15 сентября'] }),
  map({
    text: required(text(), {
      ru: 'текст',
      title: both('Как печатается', 'As printed'),
      about: both('Срок словами: печатается как есть.', 'The deadline in words, printed as it stands.'),
    }),
    from: optional(date, {
      ru: 'с',
      title: both('Первый день', 'First day'),
      about: both('Первый день срока, если его не видно из слов.', 'The first day, where the words do not tell it.'),
    }),
    due: optional(date, {
      ru: 'до',
      title: both('Последний день', 'Last day'),
      about: both(
        'Последний день срока, если слова его не называют («по завершении программы»). Этот день ещё в срок.',
        'The last day that is on time, where the words name none.',
      ),
    }),
    means: optional(text({ examples: ['by 2026-09-01', 'recurring yearly by --09-15'] }), {
      ru: 'значит',
      title: both('Что значит', 'Meaning'),
      about: both(
        'Точная запись срока, если слова поняты не так (см. roadmap deadline).',
        'The normal form, where the words are understood otherwise (see roadmap deadline).',
      ),
    }),
    ...recorded,
  }),
)

export const deadlineLabel = {
  ru: 'срок',
  also: ['сроки', 'срок реализации', 'сроки реализации', 'срок исполнения', 'сроки исполнения'],
  title: both('Срок', 'Deadline'),
  about: both(
    'Срок так, как он печатается: «до 1 сентября 2026 г.», «октябрь 2026 г.», «ежегодно, май».',
    'The deadline as it is printed.',
  ),
}
