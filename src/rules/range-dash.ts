import type { PrintedText } from '../analysis/index.ts'
import type { Text } from '../core/text.ts'
import type { Rule } from './rule.ts'
import { type Slip, slipsIn, wordsAt } from './typing.ts'

export const rangeDash: Rule = {
  id: 'range-dash',
  severity: 'info',
  levels: { recommended: 'off' },
  folds: true,
  page: () => ({
    title: { ru: 'Дефис между годами, датами или классами', en: 'A hyphen between years, dates or forms' },
    why: {
      ru: 'Между числами, которые значат «от и до», ставят тире: «2026–2029 гг.», «5–9 классы». Дефис здесь очень распространён, поэтому правило действует только в строгом наборе. Сроков оно не касается.',
      en: 'Between numbers that mean “from … to” stands a dash. Hyphens are very common here, so the rule is in the strict preset only, and leaves the deadlines alone.',
    },
    examples: [
      {
        yaml: `
roadmap: 1
title: План на 2026-2029 гг.
activities:
  - title: Открыть кружки для 5-9 классов по приказу № 716-2026
    deadline: 2026-2027 гг.
    responsible: Директор`,
        finds: ['2026-2029', '5-9 классов'],
      },
    ],
  }),
  check: (plan) => slipsIn(plan, /\d-\d/g, slipsOf),
}

const ranges = /(?<![\p{L}\d.–—/№-]|№ )(?:(?:19|20)\d\d-(?=(?:19|20)\d\d(?![\d.-]))|\d{1,2}-(?=\d{1,2} класс))/gu

function* slipsOf({ text, role }: PrintedText): Generator<Slip> {
  if (role === 'deadline' || role === 'date') return
  for (const { 0: left, index } of text.matchAll(ranges)) {
    const at = index + left.length - 1
    const isYears = left.length === 5
    const end = isYears ? at + 5 : wordsAt(text, at, text.indexOf(' ', at) + 1).end
    yield {
      start: index,
      end,
      changes: [{ start: at, end: at + 1, text: '–' }],
      message,
    }
  }
}

const message = (found: string, mended: string): Text => ({
  ru: `Дефис вместо тире между числами: «${found}». Напишите «${mended}».`,
  en: `A hyphen in place of a dash between numbers: “${found}”. Write “${mended}”.`,
})
