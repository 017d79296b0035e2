import type {
  Block,
  Cell,
  Column,
  Document,
  Look,
  Paragraph,
  Row,
  Sheet,
  StyleName,
} from '../../src/document/document.ts'

/** Invented documents that look like those the tool prints. */

const NBSP = '\u00A0'

export const LOOK: Look = {
  font: 'Times New Roman',
  sizes: { body: 14, title: 14, stamp: 14, table: 12 },
  lineSpacing: 1,
}

export function line(style: StyleName, text: string, more: Partial<Paragraph> = {}): Paragraph {
  return { type: 'paragraph', style, inlines: [{ type: 'text', text }], ...more }
}

export function cell(text: string, more: Partial<Cell> = {}): Cell {
  return { paragraphs: text.split('\n').map((part) => cellLine(part)), ...more }
}

function cellLine(text: string): Paragraph {
  const listed = /^(-|–|\d+\)) (.*)$/.exec(text)
  return listed ? line('cell', listed[2] as string, { mark: listed[1] as string }) : line('cell', text)
}

export function header(text: string, more: Partial<Cell> = {}): Cell {
  return { paragraphs: [line('cell-header', text)], verticalAlign: 'middle', ...more }
}

function section(text: string, columns: number): Row {
  return { cells: [{ paragraphs: [line('cell-section', text)], colSpan: columns }], keepNext: true }
}

function row(...texts: readonly (string | Cell)[]): Row {
  return { cells: texts.map((text) => (typeof text === 'string' ? cell(text) : text)) }
}

/** The stamp at the upper right: a table without lines, its left cell empty. */
export function stamp(width: number): Block {
  const lines = [
    line('stamp-word', 'УТВЕРЖДАЮ'),
    line('stamp', 'Председатель комитета по образованию администрации Лесного района'),
    line('stamp', `_______________  А.${NBSP}Б.${NBSP}Соснова`),
    line('stamp', '«__» ____________ 2031 г.'.replaceAll(' г', `${NBSP}г`)),
  ]
  return {
    type: 'table',
    columns: [{ width: width - 78 }, { width: 78 }],
    header: [],
    rows: [{ cells: [{ paragraphs: [line('stamp', '')] }, { paragraphs: lines }] }],
    borders: false,
  }
}

const TITLE: readonly Paragraph[] = [
  line('title', 'План мероприятий (дорожная карта)'),
  line('title', 'по развитию школьных лесничеств в общеобразовательных организациях Лесного района'),
  line('title', `на 2031–2032${NBSP}учебный год`),
]

const HEADERS = [
  '№ п/п',
  'Наименование мероприятия',
  'Срок реализации',
  'Ответственный исполнитель',
  'Результат. Вид документа',
]

