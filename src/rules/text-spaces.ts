import type { PrintedText } from '../analysis/index.ts'
import type { Text } from '../core/text.ts'
import type { Rule } from './rule.ts'
import { type Slip, slipsIn, wordsAt } from './typing.ts'

export const textSpaces: Rule = {
  id: 'text-spaces',
  severity: 'warning',
  folds: true,
  page: () => ({
    title: { ru: 'Лишний или пропущенный пробел', en: 'A space too many or too few' },
    why: {
      ru: 'Текст печатается так, как набран: двойной пробел, пробел перед запятой или слитно набранные через запятую слова будут видны в утверждённом документе. Слова отделяйте одним пробелом, знаки препинания ставьте сразу за словом, а после них — пробел.',
      en: 'A text prints as typed: two spaces, a space before a comma, or none behind it will be seen in the approved document.',
    },
    examples: [
      {
        yaml: `
roadmap: 1
title: План
activities:
  - title: Провести семинар  для педагогов , родителей
    deadline: до 1 сентября 2026 г.
    responsible: Директор,заместитель директора ( по УВР)`,
        finds: ['семинар  для', 'педагогов ,', 'Директор,заместитель', '( по'],
      },
      {
        yaml: `
roadmap: 1
title: План
activities:
  - title: 'Урок 1,5 часа в 9:00; сайт: school.example.ru; оценка 3 : 2'
    deadline: до 1 сентября 2026 г.
    responsible: Директор`,
        finds: [],
      },
    ],
  }),
  check: (plan) => slipsIn(plan, trace, slipsOf),
}

// Single spaces between words are what most texts have nothing but.
const trace = /[ \t\u00A0\u202F][ \t\u00A0\u202F\n\r.,;:!?)»“]|[«„(][ \t\u00A0\u202F]|[,;:][\u0400-\u052F]/g

function* slipsOf(printed: PrintedText): Generator<Slip> {
  const { text } = printed
  for (const { 0: run, index: start } of text.matchAll(/[ \t\u00A0\u202F]+/gu)) {
    const end = start + run.length
    const instead = rightSpace(printed, start, end)
    if (instead === undefined) continue
    const place = end === text.length || isLineEnd(text[end]) ? { start, end } : wordsAt(text, start, end)
    yield { ...place, changes: [{ start, end, text: instead }], message: instead === '' ? surplus : repeated }
  }
  // Not in numbers and times: there digits stand behind the mark.
  for (const { index } of text.matchAll(/(?<=[\p{L}»)][ \t\u00A0\u202F]{0,9})[,;:](?=\p{Script=Cyrillic})/gu)) {
    const changes = [{ start: index + 1, end: index + 1, text: ' ' }]
    yield { ...wordsAt(text, index, index + 1), changes, message: missing }
  }
}

/** What ought to stand in place of a run of spaces; `undefined` where it is right, or meant. */
function rightSpace({ text, role }: PrintedText, start: number, end: number): string | undefined {
  const before = text[start - 1]
  const after = text[end]
  if (after === undefined || isLineEnd(after)) return ''
  // What begins a line is its indentation. Lines to fill in are drawn with spaces too.
  if (before === undefined || before === '\n' || before === '_' || after === '_') return undefined
  if (isBeforeMark(text, start, end)) return ''
  if (/[«„(]/.test(before)) return /[»“)]/.test(after) ? undefined : ''
  if (end - start === 1) return undefined
  if (isSpacedOut(text, start, end)) return undefined
  // Outside the table wide gaps set one part of a line off from another.
  const isSetOff = end - start > 3 && (role === 'title' || role === 'stamp' || role === 'date' || role === 'order')
  if (isSetOff) return undefined
  return /^ *$/.test(text.slice(start, end)) ? ' ' : /\u00A0|\u202F/.test(text.slice(start, end)) ? '\u00A0' : ' '
}

/** Whether a mark follows that belongs to the word before it. */
function isBeforeMark(text: string, start: number, end: number): boolean {
  const before = text[start - 1] as string
  const after = text[end] as string
  const next = text[end + 1] ?? ' '
  if (after === '.') return /[\s»“)]/u.test(next)
  // «3 : 2»
  if (after === ':') return !/\d/.test(before) && /[\s\p{Script=Cyrillic}]/u.test(next)
  if (after === ')' || after === '»') return !/[(«„]/.test(before)
  return after === ',' || after === ';' || after === '!' || after === '?'
}

/** «П Р И К А З  Ы В А Ю»: between words whose letters are set apart. */
function isSpacedOut(text: string, start: number, end: number): boolean {
  return (
    /(?:^|\P{L})\p{L}$/u.test(text.slice(Math.max(0, start - 2), start)) &&
    /^\p{L}(?:\P{L}|$)/u.test(text.slice(end, end + 2))
  )
}

function isLineEnd(char: string | undefined): boolean {
  return char === '\n' || char === '\r'
}

const repeated = (found: string, mended: string): Text => ({
  ru: `Лишний пробел: «${found}». Оставьте один: «${mended}».`,
  en: `A space too many: “${found}”. Leave one: “${mended}”.`,
})

const surplus = (found: string, mended: string): Text =>
  found === mended
    ? { ru: 'Лишний пробел в конце строки. Уберите его.', en: 'A space at the end of a line. Take it out.' }
    : {
        ru: `Лишний пробел: «${found}». Уберите его: «${mended}».`,
        en: `A space too many: “${found}”. Take it out: “${mended}”.`,
      }

const missing = (found: string, mended: string): Text => ({
  ru: `Нет пробела после знака препинания: «${found}». Напишите «${mended}».`,
  en: `No space behind the mark: “${found}”. Write “${mended}”.`,
})
