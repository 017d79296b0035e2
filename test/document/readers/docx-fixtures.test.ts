import { readdirSync, readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { read, readFaults, shown } from './shown.ts'

/** Files of three other programs, made by the scripts beside them, and what a person reads in each. */
const EXPECTED: Readonly<Record<string, readonly string[]>> = {
  'libreoffice-html-spans.docx': [
    '*Дорожная карта*',
    '= 1×2 *№* | 1×2 *Мероприятие* | 2×1 *Срок*',
    '= *начало* | *конец*',
    '| 4×1 *1. Кадры*',
    '| 1.1 | 1×2 Курсы↵для учителей | май | июнь',
    '| 1.2 | 2×1 весь год',
    '| 1.3 | [1.] приказ / [2.] список | 2×1 июль 2031 г.',
    '[1.] первое',
    '[a.] вложенное',
    '[2.] второе',
  ],
  'pandoc-html-spans.docx': [
    '*Дорожная карта*',
    '= 1×2 № | 1×2 Мероприятие | 2×1 Срок',
    '= начало | конец',
    '| 4×1 *1. Кадры*',
    '| 1.1 | 1×2 Курсы↵для учителей | май | июнь',
    '| 1.2 | 2×1 весь год',
    '| 1.3 | [1.] приказ / [2.] список | 2×1 июль 2031 г.',
    '[1.] первое',
    '[a.] вложенное',
    '[2.] второе',
  ],
  'pandoc-lists-and-note.docx': [
    '*Дорожная карта*',
    '[1.] Подготовить приказ',
    '[2.] Провести семинар',
    '[a)] очно',
    '[b)] заочно',
    '[•] приложение',
    '= № | Мероприятие | Срок',
    '| 1 | Совет¹ | май 2031 г.',
    '| 2 | *Семинар* | июнь',
    'сноска ¹  При наличии средств.',
  ],
  'python-docx-list-styles.docx': [
    '[1.] Подготовить приказ',
    '[2.] Провести семинар',
    '[•] Приложение',
    '[3.] Собрать отчёты',
    '| В ячейке | лево | право',
    '! nested-table т1 1:2',
  ],
  'python-docx-merged-cells.docx': [
    '*План мероприятий (дорожная карта)*',
    '= 1×2 № п/п | 1×2 Мероприятие | 1×2 Срок | 2×1 Ответственные',
    '= муниципальные | школьные',
    '| 5×1 *1. Подготовка*',
    '| 1.1 | Издать приказ | 1×2 до 1 сентября 2031 г. | 1×2 Отдел образования | Директор',
    '| 1.2 | Провести совет | Завуч',
  ],
}

const FOLDER = 'test/document/readers/fixtures'

describe('what other programs wrote', () => {
  it.each(Object.keys(EXPECTED))('%s', (name) => {
    const document = read(new Uint8Array(readFileSync(`${FOLDER}/${name}`)))
    expect(shown(document)).toEqual(EXPECTED[name])
    expect(readFaults(document)).toEqual([])
    for (const table of document.blocks.filter((block) => block.type === 'table'))
      expect(Math.min(...table.columns.map(({ width }) => width))).toBeGreaterThan(0)
  })

  it('every fixture is read', () => {
    expect(
      readdirSync(FOLDER)
        .filter((name) => name.endsWith('.docx'))
        .sort(),
    ).toEqual(Object.keys(EXPECTED).sort())
  })
})
