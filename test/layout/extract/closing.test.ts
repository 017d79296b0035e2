import { describe, expect, it } from 'vitest'
import { backMatter } from '../../../src/layout/extract/closing.ts'
import { planTemplate } from '../../plan-template.ts'
import { beside, line, lines, placedBlocks, readBack } from './printed-back.ts'

function read(...blocks: Parameters<typeof placedBlocks>[0]) {
  const { value, back, lost } = readBack([], placedBlocks(blocks))
  expect(lost).toEqual([])
  return { value, unused: back.unused.map(({ text }) => text) }
}

const signature = { position: 'Заместитель директора', name: 'А. Б. Ясень' }

describe('behind the table', () => {
  it('stand footnotes, the signature and who drew the plan up', () => {
    const text = `* При наличии средств.
Сроки могут меняться.

Заместитель директора ____________ А. Б. Ясень
М.П.
Исп. О. П. Рябина
тел. 2-22-22`
    expect(read(...lines(text))).toEqual({
      value: {
        footnotes: '* При наличии средств.\nСроки могут меняться.',
        signature,
        executor: 'Исп. О. П. Рябина\nтел. 2-22-22',
      },
      unused: ['М.П.'],
    })
  })

  it.each([
    ['tabs', [line('Заместитель директора\t\tА. Б. Ясень')]],
    ['spaces', [line('Заместитель директора               А. Б. Ясень')]],
    ['a line to sign', [line('Заместитель директора ___________/А. Б. Ясень/')]],
    ['nothing', [line('Заместитель директора А. Б. Ясень')]],
    ['cells', [beside('Заместитель директора', '', 'А. Б. Ясень')]],
    ['a line end', lines('Заместитель директора\nА. Б. Ясень')],
  ])('the name may be parted from the position by %s', (_, blocks) => {
    expect(read(...blocks)).toEqual({ value: { signature }, unused: [] })
  })

  it('a position may have several lines', () => {
    expect(read(...lines('Заместитель директора\nпо развитию ________ А. Б. Ясень')).value).toEqual({
      signature: { position: 'Заместитель директора\nпо развитию', name: 'А. Б. Ясень' },
    })
  })

  it('the first signature is taken, others are told', () => {
    const text = 'Заместитель директора ________ А. Б. Ясень\nМетодист ________ О. П. Рябина'
    expect(read(...lines(text))).toEqual({ value: { signature }, unused: ['Методист ________ О. П. Рябина'] })
  })

  it('another annex or stamp is told, with all below it', () => {
    expect(read(...lines('* Сноска.\nПриложение № 2\nСостав группы\nСОГЛАСОВАНО\nПрофком'))).toEqual({
      value: { footnotes: '* Сноска.' },
      unused: ['Приложение № 2', 'Состав группы', 'СОГЛАСОВАНО', 'Профком'],
    })
  })

  it('a table of other things is told', () => {
    expect(read(beside('Всего', '5', 'часов'))).toEqual({ value: {}, unused: ['Всего', '5', 'часов'] })
  })

  it('footnotes of the pages stand below the lines under the table', () => {
    const footnotes = [{ sign: '¹', paragraphs: [line('Кроме каникул.')] }]
    expect(backMatter(placedBlocks(lines('* При наличии средств.')), footnotes, planTemplate)).toEqual({
      value: { footnotes: '* При наличии средств.\n¹ Кроме каникул.' },
      origins: [{ path: ['footnotes'], from: [{ paragraph: 1 }] }],
      doubts: [],
      unused: [],
    })
  })

  it('a sheet that has been filled in is told, not taken', () => {
    const heads = beside('№ п/п', 'Инициалы и фамилия', 'Должность', 'Дата', 'Подпись')
    if (heads.type !== 'table') throw new Error('no table')
    const row = beside('1.', 'А. Б. Ясень', 'Методист', '31.08.2026', '')
    const table = { ...heads, rows: [...heads.rows, ...(row.type === 'table' ? row.rows : [])] }
    const { value, unused } = read(line('Лист ознакомления'), table)
    expect(value).toEqual({})
    expect(unused.join('|')).toContain('31.08.2026')
  })
})
