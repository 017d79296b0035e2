import type { Rule } from './rule.ts'

export const importSectionActivity: Rule = {
  id: 'import-section-activity',
  severity: 'warning',
  page: () => ({
    title: { ru: 'Раздел набран как мероприятие', en: 'A section looks like an activity' },
    why: {
      ru: 'Над мероприятиями стоит строка с номером раздела, у которой есть срок и ответственные и которая не выделена полужирным. Она взята и как раздел, и как мероприятие, за исполнением которого следят. Если следить за ней не нужно, уберите ключ «мероприятие: да».',
      en: 'Over the activities stands a row with the number of a section that has a deadline and people and is not bold. It was taken as a section and as an activity that is followed. If it need not be followed, remove the key “activity: true”.',
    },
    examples: [],
  }),
}
