import fc from 'fast-check'
import { expect, it } from 'vitest'
import type { Block } from '../../../src/document/index.ts'
import { beside, line, placedBlocks, readBack } from './printed-back.ts'

const words = fc.constantFrom(
  ...`
УТВЕРЖДАЮ|СОГЛАСОВАНО|Утверждена приказом школы|от 31.08.2026 № 5|ПРИНЯТО          УТВЕРЖДАЮ
Директор|_______ О. П. Рябина|О. П. Рябина|«__» ______ 20__ г.|31.08.2026|М.П.|ПРОЕКТ|ДОКУМЕНТ ПОДПИСАН
Приложение № 1|к приказу школы|ПРИКАЗ|№ 5|г. Речной|О музее|ПРИКАЗЫВАЮ:|1. Утвердить план.
План работы музея|на 2026 год|Цель: показать.|**Дорожная карта**|развития|МБОУ «Школа № 3»
* Сноска.|Исп. О. П. Рябина|тел. 2-22-22|Методист      А. Б. Ясень|Лист согласования`.split(/[|\n]/u),
)
/** Words that no template computes: a value or an unused text holds them as they are. */
const telling =
  'Директор Рябина школы Речной музее Утвердить музея показать Дорожная развития Сноска 2-22-22 Ясень Лист'.split(' ')

const text = fc.array(words, { minLength: 1, maxLength: 3 }).map((all) => all.join('\n'))
const block: fc.Arbitrary<Block> = fc.oneof(
  {
    weight: 5,
    arbitrary: fc
      .tuple(words, fc.constantFrom(undefined, 'center' as const, 'right' as const))
      .map(([each, align]) => line(each, align)),
  },
  { weight: 1, arbitrary: text.map((each) => line(each)) },
  { weight: 1, arbitrary: fc.array(text, { minLength: 1, maxLength: 3 }).map((cells) => beside(...cells)) },
)

it('is every text around a table in a value or told as unused, in whatever order they stand', () => {
  fc.assert(
    fc.property(fc.array(block, { maxLength: 14 }), fc.array(block, { maxLength: 8 }), (before, after) => {
      const placed = placedBlocks([...before, ...after])
      const { lost, value, front, back } = readBack(placed.slice(0, before.length), placed.slice(before.length))
      expect(lost).toEqual([])
      const said = JSON.stringify([value, front.unused, back.unused])
      const typed = JSON.stringify(placed.map(({ block: each }) => each))
      expect(telling.filter((word) => typed.includes(word) && !said.includes(word))).toEqual([])
    }),
    { numRuns: 300 },
  )
})
