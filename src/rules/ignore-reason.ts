import type { Rule } from './rule.ts'

export const ignoreReason: Rule = {
  id: 'ignore-reason',
  severity: 'warning',
  page: () => ({
    title: { ru: 'Комментарий «roadmap-ignore» без причины', en: 'A “roadmap-ignore” without its reason' },
    why: {
      ru: 'Замечание можно оставить без внимания, но читатель файла должен знать почему: после имени правила поставьте два дефиса и причину. Без причины комментарий не действует.',
      en: 'A finding may be passed over, but whoever reads the file must know why: after the name of the rule write two hyphens and the reason. Without it the comment has no effect.',
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
  # roadmap-ignore deadline-before-approval
  - title: Составить список участников
    deadline: август 2026 г.
    responsible: Директор`,
        finds: ['# roadmap-ignore deadline-before-approval'],
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
