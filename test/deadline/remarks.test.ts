import { describe, expect, test } from 'vitest'
import { normalForm, readDeadline } from '../../src/deadline/index.ts'

/** The rules of the remarks with the text that each underlines. */
function remarks(text: string): readonly (readonly [string, string])[] {
  return readDeadline(text).remarks.map(({ rule, span }) => [rule, text.slice(span.start, span.end)])
}

describe('impossible dates', () => {
  test.each([
    ['31.02.2023', '31.02.2023'],
    ['до 31 февраля 2026', '31 февраля 2026'],
    ['29 февраля 2023 г.', '29 февраля 2023'],
    ['с 1 по 31 апреля 2022', '31 апреля 2022'],
    ['1–31 июня', '1–31 июня'],
    ['ежегодно до 31 ноября', '31 ноября'],
    ['32 числа', '32 числа'],
    ['01.13.2022', '01.13.2022'],
    ['2022-02-30', '2022-02-30'],
    ['0 мая', '0 мая'],
  ])('«%s» is refused at «%s»', (text, part) => {
    expect(readDeadline(text).deadline).toEqual({ kind: 'unparseable' })
    expect(remarks(text)).toEqual([['deadline-impossible-date', part]])
  })

  test('say why', () => {
    expect(readDeadline('31 февраля 2026').remarks[0]?.message).toEqual({
      ru: 'Срок «31 февраля 2026» невозможен: в феврале 2026\u00A0года 28\u00A0дней. Исправьте день или месяц.',
      en: 'The deadline «31 февраля 2026» is impossible: February 2026 has 28 days. Correct the day or the month.',
    })
  })

  test('29 February without a year is possible', () => {
    expect(remarks('до 29 февраля')).toEqual([])
    expect(remarks('29.02.2024')).toEqual([])
  })
})

describe('what may turn the meaning round is never left out', () => {
  test.each([
    ['за искл. мая', 'искл.'],
    ['сентябрь – май, за исключением января', 'за исключением января'],
    ['сентябрь – май (без января)', 'без'],
    ['сентябрь – май (кроме января)', '(кроме января)'],
    ['ежемесячно, без июля', 'без'],
    ['отменить до 1 сентября', 'отменить'],
    ['Отмена: 1 сентября', 'Отмена'],
    ['1 сентября – отмена', 'отмена'],
    ['1 сентября (отмена)', 'отмена'],
    ['1 сентября (перенесено на 5 октября)', '(перенесено на 5 октября)'],
    ['1 сентября, в школе отменено', 'в школе отменено'],
    ['приостановить до 1 сентября', 'приостановить'],
    ['снять с контроля до 1 сентября', 'снять'],
    ['перенести с 1 мая на 1 июня', 'перенести'],
    ['с 1 мая на 1 июня', 'на 1 июня'],
    ['с 5 на 20 мая', 'с 5 на 20 мая'],
    ['вместо 1 мая 1 июня', 'вместо'],
    ['ранее 1 мая', 'ранее'],
    ['около 1 мая', 'около'],
    ['до 1 сентября, если не отменят', 'если'],
    ['not 1 сентября 2026', 'not'],
    ['after 1 сентября 2026', 'after'],
    ['until: 1 сентября', 'until'],
    ['by 2026-01-01.', 'by'],
    ['с сентября по май, кроме каникул', 'кроме каникул'],
    ['ежедневно без каникул', 'без'],
    ['закрыт до 1 июня', 'закрыт'],
    ['срок истёк 5 октября', 'истёк'],
    ['последние дни четверти', 'последние дни четверти'],
  ])('«%s» is refused at «%s»', (text, part) => {
    expect(remarks(text)).toEqual([['deadline-unknown', part]])
  })

  test.each([
    ['приказ от 5 мая, до 1 июня', 'приказ'],
    ['приказ по школе от 5 мая до 1 июня', 'приказ'],
    ['до проверки 1 сентября', 'проверки'],
    ['первая треть мая', 'треть'],
    ['итоги мая', 'итоги'],
    ['полтора раза в год', 'полтора'],
    ['29 (30) июля', '29 (30) июля'],
  ])('«%s»: no other day than the one that is meant', (text, part) => {
    expect(remarks(text)).toEqual([['deadline-unknown', part]])
  })

  test.each([
    ['Итоговый отчёт до 25 мая', 'Итоговый отчёт'],
    ['педсовет 15 ноября', 'педсовет'],
    ['ВПР 15 марта', 'ВПР'],
    ['строго до 5 октября', 'строго'],
    ['май – июнь (9, 11 классы)', '(9, 11 классы)'],
    ['отчёт 2 раза в год', 'отчёт'],
    ['в осенне-зимний период 2026–2027 годов', 'осенне-'],
    ['1 сентября – День знаний', 'День знаний'],
  ])('what only names a thing is: «%s»', (text, part) => {
    expect(remarks(text)).toEqual([['deadline-extra', part]])
  })
})

