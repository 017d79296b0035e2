import fc from 'fast-check'
import type { RoadmapFile } from '../src/format/index.ts'

/**
 * Plans as people print them: every form of stamp, columns and sections, with merged and empty cells, lists and numbers
 * of all kinds. Their words are words of plans, so that a reader can know them; unlike those of `any-plan.ts` they are
 * to come back from paper.
 */
export const printedPlan: fc.Arbitrary<RoadmapFile> = fc
  .record({
    head: head(),
    shape: fc.constantFrom('usual', 'named', 'levels', 'stages', 'staged-activities', 'unnumbered'),
    grouped: fc.constantFrom('flat', 'headings', 'rows'),
    seed: fc.array(fc.nat(1000), { minLength: 60, maxLength: 60 }),
    back: back(),
  })
  .map(({ head, shape, grouped, seed, back }) => planOf(head, shape, grouped, picker(seed), back))

type Pick = <T>(from: readonly T[]) => T

/** Takes one of several, by numbers drawn before: so that what is chosen shrinks. */
function picker(seed: readonly number[]): Pick {
  let next = 0
  return (from) => from[(seed[next++ % seed.length] ?? 0) % from.length] as (typeof from)[number]
}

const titles = [
  'Издать приказ о рабочей группе',
  'Провести семинар «Первые шаги»',
  'Подготовить материалы:\n- для учителей;\n- для родителей.',
  'Разместить план на сайте школы № 5',
  'Составить отчёт за 2026 год; обсудить его',
  'Совещание **руководителей** школ',
  'Опрос (анкета) родителей',
  'Мониторинг: первый этап',
  '1) собрать заявки\n2) выбрать лучшие',
]
const deadlines = [
  'до 1 сентября 2026 г.',
  'сентябрь – октябрь 2026 г.',
  'ежегодно, май',
  '15.10.2026',
  'в течение учебного года',
  'по отдельному графику',
  'I квартал 2027 г.',
  'до 20.12.2026,\nдо 20.05.2027',
]
const people = [
  'Директор школы',
  'Управление образования',
  'заместитель директора по УВР, классные руководители',
  'Методический центр «Росток»',
  'Председатель совета\nруководители кружков',
  'Лесной А. А.',
]
const results = ['Приказ', 'Справка', 'Протокол № 3', 'Не менее 10 участников', 'Аналитическая справка; фотоотчёт']
const sections = ['Подготовка', 'Работа с кадрами', 'Внедрение новых форм', 'Подведение итогов', 'Обучение']

const headings = {
  number: ['№ п/п', '№', 'N п/п'],
  title: ['Мероприятия', 'Наименование мероприятия', 'Содержание работы'],
  deadline: ['Сроки', 'Срок исполнения', 'Период реализации'],
  responsible: ['Ответственные', 'Ответственный исполнитель', 'Исполнители'],
  result: ['Результат', 'Ожидаемый результат', 'Результат. Вид документа'],
} as const

function head() {
  const official = { position: 'Директор школы № 5', name: 'И. О. Лесной' }
  const protocol = { date: '30.08.2026', number: '4' }
  const document = { kind: 'order' as const, author: 'управления образования', date: '2026-08-25', number: '77' }
  const approval = fc.constantFrom<NonNullable<RoadmapFile['approval']> | undefined>(
    undefined,
    { by: official, date: '2026-08-28' },
    { by: official },
    { by: { ...official, position: 'Начальник управления образования\nЛесного района' }, date: '«28» августа 2026 г.' },
    { word: 'Утверждаю', by: official, document: { kind: 'order', date: '28.08.2026', number: '12' } },
    { document },
    { document: { ...document, kind: 'resolution', number: 'blank' } },
    { body: { name: 'Педагогическим советом школы № 5', protocol } },
    { text: 'УТВЕРЖДАЮ\nпо доверенности\nЛесной' },
  )
  const agreed = fc.constantFrom<NonNullable<RoadmapFile['agreed']> | undefined>(
    undefined,
    [{ word: 'СОГЛАСОВАНО', by: { position: 'Председатель совета', name: 'Л. М. Тихая' }, date: '2026-08-24' }],
    [{ word: 'ПРИНЯТО', body: { name: 'Педагогическим советом', protocol } }],
  )
  const order = fc.constantFrom<NonNullable<RoadmapFile['order']> | undefined>(undefined, undefined, {
    kind: 'приказ',
    date: '2026-08-25',
    number: '77',
    heading: 'О плане работы',
    text: 'В целях развития чтения приказываю:\n1. Утвердить план.\n2. Контроль оставляю за собой.',
    signature: { position: 'Начальник управления', name: 'В. С. Светлый' },
  })
  return fc.record({
    title: fc.constantFrom(
      'План мероприятий (дорожная карта)\nпо развитию чтения\nна 2026–2027 учебный год',
      'Дорожная карта внедрения наставничества на 2026–2027 учебный год',
      'План работы школы № 5',
      'Комплекс мер (дорожная карта)\nразвития кружков\nна 2026–2028 годы',
    ),
    approval,
    agreed,
    order,
    annex: fc.constantFrom(undefined, undefined, {
      number: '1',
      to: 'приказу управления образования от 25.08.2026 № 77',
    }),
    draft: fc.constantFrom(undefined, undefined, undefined, true),
  })
}

