import { counted } from '../core/text.ts'
import { keyName } from '../model/index.ts'
import { ownDeadlines } from './remarks.ts'
import type { Rule } from './rule.ts'

export const periodMissing: Rule = {
  id: 'period-missing',
  severity: 'error',
  page: () => ({
    title: { ru: 'Не указан период плана', en: 'The plan has no period' },
    why: {
      ru: '«В течение всего периода», «ежегодно» и подобные сроки превращаются в даты, только если известен период плана. Укажите его: он не печатается и нужен лишь для подсчёта сроков.',
      en: '«В течение всего периода», «ежегодно» and the like become dates only with the period of the plan. It never prints: it is there for counting.',
    },
    examples: [
      {
        yaml: `
roadmap: 1
title: План
activities:
  - title: Издать приказ
    deadline: в течение всего периода
    responsible: Директор`,
        finds: ['roadmap'],
      },
      {
        yaml: `
roadmap: 1
title: План
period: 2026–2027 учебный год
activities:
  - title: Издать приказ
    deadline: в течение всего периода
    responsible: Директор`,
        finds: [],
      },
    ],
  }),
  *check(plan) {
    // A period that is there but unreadable has a finding of its own.
    if (plan.period) return
    const needing = ownDeadlines(plan).filter(({ deadline }) =>
      deadline.remarks.some((remark) => remark.rule === 'period-missing'),
    )
    const first = needing[0]
    if (!first) return
    const key = keyName(plan.keys, 'period')
    const rest = needing.length - 1
    const others = counted(rest, ['срок', 'срока', 'сроков'], ['other', 'others'])
    yield {
      target: { path: ['period'] },
      message: {
        ru: `Не указан период плана, а без него не посчитать срок «${first.deadline.text}»${rest > 0 ? ` (и ещё ${others.ru})` : ''}: добавьте строку «${key}: 2026–2027 учебный год» со своими годами.`,
        en: `The plan has no period, and without it nobody knows when «${first.deadline.text}» is${rest > 0 ? ` (and ${others.en})` : ''}: add a line “${key}: 2026–2027 учебный год” with your years.`,
      },
      related: needing.map(({ deadline }) => ({
        target: { path: deadline.path },
        message: { ru: 'Этому сроку нужен период.', en: 'This deadline needs the period.' },
      })),
    }
  },
}
