import type { PrintedText } from '../analysis/index.ts'
import type { Text } from '../core/text.ts'
import type { Rule } from './rule.ts'
import { type Slip, slipsIn } from './typing.ts'

export const nameSpacing: Rule = {
  id: 'name-spacing',
  severity: 'warning',
  folds: true,
  page: () => ({
    title: { ru: 'Фамилия слита с инициалами', en: 'A surname that touches the initials' },
    why: {
      ru: 'По ГОСТ Р 7.0.97 инициалы отделяют от фамилии пробелом: «И.О. Фамилия» или «И. О. Фамилия» — годится и то и другое. Неразрывный пробел ставить не нужно: при печати имя и так не разорвётся между строками.',
      en: 'Between initials and a surname stands a space (ГОСТ Р 7.0.97). An ordinary one: in print the name is kept on one line anyway.',
    },
    examples: [
      {
        yaml: `
roadmap: 1
title: План
approval:
  by:
    position: Директор школы
    name: А.А.Ясная
  date: 2026-08-28
activities:
  - title: Издать приказ
    deadline: до 1 сентября 2026 г.
    responsible: А.А. Ясная, Вольная Н.К.`,
        finds: ['А.А.Ясная'],
      },
    ],
  }),
  check: (plan) => slipsIn(plan, /\.[^\s\d.,;:]/g, slipsOf),
}

const names = /(?<![\p{L}.])\p{Lu}\. ?\p{Lu}\.(?=\p{Lu}\p{L})/gu

function* slipsOf({ text }: PrintedText): Generator<Slip> {
  for (const { 0: initials, index } of text.matchAll(names)) {
    const at = index + initials.length
    const surname = /^[\p{L}-]{1,40}/u.exec(text.slice(at, at + 40))?.[0] ?? ''
    yield { start: index, end: at + surname.length, changes: [{ start: at, end: at, text: ' ' }], message }
  }
}

const message = (found: string, mended: string): Text => ({
  ru: `Нет пробела между инициалами и фамилией: «${found}». Напишите «${mended}».`,
  en: `No space between initials and surname: “${found}”. Write “${mended}”.`,
})
