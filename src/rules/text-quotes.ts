import { pairedSigns, type PrintedText } from '../analysis/index.ts'
import type { Text } from '../core/text.ts'
import type { Rule } from './rule.ts'
import { type Slip, slipsIn } from './typing.ts'

export const textQuotes: Rule = {
  id: 'text-quotes',
  severity: 'warning',
  folds: true,
  page: () => ({
    title: { ru: 'Кавычки не «ёлочками»', en: 'Quotation marks other than «»' },
    why: {
      ru: 'В русском документе названия берут в кавычки-«ёлочки», а внутри них — в „лапки“. Прямые и английские кавычки напечатаются такими, как набраны, рядом с «ёлочками» в других местах плана.',
      en: 'A Russian document has « », and „ “ within them. Straight and English marks print as typed, beside « » elsewhere in the plan.',
    },
    examples: [
      {
        yaml: `
roadmap: 1
title: План
activities:
  - title: Провести конкурс "Лучший урок" и семинар «Уроки по курсу "Чтение"»
    deadline: до 1 сентября 2026 г.
    responsible: МБОУ “Школа № 8”`,
        finds: ['"Лучший урок"', '"Чтение"', '“Школа № 8”'],
      },
      {
        yaml: `
roadmap: 1
title: План
activities:
  - title: Закупить экран 32" для кабинета МБОУ «Школа „Родник“»
    deadline: до 1 сентября 2026 г.
    responsible: Директор`,
        finds: [],
      },
    ],
  }),
  check: (plan) => slipsIn(plan, /["„“”»«]/g, slipsOf),
}

function* slipsOf({ text }: PrintedText): Generator<Slip> {
  for (const { open, close, isInner } of pairedSigns(text).quotes) {
    const signs = `${text[open]}${text[close]}`
    if (signs === '«»' || signs === '„“') continue
    const [first, last] = isInner ? ['„', '“'] : ['«', '»']
    const changes = [
      { start: open, end: open + 1, text: first },
      { start: close, end: close + 1, text: last },
    ]
    yield { start: open, end: close + 1, changes: changes.filter((each) => text[each.start] !== each.text), message }
  }
}

const message = (found: string, mended: string): Text => ({
  ru: `Кавычки не такие, как принято: ${found}. Напишите ${mended}.`,
  en: `Not the usual quotation marks: ${found}. Write ${mended}.`,
})
