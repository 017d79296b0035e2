import { approvedWord } from '../model/index.ts'
import type { Rule } from './rule.ts'

export const stampWord: Rule = {
  id: 'stamp-word',
  severity: 'warning',
  page: () => ({
    title: { ru: 'Слово грифа не согласовано с названием', en: 'The word of the stamp does not agree' },
    why: {
      ru: 'УТВЕРЖДЕН, УТВЕРЖДЕНА, УТВЕРЖДЕНО или УТВЕРЖДЕНЫ согласуется с видом документа: план — УТВЕРЖДЕН, дорожная карта — УТВЕРЖДЕНА. Уберите эту строку: нужное слово подставится само.',
      en: 'УТВЕРЖДЕН agrees with the kind of the document in gender and number. Take the line away: the word is computed.',
    },
    examples: [
      {
        yaml: `
roadmap: 1
title: Дорожная карта развития чтения
approval:
  word: Утверждён
  document:
    kind: приказ
    date: 2026-08-28
    number: 12
activities:
  - title: Издать приказ
    deadline: до 1 сентября 2026 г.
    responsible: Директор`,
        finds: ['Утверждён'],
      },
    ],
  }),
  *check({ approval, kind }) {
    const written = approval?.word
    if (!approval || !written || kind === null) return
    const expected = approvedWord(kind)
    const folded = written.trim().toUpperCase().replace(/Ё/g, 'Е')
    if (expected === null || !/^УТВЕРЖДЕН[АОЫ]?$/.test(folded) || folded === expected) return
    yield {
      target: { path: [...approval.path, 'word'] },
      message: {
        ru: `«${written}» не согласуется с «${kind}»: напишите «${expected}» или уберите эту строку, и нужное слово подставится само.`,
        en: `«${written}» does not agree with «${kind}»: write «${expected}», or take this line away and it is computed.`,
      },
    }
  },
}
