import type { Deadline } from '../model/index.ts'
import { ownDeadlines } from './remarks.ts'
import type { Rule } from './rule.ts'

export const deadlineWordsMixed: Rule = {
  id: 'deadline-words-mixed',
  severity: 'info',
  levels: { recommended: 'off' },
  page: () => ({
    title: { ru: 'Весь период назван по-разному', en: 'The whole period in different words' },
    why: {
      ru: '«В течение всего периода», «постоянно», «весь срок реализации» для программы одно и то же, а читатель ищет между ними разницу. Выберите одни слова на весь план.',
      en: '«В течение всего периода», «постоянно», «весь срок реализации» count as the same, while a reader looks for the difference. Choose one wording for the plan.',
    },
    examples: [
      {
        yaml: `
roadmap: 1
title: План
period: 2026 год
activities:
  - title: Консультировать учителей
    deadline: в течение всего периода
    responsible: Директор
  - title: Вести раздел сайта
    deadline: постоянно
    responsible: Директор
  - title: Пополнять фонд библиотеки
    deadline: В течение всего периода
    responsible: Библиотекарь`,
        finds: ['постоянно'],
      },
    ],
  }),
  *check(plan) {
    const byWords = new Map<string, Deadline[]>()
    for (const { deadline } of ownDeadlines(plan)) {
      const meaning = deadline.reading.deadline
      if (meaning.kind !== 'period' || meaning.of !== 'plan' || meaning.end || meaning.plus) continue
      const words = folded(deadline.text)
      const alike = byWords.get(words)
      if (alike) alike.push(deadline)
      else byWords.set(words, [deadline])
    }
    // The commonest words are those to keep; of equals the first.
    const [kept, ...others] = [...byWords.values()].sort((a, b) => b.length - a.length)
    const model = kept?.[0]
    if (!model) return
    for (const [deadline] of others) {
      if (!deadline) continue
      yield {
        target: { path: deadline.path },
        message: {
          ru: `«${deadline.text}» здесь и «${model.text}» в другом месте — один и тот же срок: назовите его одинаково.`,
          en: `«${deadline.text}» here and «${model.text}» elsewhere are the same deadline: use the same words.`,
        },
        related: [{ target: { path: model.path }, message: { ru: 'Другие слова — здесь.', en: 'The other words.' } }],
      }
    }
  },
}

function folded(text: string): string {
  return text
    .toLowerCase()
    .replace(/ё/gu, 'е')
    .replace(/[^\p{L}\d]+/gu, ' ')
    .trim()
}
