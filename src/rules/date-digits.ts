import type { PrintedText } from '../analysis/index.ts'
import type { Text } from '../core/text.ts'
import type { Rule } from './rule.ts'
import { type Slip, slipsIn } from './typing.ts'

export const dateDigits: Rule = {
  id: 'date-digits',
  severity: 'info',
  levels: { recommended: 'off' },
  folds: true,
  page: () => ({
    title: { ru: '«Г.» после даты цифрами', en: 'The word for year behind a date in digits' },
    why: {
      ru: 'По ГОСТ Р 7.0.97 дату пишут «05.09.2026» или «5 сентября 2026 г.»: после цифр «г.» и «года» не ставят. Так набирают очень часто, поэтому правило действует только в строгом наборе.',
      en: 'By ГОСТ Р 7.0.97 a date in digits has no «г.» behind it. Very many plans have one, so the rule is in the strict preset only.',
    },
    examples: [
      {
        yaml: `
roadmap: 1
title: План
activities:
  - title: Издать приказ
    deadline: с 01.09.2026 г. по 05.09.2026 года
    responsible: Директор
  - title: Собрать отчёты
    deadline: до 01.06.2027
    responsible: Директор`,
        finds: ['01.09.2026 г.', '05.09.2026 года'],
      },
    ],
  }),
  check: (plan) => slipsIn(plan, /\d\d\.\d{4}[ \u00A0]?г/g, slipsOf),
}

const dates =
  /(?<![\d.])\d\d\.\d\d\.(?:19|20)\d\d(?<tail>[ \u00A0]?(?:г\.|года|г(?!\.))(?!\p{L}|[ \u00A0]?(?:г\.|года)))/gu

function* slipsOf({ text }: PrintedText): Generator<Slip> {
  for (const { 0: date, index: start, groups } of text.matchAll(dates)) {
    const end = start + date.length
    const tail = groups?.tail ?? ''
    // Its dot may end the sentence as well.
    const mayEnd = tail.endsWith('.') && /^\s+[\p{Lu}«]/u.test(text.slice(end, end + 3))
    const changes = mayEnd ? [] : [{ start: end - tail.length, end, text: '' }]
    yield { start, end, changes, message }
  }
}

const message = (found: string): Text => ({
  ru: `После даты цифрами «г.» и «года» не пишут: «${found}». Уберите их.`,
  en: `No word for year behind a date in digits: “${found}”. Take it out.`,
})
