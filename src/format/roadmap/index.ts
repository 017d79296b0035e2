import type { Format } from '../../core/format.ts'
import { formatOf } from '../format-of.ts'
import { dictionary, either, flag, list, map, optional, required, text, type Value, word } from '../node.ts'
import { amendments, amendmentsLabel } from './amendments.ts'
import { both } from './both.ts'
import { calendar, calendarLabel } from './calendar.ts'
import { columns } from './columns.ts'
import { date } from './dates.ts'
import { closing } from './closing.ts'
import { deadlineSettings, deadlineSettingsLabel } from './deadline-settings.ts'
import { events, eventsLabel } from './events.ts'
import { activitiesLabel, activity, section } from './items.ts'
import { party } from './responsibles.ts'
import { agreed, annex, approval, order } from './stamps.ts'

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
  calendar: optional(calendar, calendarLabel),
  events: optional(events, eventsLabel),
  deadlines: optional(deadlineSettings, deadlineSettingsLabel),
  approval: optional(approval, {
    ru: 'утверждение',
    title: both('Гриф утверждения', 'Approval stamp'),
    about: both('Кто, чем и когда утверждает план.', 'Who approves the plan, by what and when.'),
  }),
  amendments: optional(amendments, amendmentsLabel),
  agreed: optional(list(agreed), {
    ru: 'согласовано',
    title: both('Другие грифы', 'Other stamps'),
    about: both(
      'СОГЛАСОВАНО, ПРИНЯТО, РАССМОТРЕНО: печатаются слева от грифа утверждения.',
      'СОГЛАСОВАНО, ПРИНЯТО, РАССМОТРЕНО, printed to the left of the approval.',
    ),
  }),
  annex: optional(annex, {
    ru: 'приложение',
    title: both('Отметка о приложении', 'Annex mark'),
    about: both('«Приложение № 1 к приказу …» над грифом.', '«Приложение № 1 к приказу …» above the stamp.'),
  }),
  order: optional(order, {
    ru: 'приказ',
    title: both('Приказ', 'Order'),
    about: both(
      'Приказ, который печатается перед планом; он же — утверждающий документ.',
      'The order printed before the plan; it is the approving document too.',
    ),
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
  include: optional(either(text({ examples: ['справочник.yaml'] }), list(text())), {
    ru: 'подключить',
    title: both('Общий справочник', 'Shared directory'),
    about: both(
      'Файл (или файлы) со справочником ответственных; путь — от папки плана. Запись самого плана важнее.',
      'A file, or files, with responsibles; the path is from the folder of the plan. An entry of the plan itself goes first.',
    ),
  }),
  implements: optional(
    either(
      text({ examples: ['../Муниципалитет/план.yaml'] }),
      map({
        plan: required(text({ examples: ['../Муниципалитет/план.yaml'] }), {
          ru: 'план',
          title: both('План', 'Plan'),
          about: both('Файл вышестоящего плана; путь — от папки этого плана.', 'The file of the upper plan.'),
        }),
        as: optional(either(text({ examples: ['руководители школ'] }), list(text())), {
          ru: 'за кого',
          title: both('За кого', 'On whose part'),
          about: both(
            'Как мы названы в вышестоящем плане (можно списком): исполнять нужно только то, что поручено нам. Без этого — все пункты.',
            'What we are called in the upper plan, one name or several: only what is theirs is to be implemented; without it, all of it.',
          ),
        }),
        except: optional(either(text({ examples: ['2.3'] }), list(text())), {
          ru: 'кроме',
          title: both('Кроме пунктов', 'Except'),
          about: both(
            'Пункты вышестоящего плана (код или номер), которые нас не касаются.',
            'Items of the upper plan (id or number) that are no concern of this one.',
          ),
        }),
      }),
    ),
    {
      ru: 'во исполнение',
      also: ['исполняет'],
      title: both('Во исполнение плана', 'Implements'),
      about: both(
        'Вышестоящий план, который исполняет этот; у мероприятий тем же ключом называют его пункты.',
        'The upper plan that this one implements; activities name its items under the same key.',
      ),
    },
  ),
  template: optional(text({ examples: ['school', 'шаблоны/план.yaml'] }), {
    ru: 'шаблон',
    title: both('Шаблон', 'Template'),
    about: both(
      'Имя шаблона программы или файл своего; путь — от папки плана. Без него — plan.',
      'The name of a template of the program, or a file of your own; the path is from the folder of the plan.',
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
  'column-numbers': optional(flag(), {
    ru: 'номера столбцов',
    title: both('Номера столбцов', 'Numbers of columns'),
    about: both(
      '«да» печатает под шапкой таблицы строку с номерами 1, 2, 3 и так далее.',
      'Prints a row of numbers under the header.',
    ),
  }),
  numbering: optional(
    either(
      text({ examples: ['1', '1.', 'none'] }),
      map({
        section: optional(text({ examples: ['1.', 'I.', 'none'] }), {
          ru: 'раздел',
          title: both('Номера разделов', 'Numbers of sections'),
          about: both('Образец номера первого раздела: «1.», «I.», none (нет).', 'The first section’s number.'),
        }),
        activity: optional(text({ examples: ['1.1.', '1.', 'none'] }), {
          ru: 'мероприятие',
          title: both('Номера мероприятий', 'Numbers of activities'),
          about: both('Образец номера первого мероприятия: «1.1.», «1.1», «1.», none (нет).', 'The first activity’s.'),
        }),
      }),
    ),
    {
      ru: 'нумерация',
      title: both('Нумерация', 'Numbering'),
      about: both(
        'Образец: как выглядит самый первый номер. Без него — «1.» и «1.1.», в плане без разделов — «1.».',
        'By example: what the very first number looks like.',
      ),
    },
  ),
  'sections-as': optional(
    word([
      { en: 'heading', ru: 'заголовок', title: both('Строка через всю таблицу', 'A row across the table') },
      { en: 'row', ru: 'строка', title: both('Строка с ячейками', 'A row with cells') },
      { en: 'column', ru: 'столбец', title: both('Столбец слева', 'A column') },
    ]),
    {
      ru: 'вид разделов',
      title: both('Вид разделов', 'How sections print'),
      about: both(
        'заголовок — строка через всю таблицу, строка — ячейки со сроком и ответственными, столбец — ячейка на все мероприятия.',
        'heading: a row across the table; row: cells with deadline and responsibles; column: a cell for all activities.',
      ),
    },
  ),
  inherited: optional(
    word([
      { en: 'merge', ru: 'объединить', title: both('Объединять с ячейкой выше', 'Merge') },
      { en: 'repeat', ru: 'повторить', title: both('Повторять', 'Repeat') },
      { en: 'blank', ru: 'пусто', title: both('Оставлять пустыми', 'Leave blank') },
    ]),
    {
      ru: 'наследуемое',
      title: both('Ячейки, взятые у раздела', 'Inherited cells'),
      about: both(
        'Как печатаются срок и ответственные, взятые у раздела: объединить, повторить или пусто.',
        'How a deadline and responsibles taken from the section print.',
      ),
    },
  ),
  sections: optional(list(section), {
    ru: 'разделы',
    title: both('Разделы', 'Sections'),
    about: both('Разделы с мероприятиями.', 'Sections with activities.'),
  }),
  activities: optional(list(activity), activitiesLabel),
  ...closing,
})

/** The value of a roadmap file, keys in English, texts as typed. */
export type RoadmapFile = Value<typeof root>

/** The format of a roadmap, version 1. */
export const roadmapFormat: Format<RoadmapFile> = formatOf({ ru: 'дорожная карта', en: 'roadmap' }, root)
