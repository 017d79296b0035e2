import type { Rule } from './rule.ts'

export const ignoreUnknown: Rule = {
  id: 'ignore-unknown',
  severity: 'warning',
  page: () => ({
    title: { ru: 'Неизвестное правило в «roadmap-ignore»', en: 'An unknown rule in “roadmap-ignore”' },
    why: {
      ru: 'Комментарий называет правило, которого нет: скорее всего, в имени опечатка, и он не действует. Все правила показывает roadmap explain.',
      en: 'The comment names a rule that does not exist: most likely a slip, and it has no effect. roadmap explain lists all rules.',
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
  # roadmap-ignore deadline-before-aproval -- работа начата по приказу от 20.08.2026 № 5
  - title: Составить список участников
    deadline: август 2026 г.
    responsible: Директор`,
        finds: ['deadline-before-aproval'],
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
