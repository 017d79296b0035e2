import { dictionary, either, map, mapWithOwn, optional, text, word } from '../node.ts'
import { both } from './both.ts'

const column = either(
  text(),
  map({
    title: optional(text(), {
      ru: 'название',
      also: ['заголовок'],
      title: both('Заголовок столбца', 'Heading'),
      about: both('Заголовок, как он печатается.', 'The heading as printed.'),
    }),
    width: optional(text({ pattern: /^[1-9]\d{0,2}$/, examples: ['30'] }), {
      ru: 'ширина',
      title: both('Ширина, мм', 'Width, mm'),
      about: both('Ширина столбца в миллиметрах; остаток делят другие столбцы.', 'Width in millimetres.'),
    }),
    columns: optional(dictionary(text()), {
      ru: 'столбцы',
      title: both('Столбцы второго уровня', 'Second level'),
      about: both(
        'Только для ответственных: ключ группы и заголовок её столбца.',
        'For responsibles only: the key of a group and the heading of its column.',
      ),
    }),
    separator: optional(
      word([
        { en: 'comma', ru: 'запятая', title: both('Через запятую', 'Comma') },
        { en: 'line', ru: 'строка', title: both('Каждый с новой строки', 'Line') },
      ]),
      {
        ru: 'разделитель',
        title: both('Разделитель', 'Separator'),
        about: both('Как соединяются имена из списка: через запятую или с новой строки.', 'How a list is joined.'),
      },
    ),
  }),
)

const columnLabel = (ru: string, en: string) => ({
  title: both(ru, en),
  about: both('Заголовок этого столбца или его описание.', 'The heading of this column, or its description.'),
})

/** The columns of the table, in order. */
export const columns = mapWithOwn(
  {
    'section.number': optional(column, {
      ru: 'раздел.номер',
      also: ['номер раздела'],
      ...columnLabel('Номер раздела', 'Number of the section'),
    }),
    'section.title': optional(column, {
      ru: 'раздел.название',
      also: ['название раздела', 'этап'],
      ...columnLabel('Название раздела', 'Title of the section'),
    }),
    number: optional(column, { ru: 'номер', ...columnLabel('Номер', 'Number') }),
    title: optional(column, {
      ru: 'название',
      also: ['мероприятие', 'наименование'],
      ...columnLabel('Мероприятие', 'Activity'),
    }),
    deadline: optional(column, {
      ru: 'срок',
      also: ['сроки', 'срок реализации', 'сроки реализации', 'срок исполнения', 'сроки исполнения'],
      ...columnLabel('Срок', 'Deadline'),
    }),
    responsible: optional(column, {
      ru: 'ответственные',
      also: ['ответственный', 'ответственный исполнитель', 'исполнитель'],
      ...columnLabel('Ответственные', 'Responsible'),
    }),
    notes: optional(column, { ru: 'примечания', also: ['заметки'], ...columnLabel('Примечания', 'Notes') }),
    result: optional(column, { ru: 'результат', ...columnLabel('Результат', 'Result') }),
  },
  column,
)
