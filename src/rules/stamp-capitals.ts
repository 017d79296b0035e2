import type { Path } from '../core/diagnostic.ts'
import { disagreeingWord } from '../model/index.ts'
import type { Finding, Rule } from './rule.ts'

export const stampCapitals: Rule = {
  id: 'stamp-capitals',
  severity: 'warning',
  folds: true,
  page: () => ({
    title: { ru: 'Слово грифа не прописными буквами', en: 'The word of a stamp is not in capitals' },
    why: {
      ru: 'УТВЕРЖДАЮ, УТВЕРЖДЕН, СОГЛАСОВАНО в грифе пишут прописными буквами (ГОСТ\u00A0Р\u00A07.0.97). Уберите строку «гриф», и слово подставится само, или исправьте буквы.',
      en: 'УТВЕРЖДАЮ, УТВЕРЖДЕН, СОГЛАСОВАНО stand in capitals (ГОСТ\u00A0Р\u00A07.0.97). Take the line away, and the word is computed, or correct the letters.',
    },
    examples: [
      {
        yaml: `
roadmap: 1
title: План
agreed:
  - word: СОГЛАСОВАНО
    by:
      position: Председатель совета школы
      name: Л. М. Тихая
approval:
  word: Утверждаю
  by:
    position: Директор школы
    name: А. А. Ясная
activities:
  - title: Издать приказ
    deadline: до 1 сентября 2026 г.
    responsible: Директор`,
        finds: ['Утверждаю'],
      },
    ],
  }),
  *check(plan) {
    const { approval, agreed } = plan
    // A word of the wrong gender has a finding of its own, with the right one in capitals.
    if (approval && !disagreeingWord(plan)) yield* lowered(approval.word, approval.path)
    for (const stamp of agreed) yield* lowered(stamp.word, stamp.path)
  },
}

function* lowered(word: string | null, path: Path): Generator<Finding> {
  const start = word === null ? -1 : word.search(/\S/u)
  if (word === null || start < 0) return
  const end = word.trimEnd().length
  const typed = word.slice(start, end)
  const expected = capitals(typed)
  if (typed === expected || !isWordOfStamp(typed)) return
  const target = { path: [...path, 'word'], span: { start, end } }
  yield {
    target,
    message: {
      ru: `«${typed}» в грифе пишут прописными буквами: «${expected}».`,
      en: `«${typed}» stands in capitals in a stamp: «${expected}».`,
    },
    fix: [{ target, text: expected }],
  }
}

/** «РАССМОТРЕНО и ПРИНЯТО»: what only joins the words, and what follows them, stays as it is. */
function capitals(text: string): string {
  return text.replace(/\p{L}+/gu, (word) => (isWordOfStamp(word) ? word.toUpperCase() : word))
}

function isWordOfStamp(text: string): boolean {
  return /^(?:утвержд|согласован|принят|рассмотрен|одобрен|рекомендован)/iu.test(text)
}
