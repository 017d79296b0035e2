// A plan of usual length and wordings, with any number of activities.
export const deadlines = ['до 15 октября 2026 г.', 'ноябрь 2026 г.', 'сентябрь–октябрь 2026 г.', 'в течение всего периода', 'декабрь 2026 г., март 2027 г.']

export function plan(activities) {
  const head = `roadmap: 1
title: |
  План мероприятий (дорожная карта)
  развития наставничества
period: 2026–2027 учебный год
approval:
  by:
    position: Директор школы
    name: А. А. Ясная
  date: 2026-08-28
sections:
`
  const sections = Array.from({ length: activities / 5 }, (_section, s) => {
    const items = deadlines.map(
      (deadline, i) => `      - title: Проведение мероприятия ${s}.${i}, в котором участвуют педагоги и обучающиеся школы
        deadline: ${deadline}
        responsible: Заместитель директора по учебно-воспитательной работе, классные руководители
        result: Приказ директора школы, аналитическая справка
`,
    )
    return `  - title: Раздел ${s + 1} с названием обычной длины\n    activities:\n${items.join('')}`
  })
  return head + sections.join('')
}