describe('a count of none is refused', () => {
  test.each([
    'один раз в ноль лет',
    'ноль раз в год',
    '0 раз в год',
    'каждые ноль дней',
    'через ноль дней после приказа',
  ])('«%s»', (text) => {
    expect(remarks(text)).toMatchObject([['deadline-unknown', expect.any(String)]])
  })
})

test('two limits with their words are two deadlines', () => {
  expect(normalForm(readDeadline('план до 10.10.2026 отчёт до 25.12.2026').deadline)).toBe(
    'list [by 2026-10-10; by 2026-12-25] + external "план"',
  )
  expect(normalForm(readDeadline('до 10.10.2026 – план, до 25.12.2026 – отчёт').deadline)).toBe(
    'list [by 2026-10-10; by 2026-12-25]',
  )
})

test('no event hides a limit among its words', () => {
  expect(readDeadline('по мере поступления до 5 мая отчёт').deadline.kind).toBe('by')
})

test('what is reported on is no time of its own', () => {
  for (const text of ['до 15 января (за 2026 год)', 'до 15 января (за I полугодие 2026 г.)']) {
    expect(normalForm(readDeadline(text).deadline)).toBe('by --01-15')
    expect(remarks(text)).toEqual([])
  }
})

describe('what no year has', () => {
  test.each([
    ['до конца 6 четверти', '6 четверти'],
    ['5 квартал 2026 г.', '5 квартал'],
    ['3 полугодие', '3 полугодие'],
    ['5 триместр', '5 триместр'],
    ['зима 2027', 'зима 2027'],
  ])('«%s» is refused at «%s»', (text, part) => {
    expect(remarks(text)).toEqual([['deadline-unknown', part]])
  })

  test('says how many there are, and which months to write', () => {
    expect(readDeadline('до конца 6 четверти').remarks[0]?.message.ru).toBe(
      'Срок «до конца 6 четверти» не понят: «6 четверти» не бывает, номера идут от 1 до 4. Исправьте номер.',
    )
    expect(readDeadline('зима 2027').remarks[0]?.message.ru).toContain(
      '«декабрь 2026 – февраль 2027\u00A0г.» или «декабрь 2027 – февраль 2028\u00A0г.»',
    )
  })
})

test('«однократно» beside a time says nothing more', () => {
  for (const text of ['однократно, 1 сентября', '1 сентября однократно', 'единовременно: май']) {
    expect(readDeadline(text)).toMatchObject({ remarks: [], deadline: { kind: /май/.test(text) ? 'range' : 'date' } })
  }
  expect(remarks('неоднократно, 1 сентября')).toEqual([['deadline-unknown', 'неоднократно']])
})

describe('other remarks point at their words', () => {
  test.each([
    ['с 30.09.2022 по 01.09.2022', 'deadline-reversed', 'с 30.09.2022 по 01.09.2022'],
    ['cентябрь 2022 г.', 'deadline-slip', 'cентябрь'],
    ['сентябрь 2О22 г.', 'deadline-slip', '2О22'],
    ['Ш квартал 2022 г.', 'deadline-slip', 'Ш'],
    ['до сентября 2022 г.', 'deadline-vague', 'до сентября 2022 г.'],
    ['2 полугодие', 'deadline-vague', '2 полугодие'],
    ['до 1 сентебря 2022 г.', 'deadline-slip', 'сентебря'],
    ['приказ до 1 сентября 2022 г.', 'deadline-extra', 'приказ'],
    ['15 сентября 2026 г. (среда)', 'deadline-weekday', '15 сентября 2026 г. (среда)'],
    ['до 1 сентября 31 числа 2022', 'deadline-unknown', '31 числа 2022'],
    ['—//—', 'deadline-unknown', '—//—'],
    ['', 'deadline-unknown', ''],
    ['   ', 'deadline-unknown', '   '],
  ])('«%s»: %s', (text, rule, part) => {
    expect(remarks(text)).toEqual([[rule, part]])
  })

  test('a misspelt word is read as the right one, or answered with it', () => {
    expect(readDeadline('сентебрь 2022').remarks[0]?.message.ru).toContain('понято как «сентябрь»')
    expect(readDeadline('до 1 сентебря завтра').remarks[0]?.message.ru).toContain('«сентебря»')
  })

  test('a text too long for a cell is refused, not read', () => {
    expect(readDeadline('май, '.repeat(2500)).remarks).toMatchObject([
      { rule: 'deadline-unknown', span: { start: 0, end: 12_500 } },
    ])
  })

  test('every message is two sentences in both languages', () => {
    const all = ['31.02.2023', 'с 2.05.2022 по 1.05.2022', '2О22', '2 полугодие', 'шум', '', 'до сентября'].flatMap(
      (text) => readDeadline(text).remarks,
    )
    for (const { message } of all) {
      expect(message.ru).toMatch(/^\p{Lu}|^«/u)
      expect(message.ru).toMatch(/[.?]$/u)
      expect(message.en).toMatch(/[.?]$/u)
    }
  })
})

