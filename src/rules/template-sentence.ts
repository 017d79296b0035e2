import type { Rule } from './rule.ts'

export const templateSentence: Rule = {
  id: 'template-sentence',
  severity: 'error',
  page: () => ({
    title: { ru: 'Строку шаблона нельзя заполнить', en: 'A sentence of the template cannot be filled' },
    why: {
      ru: 'В строках шаблона то, что стоит в двойных фигурных скобках, заполняется из плана: {{name}}, {{#if name}}…{{else}}…{{/if}}, {{#unless name}}…{{/unless}}. Имена у каждой строки свои, они перечислены в сообщении. Замечание появляется при печати (roadmap render).',
      en: 'In the sentences of a template, what stands in double braces is filled from the plan: {{name}}, {{#if name}}…{{else}}…{{/if}}, {{#unless name}}…{{/unless}}. Every sentence has names of its own, which the message lists. It is found on printing (roadmap render).',
    },
    examples: [],
  }),
}
