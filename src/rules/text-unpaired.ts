import { pairedSigns, type PrintedText } from '../analysis/index.ts'
import type { Rule } from './rule.ts'
import { type Slip, slipsIn } from './typing.ts'

export const textUnpaired: Rule = {
  id: 'text-unpaired',
  severity: 'warning',
  page: () => ({
    title: { ru: 'Кавычка или скобка без пары', en: 'A quotation mark or bracket alone' },
    why: {
      ru: 'Кавычка или скобка открыта и не закрыта, или закрыта и не открыта. Обычно потерян знак, а иногда и конец текста: допишите или уберите лишнее. Две закрывающие кавычки подряд можно заменить одной: «МБОУ «Школа № 8» — не ошибка; пункты «1)» и «а)» — тоже.',
      en: 'A quotation mark or bracket without its fellow: a sign was lost, sometimes the end of the text with it. One mark may close two quotations that end together; «1)» and «а)» are no faults.',
    },
    examples: [
      {
        yaml: `
roadmap: 1
title: План
activities:
  - title: Провести конкурс «Лучший урок (с 5 по 9 класс)
    deadline: до 1 сентября 2026 г.
    responsible: Заместитель директора (по УВР
    result: Приказ)`,
        finds: ['«', '(', ')'],
      },
      {
        yaml: `
roadmap: 1
title: План
activities:
  - title: |
      Составить перечень «МБОУ «Школа № 8»:
      1) участников (в том числе: а) педагогов; б) родителей);
      2) гостей
    deadline: до 1 сентября 2026 г.
    responsible: Директор`,
        finds: [],
      },
    ],
  }),
  check: (plan) => slipsIn(plan, /[«»„“”"()[\]]/g, slipsOf),
}

function* slipsOf({ text }: PrintedText): Generator<Slip> {
  for (const at of pairedSigns(text).alone) {
    const sign = text[at] as string
    const isBracket = '()[]'.includes(sign)
    yield {
      start: at,
      end: at + 1,
      changes: [],
      message: (found) => ({
        ru: `${isBracket ? 'Скобка' : 'Кавычка'} без пары: ${found}. Поставьте вторую или уберите эту.`,
        en: `A ${isBracket ? 'bracket' : 'quotation mark'} without its fellow: ${found}. Put in the other, or take this one out.`,
      }),
    }
  }
}
