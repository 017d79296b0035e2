import { describe, expect, it } from 'vitest'
import { paragraphsOf } from '../../src/layout/cell-text.ts'

const shown = (text: string) =>
  paragraphsOf(text, 'cell').map(({ mark, inlines }) => [
    mark ?? '',
    inlines.map((inline) => (inline.type === 'text' ? inline.text : '\n')).join(''),
  ])

describe('paragraphsOf', () => {
  it.each([
    ['- приказ', '-', 'приказ'],
    ['– приказ', '–', 'приказ'],
    ['•приказ', '•', 'приказ'],
    ['1) приказ', '1)', 'приказ'],
    ['12)приказ', '12)', 'приказ'],
    ['а) приказ', 'а)', 'приказ'],
    ['  ё) приказ', 'ё)', 'приказ'],
  ])('takes «%s» for a list item', (text, mark, rest) => {
    expect(shown(text)).toEqual([[mark, rest]])
  })

  it.each(['1. Приказ', 'а. приказ', 'А) приказ', 'аб) приказ', 'а)', 'а)приказ', '2026) приказ', '**важно** всем'])(
    'takes «%s» for a paragraph',
    (text) => {
      expect(shown(text)).toEqual([['', text.replaceAll('**', '')]])
    },
  )

  it('makes a paragraph of every line that is not empty, and one of nothing', () => {
    expect(shown('Курсы:\n\nа) очные;\nб) заочные')).toEqual([
      ['', 'Курсы:'],
      ['а)', 'очные;'],
      ['б)', 'заочные'],
    ])
    expect(shown(' \n')).toEqual([['', '']])
  })
})
