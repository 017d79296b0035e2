import { dictionary, either, list, map, optional, text, word } from '../node.ts'
import { both } from './both.ts'

/** Days with their years: one entry or several. */
const days = (...written: string[]) => {
  const day = text({ examples: [...written, 'blank'] })
  return either(day, list(day))
}

/** «1–10»: numbers of days of a month. */
const monthDays = (example: string) =>
  text({
    pattern: /^(?:с )?(?:0?[1-9]|[12]\d|3[01]) ?(?:-|–|—|\.\.|по) ?(?:0?[1-9]|[12]\d|3[01])(?: числ[ао])?$/,
    examples: [example],
  })

/** The school's own time: terms, breaks, days off, and what the plan means by «начало месяца» and the like. */
export const calendar = map({
  'school-year': optional(text({ examples: ['1 сентября – 31 мая'] }), {
    ru: 'учебный год',
    title: both('Учебный год', 'School year'),
    about: both(
      'Первый и последний день учебного года, без года: «1 сентября – 31 мая». По умолчанию — с 1 сентября по 31 августа.',
      'Its first and last day without a year. By default 1 September to 31 August.',
    ),
  }),
  terms: optional(days('2026-09-01..2026-10-25', '3 ноября – 29 декабря 2026 г.'), {
    ru: 'четверти',
    also: ['четверть'],
    title: both('Четверти', 'Terms'),
    about: both(
      'Первый и последний день каждой четверти, по порядку; можно за несколько учебных лет подряд.',
      'First and last day of each term in order, of several school years one after the other.',
    ),
  }),
  trimesters: optional(days('2026-09-01..2026-11-15', '23 ноября 2026 г. – 19 февраля 2027 г.'), {
    ru: 'триместры',
    also: ['триместр'],
    title: both('Триместры', 'Trimesters'),
    about: both('Первый и последний день каждого триместра, по порядку.', 'First and last day of each, in order.'),
  }),
  semesters: optional(days('2026-09-01..2026-12-29', '11 января – 28 мая 2027 г.'), {
    ru: 'семестры',
    also: ['семестр', 'полугодия'],
    title: both('Семестры (полугодия)', 'Semesters (half-years)'),
    about: both(
      'Первый и последний день каждого семестра или учебного полугодия, по порядку.',
      'First and last day of each semester or half of the school year, in order.',
    ),
  }),
  breaks: optional(dictionary(days('2026-10-26..2026-11-02', '30 декабря 2026 г. – 10 января 2027 г.')), {
    ru: 'каникулы',
    title: both('Каникулы', 'Breaks'),
    about: both(
      'Название каникул и их дни; за несколько учебных лет — список.',
      'The name of each break and its days; a list where the plan has several years.',
    ),
  }),
  'days-off': optional(days('2026-11-05', '2026-12-28..2026-12-30'), {
    ru: 'выходные',
    also: ['выходные дни', 'нерабочие дни'],
    title: both('Выходные дни', 'Days off'),
    about: both(
      'Нерабочие дни сверх суббот, воскресений, праздников и переносов Правительства.',
      'Days off beyond weekends, public holidays and the days that the Government moved.',
    ),
  }),
  'working-days': optional(days('2026-12-26', '26 декабря 2026 г.'), {
    ru: 'рабочие дни',
    also: ['рабочие выходные'],
    title: both('Рабочие дни', 'Working days'),
    about: both('Выходные, которые в этом плане рабочие.', 'Days of weekends and holidays on which work goes on.'),
  }),
  weeks: optional(
    word([
      { en: 'sevens', ru: 'семёрки', also: ['по семь дней'], title: both('С 1-го по 7-е число', 'Days 1 to 7') },
      {
        en: 'mondays',
        ru: 'понедельники',
        also: ['с понедельника'],
        title: both('С первого понедельника', 'From the first Monday'),
      },
    ]),
    {
      ru: 'недели',
      title: both('Недели месяца', 'Weeks of a month'),
      about: both(
        'Что такое «первая неделя сентября»: семёрки — 1–7 число, понедельники — с первого понедельника.',
        'What «первая неделя сентября» is: the days 1 to 7, or from the first Monday on.',
      ),
    },
  ),
  'half-years': optional(
    word([
      {
        en: 'civil',
        ru: 'календарные',
        also: ['календарное', 'календарный'],
        title: both('Январь – июнь и июль – декабрь', 'January to June, July to December'),
      },
      {
        en: 'school',
        ru: 'учебные',
        also: ['учебное', 'учебный'],
        title: both('Сентябрь – декабрь и январь – май', 'September to December, January to May'),
      },
    ]),
    {
      ru: 'какие полугодия',
      also: ['полугодие'],
      title: both('Какие полугодия', 'Which half-years'),
      about: both(
        'Что такое «I полугодие»: календарные — январь – июнь, учебные — сентябрь – декабрь.',
        'What «I полугодие» is: January to June, or September to December.',
      ),
    },
  ),
  'beginning-of-month': optional(monthDays('1–10'), {
    ru: 'начало месяца',
    title: both('Начало месяца', 'Beginning of a month'),
    about: both('Числа месяца: «1–10».', 'Numbers of days.'),
  }),
  'middle-of-month': optional(monthDays('10–20'), {
    ru: 'середина месяца',
    title: both('Середина месяца', 'Middle of a month'),
    about: both('Числа месяца: «10–20».', 'Numbers of days.'),
  }),
  'end-of-month': optional(monthDays('21–31'), {
    ru: 'конец месяца',
    title: both('Конец месяца', 'End of a month'),
    about: both('Числа месяца: «21–31»; 31 — последний день любого.', 'Numbers of days; 31 is the last day of any.'),
  }),
})

export const calendarLabel = {
  ru: 'календарь',
  title: both('Календарь', 'Calendar'),
  about: both(
    'Четверти, каникулы, выходные: по ним считают «до конца четверти», «на осенних каникулах». Не печатается.',
    'Terms, breaks, days off, by which «до конца четверти» and the like are counted. Never printed.',
  ),
}
