import type { Rule } from './rule.ts'

export const planEmpty: Rule = {
  id: 'plan-empty',
  severity: 'error',
  page: () => ({
    title: { ru: 'В плане нет мероприятий', en: 'The plan has no activities' },
    why: {
      ru: 'Проверять и исполнять нечего: добавьте разделы с мероприятиями или один общий список мероприятий.',
      en: 'There is nothing to check or to do: add sections with activities, or one list of activities.',
    },
    examples: [
      {
        yaml: `
roadmap: 1
title: План`,
        finds: ['roadmap'],
      },
    ],
  }),
  *check(plan) {
    if (plan.activities.length > 0) return
    const key = plan.keys === 'ru' ? 'мероприятия' : 'activities'
    yield {
      target: { path: [plan.sections.length > 0 ? 'sections' : 'activities'] },
      message: {
        ru: `В плане нет ни одного мероприятия: запишите их списком под ключом «${key}» — в разделе или прямо в плане.`,
        en: `The plan has not one activity: list them under “${key}”, in a section or in the plan itself.`,
      },
    }
  },
}