function body(columns: number): readonly Row[] {
  const shared = cell(
    'Комитет по образованию\nруководители общеобразовательных организаций\nрайонное лесничество (по согласованию)',
    {
      rowSpan: 2,
    },
  )
  return [
    section('1. Нормативное и организационное обеспечение', columns),
    row(
      '1.1',
      'Разработка и утверждение положения о школьном лесничестве в каждой общеобразовательной организации',
      `до 16${NBSP}октября 2031${NBSP}года`,
      'Комитет по образованию',
      'Приказ',
    ),
    row(
      '1.2',
      'Назначение кураторов школьных лесничеств из числа педагогических работников, имеющих опыт краеведческой работы',
      `до 1${NBSP}ноября 2031${NBSP}года`,
      'Руководители общеобразовательных организаций',
      '- приказ о назначении;\n- перечень кураторов с контактными данными;\n- график консультаций на первое полугодие',
    ),
    row(
      '1.3',
      'Заключение соглашений о взаимодействии с районным лесничеством, домом детского творчества и краеведческим музеем',
      'IV квартал 2031 года',
      shared,
      'Соглашения',
    ),
    row(
      '1.4',
      'Проведение межведомственного совещания:\n1) об охране труда при работе обучающихся в лесу;\n2) о перевозке групп детей;\n3) о предоставлении инвентаря во временное пользование',
      'декабрь 2031 года',
      'Протокол совещания',
    ),
    row(
      '1.5',
      'Размещение на сайтах общеобразовательных организаций раздела «Школьное лесничество» и поддержание его в актуальном состоянии',
      'ежемесячно',
      'Ответственные за ведение сайтов',
      'Раздел сайта',
    ),
    row(
      '1.6',
      'Обследование пришкольных участков и питомников',
      `до 20${NBSP}мая 2032${NBSP}года`,
      'Кураторы школьных лесничеств',
      'Акты обследования',
    ),
    section('2. Работа с обучающимися и педагогическими работниками', columns),
    row(
      '2.1',
      'Районный слёт школьных лесничеств',
      'май 2032 года',
      'Дом детского творчества',
      'Положение, приказ об итогах',
    ),
    row(
      '2.2',
      'Курсы повышения квалификации для кураторов по программе «Основы лесоводства для педагога» в объёме 72 часов с выездным практическим занятием на территории питомника',
      'январь – март 2032 года',
      'Районный методический кабинет',
      'Удостоверения о повышении квалификации',
    ),
    row('2.3', 'Акция «Посади своё дерево»', `ежегодно до 15${NBSP}мая`, 'Кураторы школьных лесничеств', 'Фотоотчёт'),
    row(
      '2.4',
      'Конкурс исследовательских работ обучающихся:\n- номинация «Родники района»;\n- номинация «Птицы нашего леса»;\n- номинация «История одной поляны»',
      'февраль 2032 года',
      cell('Районный методический кабинет\nпредметные методические объединения', { rowSpan: 2 }),
      'Сборник работ',
    ),
    row(
      '2.5',
      'Публичная защита лучших работ перед обучающимися младших классов, родителями (законными представителями) и сотрудниками лесничества',
      'март 2032 года',
      'Программа защиты, отзывы, дипломы участников и победителей конкурса',
    ),
    row(
      '2.6',
      'Наблюдения за состоянием подроста на закреплённых площадках с внесением сведений в районную электронную таблицу',
      'апрель – сентябрь 2032 года',
      'Кураторы школьных лесничеств',
      'Дневники наблюдений',
    ),
    row(
      '2.7',
      'Подведение итогов, анализ выполнения плана и подготовка предложений на следующий учебный год',
      `до 30${NBSP}сентября 2032${NBSP}года`,
      'Комитет по образованию',
      'Аналитическая справка',
    ),
    row('2.8', 'Заседание совета школьных лесничеств', 'по завершении плана', 'Председатель совета', 'Протокол'),
  ]
}

function mainTable(columns: readonly Column[]): Block {
  const numbers = columns.map((_, index) => header(String(index + 1)))
  return {
    type: 'table',
    columns,
    header: [{ cells: HEADERS.map((text) => header(text)) }, { cells: numbers }],
    rows: body(columns.length),
    borders: true,
  }
}

function widths(...millimetres: readonly number[]): readonly Column[] {
  return millimetres.map((width, index) => ({ width, ...(index === 0 && { tight: true }) }))
}

const PORTRAIT: Sheet = {
  orientation: 'portrait',
  margins: { top: 20, right: 10, bottom: 20, left: 20 },
  pageNumbers: 'from-second',
  blocks: [stamp(180), ...TITLE, mainTable(widths(15, 60, 32, 39, 34)), line('note', 'Сроки указаны включительно.')],
}

const LANDSCAPE: Sheet = {
  orientation: 'landscape',
  margins: { top: 20, right: 20, bottom: 10, left: 20 },
  pageNumbers: 'from-second',
  blocks: [stamp(257), ...TITLE, mainTable(widths(15, 95, 40, 55, 52))],
}

function document(sheets: readonly Sheet[]): Document {
  return {
    title: 'План мероприятий (дорожная карта) по развитию школьных лесничеств',
    subject: 'План Лесного района',
    author: 'Комитет по образованию Лесного района',
    lang: 'ru',
    look: LOOK,
    sheets,
  }
}

/** A plan in portrait. */
export const PLAN = document([PORTRAIT])
/** The same plan across the page. */
export const WIDE_PLAN = document([LANDSCAPE])
/** Sheets of both directions, marked as a draft. */
export const DRAFT = document([
  { ...PORTRAIT, watermark: 'ПРОЕКТ' },
  { ...LANDSCAPE, watermark: 'ПРОЕКТ' },
])

/** A plan of so many rows, for measuring. */
export function planOf(rows: number): Document {
  const activities = body(5).filter((each) => each.cells.length === 5 && each.cells.every((c) => !c.rowSpan))
  const many = Array.from({ length: rows }, (_, index) => activities[index % activities.length] as Row)
  const table = mainTable(widths(15, 60, 32, 39, 34))
  return document([{ ...PORTRAIT, blocks: [...TITLE, { ...table, rows: many } as Block] }])
}
