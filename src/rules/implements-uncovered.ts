import { keyName } from '../model/index.ts'
import type { Rule } from './rule.ts'
import { uncovered } from './upper-plan.ts'

export const implementsUncovered: Rule = {
  id: 'implements-uncovered',
  severity: 'error',
  page: () => ({
    title: { ru: 'Пункт вышестоящего плана не исполняется', en: 'An item of the upper plan that nothing implements' },
    why: {
      ru: 'Каждый пункт вышестоящего плана (а если указано «за кого» — каждый, порученный им) должно исполнять хотя бы одно мероприятие этого плана: впишите в него «во исполнение» (implements) с номером пункта или добавьте мероприятие. Раздел, в котором есть «во исполнение», исполняет пункт всеми своими мероприятиями. Не нужно исполнять то, что снято, и то, чей срок не попадает в период этого плана. Пункты, которые вас не касаются, назовите в ключе «кроме» (except).',
      en: 'Every item of the upper plan (with “as”: every one that is theirs) is to be implemented by an activity of this plan: write “implements” with its number there, or add one. A section with “implements” does it by all its activities. What was cancelled, and what is not due within the period of this plan, need not be implemented; name what is no concern of yours under “except”.',
    },
    examples: [],
  }),
  *check(plan, { linked: { upper } }) {
    if (!upper || !plan.implements) return
    const key = keyName(plan.keys, 'implements')
    const except = keyName(plan.keys, 'except')
    for (const item of uncovered(plan, upper)) {
      const name = item.id ?? item.address
      const title = item.title.trim().split('\n')[0] ?? ''
      yield {
        target: { path: plan.implements.plan.path },
        about: name,
        message: {
          ru: `Ни одно мероприятие не исполняет пункт ${item.address} вышестоящего плана («${title}»): впишите в подходящее «${key}: "${name}"» или добавьте такое мероприятие. Если пункт вас не касается, назовите его в «${except}».`,
          en: `No activity implements item ${item.address} of the upper plan («${title}»): write “${key}: "${name}"” at the one that does, or add one. If the item is no concern of yours, name it under “${except}”.`,
        },
        related: [
          {
            target: { path: [...item.path, 'title'] },
            file: upper.file,
            message: { ru: 'Этот пункт — здесь.', en: 'The item is here.' },
          },
        ],
      }
    }
  },
}
