import { yearMeant } from '../analysis/index.ts'
import type { CalendarDate } from '../core/calendar-date.ts'
import type { Text } from '../core/text.ts'
import type { Deadline } from '../model/index.ts'
import type { Rule } from './rule.ts'

export const deadlineOutsideSection: Rule = {
  id: 'deadline-outside-section',
  severity: 'warning',
  page: () => ({
    title: { ru: 'Срок мероприятия вне срока раздела', en: 'A deadline lies outside its section’s' },
    why: {
      ru: 'Срок раздела показывает, когда идут его мероприятия. Если мероприятие выходит за него, один из сроков неверен: исправьте его.',
      en: 'The deadline of a section says when its activities run. Where one goes beyond it, one of the two is wrong: mend it.',
    },
    examples: [
      {
        yaml: `
roadmap: 1
title: План
sections:
  - title: Подготовка
    deadline: сентябрь 2026 г.
    activities:
      - title: Издать приказ
        deadline: до 10 сентября 2026 г.
        responsible: Директор
      - title: Провести совещание
        deadline: октябрь 2026 г.
        responsible: Директор`,
        finds: ['октябрь 2026 г.'],
      },
      {
        yaml: `
roadmap: 1
title: План
period: 2026-09-01..2027-05-31
sections:
  - title: Подготовка
    deadline: октябрь 2026 г. – март 2027 г.
    activities:
      - title: Занятия кружка
        deadline: еженедельно
        responsible: Учитель физики`,
        finds: [],
      },
    ],
  }),
  *check(plan) {
    for (const section of plan.sections) {
      const bounds = section.deadline
      if (!bounds) continue
      for (const { deadline, deadlineFrom, address } of section.activities) {
        if (!deadline || deadlineFrom !== 'own' || !goesBeyond(deadline, bounds)) continue
        yield {
          target: { path: deadline.path },
          message: goesWrong(address, deadline, bounds),
          related: [
            { target: { path: bounds.path }, message: { ru: 'Срок раздела — здесь.', en: 'The section’s is here.' } },
          ],
        }
      }
    }
  },
}

function goesWrong(address: string, deadline: Deadline, bounds: Deadline): Text {
  const { first, last } = extent(bounds)
  const slip = yearMeant(deadline, { from: first, to: last })
  return slip
    ? {
        ru: `Срок пункта ${address} «${deadline.text}» вне срока раздела «${bounds.text}». Скорее всего, опечатка в годе: ${slip.meant} вместо ${slip.wrong}. Исправьте год или срок раздела.`,
        en: `The deadline «${deadline.text}» of item ${address} lies outside its section’s, «${bounds.text}». Most likely the year is wrong, ${slip.meant} being meant instead of ${slip.wrong}: mend it, or the section’s.`,
      }
    : {
        ru: `Срок пункта ${address} «${deadline.text}» выходит за срок раздела «${bounds.text}»: исправьте один из них.`,
        en: `The deadline «${deadline.text}» of item ${address} goes beyond its section’s, «${bounds.text}»: mend one of them.`,
      }
}

function goesBeyond(inner: Deadline, outer: Deadline): boolean {
  const a = extent(inner)
  const b = extent(outer)
  // Of what recurs only the last days count: a quarter may begin before the section and end in it.
  const first = inner.reading.deadline.kind === 'recurring' ? a.due : a.first
  return (
    (first !== null && b.first !== null && first < b.first) || (a.last !== null && b.last !== null && a.last > b.last)
  )
}

/** The first day, the first due date and the last day of all occurrences; `null` where not known. */
function extent({ occurrences }: Deadline) {
  const dues = occurrences.map(({ due }) => due)
  return { first: earliest(occurrences.map(({ from, due }) => from ?? due)), due: earliest(dues), last: latest(dues) }
}

type Day = CalendarDate | null

function earliest(days: readonly Day[]): Day {
  return days.reduce<Day>((least, day) => (day !== null && (least === null || day < least) ? day : least), null)
}

function latest(days: readonly Day[]): Day {
  return days.reduce<Day>((most, day) => (day !== null && (most === null || day > most) ? day : most), null)
}
