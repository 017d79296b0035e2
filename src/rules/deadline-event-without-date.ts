import { keyName } from '../model/index.ts'
import { ownDeadlines } from './remarks.ts'
import type { Rule } from './rule.ts'

export const deadlineEventWithoutDate: Rule = {
  id: 'deadline-event-without-date',
  severity: 'info',
  levels: { recommended: 'off' },
  page: () => ({
    title: { ru: 'Срок привязан к событию без даты', en: 'A deadline bound to an event without a date' },
    why: {
      ru: '«По завершении программы», «в течение 3\u00A0дней после педсовета»: пока день события не записан, срок не посчитать и просрочку не заметить. Запишите день в «события» или впишите его в сам срок: печататься будут прежние слова. «По мере необходимости» и подобное не в счёт: дня у такого нет.',
      en: '«По завершении программы», «в течение 3\u00A0дней после педсовета»: as long as the day of the event is not recorded, nobody can count the deadline. Record it under “events”, or in the deadline; the words print as before. «По мере необходимости» and the like have no day.',
    },
    examples: [
      {
        yaml: `
roadmap: 1
title: План
events:
  педсовет: 2026-11-05
activities:
  - title: Оценить программу
    deadline: по завершении программы
    responsible: Директор
  - title: Разослать протоколы
    deadline: в течение 3 рабочих дней после педсовета
    responsible: Секретарь
  - title: Консультировать родителей
    deadline: по мере необходимости
    responsible: Директор`,
        finds: ['по завершении программы'],
      },
    ],
  }),
  *check(plan) {
    const [events, calendar, text, due] = (['events', 'calendar', 'text', 'due'] as const).map((key) =>
      keyName(plan.keys, key),
    )
    for (const { deadline } of ownDeadlines(plan)) {
      const { kind } = deadline.reading.deadline
      if (kind !== 'event' || deadline.given || deadline.occurrences.length > 0) continue
      if (isCondition(deadline.text)) continue
      const where = /четверт|каникул|семестр|триместр|полугоди/iu.test(deadline.text) ? calendar : events
      yield {
        target: { path: deadline.path },
        message: {
          ru: `Для срока «${deadline.text}» не записан день события: добавьте его в «${where}» или впишите в срок («${text}: …», под ним «${due}: …»).`,
          en: `No day is recorded for the event of «${deadline.text}»: add it to “${where}”, or give it in the deadline (“${text}: …” and below it “${due}: …”).`,
        },
      }
    }
  },
}

/** «по мере необходимости», «при наличии заявок», «незамедлительно»: it may come at any time, or never. */
function isCondition(text: string): boolean {
  return /^\s*(?:по\s+мере|по\s+(?:необходимости|запрос|обращени|требовани|заявк|факту)|при\s|в\s+случае|незамедлительно|немедленно|сразу|в\s+день)/iu.test(
    text,
  )
}
