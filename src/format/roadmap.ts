import type { Format, Word } from '../core/format.ts'
import { formatOf } from './format-of.ts'
import {
  dictionary,
  either,
  flag,
  list,
  map,
  mapWithOwn,
  openMap,
  optional,
  required,
  text,
  type Value,
  word,
} from './node.ts'

const both = (ru: string, en: string) => ({ ru, en })

/** What can be recorded of an activity. */
const statuses = [
  { en: 'done', ru: 'выполнено', title: both('Выполнено', 'Done') },
  { en: 'partial', ru: 'выполнено частично', also: ['частично'], title: both('Выполнено частично', 'Partly done') },
  { en: 'in-progress', ru: 'в работе', title: both('В работе', 'In progress') },
  { en: 'cancelled', ru: 'снято', title: both('Снято', 'Cancelled') },
] as const satisfies readonly Word[]

/** The cells that can continue the cell above. */
const mergeable = [
  { en: 'title', ru: 'название', title: both('Мероприятие', 'Activity') },
  { en: 'deadline', ru: 'срок', title: both('Срок', 'Deadline') },
  { en: 'responsible', ru: 'ответственные', also: ['ответственный'], title: both('Ответственные', 'Responsible') },
  { en: 'result', ru: 'результат', title: both('Результат', 'Result') },
] as const satisfies readonly Word[]

/** The closed list of documents that approve; only these are inflected («приказ» → «приказом»). */
const documentKinds = [
  { en: 'order', ru: 'приказ', title: both('Приказ', 'Order') },
  { en: 'directive', ru: 'распоряжение', title: both('Распоряжение', 'Directive') },
  { en: 'resolution', ru: 'постановление', title: both('Постановление', 'Resolution') },
  { en: 'decision', ru: 'решение', title: both('Решение', 'Decision') },
  { en: 'protocol', ru: 'протокол', title: both('Протокол', 'Minutes') },
] as const satisfies readonly Word[]

const date = text({ examples: ['2026-09-01', '1 сентября 2026 г.'] })

const dateOrBlank = text({ examples: ['2026-09-01', 'blank'] })

const deadline = either(
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
  }),
)

const responsible = either(text(), list(text()))

const responsibleLabel = {
  ru: 'ответственные',
  also: ['ответственный', 'ответственный исполнитель', 'исполнитель'],
  title: both('Ответственные', 'Responsible'),
  about: both(
    'Кто отвечает: текст, ключ справочника или список. Пустые кавычки — намеренно никто.',
    'Who is responsible: a text, a key of the directory, or a list. Empty quotes: nobody, on purpose.',
  ),
}

const deadlineLabel = {
  ru: 'срок',
  also: ['сроки', 'срок реализации'],
  title: both('Срок', 'Deadline'),
  about: both(
    'Срок так, как он печатается: «до 1 сентября 2026 г.», «октябрь 2026 г.», «ежегодно, май».',
    'The deadline as it is printed.',
  ),
}

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
    'Номер, который печатается вместо вычисленного; на другие номера не влияет.',
    'A number printed in place of the computed one; it does not shift the others.',
  ),
}

const progress = list(
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
  }),
)

