import { numberedTwice } from './number-duplicate.ts'
import type { Rule } from './rule.ts'

export const numberOutsideSection: Rule = {
  id: 'number-outside-section',
  severity: 'warning',
  page: () => ({
    title: { ru: 'Номер из другого раздела', en: 'A number of another section' },
    why: {
      ru: 'Пункт 1.4 стоит в разделе 2: так бывает, когда его перенесли, а номер, набранный вручную, остался прежним. Исправьте номер или уберите его, и пункт пронумеруется сам.',
      en: 'Item 1.4 stands in section 2: it was moved, and its typed number was not. Mend the number, or take it away and the item numbers itself.',
    },
    examples: [
      {
        yaml: `
roadmap: 1
title: План
sections:
  - title: Подготовка
    activities:
      - title: Издать приказ
        deadline: до 1 сентября 2026 г.
        responsible: Директор
  - title: Итоги
    activities:
      - title: Составить отчёт
        number: 1.2
        deadline: до 1 июня 2027 г.
        responsible: Директор`,
        finds: ['1.2'],
      },
    ],
  }),
  *check(plan) {
    const twice = numberedTwice(plan)
    for (const { address, number: own, activities } of plan.sections) {
      if (own === '' || !/^\d+$/.test(address)) continue
      for (const activity of activities) {
        const { path, number, numberTyped } = activity
        const section = /^(\d+)\.\d/.exec(number)?.[1]
        if (!numberTyped || section === undefined || section === address || twice.has(activity)) continue
        yield {
          target: { path: [...path, 'number'] },
          message: {
            ru: `Номер «${number}» — из раздела ${section}, а пункт стоит в разделе ${address}: исправьте номер или уберите его.`,
            en: `The number “${number}” is one of section ${section}, but the item stands in section ${address}: mend it or take it away.`,
          },
        }
      }
    }
  },
}
