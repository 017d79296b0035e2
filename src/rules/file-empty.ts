import type { Rule } from './rule.ts'

export const fileEmpty: Rule = {
  id: 'file-empty',
  severity: 'error',
  page: () => ({
    title: { ru: 'Файл пуст', en: 'The file is empty' },
    why: {
      ru: 'В файле нет ничего, кроме пустых строк и примечаний («# …»), и проверять нечего. Начните со строки «дорожная карта: 1», под ней напишите название плана и мероприятия. Если план был и пропал, проверьте, тот ли файл сохранён.',
      en: 'The file holds nothing but empty lines and remarks (“# …”), so there is nothing to check. Begin with a line “roadmap: 1”, and write the title and the activities below it. If there was a plan, see whether the right file was saved.',
    },
    examples: [
      {
        yaml: `
# План мероприятий по развитию чтения`,
        finds: [''],
      },
      {
        yaml: `
# План мероприятий по развитию чтения
roadmap: 1
title: План
activities:
  - title: Издать приказ
    deadline: до 1 сентября 2026 г.
    responsible: Директор`,
        finds: [],
      },
    ],
  }),
}
