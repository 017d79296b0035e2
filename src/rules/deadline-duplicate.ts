import { normalForm, writeDeadline } from '../deadline/index.ts'
import { ownDeadlines } from './remarks.ts'
import type { Rule } from './rule.ts'

export const deadlineDuplicate: Rule = {
  id: 'deadline-duplicate',
  severity: 'warning',
  page: () => ({
    title: { ru: 'Одно и то же время названо дважды', en: 'The same time twice in one deadline' },
    why: {
      ru: '«Август 2026\u00A0г., август 2026\u00A0г.»: скорее всего, во втором случае нужен другой год или месяц, а план обещает одно и то же дважды. Исправьте его или уберите повтор.',
      en: '«Август 2026\u00A0г., август 2026\u00A0г.»: most likely the second should be another year or month. Correct it, or take it away.',
    },
    examples: [
      {
        yaml: `
roadmap: 1
title: План
activities:
  - title: Провести совещание
    deadline: август 2026 г., август 2026 г.
    responsible: Директор
  - title: Собрать отчёты
    deadline: август 2026 г., август 2027 г.
    responsible: Директор`,
        finds: ['август 2026 г., август 2026 г.'],
      },
    ],
  }),
  *check(plan) {
    for (const { deadline } of ownDeadlines(plan)) {
      const meaning = deadline.reading.deadline
      if (meaning.kind !== 'list') continue
      const seen = new Set<string>()
      const again = meaning.items.find((item) => {
        const normal = normalForm(item)
        if (seen.has(normal)) return true
        seen.add(normal)
        return false
      })
      if (!again) continue
      const time = writeDeadline(again)
      yield {
        target: { path: deadline.path },
        message: {
          ru: `В сроке «${deadline.text}» дважды названо одно и то же: «${time}». Исправьте год или месяц либо уберите повтор.`,
          en: `The deadline «${deadline.text}» names «${time}» twice: correct the year or the month, or take one of them away.`,
        },
      }
    }
  },
}