function back() {
  return fc.record({
    footnotes: fc.constantFrom(undefined, undefined, '* При наличии средств.'),
    signature: fc.constantFrom(undefined, { position: 'Заместитель директора', name: 'Р. Р. Рябина' }),
    executor: fc.constantFrom(undefined, 'Исп. Рябина Р. Р., тел. 2-22-22'),
  })
}

type Head = ReturnType<typeof head> extends fc.Arbitrary<infer T> ? T : never
type Back = ReturnType<typeof back> extends fc.Arbitrary<infer T> ? T : never
type Item = Record<string, unknown>

function planOf(top: Head, shape: string, grouped: string, pick: Pick, bottom: Back): RoadmapFile {
  const staged = shape === 'stages' || shape === 'staged-activities'
  const flat = grouped === 'flat' && !staged
  const withResults = pick([true, false])
  const columns = columnsOf(shape, withResults, pick)
  const numbering = numberingFor(shape, flat, pick)
  const makeItem = (above: Item | undefined) => activity(above, shape, withResults, pick)
  const items = flat
    ? { activities: list(makeItem, pick([1, 2, 3, 5])) }
    : {
        sections: Array.from({ length: pick([1, 2, 3]) }, (_, place) =>
          section(place, shape, grouped, staged, makeItem, pick),
        ),
      }
  return defined({
    roadmap: '1',
    ...top,
    columns,
    numbering,
    ...items,
    ...bottom,
  }) as unknown as RoadmapFile
}

function columnsOf(shape: string, withResults: boolean, pick: Pick): Item | undefined {
  if (shape === 'usual') return undefined
  const { number, title, deadline, responsible, result } = headings
  const last = withResults ? { result: pick(result) } : {}
  switch (shape) {
    case 'levels':
      return {
        number: pick(number),
        title: pick(title),
        deadline: pick(deadline),
        responsible: { title: pick(responsible), columns: { район: 'муниципальные', школа: 'ОУ' } },
        ...last,
      }
    case 'stages':
      return {
        'section.number': pick(number),
        'section.title': 'Этап',
        title: pick(title),
        responsible: pick(responsible),
        deadline: pick(deadline),
        ...last,
      }
    case 'staged-activities':
      return {
        'section.title': 'Наименование этапа',
        number: pick(number),
        title: pick(title),
        deadline: pick(deadline),
        responsible: pick(responsible),
        ...last,
      }
    case 'unnumbered':
      return { title: pick(title), deadline: pick(deadline), responsible: pick(responsible), ...last }
    default:
      return {
        number: pick(number),
        title: pick(title),
        ...(pick([true, false])
          ? { responsible: pick(responsible), deadline: pick(deadline) }
          : { deadline: pick(deadline), responsible: pick(responsible) }),
        ...last,
        ...pick([{}, { 'отметка о выполнении': 'Отметка о выполнении' }, { 'место проведения': 'Место проведения' }]),
      }
  }
}

function numberingFor(shape: string, flat: boolean, pick: Pick): unknown {
  // «1 Издать приказ» may be a number before a title as well as the words of one.
  if (flat) return pick([undefined, shape === 'unnumbered' ? '1.' : '1', '1)'])
  if (shape === 'stages' || shape === 'staged-activities')
    return pick([undefined, { section: '1.', activity: '1.' }, { section: 'I.', activity: '1.1' }])
  return pick([
    undefined,
    { section: 'I.', activity: '1.' },
    { section: '1', activity: '1.1' },
    { section: 'Раздел 1.', activity: '1.1.' },
  ])
}

function section(
  place: number,
  shape: string,
  grouped: string,
  staged: boolean,
  makeItem: (above: Item | undefined) => Item,
  pick: Pick,
): Item {
  const filled = grouped === 'rows' || (staged && pick([true, false]))
  return defined({
    // Two stages of one name would be a remark that rows bear.
    title: sections[place],
    ...(filled ? { deadline: pick(deadlines) } : {}),
    ...(filled && shape !== 'levels' && pick([true, false]) ? { responsible: pick(people) } : {}),
    activities: list(makeItem, pick([1, 2, 3])),
  })
}

function list(makeItem: (above: Item | undefined) => Item, count: number): Item[] {
  const items: Item[] = []
  while (items.length < count) items.push(makeItem(items.at(-1)))
  return items
}

function activity(above: Item | undefined, shape: string, withResults: boolean, pick: Pick): Item {
  // What an amendment took out keeps its number alone.
  if (pick([false, false, false, false, false, false, false, true])) return { title: 'Исключён', excluded: true }
  const merged = above === undefined ? [] : pick([[], [], ['deadline'], ['responsible'], ['deadline', 'responsible']])
  const merge = merged.filter(
    (field) => above?.[field] !== undefined || (above?.merge as string[] | undefined)?.includes(field),
  )
  const own = (field: string, value: unknown) => (merge.includes(field) ? {} : { [field]: value })
  return defined({
    title: pick(titles),
    ...own('deadline', pick([...deadlines, undefined])),
    ...own(
      'responsible',
      shape === 'levels'
        ? pick([{ район: pick(people), школа: pick(people) }, { школа: pick(people) }])
        : pick([...people, undefined]),
    ),
    ...(withResults ? { result: pick([...results, undefined]) } : {}),
    ...(merge.length > 0 ? { merge } : {}),
    number: pick([undefined, undefined, undefined, undefined, '7.7']),
  })
}

function defined(item: Item): Item {
  return Object.fromEntries(Object.entries(item).filter(([, value]) => value !== undefined))
}