describe('which of several times is meant is asked', () => {
  test.each([
    'ежегодно до 5 числа',
    'раз в год, первая среда месяца',
    'ежегодно в первую неделю',
    'первый понедельник каждого квартала',
    'первая неделя каждого квартала',
    'ежемесячно, 15 октября',
    'ежемесячно, 5 и 20 октября',
    '2 раза в год, до 1 октября',
    '15 или 16 сентября',
    'по понедельникам или вторникам',
    'за 9 месяцев до 15 октября',
    '3 раза в год: октябрь, май',
    'раз в 2 года до 1 июня',
    'раз в 2 месяца, 15 числа',
  ])('«%s»', (text) => expect(remarks(text)).toEqual([['deadline-vague', text]]))

  test.each([
    'ежеквартально до 25 числа',
    'последняя пятница каждого квартала',
    'ежегодно до 5 июня',
    '2 раза в год: октябрь, май',
    '1 или 2 раза в год',
    'не позднее чем за 3 месяца до 1 сентября',
    'за 10 дней до 1 сентября',
    'ежеквартально: до 5 апреля, 5 июля, 5 октября, 5 января',
    'раз в полугодие до 10 числа месяца, следующего за отчётным периодом',
  ])('«%s» is clear', (text) => expect(remarks(text)).toEqual([]))
})

test.each(['по итогам октября', 'по результатам сентября-октября', 'по истечении сентября 2026 г.'])(
  '«%s» is an event after the month, not the month',
  (text) => expect(normalForm(readDeadline(text).deadline)).toBe(`event "${text}"`),
)

describe('a time that is not the one of the deadline is not taken for it', () => {
  test.each([
    // what is reported on
    'по состоянию на 01.10.2026 до 05.10.2026',
    'по состоянию на 1 октября, до 5 октября',
    'по состоянию на 1 число до 5 числа ежемесячно',
    'до 20 октября за III квартал 2026 г.',
    'до 20.10.2026 за сентябрь 2026',
    // the year before
    '1 сентября прошлого года',
    'октябрь предыдущего года',
    'ежегодно до 1 сентября предыдущего года',
    'последний день предыдущего месяца',
    // the number of a point
    '2. 15 октября',
    '3. 10-15 ноября',
    // room left for a hand
    '15 октября 20__ г.',
    '__.10.2026',
    'до __ октября',
    '«__» октября 2026 г.',
    // one day said in two parts
    'суббота 3 недели месяца',
    'вторник, 1 неделя месяца',
    'понедельник первой недели четверти',
    'с 15 сентября в течение 10 дней',
    'октябрь..декабрь',
  ])('«%s» is refused', (text) => expect(remarks(text).map(([rule]) => rule)).toEqual(['deadline-unknown']))

  test.each([
    ['по состоянию на 1 октября и 1 апреля', 'list [date --10-01; date --04-01]'],
    ['до 20 октября отчётного года', 'by --10-20'],
    ['до 5 числа за прошедший месяц', 'recurring monthly by day 5 of next-month'],
    ['05. 10. 2026', 'date 2026-10-05'],
    ['__до 1 мая 2026 г.__', 'by 2026-05-01'],
    ['до __15 мая__', 'by --05-15'],
  ])('«%s» is read', (text, normal) => {
    expect(normalForm(readDeadline(text).deadline)).toBe(normal)
    expect(remarks(text)).toEqual([])
  })

  test.each([
    ['ежедневно с 8.10 до 8.40', 'recurring daily'],
    ['ежедневно 8.10-8.40', 'recurring daily'],
    ['15 октября с 10.10 до 11.11', 'date --10-15'],
    ['15 октября в 10.10-11.11', 'date --10-15'],
    ['15.10-16.10 в 10.11', 'range --10-15..--10-16'],
    ['ежедневно с 01.09 до 31.05', 'recurring daily within --09-01..--05-31'],
    ['с 8.10 до 9.10', 'range --10-08..--10-09'],
  ])('the clock times of «%s» are none of its days', (text, normal) =>
    expect(normalForm(readDeadline(text).deadline)).toBe(normal),
  )
})

test.each([
  ['заявки до 15 сентября, конкурс 20 сентября', 'list [by --09-15; date --09-20]'],
  ['приём до 15 сентября, итоги в октябре', 'list [by --09-15; range --10-01..--10-31]'],
])('«до» goes no further than what is headed anew: «%s»', (text, normal) => {
  expect(normalForm(readDeadline(text).deadline)).toBe(normal)
  expect(remarks(text).map(([rule]) => rule)).toEqual(['deadline-extra', 'deadline-extra'])
})

test.each(['сентябрь (ориентировочно)', 'сентябрь – примерно', '15 октября (предварительно)'])(
  'how sure a time is, is not left out: «%s»',
  (text) => expect(remarks(text).map(([rule]) => rule)).toEqual(['deadline-unknown']),
)
