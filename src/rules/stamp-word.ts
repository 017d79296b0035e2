import type { Text } from '../core/text.ts'
import { disagreeingWord } from '../model/index.ts'
import type { Rule } from './rule.ts'

export const stampWord: Rule = {
  id: 'stamp-word',
  severity: 'warning',
  page: () => ({
    title: { ru: 'Слово грифа не согласовано с названием', en: 'The word of the stamp does not agree' },
    why: {
      ru: 'УТВЕРЖДЕН, УТВЕРЖДЕНА, УТВЕРЖДЕНО или УТВЕРЖДЕНЫ согласуется с видом документа: план — УТВЕРЖДЕН, дорожная карта — УТВЕРЖДЕНА. Если план утверждает своей подписью директор или другое должностное лицо, пишут УТВЕРЖДАЮ. Уберите эту строку: нужное слово подставится само.',
      en: 'УТВЕРЖДЕН agrees with the kind of the document in gender and number; an official who signs writes УТВЕРЖДАЮ. Take the line away: the word is computed.',
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
      {
        yaml: `
roadmap: 1
title: План
approval:
  word: УТВЕРЖДЕН
  by:
    position: Директор школы
    name: А. А. Ясная
activities:
  - title: Издать приказ
    deadline: до 1 сентября 2026 г.
    responsible: Директор`,
        finds: ['УТВЕРЖДЕН'],
      },
    ],
  }),
  *check(plan) {
    const { approval, kind } = plan
    const written = approval?.word
    const expected = disagreeingWord(plan)
    if (!approval || !written || expected === null) return
    yield {
      target: { path: [...approval.path, 'word'] },
      message: expected === OFFICIAL ? notOfficial(written) : otherWord(written, expected, kind ?? ''),
    }
  },
}

const OFFICIAL = 'УТВЕРЖДАЮ'

function notOfficial(written: string): Text {
  return {
    ru: `«${written}» — слово для приказа или совета, а план утверждает должностное лицо: напишите «${OFFICIAL}» или уберите эту строку, и нужное слово подставится само.`,
    en: `«${written}» is for an order or a council, and an official approves this plan: write «${OFFICIAL}», or take this line away and it is computed.`,
  }
}

function otherWord(written: string, expected: string, kind: string): Text {
  if (written.trim().toUpperCase() === OFFICIAL) {
    return {
      ru: `«${written}» пишет должностное лицо, а план утверждён документом или советом: напишите «${expected}» или уберите эту строку, и нужное слово подставится само.`,
      en: `«${written}» is what an official writes, and a document or a council approves this plan: write «${expected}», or take this line away and it is computed.`,
    }
  }
  return {
    ru: `«${written}» не согласуется с «${kind}»: напишите «${expected}» или уберите эту строку, и нужное слово подставится само.`,
    en: `«${written}» does not agree with «${kind}»: write «${expected}», or take this line away and it is computed.`,
  }
}
