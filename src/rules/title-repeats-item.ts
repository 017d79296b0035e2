import { isInTable, isSameHeading, textsWith } from '../analysis/index.ts'
import type { Rule } from './rule.ts'

export const titleRepeatsItem: Rule = {
  id: 'title-repeats-item',
  severity: 'info',
  page: () => ({
    title: { ru: 'Перечень повторяет свой заголовок', en: 'A list repeats its heading' },
    why: {
      ru: 'Первая строка называет работу, а пункт перечня под ней называет ту же работу ещё раз: неясно, что входит в неё кроме неё самой. Уберите повтор или назовите в первой строке всё вместе.',
      en: 'The first line names some work, and an item of the list below names the same: nobody knows what it consists of. Take the repetition away, or name the whole in the first line.',
    },
    examples: [
      {
        yaml: `
roadmap: 1
title: План
activities:
  - title: |
      Оценка качества программ в образовательных организациях:
      - оценка качества программ в ОО;
      - анкетирование участников.
    deadline: до 1 июня 2027 г.
    responsible: Методист`,
        finds: ['оценка качества программ в ОО'],
      },
    ],
  }),
  *check(plan) {
    for (const { path, text, offset } of textsWith(plan, trace).filter(isInTable)) {
      const [heading = '', ...lines] = text.split('\n')
      let start = heading.length + 1
      for (const line of lines) {
        const item = /^\s*(?:[-–—•➤*]|\d{1,2}[).])\s*(?<words>\S.*)/u.exec(line)?.groups?.words
        if (item !== undefined && isSameHeading(heading, item)) {
          const words = /^.*[^\s.,;:]/u.exec(item)?.[0] ?? item
          const from = offset + start + line.indexOf(item)
          yield {
            target: { path, span: { start: from, end: from + words.length } },
            message: {
              ru: `«${words}» повторяет первую строку: уберите этот пункт перечня или назовите в первой строке всё вместе.`,
              en: `“${words}” repeats the first line: take this item of the list away, or name the whole in the first line.`,
            },
          }
        }
        start += line.length + 1
      }
    }
  },
}

/** A list has several lines, the first of them not empty. */
const trace = /\n[^\u0000]/g
