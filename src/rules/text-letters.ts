import type { PrintedText } from '../analysis/index.ts'
import { toCyrillic, toLatin } from '../core/lookalike-letters.ts'
import type { Text } from '../core/text.ts'
import type { Rule } from './rule.ts'
import { type Slip, slipsIn } from './typing.ts'

export const textLetters: Rule = {
  id: 'text-letters',
  severity: 'warning',
  folds: true,
  page: () => ({
    title: { ru: 'Латинская буква в русском слове', en: 'A Latin letter in a Russian word' },
    why: {
      ru: 'Латинская «c» или «o» на вид такая же, как русская, но слово с ней не находится поиском, иначе читается вслух программами и переносится не там. Наберите слово заново в одной раскладке. Намеренные сочетания («IT-куб», «QR-код») правило не трогает, опечатки в сроках показывает правило deadline-slip.',
      en: 'A Latin “c” looks like the Russian one, but a word with it is not found by a search and is hyphenated wrongly. Type it anew in one alphabet. Deadlines have the rule deadline-slip.',
    },
    examples: [
      {
        yaml: `
roadmap: 1
title: План
activities:
  - title: Провести cеминар c педагогами в IT-кубе
    deadline: до 1 сентября 2026 г.
    responsible: Директор`,
        finds: ['cеминар', 'c'],
      },
    ],
  }),
  check: (plan) => slipsIn(plan, /[a-z]/gi, slipsOf),
}

function* slipsOf({ text, role }: PrintedText): Generator<Slip> {
  if (role === 'deadline' || !/[a-z]/iu.test(text)) return
  for (const { 0: word, index: start } of text.matchAll(/\p{L}+/gu)) {
    const isLone = word.length === 1 && isLonePreposition(text, start)
    const meant = isLone ? toCyrillic.get(word) : oneAlphabet(word)
    if (meant === undefined) continue
    const end = start + word.length
    yield { start, end, changes: [{ start, end, text: meant }], message: messageOf(word, meant) }
  }
}

/** Whether a single Latin letter stands where a Russian preposition does: «c педагогами», «o проведении». */
function isLonePreposition(text: string, at: number): boolean {
  if (!/[coykCOYK]/.test(text[at] as string) || !/[\s(«]/u.test(text[at - 1] ?? ' ')) return false
  const next = /^ (\p{L}{1,40})/u.exec(text.slice(at + 1, at + 42))?.[1]
  return next !== undefined && cyrillic.test(next)
}

const cyrillic = /\p{Script=Cyrillic}/u
const latin = /\p{Script=Latin}/u

/** A word of both alphabets in the one that it looks like; `undefined` where it is of one, or looks like neither. */
function oneAlphabet(word: string): string | undefined {
  if (!cyrillic.test(word) || !latin.test(word)) return undefined
  const russian = spelled(word, toCyrillic, /^[а-яё]+$/iu)
  const english = spelled(word, toLatin, /^[a-z]+$/iu)
  if (russian === undefined || english === undefined) return russian ?? english
  // All its letters are in both alphabets: that of most of them is meant, Roman numerals and the rest are left alone.
  const own = [...word].filter((letter) => cyrillic.test(letter)).length
  return own * 2 > word.length ? russian : own * 2 < word.length ? english : undefined
}

function spelled(word: string, letters: ReadonlyMap<string, string>, alphabet: RegExp): string | undefined {
  const result = [...word].map((letter) => letters.get(letter) ?? letter).join('')
  return alphabet.test(result) ? result : undefined
}

function messageOf(word: string, meant: string): () => Text {
  const isRussian = cyrillic.test(meant)
  const wrong = [...word].filter((letter) => (isRussian ? latin : cyrillic).test(letter))
  const letters = [...new Set(wrong)].map((letter) => `«${letter}»`).join(', ')
  const many = new Set(wrong).size > 1
  const which = isRussian ? 'латинск' : 'русск'
  const en = isRussian ? 'Latin' : 'Cyrillic'
  return () => ({
    ru: `В слове «${word}» ${many ? 'буквы' : 'буква'} ${letters} ${which}${many ? 'ие' : 'ая'}, хотя на вид ${many ? 'они такие же' : 'такая же'}. Наберите слово заново.`,
    en: `In the word “${word}” ${letters} ${many ? 'are' : 'is'} ${en}, although ${many ? 'they look' : 'it looks'} the same. Type it anew.`,
  })
}
