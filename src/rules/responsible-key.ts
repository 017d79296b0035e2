import type { Roadmap } from '../model/index.ts'
import type { Rule } from './rule.ts'

export const responsibleKey: Rule = {
  id: 'responsible-key',
  severity: 'error',
  page: () => ({
    title: { ru: 'Ключи справочника напечатаются как есть', en: 'Keys of the directory would print' },
    why: {
      ru: 'Ключ справочника заменяется названием, только если он стоит один или в списке. В тексте через запятую он печатается как есть: возьмите ключи в квадратные скобки.',
      en: 'A key becomes the name only by itself or in a list. In a text with commas it prints as it stands: put the keys in brackets.',
    },
    examples: [
      {
        yaml: `
roadmap: 1
title: План
responsibles:
  head: директор школы
  deputy: заместитель директора
activities:
  - title: Издать приказ
    deadline: до 1 сентября 2026 г.
    responsible: head, deputy
  - title: Составить отчёт
    deadline: до 1 июня 2027 г.
    responsible: [head, deputy]`,
        finds: ['head', 'deputy'],
      },
    ],
  }),
  *check(plan) {
    for (const item of [...plan.sections, ...plan.activities]) {
      for (const { from, value } of item.responsible.values()) {
        if (from !== 'own' || !value || value.text === null) continue
        for (const { entry, path, span } of value.people) {
          const typed = value.text.slice(span.start, span.end)
          if (!entry || entry.key !== typed || entry.name === typed) continue
          yield { target: { path, span }, message: message(value.text, typed, entry.name, plan) }
        }
      }
    }
  },
}

function message(text: string, key: string, name: string, { directory }: Roadmap) {
  const parts = text.split(/[,;]/).map((part) => part.trim())
  const list = `[${parts.join(', ')}]`
  const every = parts.every((part) => directory?.byKey(part))
  return {
    ru: `Ключ «${key}» напечатается как есть, а не как «${name}»: ${every ? `напишите список — ${list}` : 'напишите список в квадратных скобках'}.`,
    en: `The key “${key}” would print as it stands, not as “${name}”: ${every ? `write a list, ${list}` : 'write a list in brackets'}.`,
  }
}
