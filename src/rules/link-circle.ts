import type { Rule } from './rule.ts'

export const linkCircle: Rule = {
  id: 'link-circle',
  severity: 'error',
  page: () => ({
    title: { ru: 'Планы исполняют друг друга по кругу', en: 'Plans that implement one another in a circle' },
    why: {
      ru: 'План школы исполняет план муниципалитета, но не наоборот: по кругу нельзя сказать, чей срок главный. Уберите ключ «implements» («во исполнение») в вышестоящем плане.',
      en: 'A school’s plan implements its municipality’s and not the other way round: in a circle no date goes first. Remove “implements” from the upper plan.',
    },
    examples: [],
  }),
  *check(_plan, { linked }) {
    for (const { kind, path, message, related = [] } of linked.faults) {
      if (kind === 'circle') yield { target: { path }, message, related }
    }
  },
}
