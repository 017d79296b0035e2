import { implementing, isTheirs } from './upper-plan.ts'
import type { Rule } from './rule.ts'

export const implementsUncovered: Rule = {
  id: 'implements-uncovered',
  severity: 'error',
  page: () => ({
    title: { ru: 'Пункт вышестоящего плана не исполняется', en: 'An item of the upper plan that nothing implements' },
    why: {
      ru: 'Каждый пункт вышестоящего плана (а если указано «за кого» — каждый, порученный ему) должно исполнять хотя бы одно мероприятие этого плана: напишите у мероприятия «implements: номер пункта» («во исполнение») или добавьте мероприятие.',
      en: 'Every item of the upper plan (with “as”: every one that is theirs) is to be implemented by an activity of this plan: write “implements: number” at the activity, or add one.',
    },
    examples: [],
  }),
  *check(plan, { linked: { upper } }) {
    if (!upper || !plan.implements) return
    const { as, plan: mention } = plan.implements
    for (const [item, ours] of implementing(plan, upper)) {
      if (ours.length > 0 || (as && !isTheirs(item, as.text))) continue
      const title = item.title.split('\n')[0] ?? ''
      yield {
        target: { path: mention.path },
        message: {
          ru: `Пункт ${item.address} вышестоящего плана («${title}») не исполняет ни одно мероприятие: добавьте его или напишите у подходящего «implements: "${item.id ?? item.address}"».`,
          en: `No activity implements item ${item.address} of the upper plan («${title}»): add one, or write “implements: "${item.id ?? item.address}"” at the one that does.`,
        },
        related: [
          {
            target: { path: [...item.path, 'title'] },
            file: upper.file,
            message: { ru: 'Пункт — здесь.', en: 'The item is here.' },
          },
        ],
      }
    }
  },
}
