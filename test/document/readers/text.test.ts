import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { readText } from '../../../src/document/readers/text.ts'
import { blockLines, layAll, readSound } from './read-samples.ts'

function read(...lines: readonly string[]) {
  return blockLines(readSound(readText(lines.join('\n').replaceAll('→', '\t'))))
}

describe('rows parted by tabs', () => {
  it('are a table, what stands around it paragraphs', () => {
    expect(
      read(
        '\uFEFF',
        'УТВЕРЖДАЮ  ',
        'Заведующая детским садом «Ручеёк»',
        '',
        '**План прогулок',
        'на лето**',
        '',
        '№→Прогулка→Срок',
        '<b>1. У реки</b>→→',
        '1.1→К мосту  и обратно→1\u00A0июня',
        '1.2→К мель\u00ADнице→',
        '',
        'Начало в девять часов.',
      ),
    ).toEqual([
      'УТВЕРЖДАЮ',
      'Заведующая детским садом «Ручеёк»',
      '*План прогулок*',
      '*на лето*',
      [
        ['№', 'Прогулка', 'Срок'],
        ['*1. У реки*', '', ''],
        ['1.1', 'К мосту и обратно', '1 июня'],
        ['1.2', 'К мельнице', ''],
      ],
      'Начало в девять часов.',
    ])
  })

  it('are put together where a page break cut them', () => {
    expect(
      read(
        '№→Прогулка→Кто ведёт→Итог',
        '1→К мосту: - взять корзины;→Лесник,→Отчёт учебно-',
        '',
        '→- взять хлеб→старшая группа→методический',
        '2→В сад→Сторож→Письмо',
        '\f→→и садовник→',
        '',
        '3→Домой→Все→',
      ),
    ).toEqual([
      [
        ['№', 'Прогулка', 'Кто ведёт', 'Итог'],
        ['1', 'К мосту: - взять корзины; / - взять хлеб', 'Лесник, старшая группа', 'Отчёт учебно-методический'],
        ['2', 'В сад', 'Сторож и садовник', 'Письмо'],
        ['3', 'Домой', 'Все', ''],
      ],
    ])
  })

  it('stay apart below a merged number', () => {
    const rows = [
      '№→Дело→Срок',
      '1→1. Собрать листья→май',
      '→2. Сжечь листья→май',
      '',
      '→3. Убрать золу→',
      '2→Отдых→июнь',
    ]
    expect(read(...rows)).toEqual([
      [
        ['№', 'Дело', 'Срок'],
        ['1', '1. Собрать листья', 'май'],
        ['', '2. Сжечь листья', 'май'],
        ['', '3. Убрать золу', ''],
        ['2', 'Отдых', 'июнь'],
      ],
    ])
  })

  it('go on without a blank line where the words do', () => {
    expect(read('№→Дело→Кто', '1→Собрать листья в саду→Дети', '→и в парке→')).toEqual([
      [
        ['№', 'Дело', 'Кто'],
        ['1', 'Собрать листья в саду и в парке', 'Дети'],
      ],
    ])
  })

  it('are not cut by pages where blank lines stand between all of them', () => {
    const rows = ['№→Дело→Срок', '1→Копать→май', '→Сеять→май', '2→Полить→июнь', '3→Собрать→август']
    expect(read(rows.join('\n\n'))).toEqual([rows.map((row) => row.split('→'))])
  })

  it('have headings of two levels where the second row stands below empty headings', () => {
    expect(
      read('№ п/п→Дело→Кто→→Срок', '→→в саду→в доме→', '1→Полить цветы→Ира→Оля→май', '2→Вымыть окна→→Оля→май'),
    ).toEqual([
      [
        ['1×2 № п/п', '1×2 Дело', '2×1 Кто', '1×2 Срок'],
        ['в саду', 'в доме'],
        ['1', 'Полить цветы', 'Ира', 'Оля', 'май'],
        ['2', 'Вымыть окна', '', 'Оля', 'май'],
      ],
    ])
  })

  it('are filled up where tabs at the end are missing, which is said', () => {
    const document = readSound(readText('№\tДело\tСрок\n1. В саду\n1.1\tПолить\n1.2\tКопать\tмай\t\t\n'))
    expect(blockLines(document)).toEqual([
      [
        ['№', 'Дело', 'Срок'],
        ['1. В саду', '', ''],
        ['1.1', 'Полить', ''],
        ['1.2', 'Копать', 'май'],
      ],
    ])
    expect(document.remarks).toEqual([
      { kind: 'ragged', at: { table: 1, row: 2, column: 2 } },
      { kind: 'ragged', at: { table: 1, row: 3, column: 3 } },
    ])
    expect(document.knowsMerges).toBe(false)
  })

  it('may have cells of several lines, as Word copies them', () => {
    expect(
      read('№→Дело→Срок→Кто', '1→Сад:', '- полить;', '- вскопать→май→Ира', 'и Оля', '2→Дом→июнь→Оля', 'Подпись'),
    ).toEqual([
      [
        ['№', 'Дело', 'Срок', 'Кто'],
        ['1', 'Сад: / - полить; / - вскопать', 'май', 'Ира / и Оля'],
        ['2', 'Дом', 'июнь', 'Оля'],
      ],
      'Подпись',
    ])
  })

  it('may have cells in quotes, as Excel copies them', () => {
    expect(read('№→"Дело\nв саду"→Срок', '1→"Сделать ""лейку""\n\nи полить"→"май"', '2→"Жук" и жаба→')).toEqual([
      [
        ['№', 'Дело / в саду', 'Срок'],
        ['1', 'Сделать "лейку" / и полить', '"май"'],
        ['2', '"Жук" и жаба', ''],
      ],
    ])
  })

  it('begin another table behind a blank line where they are longer', () => {
    expect(read('а→б', 'в→г', '', 'д→е→ё', 'ж→з→и').map((block) => block.length)).toEqual([2, 2])
  })
})

