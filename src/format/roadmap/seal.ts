import { optional, text } from '../node.ts'
import { both } from './both.ts'

/** What `approve` and `amend` record of the content: it tells an unintended change, and proves nothing. */
export const seal = {
  seal: optional(text({ pattern: /^v1:[0-9a-f]{64}$/, examples: [`v1:${'0'.repeat(64)}`] }), {
    ru: 'контрольная сумма',
    title: both('Контрольная сумма', 'Seal'),
    about: both(
      'Контрольная сумма утверждённого текста: её записывает roadmap approve. Это не подпись.',
      'A hash of the approved text, written by roadmap approve. It is no signature.',
    ),
  }),
  parts: optional(text(), {
    ru: 'суммы частей',
    title: both('Суммы частей', 'Seal of the parts'),
    about: both(
      'Короткие суммы названия, столбцов, приказа и каждой строки: по ним видно, что изменилось.',
      'Short hashes of title, columns, order and each row: they tell what has changed.',
    ),
  }),
}
