import { keyName } from '../model/index.ts'
import type { Rule } from './rule.ts'

export const amendmentIncomplete: Rule = {
  id: 'amendment-incomplete',
  severity: 'error',
  page: () => ({
    title: { ru: 'Изменение без документа или основания', en: 'An amendment without document or ground' },
    why: {
      ru: 'Утверждённый план меняет только документ: у изменения должны быть дата и номер документа и основание. Пока документ не зарегистрирован, дату и номер можно оставить для записи от руки («пусто»).',
      en: 'Only a document changes an approved plan: an amendment has the date and number of one, and a ground. Until it is registered date and number may be left “blank”.',
    },
    examples: [
      {
        yaml: `
roadmap: 1
title: План
approval:
  by:
    position: Директор школы
    name: И. О. Фамилия
  date: 2026-08-28
amendments:
  - document:
      kind: order
      date: 2026-11-16
    ground: ' '
activities:
  - title: Издать приказ
    deadline: до 1 октября 2026 г.
    responsible: Директор`,
        finds: ['document', "' '"],
      },
    ],
  }),
  *check({ amendments, keys }) {
    for (const { path, document, ground } of amendments) {
      if (ground !== null && ground.trim() === '') {
        yield {
          target: { path: [...path, 'ground'] },
          message: {
            ru: 'У изменения нет основания: напишите, почему и чьим решением изменён план.',
            en: 'The amendment has no ground: say why and by whose decision the plan was changed.',
          },
        }
      }
      const missing = document ? (['date', 'number'] as const).filter((key) => document[key] === null) : []
      if (missing.length === 0) continue
      const names = missing.map((key) => `«${keyName(keys, key)}»`)
      yield {
        target: { path: [...path, 'document'], part: 'key' },
        message: {
          ru: `У документа об изменениях нет: ${names.join(', ')}. Добавьте или оставьте для записи от руки («${keys === 'ru' ? 'пусто' : 'blank'}»).`,
          en: `The amending document has no ${names.join(', ')}: add it, or leave it “${keys === 'ru' ? 'пусто' : 'blank'}”.`,
        },
      }
    }
  },
}
