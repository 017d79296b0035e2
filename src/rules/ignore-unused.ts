import type { Rule } from './rule.ts'

export const ignoreUnused: Rule = {
  id: 'ignore-unused',
  severity: 'warning',
  page: () => ({
    title: { ru: 'Лишний «roadmap-ignore»', en: 'A “roadmap-ignore” that passes over nothing' },
    why: {
      ru: 'Замечания, о котором говорит комментарий, под ним нет: либо оно исправлено, либо комментарий стоит не там. Удалите его, чтобы он не скрыл новую ошибку. Комментарий относится к записи, которая стоит сразу под ним.',
      en: 'The finding that the comment speaks of is not there: it was corrected, or the comment stands in the wrong place. Remove it, lest it hides a new fault. A comment is about the entry right below it.',
    },
    examples: [
      {
        yaml: `
roadmap: 1
title: План
approval:
  by:
    position: Директор школы
    name: А. А. Ясная
  date: 2026-09-10
activities:
  # roadmap-ignore deadline-before-approval -- работа начата по приказу от 20.08.2026 № 5
  - title: Составить список участников
    deadline: октябрь 2026 г.
    responsible: Директор`,
        finds: ['deadline-before-approval'],
      },
      {
        yaml: `
roadmap: 1
title: План
approval:
  by:
    position: Директор школы
    name: А. А. Ясная
  date: 2026-09-10
activities:
  # roadmap-ignore deadline-before-approval -- работа начата по приказу от 20.08.2026 № 5
  - title: Составить список участников
    deadline: август 2026 г.
    responsible: Директор`,
        finds: [],
      },
    ],
  }),
}