const postponed = list(
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

const activity = openMap(
  {
    id: optional(text(), idLabel),
    number: optional(text(), numberLabel),
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
    result: optional(text(), {
      ru: 'результат',
      title: both('Результат', 'Result'),
      about: both('Чем завершится мероприятие; обычно вид документа.', 'What comes of it, usually a kind of document.'),
    }),
    merge: optional(list(word(mergeable)), {
      ru: 'объединить',
      title: both('Объединить с ячейкой выше', 'Merge with the cell above'),
      about: both(
        'Какие ячейки продолжают ячейку строкой выше; значение у них то же.',
        'Which cells continue the cell above, value included.',
      ),
    }),
    progress: optional(progress, {
      ru: 'исполнение',
      title: both('Исполнение', 'Progress'),
      about: both('Что сделано и чем подтверждается. Не печатается в плане.', 'What is done. Not printed in the plan.'),
    }),
    postponed: optional(postponed, {
      ru: 'перенос',
      also: ['переносы'],
      title: both('Перенос срока', 'Postponements'),
      about: both(
        'Переносы: печатный срок остаётся прежним, опоздание считается от нового.',
        'The printed deadline stays; lateness counts from the new one.',
      ),
    }),
    notes: optional(text(), {
      ru: 'примечания',
      also: ['заметки'],
      title: both('Заметки', 'Notes'),
      about: both('Заметки для себя. Не печатаются.', 'Notes for yourself. Never printed.'),
    }),
  },
  { at: ['columns'], shape: { type: 'text' } },
)

const activitiesLabel = {
  ru: 'мероприятия',
  title: both('Мероприятия', 'Activities'),
  about: both('Мероприятия по порядку.', 'The activities in order.'),
}

const section = map({
  id: optional(text(), idLabel),
  number: optional(text(), numberLabel),
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
  activities: optional(list(activity), activitiesLabel),
})

const official = map({
  position: optional(text(), {
    ru: 'должность',
    title: both('Должность', 'Position'),
    about: both('Должность с названием организации, в именительном падеже.', 'Position and organisation.'),
  }),
  name: optional(text({ examples: ['И. О. Фамилия'] }), {
    ru: 'имя',
    also: ['фио'],
    title: both('Инициалы и фамилия', 'Name'),
    about: both('Инициалы перед фамилией: «И. О. Фамилия».', 'Initials before the surname.'),
  }),
})

const actNumber = optional(text({ examples: ['12', 'blank'] }), {
  ru: 'номер',
  title: both('Номер', 'Number'),
  about: both('Номер документа; blank (пусто) — место для записи от руки.', 'The number; blank leaves room for it.'),
})

const actDate = optional(dateOrBlank, {
  ru: 'дата',
  title: both('Дата', 'Date'),
  about: both(
    'День или запись, как она печатается; blank (пусто) — место для записи от руки.',
    'A day, or the wording as printed; blank leaves room for it.',
  ),
})

const approval = map({
  word: optional(text({ examples: ['УТВЕРЖДАЮ'] }), {
    ru: 'гриф',
    title: both('Слово грифа', 'Word of the stamp'),
    about: both('По умолчанию вычисляется: УТВЕРЖДАЮ, УТВЕРЖДЕН, УТВЕРЖДЕНА и так далее.', 'Computed by default.'),
  }),
  by: optional(official, {
    ru: 'кем',
    title: both('Кем утверждён', 'By whom'),
    about: both('Должностное лицо, которое утверждает план.', 'The official who approves the plan.'),
  }),
  body: optional(
    map({
      name: required(text({ examples: ['Педагогическим советом школы'] }), {
        ru: 'название',
        title: both('Орган', 'Body'),
        about: both('Коллегиальный орган в творительном падеже, как печатается.', 'The body, as printed.'),
      }),
      protocol: optional(map({ date: actDate, number: actNumber }), {
        ru: 'протокол',
        title: both('Протокол', 'Minutes'),
        about: both('Дата и номер протокола.', 'Date and number of the minutes.'),
      }),
    }),
    {
      ru: 'орган',
      title: both('Коллегиальный орган', 'Collegial body'),
      about: both('Педагогический совет, управляющий совет: «УТВЕРЖДЕН … (протокол от … № …)».', 'A collegial body.'),
    },
  ),
  document: optional(
    map({
      kind: optional(word(documentKinds), {
        ru: 'вид',
        title: both('Вид документа', 'Kind'),
        about: both('Приказ, распоряжение, постановление, решение, протокол.', 'The kind of the approving document.'),
      }),
      author: optional(text({ examples: ['управления образования'] }), {
        ru: 'автор',
        title: both('Автор', 'Author'),
        about: both('Чей документ, в родительном падеже, как печатается.', 'Whose document, in the genitive.'),
      }),
      date: actDate,
      number: actNumber,
    }),
    {
      ru: 'документ',
      title: both('Документ', 'Document'),
      about: both('Документ, которым утверждён план: «приказом … от … № …».', 'The document that approves the plan.'),
    },
  ),
  date: optional(dateOrBlank, {
    ru: 'дата',
    title: both('Дата утверждения', 'Date of approval'),
    about: both(
      'День или запись, как она печатается («23» октября 2026 г.); без даты печатается место для неё.',
      'A day, or the wording as printed; without a date, room for it is printed.',
    ),
  }),
  text: optional(text(), {
    ru: 'текст',
    title: both('Гриф целиком', 'Whole block'),
    about: both('Весь гриф так, как он печатается, строка за строкой.', 'The whole stamp as printed, line by line.'),
  }),
})

const column = either(
  text(),
  map({
    title: optional(text(), {
      ru: 'название',
      also: ['заголовок'],
      title: both('Заголовок столбца', 'Heading'),
      about: both('Заголовок, как он печатается.', 'The heading as printed.'),
    }),
    width: optional(text({ pattern: /^\d{1,3}$/, examples: ['30'] }), {
      ru: 'ширина',
      title: both('Ширина, мм', 'Width, mm'),
      about: both('Ширина столбца в миллиметрах; остаток делят другие столбцы.', 'Width in millimetres.'),
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

const columns = mapWithOwn(
  {
    number: optional(column, { ru: 'номер', ...columnLabel('Номер', 'Number') }),
    title: optional(column, { ru: 'название', also: ['мероприятие'], ...columnLabel('Мероприятие', 'Activity') }),
    deadline: optional(column, { ru: 'срок', also: ['сроки'], ...columnLabel('Срок', 'Deadline') }),
    responsible: optional(column, {
      ru: 'ответственные',
      also: ['ответственный'],
      ...columnLabel('Ответственные', 'Responsible'),
    }),
    result: optional(column, { ru: 'результат', ...columnLabel('Результат', 'Result') }),
  },
  column,
)

const party = either(
  text(),
  map({
    name: required(text(), {
      ru: 'название',
      also: ['имя'],
      title: both('Название', 'Name'),
      about: both('Как печатается.', 'As printed.'),
    }),
    aliases: optional(list(text()), {
      ru: 'псевдонимы',
      title: both('Другие названия', 'Aliases'),
      about: both('Как ещё его называют в этом плане.', 'What else it is called in this plan.'),
    }),
  }),
)

const root = map({
  roadmap: required(text({ pattern: /^1$/, examples: ['1'] }), {
    ru: 'дорожная карта',
    title: both('Версия формата', 'Version of the format'),
    about: both('Всегда 1: по этой строке файл узнают.', 'Always 1: it marks the file as ours.'),
  }),
  title: optional(text(), {
    ru: 'название',
    title: both('Название плана', 'Title'),
    about: both(
      'Название целиком, строка за строкой, как оно печатается.',
      'The whole title, line for line, as printed.',
    ),
  }),
  kind: optional(text({ examples: ['План', 'Дорожная карта'] }), {
    ru: 'вид',
    title: both('Вид документа', 'Kind'),
    about: both(
      'От него зависит слово грифа: УТВЕРЖДЕН или УТВЕРЖДЕНА; по умолчанию — первые слова названия.',
      'Decides the gender of УТВЕРЖДЕН; by default the first words of the title.',
    ),
  }),
  organization: optional(text(), {
    ru: 'организация',
    title: both('Организация', 'Organisation'),
    about: both('Для отчётов; сама по себе не печатается.', 'For reports; never printed by itself.'),
  }),
  period: optional(
    either(
      text({ examples: ['2026–2027 учебный год', '2026-2028 гг.', '2026-09-01..2027-05-31'] }),
      map({
        from: required(date, {
          ru: 'с',
          title: both('Первый день', 'First day'),
          about: both('Первый день периода.', 'First day.'),
        }),
        to: optional(date, {
          ru: 'по',
          title: both('Последний день', 'Last day'),
          about: both('Последний день периода.', 'Last day.'),
        }),
      }),
    ),
    {
      ru: 'период',
      title: both('Период', 'Period'),
      about: both(
        'Период плана: по нему понимают «в течение всего периода» и месяцы без года. Не печатается.',
        'The period of the plan, by which «в течение всего периода» and months without a year are understood.',
      ),
    },
  ),
  approval: optional(approval, {
    ru: 'утверждение',
    title: both('Гриф утверждения', 'Approval stamp'),
    about: both('Кто, чем и когда утверждает план.', 'Who approves the plan, by what and when.'),
  }),
  draft: optional(flag(), {
    ru: 'проект',
    title: both('Проект', 'Draft'),
    about: both('«да» печатает «ПРОЕКТ».', 'Prints «ПРОЕКТ».'),
  }),
  responsibles: optional(dictionary(party), {
    ru: 'справочник',
    title: both('Справочник ответственных', 'Directory of responsibles'),
    about: both(
      'Короткие ключи и полные названия тех, кто отвечает. Если справочник есть, о незнакомом имени будет замечание.',
      'Short keys and full names. Where a directory exists, an unknown name is a finding.',
    ),
  }),
  columns: optional(columns, {
    ru: 'столбцы',
    title: both('Столбцы', 'Columns'),
    about: both(
      'Столбцы таблицы по порядку: поле и заголовок. Своё поле становится ключом мероприятий.',
      'The columns in order: field and heading. A field of your own becomes a key of activities.',
    ),
  }),
  sections: optional(list(section), {
    ru: 'разделы',
    title: both('Разделы', 'Sections'),
    about: both('Разделы с мероприятиями.', 'Sections with activities.'),
  }),
  activities: optional(list(activity), activitiesLabel),
})

/** The value of a roadmap file, keys in English, texts as typed. */
export type RoadmapFile = Value<typeof root>

/** The format of a roadmap, version 1. */
export const roadmapFormat: Format<RoadmapFile> = formatOf({ ru: 'дорожная карта', en: 'roadmap' }, root)
