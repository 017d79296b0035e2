import type { Word } from '../../core/format.ts'
import { either, flag, list, map, openMap, optional, required, text, word } from '../node.ts'
import { both } from './both.ts'
import { deadline, deadlineLabel } from './deadline.ts'
import { postponed, progress } from './execution.ts'
import { responsible, responsibleLabel } from './responsibles.ts'

/** The cells that can continue the cell above. */
const mergeable = [
  { en: 'title', ru: 'название', title: both('Мероприятие', 'Activity') },
  { en: 'deadline', ru: 'срок', title: both('Срок', 'Deadline') },
  { en: 'responsible', ru: 'ответственные', also: ['ответственный'], title: both('Ответственные', 'Responsible') },
  { en: 'result', ru: 'результат', title: both('Результат', 'Result') },
] as const satisfies readonly Word[]

const idLabel = {
  ru: 'код',
  also: ['ид', 'идентификатор'],
  title: both('Код', 'Id'),
  about: both(
    'Постоянное имя пункта: по нему записывают исполнение и сравнивают редакции. Не печатается.',
    'A lasting name of the item, for progress and comparison. Never printed.',
  ),
}

const numberLabel = {
  ru: 'номер',
  title: both('Номер', 'Number'),
  about: both(
    'Номер, который печатается вместо вычисленного; на другие номера не влияет. «2.3.1» за «2.3» не занимает места: следующий — «2.4».',
    'A number printed in place of the computed one; it does not shift the others. “2.3.1” behind “2.3” takes no place: “2.4” follows.',
  ),
}

const excludedLabel = {
  ru: 'исключено',
  also: ['исключён', 'исключен'],
  title: both('Исключено', 'Excluded'),
  about: both(
    '«да», если пункт утверждённого плана исключён приказом: номер остаётся за ним, вместо текста печатается «Исключён».',
    '“true” where an order took the item out of the approved plan: it keeps its number, and «Исключён» prints for its text.',
  ),
}

const resultLabel = {
  ru: 'результат',
  title: both('Результат', 'Result'),
  about: both('Чем завершится мероприятие; обычно вид документа.', 'What comes of it, usually a kind of document.'),
}

const progressLabel = {
  ru: 'исполнение',
  title: both('Исполнение', 'Progress'),
  about: both('Что сделано и чем подтверждается. Не печатается в плане.', 'What is done. Not printed in the plan.'),
}

const postponedLabel = {
  ru: 'перенос',
  also: ['переносы'],
  title: both('Перенос срока', 'Postponements'),
  about: both(
    'Переносы: печатный срок остаётся прежним, опоздание считается от нового.',
    'The printed deadline stays; lateness counts from the new one.',
  ),
}

const implementsLabel = {
  ru: 'во исполнение',
  also: ['исполняет'],
  title: both('Во исполнение пункта', 'Implements'),
  about: both(
    'Пункт или пункты вышестоящего плана (код или номер), которые исполняет этот. Не печатается.',
    'The item or items of the upper plan (id or number) that this one implements. Never printed.',
  ),
}

const upperItems = either(text({ examples: ['2.3'] }), list(text()))

/** One activity. */
export const activity = openMap(
  {
    id: optional(text(), idLabel),
    number: optional(text(), numberLabel),
    excluded: optional(flag(), excludedLabel),
    title: required(text(), {
      ru: 'название',
      also: ['мероприятие', 'наименование'],
      title: both('Мероприятие', 'Activity'),
      about: both(
        'Что будет сделано. В блоке «|» каждая строка — абзац, строка с «-» — пункт перечня, **…** — полужирный.',
        'What will be done. In a block every line is a paragraph, a line with “-” a list item, **…** is bold.',
      ),
    }),
    deadline: optional(deadline, deadlineLabel),
    responsible: optional(responsible, responsibleLabel),
    result: optional(text(), resultLabel),
    merge: optional(list(word(mergeable)), {
      ru: 'объединить',
      title: both('Объединить с ячейкой выше', 'Merge with the cell above'),
      about: both(
        'Какие ячейки продолжают ячейку строкой выше; значение у них то же.',
        'Which cells continue the cell above, value included.',
      ),
    }),
    progress: optional(progress, progressLabel),
    postponed: optional(postponed, postponedLabel),
    implements: optional(upperItems, implementsLabel),
    notes: optional(text(), {
      ru: 'примечания',
      also: ['заметки'],
      title: both('Заметки', 'Notes'),
      about: both(
        'Заметки для себя. Печатаются, только если для них есть столбец.',
        'Notes for yourself. They print only where a column shows them.',
      ),
    }),
  },
  { at: ['columns'], shape: { type: 'text' } },
)

/** The list of activities, of a section or of a plan. */
export const activitiesLabel = {
  ru: 'мероприятия',
  title: both('Мероприятия', 'Activities'),
  about: both('Мероприятия по порядку.', 'The activities in order.'),
}

/** One section with its activities. */
export const section = map({
  id: optional(text(), idLabel),
  number: optional(text(), numberLabel),
  excluded: optional(flag(), excludedLabel),
  title: required(text(), {
    ru: 'название',
    also: ['раздел'],
    title: both('Название раздела', 'Title of the section'),
    about: both('Печатается строкой через всю таблицу.', 'Printed as a row across the table.'),
  }),
  deadline: optional(deadline, {
    ...deadlineLabel,
    about: both(
      'Срок раздела: границы для его мероприятий; мероприятие без срока получает его.',
      'The bounds of its activities; an activity without a deadline takes it.',
    ),
  }),
  responsible: optional(responsible, {
    ...responsibleLabel,
    about: both(
      'Ответственные раздела: мероприятие без ответственных получает их.',
      'An activity without responsibles takes them.',
    ),
  }),
  activity: optional(flag(), {
    ru: 'мероприятие',
    title: both('Раздел — тоже мероприятие', 'The section is an activity too'),
    about: both(
      '«да», если раздел сам исполняется и отслеживается; без этого его срок только ограничивает мероприятия.',
      'Set it where the section itself is done and followed; otherwise its deadline only bounds its activities.',
    ),
  }),
  result: optional(text(), resultLabel),
  progress: optional(progress, progressLabel),
  postponed: optional(postponed, postponedLabel),
  implements: optional(upperItems, implementsLabel),
  activities: optional(list(activity), activitiesLabel),
})
