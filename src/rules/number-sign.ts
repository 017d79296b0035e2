import type { PrintedText } from '../analysis/index.ts'
import type { Text } from '../core/text.ts'
import type { Rule } from './rule.ts'
import { type Slip, slipsIn } from './typing.ts'

export const numberSign: Rule = {
  id: 'number-sign',
  severity: 'warning',
  folds: true,
  page: () => ({
    title: { ru: 'Знак номера', en: 'The number sign' },
    why: {
      ru: 'Номер пишут со знаком «№» и пробелом после него: «приказ № 5». Латинские «N» и «No» вместо него остаются от печатных машинок и чужих раскладок. Пропущенный пробел — лишь замечание: так набирают часто. Неразрывный пробел ставить не нужно: при печати знак и так не оторвётся от номера.',
      en: 'A number has the sign «№» and a space behind it. The Latin “N” and “No” are left over from typewriters and other keyboards. A missing space is for information only.',
    },
    examples: [
      {
        yaml: `
roadmap: 1
title: План
activities:
  - title: Издать приказ N 5 по школе №8
    deadline: до 1 сентября 2026 г.
    responsible: Директор школы № 8`,
        finds: ['N 5', '№8'],
      },
    ],
  }),
  check: (plan) => slipsIn(plan, /[№N]/g, slipsOf),
}

function* slipsOf({ text }: PrintedText): Generator<Slip> {
  for (const { index } of text.matchAll(/№(?=[\p{L}\p{N}])(?!N)/gu)) {
    const at = index + 1
    const changes = [{ start: at, end: at, text: ' ' }]
    yield { start: index, end: numberEnd(text, at), changes, message: glued, severity: 'info' }
  }
  if (!/\p{Script=Cyrillic}/u.test(text)) return
  for (const { 0: sign, index } of text.matchAll(/(?<![\p{L}\p{N}.-])(?:N|No|Nо|Nº|N°)\.? ?(?=\d)/gu)) {
    const end = index + sign.length
    yield { start: index, end: numberEnd(text, end), changes: [{ start: index, end, text: '№ ' }], message: latin }
  }
}

/** The end of the number that begins there. */
function numberEnd(text: string, start: number): number {
  return start + (/^[\p{L}\p{N}/-]{1,30}/u.exec(text.slice(start, start + 30))?.[0].length ?? 0)
}

const glued = (found: string, mended: string): Text => ({
  ru: `Нет пробела после знака номера: «${found}». Напишите «${mended}».`,
  en: `No space behind the number sign: “${found}”. Write “${mended}”.`,
})

const latin = (found: string, mended: string): Text => ({
  ru: `Вместо знака номера набрана латинская «N»: «${found}». Напишите «${mended}».`,
  en: `A Latin “N” in place of the number sign: “${found}”. Write “${mended}”.`,
})
