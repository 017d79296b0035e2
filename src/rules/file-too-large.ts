import type { Rule } from './rule.ts'

export const fileTooLarge: Rule = {
  id: 'file-too-large',
  severity: 'error',
  page: () => ({
    title: { ru: 'Файл слишком велик', en: 'The file is too large' },
    why: {
      ru: 'Даже план на несколько сотен мероприятий занимает меньше 1\u00A0МБ, поэтому файл больше 2\u00A0МБ не читается: скорее всего, это не план. Проверьте, тот ли это файл. Если в нём собрано несколько планов, разделите их по отдельным файлам.',
      en: 'Even a plan of several hundred activities takes less than 1 MB, so a file above 2 MB is not read: most likely it is no plan. See whether it is the right file. If it holds several plans, give each a file of its own.',
    },
    examples: [],
  }),
}
