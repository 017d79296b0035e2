import { type PrintedText, printedTexts, type Role } from '../analysis/index.ts'
import type { Text } from '../core/text.ts'
import type { Rule } from './rule.ts'
import { type Slip, slipsIn, wordsAt } from './typing.ts'

export const textCase: Rule = {
  id: 'text-case',
  severity: 'info',
  levels: { recommended: 'off' },
  folds: true,
  page: () => ({
    title: { ru: 'Ячейка с маленькой буквы', en: 'A cell that begins with a small letter' },
    why: {
      ru: 'Ячейки одного столбца начинают одинаково. Если почти все они с большой буквы, остальные выглядят продолжением чужого текста. Столбцы, где с маленькой буквы пишут часто, правило не трогает; сроки показывает date-mixed. Исправляет check --fix.',
      en: 'The cells of a column begin alike. Where nearly all have a capital, the others look like the rest of another text. Columns with many small letters are left alone; deadlines have the rule date-mixed. Mended by check --fix.',
    },
    examples: [
      {
        yaml: `
roadmap: 1
title: План
activities:
  - title: Издать приказ
    deadline: до 1 сентября 2026 г.
    responsible: Директор, заместитель директора
  - title: провести семинар
    deadline: до 1 октября 2026 г.
    responsible: Заместитель директора
  - title: Собрать отчёты
    deadline: до 1 июня 2027 г.
    responsible: куратор`,
        finds: ['провести', 'куратор'],
      },
    ],
  }),
  *check(plan) {
    const columns = capitalColumns(printedTexts(plan).filter(beginsCell))
    // Names of a directory print as they stand there.
    if (plan.directory) columns.delete('responsible')
    yield* slipsIn(plan, /\u0000\s*[а-яё]/g, (printed) =>
      columns.has(printed.role) && beginsCell(printed) && beginsSmall(printed) ? slipsOf(printed) : [],
    )
  },
}

const cells: ReadonlySet<Role> = new Set(['section', 'activity', 'responsible', 'result'])

/** Whether a text is the first of its cell: of several people only one is. */
function beginsCell({ role, path, offset }: PrintedText): boolean {
  const place = path.at(-1)
  return cells.has(role) && offset === 0 && !(typeof place === 'number' && place > 0)
}

function beginsSmall({ text }: Pick<PrintedText, 'text'>): boolean {
  return /^\s*[а-яё]/.test(text)
}

/** The columns of which at least two thirds begin with a capital, two cells or more. */
function capitalColumns(texts: readonly PrintedText[]): Set<Role> {
  const counts = new Map<Role, { large: number; small: number }>()
  for (const { role, text } of texts) {
    const count = counts.get(role) ?? { large: 0, small: 0 }
    if (/^\s*[А-ЯЁ]/.test(text)) count.large++
    else if (beginsSmall({ text })) count.small++
    counts.set(role, count)
  }
  const capital = [...counts].filter(([, { large, small }]) => large >= 2 && large >= small * 2)
  return new Set(capital.map(([role]) => role))
}

function* slipsOf({ text }: PrintedText): Generator<Slip> {
  const start = text.length - text.trimStart().length
  const letter = text.charAt(start)
  const changes = [{ start, end: start + 1, text: letter.toUpperCase() }]
  yield { ...wordsAt(text, start, start + 1), changes, message }
}

const message = (found: string, mended: string): Text => ({
  ru: `Почти все ячейки этого столбца начинаются с большой буквы, а эта — нет: «${found}». Напишите «${mended}».`,
  en: `Nearly all cells of this column begin with a capital, and this one does not: “${found}”. Write “${mended}”.`,
})
