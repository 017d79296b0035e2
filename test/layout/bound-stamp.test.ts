import { describe, expect, it } from 'vitest'
import type { Paragraph } from '../../src/document/index.ts'
import { bind } from '../../src/layout/bind.ts'
import { boundStamp } from '../../src/layout/bound-stamp.ts'

function lines(text: string, room: number): string[] {
  const line: Paragraph = { type: 'paragraph', style: 'stamp', inlines: [{ type: 'text', text: bind(text) }] }
  return boundStamp([line], room, 14).map(({ inlines }) =>
    inlines.map((inline) => (inline.type === 'text' ? inline.text.replaceAll('\u00A0', '~') : '')).join(''),
  )
}

describe('boundStamp', () => {
  it.each([
    ['приказом школы от 28 августа 2026 г. № 134', 'приказом школы от~28~августа~2026~г.~№~134'],
    ['(протокол от 28.08.2026 № 1)', '(протокол от~28.08.2026~№~1)'],
    ['приказ № _____ от «____» ______________ 20___ г.', 'приказ №~_____ от~«____»~______________~20___~г.'],
    ['28 августа 2026 года', '28~августа~2026~года'],
  ])('holds the date of «%s» together', (text, bound) => {
    expect(lines(text, 90)).toEqual([bound])
  })

  it('holds together only what has room', () => {
    expect(lines('от 28 августа 2026 г. № 134', 55)).toEqual(['от~28~августа~2026~г. №~134'])
    expect(lines('«____» ______________ 20___ г.', 52)).toEqual(['«____»~______________ 20___~г.'])
    expect(lines('от 28 августа 2026 г. № 134', 50)).toEqual(['от~28~августа~2026~г. №~134'])
    expect(lines('от 28 августа 2026 г. № 134', 30)).toEqual(['от 28~августа 2026~г. №~134'])
  })

  it('puts a name with a hyphen under its blank where a line would break in the name', () => {
    const text = '_____________ О.В. Салтыкова-Щедринская'
    expect(lines(text, 76)).toEqual(['_____________', 'О.В.~Салтыкова-Щедринская'])
    expect(lines(text, 120)).toEqual(['_____________ О.В.~Салтыкова-Щедринская'])
    expect(lines('_____________ О.В. Салтыкова', 50)).toEqual(['_____________ О.В.~Салтыкова'])
  })
})
