import { keyName } from '../model/index.ts'
import type { Rule } from './rule.ts'

export const titleMissing: Rule = {
  id: 'title-missing',
  severity: 'error',
  page: () => ({
    title: { ru: 'У плана нет названия', en: 'The plan has no title' },
    why: {
      ru: 'Название печатается над таблицей и нужно любому документу. Добавьте строку с ним в начале файла.',
      en: 'The title prints above the table; every document needs one. Add a line with it at the beginning of the file.',
    },
    examples: [
      {
        yaml: `
roadmap: 1
activities:
  - title: Издать приказ
    deadline: до 1 сентября 2026 г.
    responsible: Директор`,
        finds: ['roadmap'],
      },
    ],
  }),
  *check(plan) {
    if (plan.title !== null && plan.title.trim() !== '') return
    const key = keyName(plan.keys, 'title')
    yield {
      target: { path: ['title'] },
      message: {
        ru: `У плана нет названия: добавьте строку «${key}: План мероприятий (дорожная карта) …».`,
        en: `The plan has no title: add a line “${key}: План мероприятий (дорожная карта) …”.`,
      },
    }
  },
}
