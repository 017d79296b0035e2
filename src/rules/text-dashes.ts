import { type PrintedText, printedTexts } from '../analysis/index.ts'
import type { Text } from '../core/text.ts'
import type { Rule } from './rule.ts'
import { linesOf, type Slip, slipsIn, wordsAt } from './typing.ts'

export const textDashes: Rule = {
  id: 'text-dashes',
  severity: 'info',
  folds: true,
  page: () => ({
    title: { ru: 'Дефис вместо тире', en: 'A hyphen in place of a dash' },
    why: {
      ru: 'Между словами ставят тире с пробелами («школа – центр»), внутри слова — дефис без пробелов («мастер-класс»). В списке каждый пункт начинают одним и тем же знаком и ставят после него пробел. Какое тире поставить, «–» или «—», правило решает по остальному плану.',
      en: 'Between words stands a dash with spaces, within a word a hyphen without. The items of a list begin with one mark and a space behind it. Mended by check --fix with the dash that the plan has elsewhere.',
    },
    examples: [
      {
        yaml: `
roadmap: 1
title: План
activities:
  - title: |
      Провести встречи «ученик - ученик»:
      - вводную;
      -итоговую;
      – дополнительную.
    deadline: до 1 сентября 2026 г.
    responsible: Директор`,
        finds: ['ученик - ученик', '-итоговую', '–'],
      },
      {
        yaml: `
roadmap: 1
title: План
activities:
  - title: Мастер-класс по фото- и видеосъёмке для 5 - х классов – по выбору
    deadline: до 1 сентября 2026 г.
    responsible: Директор`,
        finds: [],
      },
    ],
  }),
  *check(plan) {
    const dash = usualDash(printedTexts(plan))
    yield* slipsIn(plan, /[-–—•]/g, (printed) => slipsOf(printed, dash))
  },
}

function usualDash(texts: readonly PrintedText[]): '—' | '–' {
  // Few plans have any long ones.
  if (!texts.some(({ text }) => text.includes(' — '))) return '–'
  const count = (sign: string) => texts.reduce((sum, { text }) => sum + text.split(sign).length - 1, 0)
  return count(' — ') > count(' – ') ? '—' : '–'
}

// «5 - е», «из - за», «как - либо», «фото - и видео»: hyphens with spaces by mistake, which are no dashes.
const parts = /^(?:либо|то|нибудь|за|под|ка|таки|й|я|е|го|му|ый|ая|ое|ой|ые|ых|х|м|и|или)(?!\p{L})/u
const beginnings = /(?<!\p{L})(?:из|кое|по|во|в)$/iu

function* slipsOf({ text, role }: PrintedText, dash: string): Generator<Slip> {
  // The deadlines have a rule of their own.
  if (role !== 'deadline' && role !== 'date' && text.includes(' - ')) {
    for (const { index } of text.matchAll(/(?<=[^\s–—-]) - (?=[^\s–—-])/g)) {
      const start = index + 1
      const isHyphen =
        parts.test(text.slice(start + 2, start + 10)) || beginnings.test(text.slice(Math.max(0, index - 4), index))
      if (isHyphen) continue
      yield { ...wordsAt(text, index, start + 2), changes: [{ start, end: start + 1, text: dash }], message: hyphen }
    }
  }
  yield* slipsInMarks(text)
}

interface Mark {
  readonly at: number
  readonly sign: string
  /** Whether a letter follows without a space. */
  readonly isGlued: boolean
}

function* slipsInMarks(text: string): Generator<Slip> {
  const marks = listMarks(text)
  if (marks.length === 0) return
  const dashes = marks.filter(({ sign }) => sign !== '•')
  const usual = commonest(dashes.map(({ sign }) => sign))
  for (const { at, sign, isGlued } of marks) {
    const instead = sign === '•' ? sign : (usual ?? sign)
    if (instead === sign && !isGlued) continue
    const { end } = isGlued ? wordsAt(text, at, at + 1) : { end: at + 1 }
    const changes = [{ start: at, end: at + 1, text: isGlued ? `${instead} ` : instead }]
    yield { start: at, end, changes, message: instead === sign ? glued : otherMark(sign, instead) }
  }
}

/** The marks of a list: a single line that begins with a dash is none. */
function listMarks(text: string): Mark[] {
  if (!text.includes('\n')) return []
  const marks: Mark[] = []
  for (const { line, start } of linesOf(text)) {
    const indent = line.length - line.trimStart().length
    const sign = line[indent]
    if (sign === undefined || !/[-–—•]/.test(sign)) continue
    const next = line[indent + 1] ?? ''
    if (/[\s\p{L}«]/u.test(next)) marks.push({ at: start + indent, sign, isGlued: /\S/u.test(next) })
  }
  return marks
}

/** What stands there most often, the first of equals. */
function commonest(signs: readonly string[]): string | undefined {
  const counts = new Map<string, number>()
  for (const sign of signs) counts.set(sign, (counts.get(sign) ?? 0) + 1)
  const most = Math.max(0, ...counts.values())
  return [...counts].find(([, count]) => count === most)?.[0]
}

const hyphen = (found: string, mended: string): Text => ({
  ru: `Дефис вместо тире: «${found}». Напишите «${mended}».`,
  en: `A hyphen in place of a dash: “${found}”. Write “${mended}”.`,
})

const glued = (found: string, mended: string): Text => ({
  ru: `Нет пробела после знака пункта: «${found}». Напишите «${mended}».`,
  en: `No space behind the mark of an item: “${found}”. Write “${mended}”.`,
})

const otherMark = (sign: string, instead: string) => (): Text => ({
  ru: `Пункты одного списка начинаются по-разному: здесь «${sign}», у других «${instead}». Поставьте «${instead}».`,
  en: `The items of one list begin differently: here “${sign}”, elsewhere “${instead}”. Write “${instead}”.`,
})
