import { readdirSync, readFileSync } from 'node:fs'
import fc from 'fast-check'
import { strFromU8, unzipSync } from 'fflate'
import { beforeAll, describe, expect, it } from 'vitest'
import { readDocx } from '../../../src/document/readers/docx/index.ts'
import { writeDocx } from '../../../src/document/writers/docx.ts'
import { PLAN } from '../samples.ts'
import { readXml } from '../xml-tree.ts'
import { mutate, mutation, written } from './mutations.ts'
import { readFaults } from './shown.ts'
import { p, r, tbl, tc, tr, zip, zipped } from './zipped.ts'

/** How many files are tried for each law: `FUZZ_RUNS=10000 npx vitest run test/document/readers/docx-hostile.test.ts`. */
const RUNS = Number(process.env.FUZZ_RUNS ?? 200)

const sign = (kind: string) => `<w:r><w:fldChar w:fldCharType="${kind}"/></w:r>`
const numbered = '<w:numPr><w:ilvl w:val="1"/><w:numId w:val="5"/></w:numPr>'

/** A small file that has something of everything. */
const RICH = zipped({
  body: [
    p('До таблицы', '<w:pStyle w:val="A"/>'),
    `<w:p>${sign('begin')}<w:r><w:instrText>DATE</w:instrText></w:r>${sign('separate')}${r('5 мая')}${sign('end')}<w:r><w:footnoteReference w:id="1"/></w:r></w:p>`,
    `<w:p><w:commentRangeStart w:id="1"/><w:del><w:r><w:delText>было</w:delText></w:r></w:del><w:ins>${r('стало')}</w:ins></w:p>`,
    p('первый', '<w:rPr><w:del w:id="1"/></w:rPr>'),
    `<w:p><w:r><mc:AlternateContent><mc:Choice Requires="wps"><w:drawing><wps:txbx><w:txbxContent>${p('надпись')}${tbl(tr(tc('а')))}</w:txbxContent></wps:txbx></w:drawing></mc:Choice><mc:Fallback><w:pict/></mc:Fallback></mc:AlternateContent></w:r></w:p>`,
    tbl(
      tr(tc('№', '<w:vMerge w:val="restart"/>') + tc('Срок', '<w:gridSpan w:val="2"/>'), '<w:tblHeader/>') +
        tr(tc('', '<w:vMerge/>') + tc('начало') + tc('конец'), '<w:tblHeader/>') +
        tr(tc(p('', numbered)) + tc('а', '<w:hMerge w:val="restart"/>') + tc('', '<w:hMerge/>')) +
        `<w:sdt><w:sdtContent>${tr(tc(p('', numbered)) + tc(tbl(tr(tc('б') + tc('в')))) + tc('г'))}</w:sdtContent></w:sdt>` +
        tr(tc('д'), '<w:gridBefore w:val="1"/><w:gridAfter w:val="1"/>') +
        tr(tc('е') + tc('ж'), '<w:del w:id="3"/>'),
      '<w:tblBorders><w:top w:val="single"/></w:tblBorders>',
    ),
  ].join(''),
  styles:
    '<w:style w:type="paragraph" w:styleId="A"><w:basedOn w:val="B"/><w:rPr><w:b/></w:rPr></w:style><w:style w:type="paragraph" w:styleId="B"><w:pPr><w:numPr><w:numId w:val="5"/></w:numPr></w:pPr></w:style>',
  numbering:
    '<w:abstractNum w:abstractNumId="0"><w:lvl w:ilvl="0"><w:start w:val="1"/><w:lvlText w:val="%1."/></w:lvl><w:lvl w:ilvl="1"><w:start w:val="1"/><w:numFmt w:val="russianLower"/><w:lvlText w:val="%1.%2)"/></w:lvl></w:abstractNum><w:num w:numId="5"><w:abstractNumId w:val="0"/><w:lvlOverride w:ilvl="1"><w:startOverride w:val="3"/></w:lvlOverride></w:num>',
  footnotes: `<w:footnote w:id="1">${p('сноска')}</w:footnote>`,
  comments: `<w:comment w:id="1">${p('замечание')}</w:comment>`,
  header: p('колонтитул'),
})

const FIXTURES = readdirSync('test/document/readers/fixtures')
  .filter((name) => name.endsWith('.docx'))
  .sort()
  .map((name) => new Uint8Array(readFileSync(`test/document/readers/fixtures/${name}`)))

const files: Uint8Array[] = [RICH, ...FIXTURES]

beforeAll(async () => {
  files.push(await writeDocx(PLAN))
})

const nat = fc.nat()

