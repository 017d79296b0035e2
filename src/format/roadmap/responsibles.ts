import { dictionary, either, list, map, optional, required, text } from '../node.ts'
import { both } from './both.ts'

/** Who answers for an item: a text, a key, a list of both, or one of these for each column of the second level. */
export const responsible = either(text(), list(text()), dictionary(either(text(), list(text()))))

export const responsibleLabel = {
  ru: 'ответственные',
  also: ['ответственный', 'ответственный исполнитель', 'исполнитель'],
  title: both('Ответственные', 'Responsible'),
  about: both(
    'Кто отвечает: текст, ключ справочника или список. Пустые кавычки — намеренно никто.',
    'Who is responsible: a text, a key of the directory, or a list. Empty quotes: nobody, on purpose.',
  ),
}

/** An entry of the directory: a name, or a name with what else is known. */
export const party = either(
  text(),
  map({
    name: required(text(), {
      ru: 'название',
      also: ['имя'],
      title: both('Название', 'Name'),
      about: both('Как печатается.', 'As printed.'),
    }),
    group: optional(text(), {
      ru: 'группа',
      title: both('Группа', 'Group'),
      about: both(
        'Ключ столбца второго уровня, в котором печатается этот ответственный.',
        'The key of the second-level column in which this one prints.',
      ),
    }),
    person: optional(text({ examples: ['И. О. Фамилия'] }), {
      ru: 'фио',
      title: both('Инициалы и фамилия', 'Name of the person'),
      about: both(
        'Кто занимает эту должность: для листов согласования и ознакомления. В таблице не печатается.',
        'Who holds this position: for the sheets to be signed. Never printed in the table.',
      ),
    }),
    email: optional(text(), {
      ru: 'почта',
      title: both('Электронная почта', 'E-mail'),
      about: both('Адрес ответственного. Не печатается.', 'The address. Never printed.'),
    }),
    aliases: optional(list(text()), {
      ru: 'псевдонимы',
      title: both('Другие названия', 'Aliases'),
      about: both('Как ещё его называют в этом плане.', 'What else it is called in this plan.'),
    }),
  }),
)
