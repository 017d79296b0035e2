import { isInTable, textsWith } from '../analysis/index.ts'
import type { Rule } from './rule.ts'

export const listNumber: Rule = {
  id: 'list-number',
  severity: 'warning',
  page: () => ({
    title: { ru: 'Номера в перечне идут не подряд', en: 'The numbers of a list are not in sequence' },
    why: {
      ru: 'В перечне внутри ячейки номера набраны вручную: «1)», «2)», «2)». Исправьте их или поставьте вместо номеров «-», если на них никто не ссылается.',
      en: 'The numbers of a list inside a cell are typed by hand: “1)”, “2)”, “2)”. Mend them, or use “-” if nobody refers to them.',
    },
    examples: [
      {
        yaml: `
roadmap: 1
title: План
activities:
  - title: |
      Подготовить:
      1) приказ;
      2) положение;
      2) программу.
    deadline: до 1 сентября 2026 г.
    responsible: Директор`,
        finds: ['2)'],
      },
    ],
  }),
  *check(plan) {
    for (const { path, text, offset } of textsWith(plan, trace).filter(isInTable)) {
      for (const { mark, start, expected } of outOfSequence(text)) {
        yield {
          target: { path, span: { start: offset + start, end: offset + start + mark.length } },
          message: {
            ru: `В перечне после «${expected - 1}${mark.slice(-1)}» идёт «${mark}»: напишите «${expected}${mark.slice(-1)}» и проверьте следующие номера.`,
            en: `In the list “${mark}” follows “${expected - 1}${mark.slice(-1)}”: write “${expected}${mark.slice(-1)}” and look at the numbers behind it.`,
          },
        }
      }
    }
  },
}

/** The numbers at the beginnings of lines that do not go on from the one before; behind other lines a list may begin again. */
function* outOfSequence(text: string) {
  let before: Numbered | null = null
  let start = 0
  for (const line of text.split('\n')) {
    const here = numbered(line)
    if (here && before?.sign === here.sign && here.number !== before.number + 1) {
      const expected: number = before.number + 1
      yield { mark: here.mark, start: start + here.indent, expected }
      before = { ...here, number: expected }
    } else if (here) before = here
    // A line without a number may go on with an item; an empty one or a sentence ends the list.
    else if (/^\s*(?:$|\p{Lu})/u.test(line)) before = null
    start += line.length + 1
  }
}

interface Numbered {
  readonly mark: string
  readonly number: number
  readonly sign: string
  readonly indent: number
}

function numbered(line: string): Numbered | null {
  const {
    indent = '',
    number = '',
    sign = '',
  } = /^(?<indent>[ \t]*)(?<number>\d{1,2})(?<sign>[).])(?=\s)/.exec(line)?.groups ?? {}
  return number === '' ? null : { mark: `${number}${sign}`, number: Number(number), sign, indent: indent.length }
}

/** A list has several lines, the first of them not empty. */
const trace = /\n[^\u0000]/g
