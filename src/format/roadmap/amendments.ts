import { list, map, optional, required, text } from '../node.ts'
import { both } from './both.ts'
import { date } from './dates.ts'
import { seal } from './seal.ts'
import { act } from './stamps.ts'

/** The documents that changed an approved plan, in the order of their dates. */
export const amendments = list(
  map({
    document: required(act, {
      ru: 'документ',
      title: both('Документ', 'Document'),
      about: both('Документ, которым внесены изменения: вид, дата, номер.', 'The document that made the changes.'),
    }),
    ground: required(text(), {
      ru: 'основание',
      title: both('Основание', 'Ground'),
      about: both('Почему план изменён.', 'Why the plan was changed.'),
    }),
    date: optional(date, {
      ru: 'дата',
      title: both('С какого дня', 'Since when'),
      about: both(
        'С какого дня изменения действуют; без этого — с даты документа.',
        'Since when the changes hold; by default since the date of the document.',
      ),
    }),
    ...seal,
  }),
)

export const amendmentsLabel = {
  ru: 'изменения',
  title: both('Изменения', 'Amendments'),
  about: both(
    'Документы, которыми изменён утверждённый план. Под названием печатается «(в ред. приказа … от … № …)».',
    'The documents that changed the approved plan, printed under the title: «(в ред. приказа … от … № …)».',
  ),
}
