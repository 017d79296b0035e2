import { typedTitles } from '../analysis/index.ts'
import { readDate } from '../deadline/index.ts'
import type { Item } from '../model/index.ts'
import type { Rule } from './rule.ts'

export const deadlineInActivity: Rule = {
  id: 'deadline-in-activity',
  severity: 'info',
  page: () => ({
    title: { ru: 'Срок спрятан в названии мероприятия', en: 'A deadline within an activity’s title' },
    why: {
      ru: '«Представить отчёт до 1\u00A0октября», «обновлять ежемесячно»: слова о времени из названия не считаются, напоминание и отчёт о просрочке возьмут только столбец «Срок». Перенесите их туда.',
      en: '«Представить отчёт до 1\u00A0октября», «обновлять ежемесячно»: words about time in a title do not count, reminders and lateness go by the deadline. Move them there.',
    },
    examples: [
      {
        yaml: `
roadmap: 1
title: План
period: 2026–2027 учебный год
activities:
  - title: Обновление раздела сайта ежемесячно
    deadline: в течение учебного года
    responsible: Секретарь
  - title: Сбор заявок от классов до 1 октября
    deadline: ноябрь 2026 г.
    responsible: Директор
  - title: Проведение ежемесячных совещаний, акция «До 1 сентября ежедневно»
    deadline: в течение учебного года
    responsible: Директор
  - title: Исполнение приказа от 23.10.2026 № 5 о детях, родившихся до 1 января 2020 года
    deadline: до 1 декабря 2026 г.
    responsible: Директор
  - title: Формирование базы участников (обновление ежегодно)
    deadline: ежегодно до 15 сентября
    responsible: Директор`,
        finds: ['ежемесячно', 'до 1 октября', 'ежегодно'],
      },
    ],
  }),
  *check(plan) {
    if (!plan.columns.some(({ field }) => field === 'deadline')) return
    for (const { text, path, item } of typedTitles(plan)) {
      if (!item) continue
      const found = timeIn(text, item)
      if (!found) continue
      const { span, isKnown: repeats } = found
      const words = text.slice(span.start, span.end)
      yield {
        target: { path, span },
        message: repeats
          ? {
              ru: `«${words}» в названии повторяет срок: достаточно столбца «Срок», и при изменении срока не останется двух разных.`,
              en: `«${words}» in the title repeats the deadline: once is enough, and a change will not leave two different ones.`,
            }
          : {
              ru: `«${words}» в названии — это срок: перенесите эти слова в столбец «Срок», иначе они не считаются.`,
              en: `«${words}» in the title is a deadline: move these words to the deadline, for here they do not count.`,
            },
      }
    }
  },
}

interface Span {
  readonly start: number
  readonly end: number
}

/** What the words looked for have in them: most titles have nothing of it. */
const trace = /еж|Еж|ЕЖ|[Рр]аз в|РАЗ В|[Дд]о\s|ДО\s|поздне|ПОЗДНЕ/
const often =
  /(?<!\p{L})(?:ежедневно|еженедельно|ежемесячно|ежеквартально|ежегодно|раз в (?:неделю|месяц|квартал|четверть|полугодие|год))(?!\p{L})/iu
const day =
  /(?<!\p{L})(?:до|не позднее)\s(?<date>\d{1,2}\s[а-я]{3,8}(?:\s20\d\d(?:\sг\.|\sгода)?)?|\d{1,2}\.\d\d\.20\d\d)(?![\p{L}\d])/iu

/** Words of a title that are a deadline, and whether the item’s own says the same. */
function timeIn(title: string, item: Item): { readonly span: Span; readonly isKnown: boolean } | undefined {
  if (!trace.test(title)) return undefined
  // What is quoted is the name of something.
  const plain = title.replace(/«[^«»]*»|"[^"]*"/gu, (name) => ' '.repeat(name.length))
  const found = often.exec(plain)
  if (found) return { span: spanOf(found), isKnown: item.deadline?.reading.deadline.kind === 'recurring' }
  const limit = day.exec(plain)
  const date = limit?.groups?.['date'] ?? ''
  if (!limit || !(dateOf(date) ?? dayOfYear(date)) || isOfSomebody(plain.slice(0, limit.index))) return undefined
  return { span: spanOf(limit), isKnown: isKnown(date, item) }
}

/** «детей, родившихся до 1 января 2015 года»: the date tells who is meant. */
function isOfSomebody(before: string): boolean {
  return /(?:шихся|ющихся|ших|нных|емых|период|состоянию)\s*$/iu.test(before.slice(-20))
}

function spanOf({ 0: text, index }: RegExpExecArray): Span {
  return { start: index, end: index + text.length }
}

/** Whether the item’s deadline names the day too: then the title repeats it. */
function isKnown(written: string, { deadline }: Item): boolean {
  const day = dateOf(written) ?? dayOfYear(written)
  return day !== undefined && deadline !== null && deadline.occurrences.some(({ due }) => due?.endsWith(day))
}

function dateOf(written: string): string | undefined {
  return readDate(written).date ?? undefined
}

/** The month and the day of «1 октября»; «5 человек» is none. */
function dayOfYear(written: string): string | undefined {
  // Any leap year will do.
  return readDate(`${written} 2024 года`).date?.slice('2024'.length)
}
