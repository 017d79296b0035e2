import { type CalendarDate, daysBetween } from '../core/calendar-date.ts'
import { dateInDigits } from '../deadline/index.ts'
import { approvalDates, approvedOn, type Stamp } from '../model/index.ts'
import type { Finding, Rule } from './rule.ts'

export const stampDates: Rule = {
  id: 'stamp-dates',
  severity: 'warning',
  page: () => ({
    title: { ru: 'Даты в грифах противоречат друг другу или периоду', en: 'Dates of stamps that contradict' },
    why: {
      ru: 'День утверждения один: если дата в грифе и дата приказа различаются, неясно, с какого дня действует план. Оставьте верную дату. Согласуют, рассматривают и принимают план до утверждения, а утверждают — не за годы до его начала и не после его конца.',
      en: 'There is one day of approval: where the stamp and the order differ, nobody knows from when the plan is in force. Keep the right one. A plan is agreed before it is approved, and approved neither years before it begins nor after its end.',
    },
    examples: [
      {
        yaml: `
roadmap: 1
title: План
approval:
  by:
    position: Директор школы
    name: А. А. Ясная
  document:
    kind: приказ
    date: 2026-08-28
    number: 12
  date: 2026-09-01
activities:
  - title: Издать приказ
    deadline: до 1 октября 2026 г.
    responsible: Директор`,
        finds: ['2026-08-28'],
      },
      {
        yaml: `
roadmap: 1
title: План
period: 2026–2027 учебный год
agreed:
  - word: ПРИНЯТ
    body:
      name: Педагогическим советом
      protocol:
        date: 2026-09-03
        number: 1
approval:
  by:
    position: Директор школы
    name: А. А. Ясная
  date: 2024-08-28
activities:
  - title: Издать приказ
    deadline: до 1 октября 2026 г.
    responsible: Директор`,
        finds: ['2026-09-03', '2024-08-28'],
      },
    ],
  }),
  *check({ approval, agreed, period }) {
    if (!approval) return
    yield* agreedLater(approval, agreed)
    yield* longBefore(approval, period?.days?.from ?? null)
    const end = period?.days?.to ?? null
    for (const { date, path } of approvalDates(approval)) {
      if (date === null || end === null || date <= end) continue
      yield {
        target: { path },
        message: {
          ru: `План утверждён ${dateInDigits(date)}, когда его период уже закончился (${dateInDigits(end)}): исправьте одно из двух.`,
          en: `The plan is approved on ${date}, when its period is over (${end}): correct one of the two.`,
        },
      }
    }
    const [first, ...others] = approvalDates(approval).filter(({ date }) => date !== null)
    for (const other of others) {
      if (!first?.date || !other.date || first.date === other.date) continue
      yield {
        target: { path: other.path },
        message: {
          ru: `В грифе две разные даты: ${dateInDigits(first.date)} и ${dateInDigits(other.date)}. Оставьте одну.`,
          en: `The stamp bears two dates, ${first.date} and ${other.date}: keep one.`,
        },
        related: [{ target: { path: first.path }, message: { ru: 'Другая дата — здесь.', en: 'The other is here.' } }],
      }
    }
  },
}

/** Words after which a plan may still be approved: who is made acquainted with it comes after. */
const BEFORE = /^(?:согласован|принят|рассмотрен|одобрен|рекомендован)/iu

function* agreedLater(approval: Stamp, agreed: readonly Stamp[]): Generator<Finding> {
  const approved = approvedOn(approval)
  const day = approvalDates(approval).find(({ date }) => date === approved)
  if (approved === null || !day) return
  for (const stamp of agreed) {
    const written = approvalDates(stamp).find(({ date }) => date === approvedOn(stamp))
    if (!written?.date || written.date <= approved || !BEFORE.test(stamp.word?.trim() ?? 'СОГЛАСОВАНО')) continue
    yield {
      target: { path: written.path },
      message: {
        ru: `«${stamp.word ?? 'СОГЛАСОВАНО'}» ${dateInDigits(written.date)} — позже утверждения (${dateInDigits(approved)}): исправьте одну из дат.`,
        en: `«${stamp.word ?? 'СОГЛАСОВАНО'}» on ${written.date} comes after the approval (${approved}): correct one of the dates.`,
      },
      related: [{ target: { path: day.path }, message: { ru: 'Утверждён — здесь.', en: 'The approval is here.' } }],
    }
  }
}

/** So many days before its period a plan is approved at the most; earlier is a slip of the year. */
const LONGEST_BEFORE = 400

function* longBefore(approval: Stamp, from: CalendarDate | null): Generator<Finding> {
  const approved = approvedOn(approval)
  const written = approvalDates(approval).find(({ date }) => date === approved)
  if (from === null || approved === null || !written || daysBetween(approved, from) <= LONGEST_BEFORE) return
  yield {
    target: { path: written.path },
    message: {
      ru: `План утверждён ${dateInDigits(approved)}, больше чем за год до начала своего периода (${dateInDigits(from)}): скорее всего, ошибка в годе.`,
      en: `The plan is approved on ${approved}, more than a year before its period begins (${from}): most likely the year is wrong.`,
    },
  }
}