describe('whatever is done to a Word file, the reader gives a sentence or tables that fill their grids', () => {
  it('bytes changed', () => {
    fc.assert(
      fc.property(
        nat,
        fc.array(fc.tuple(nat, fc.integer({ min: 0, max: 255 })), { minLength: 1, maxLength: 8 }),
        (which, changes) => {
          const bytes = (files[which % files.length] as Uint8Array).slice()
          for (const [at, byte] of changes) bytes[at % bytes.length] = byte
          expect(readFaults(readDocx(bytes))).toEqual([])
        },
      ),
      { numRuns: RUNS },
    )
  })

  it('cut off, or with a stretch taken out', () => {
    fc.assert(
      fc.property(nat, nat, nat, (which, from, length) => {
        const bytes = files[which % files.length] as Uint8Array
        const start = from % bytes.length
        const end = start + (length % (bytes.length - start))
        expect(readFaults(readDocx(bytes.slice(0, start)))).toEqual([])
        expect(readFaults(readDocx(Uint8Array.from([...bytes.slice(0, start), ...bytes.slice(end)])))).toEqual([])
      }),
      { numRuns: RUNS },
    )
  })

  it('parts dropped or changed for one another', () => {
    fc.assert(
      fc.property(nat, nat, nat, fc.boolean(), (which, from, to, swap) => {
        const parts: Record<string, Uint8Array> = unzipSync(files[which % files.length] as Uint8Array)
        const names = Object.keys(parts)
        const [a, b] = [names[from % names.length] as string, names[to % names.length] as string]
        const other = parts[b] as Uint8Array
        if (swap) parts[a] = other
        else delete parts[a]
        expect(readFaults(readDocx(zip(parts)))).toEqual([])
      }),
      { numRuns: RUNS },
    )
  })

  it('elements dropped, doubled, moved, renamed, their attributes changed', () => {
    fc.assert(
      fc.property(nat, nat, fc.array(mutation, { minLength: 1, maxLength: 12 }), (which, part, mutations) => {
        const parts = unzipSync(files[which % files.length] as Uint8Array)
        // Of all parts most is to be found out about the text itself.
        const names = Object.keys(parts).filter((name) => /\.(?:xml|rels)$/u.test(name))
        const name = part % 4 > 0 ? 'word/document.xml' : (names[part % names.length] as string)
        const root = mutate(readXml(strFromU8(parts[name] as Uint8Array)), mutations)
        expect(readFaults(readDocx(zip({ ...parts, [name]: written(root) })))).toEqual([])
      }),
      { numRuns: RUNS },
    )
  })

  it('any bytes, and any XML of the right names', () => {
    const leaf = fc.constantFrom('<w:t>а</w:t>', '<w:vMerge/>', '<w:gridSpan w:val="3"/>', '<w:br/>', '<w:tab/>', '')
    const name = fc.constantFrom(
      'w:p',
      'w:r',
      'w:tbl',
      'w:tr',
      'w:tc',
      'w:tcPr',
      'w:pPr',
      'w:sdt',
      'w:sdtContent',
      'w:txbxContent',
      'w:pict',
    )
    const tree = fc.letrec<{ readonly node: string }>((tie) => ({
      node: fc.oneof(
        { depthSize: 'medium', withCrossShrink: true },
        leaf,
        fc
          .tuple(name, fc.array(tie('node'), { maxLength: 4 }))
          .map(([tag, inside]) => `<${tag}>${inside.join('')}</${tag}>`),
      ),
    })).node
    fc.assert(
      fc.property(
        tree,
        (xml) => void expect(readFaults(readDocx(zipped({ body: `<w:tbl>${xml}</w:tbl>${xml}` })))).toEqual([]),
      ),
      { numRuns: RUNS },
    )
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 200 }), (bytes) => void expect(readFaults(readDocx(bytes))).toEqual([])),
      { numRuns: RUNS },
    )
  })
})

/** Rows of cells with wishes for merging that contradict each other as they like. */
const anyTable = fc
  .array(
    fc.record({
      before: fc.nat({ max: 2 }),
      after: fc.nat({ max: 2 }),
      header: fc.boolean(),
      cells: fc.array(
        fc.record({
          span: fc.integer({ min: -1, max: 4 }),
          vMerge: fc.constantFrom('', '<w:vMerge/>', '<w:vMerge w:val="restart"/>'),
          hMerge: fc.constantFrom('', '', '<w:hMerge/>'),
        }),
        { minLength: 1, maxLength: 5 },
      ),
    }),
    { minLength: 1, maxLength: 8 },
  )
  .map((rows) =>
    tbl(
      rows
        .map(({ before, after, header, cells }) =>
          tr(
            cells
              .map(({ span, vMerge, hMerge }) => tc('а', `<w:gridSpan w:val="${span}"/>${hMerge}${vMerge}`))
              .join(''),
            `<w:gridBefore w:val="${before}"/><w:gridAfter w:val="${after}"/>${header ? '<w:tblHeader/>' : ''}`,
          ),
        )
        .join(''),
    ),
  )

it('tables merged in any way fill their grids and keep their rows', () => {
  fc.assert(
    fc.property(anyTable, (xml) => {
      const result = readDocx(zipped({ body: xml }))
      expect(readFaults(result)).toEqual([])
      const table = 'fault' in result ? undefined : result.blocks[0]
      expect(table?.type === 'table' && table.header.length + table.rows.length).toBe(xml.split('<w:tr>').length - 1)
    }),
    { numRuns: RUNS * 3 },
  )
})
