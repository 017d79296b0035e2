import fc from 'fast-check'
import type {
  Block,
  Cell,
  Column,
  Document,
  Inline,
  Paragraph,
  Row,
  Sheet,
  StyleName,
  Table,
} from '../../src/document/document.ts'
import { LOOK } from './samples.ts'

const STYLES: readonly StyleName[] = [
  'body',
  'title',
  'stamp',
  'stamp-word',
  'mark',
  'cell',
  'cell-header',
  'cell-section',
  'note',
]

// Any sign that a hostile file may hold, lone surrogates and controls among them, beside ordinary words.
const text = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 12 }),
  fc.string({ unit: fc.integer({ min: 0, max: 0xffff }).map((code) => String.fromCharCode(code)), maxLength: 12 }),
  fc.constantFrom(
    'общеобразовательных организаций',
    'до 1\u00A0мая',
    '👩‍👩‍👧 🫠 лес',
    '漢字',
    '\u001B[31mкрасный',
    'а\nб\tв',
    '',
  ),
)

const inline: fc.Arbitrary<Inline> = fc.oneof(
  fc.constant<Inline>({ type: 'break' }),
  fc.record(
    {
      type: fc.constant('text' as const),
      text,
      bold: fc.boolean(),
      tone: fc.constantFrom('bad' as const, 'faint' as const),
    },
    { requiredKeys: ['type', 'text'] },
  ),
)

const paragraph: fc.Arbitrary<Paragraph> = fc.record(
  {
    type: fc.constant('paragraph' as const),
    style: fc.constantFrom(...STYLES),
    inlines: fc.array(inline, { maxLength: 3 }),
    mark: fc.constantFrom('-', '•', '10)', '\u0007'),
    align: fc.constantFrom('left' as const, 'center' as const, 'right' as const, 'justify' as const),
    keepNext: fc.boolean(),
  },
  { requiredKeys: ['type', 'style', 'inlines'] },
)

/** Spans asked for by chance; `filled` cuts them to what the grid has free. */
interface Wish {
  readonly paragraphs: readonly Paragraph[]
  readonly colSpan: number
  readonly rowSpan: number
}

const wish: fc.Arbitrary<Wish> = fc.record({
  paragraphs: fc.array(paragraph, { maxLength: 2 }),
  colSpan: fc.integer({ min: 1, max: 3 }),
  rowSpan: fc.integer({ min: 1, max: 3 }),
})

/** Rows that fill the grid, whatever the wishes. */
function filled(wishes: readonly Wish[], rows: number, columns: number): readonly Row[] {
  const taken = Array.from({ length: rows }, () => Array.from({ length: columns }, () => false))
  let next = 0
  return taken.map((places, row) => {
    const cells: Cell[] = []
    for (let column = 0; column < columns; column++) {
      if (places[column]) continue
      const { paragraphs, ...wished } = wishes[next++ % wishes.length] as Wish
      const free = places.slice(column).indexOf(true)
      const colSpan = Math.min(wished.colSpan, free < 0 ? columns - column : free)
      const rowSpan = Math.min(wished.rowSpan, rows - row)
      for (let down = 0; down < rowSpan; down++) taken[row + down]?.fill(true, column, column + colSpan)
      cells.push({ paragraphs, colSpan, rowSpan })
    }
    return { cells, keepNext: row % 3 === 1 }
  })
}

const column: fc.Arbitrary<Column> = fc.record({
  width: fc.double({ min: 1, max: 120, noNaN: true }),
  tight: fc.boolean(),
})

const table: fc.Arbitrary<Table> = fc
  .record({
    columns: fc.array(column, { minLength: 1, maxLength: 5 }),
    heads: fc.integer({ min: 0, max: 2 }),
    rows: fc.integer({ min: 1, max: 5 }),
    wishes: fc.array(wish, { minLength: 1, maxLength: 6 }),
    borders: fc.boolean(),
  })
  .map(({ columns, heads, rows, wishes, borders }) => ({
    type: 'table',
    columns,
    header: filled(wishes, heads, columns.length),
    rows: filled(wishes, rows, columns.length),
    borders,
  }))

const sheet: fc.Arbitrary<Sheet> = fc.record(
  {
    orientation: fc.constantFrom('portrait' as const, 'landscape' as const),
    margins: fc.constant({ top: 20, right: 10, bottom: 20, left: 30 }),
    pageNumbers: fc.constantFrom('from-second' as const, 'none' as const),
    watermark: fc.constantFrom('ПРОЕКТ', '"<&>\u0000'),
    blocks: fc.array<Block>(fc.oneof(paragraph, table), { maxLength: 4 }),
  },
  { requiredKeys: ['orientation', 'margins', 'pageNumbers', 'blocks'] },
)

/** Any valid document, its texts as hostile as they come. */
export const anyDocument: fc.Arbitrary<Document> = fc.record(
  {
    title: text,
    subject: text,
    author: text,
    lang: fc.constantFrom('ru', 'en', 'ru-RU'),
    look: fc.constant(LOOK),
    sheets: fc.array(sheet, { minLength: 1, maxLength: 3 }),
  },
  { requiredKeys: ['title', 'lang', 'look', 'sheets'] },
)