describe('one cell a line', () => {
  it('is a table whose header ends at the first blank line', () => {
    expect(
      read(
        ' →№',
        '→Этап',
        '→Дело',
        '→Срок',
        '',
        '→1.',
        '→Весна',
        '→Копать',
        'и сеять',
        '',
        '→май',
        '',
        '→',
        '→',
        '→Полить',
        '→',
        '',
        '→2.',
        '→Лето',
        '→Собрать',
        '→июль',
        '',
        'Конец.',
      ),
    ).toEqual([
      [
        ['№', 'Этап', 'Дело', 'Срок'],
        ['1.', 'Весна', 'Копать / и сеять', 'май'],
        ['', '', 'Полить', ''],
        ['2.', 'Лето', 'Собрать', 'июль'],
      ],
      'Конец.',
    ])
  })

  it('is not what paragraphs with an indent are', () => {
    const lines = ['Приказываю:', '1. Назначить сторожа.', '2. Купить лейку.']
    expect(read(...lines.map((line) => `→${line}`))).toEqual(lines)
  })
})

describe('other tables of text', () => {
  it('are read where bars part the cells', () => {
    expect(
      read('| № | Дело |', '|---|:---:|', '| 1 | **Полить**<br>и *уйти* |', '| 2 | а \\| б &lt;в&gt; |', '', 'Конец'),
    ).toEqual([
      [
        ['№', 'Дело'],
        ['1', '*Полить* / и *уйти*'],
        ['2', 'а | б <в>'],
      ],
      'Конец',
    ])
    expect(readSound(readText('| а | б |\n|---|---|\n| в | г |')).blocks[0]).toMatchObject({ header: [{}], rows: [{}] })
  })

  it('are read where semicolons part the cells and the lines agree', () => {
    expect(read('№;Дело;Срок', '1;"Полить; уйти";май', '2;"Сказать ""да""\nи ""нет""";')).toEqual([
      [
        ['№', 'Дело', 'Срок'],
        ['1', 'Полить; уйти', 'май'],
        ['2', 'Сказать "да" / и "нет"', ''],
      ],
    ])
    expect(read('Купить; полить; уйти.', 'Вернуться; уснуть.')).toHaveLength(2)
  })
})

describe('text without tables', () => {
  it('is paragraphs, a line of tabs that stands alone among them', () => {
    expect(read('Первое.', '', '', 'Второе **важное** дело.', 'Директор→→С. Соснова')).toEqual([
      'Первое.',
      'Второе *важное* дело.',
      'Директор С. Соснова',
    ])
    expect(read('')).toEqual([])
  })

  it('is refused where it is no text or too much', () => {
    expect(readText('PK\u0003\u0004\0\0')).toMatchObject({ fault: { en: expect.stringContaining('binary') } })
    expect(readText('а\n'.repeat(300_001))).toMatchObject({
      fault: { en: expect.stringContaining('300,000 lines') },
    })
    expect(readText('а'.repeat(20_000_001))).toMatchObject({
      fault: { ru: expect.stringContaining('21\u00A0млн знаков') },
    })
    expect(readText(`а\tб${'\t'.repeat(1500)}\nв\tг`)).toMatchObject({
      fault: { ru: expect.stringContaining('1502\u00A0столбца') },
    })
    const wide = `а${'\tб'.repeat(900)}\n`
    expect(readText(wide + 'в\tг\n'.repeat(1200))).toMatchObject({
      fault: { en: expect.stringContaining('1 million cells') },
    })
  })
})

const piece = fc.constantFrom(
  'а',
  'Б',
  ' ',
  '\t',
  '\n',
  '\n\n',
  '"',
  '**',
  '|',
  '|-|',
  ';',
  '<b>',
  '</b>',
  '\f',
  '1.',
  '- ',
  '\u00A0',
)
const word = fc.constantFrom(
  'Сад',
  'полить цветы',
  '1',
  '2.1',
  '- лейка',
  'май',
  'и "жук"',
  '',
  '',
  'сад; дом',
  '"Ель"',
)

describe('any text', () => {
  it('is read, and its tables fill their grids', () => {
    fc.assert(
      fc.property(
        fc.oneof(
          fc.array(piece, { maxLength: 60 }).map((all) => all.join('')),
          fc.string({ unit: 'binary' }),
        ),
        (text) => {
          const read = readText(text)
          if (!('fault' in read)) layAll(read.blocks)
        },
      ),
      { numRuns: 1500 },
    )
  })

  it('that is a table comes back as it was', () => {
    const rows = fc
      .integer({ min: 2, max: 5 })
      .chain((columns) =>
        fc.array(fc.array(word, { minLength: columns, maxLength: columns }), { minLength: 1, maxLength: 8 }),
      )
      .map((rows) => [(rows[0] ?? []).map((_, column) => `Столбец ${column + 1}`), ...rows])
      // An empty first cell may be the rest of the row above.
      .map((rows) => rows.map((row, index) => [`${index}.`, ...row]))
    fc.assert(
      fc.property(rows, (rows) => {
        expect(blockLines(readSound(readText(rows.map((row) => row.join('\t')).join('\r\n'))))).toEqual([rows])
      }),
    )
  })
})
