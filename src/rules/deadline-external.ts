import type { Deadline as Meaning } from '../deadline/index.ts'
import { keyName } from '../model/index.ts'
import { ownDeadlines } from './remarks.ts'
import type { Rule } from './rule.ts'

export const deadlineExternal: Rule = {
  id: 'deadline-external',
  severity: 'info',
  levels: { recommended: 'off' },
  page: () => ({
    title: { ru: 'Срок задан чужим планом', en: 'A deadline that another document sets' },
    why: {
      ru: '«По отдельному графику», «по плану института»: когда наступит такой срок, из плана не узнать, и просрочку никто не заметит. Когда график станет известен, впишите дату: печататься будут прежние слова.',
      en: '«По отдельному графику», «по плану института»: nobody can tell from the plan when that is, and nobody will see it pass. Once the schedule is known, give the date: the words print as before.',
    },
    examples: [
      {
        yaml: `
roadmap: 1
title: План
activities:
  - title: Обучение на курсах
    deadline: по отдельному графику
    responsible: Директор
  - title: Участие в семинарах
    deadline:
      text: по плану методического центра
      due: 2026-12-15
    responsible: Директор`,
        finds: ['по отдельному графику'],
      },
    ],
  }),
  *check(plan) {
    const [text, due] = [keyName(plan.keys, 'text'), keyName(plan.keys, 'due')]
    for (const { deadline } of ownDeadlines(plan)) {
      if (!isSetElsewhere(deadline.reading.deadline) || deadline.given || deadline.occurrences.length > 0) continue
      yield {
        target: { path: deadline.path },
        message: {
          ru: `Срок «${deadline.text}» задаёт другой документ. Когда день станет известен, впишите его: «${text}: ${deadline.text}», а под ним «${due}: …».`,
          en: `The deadline «${deadline.text}» is set by another document. Once the day is known, give it: “${text}: ${deadline.text}” and below it “${due}: …”.`,
        },
      }
    }
  },
}

function isSetElsewhere(deadline: Meaning): boolean {
  return deadline.kind === 'list' ? deadline.items.every(isSetElsewhere) : deadline.kind === 'external'
}
