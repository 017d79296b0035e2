import { describe, expect, it } from 'vitest'
import { read, shown } from './shown.ts'
import { type Given, p, r, tbl, tc, tr, zipped } from './zipped.ts'

function lines(given: Given | string): readonly string[] {
  return shown(read(zipped(typeof given === 'string' ? { body: given } : given)))
}

const run = (inside: string) => `<w:p><w:r>${inside}</w:r></w:p>`

const sign = (kind: string) => `<w:r><w:fldChar w:fldCharType="${kind}"/></w:r>`

const code = (text: string) => `<w:r><w:instrText>${text}</w:instrText></w:r>`

const box = (inside: string) => `<w:txbxContent>${inside}</w:txbxContent>`

const both = (inside: string) =>
  `<w:r><mc:AlternateContent><mc:Choice Requires="wps"><w:drawing><a:graphic><a:graphicData><wps:wsp><wps:txbx>${box(inside)}</wps:txbx></wps:wsp></a:graphicData></a:graphic></w:drawing></mc:Choice><mc:Fallback><w:pict><v:shape><v:textbox>${box(inside)}</v:textbox></v:shape></w:pict></mc:Fallback></mc:AlternateContent></w:r>`

const note = (kind: string, id: number, text: string) => `<w:${kind} w:id="${id}">${p(text)}</w:${kind}>`

const mark = (kind: string) => `<w:rPr><w:${kind} w:id="1" w:author="А"/></w:rPr>`

const sdt = (inside: string) => `<w:sdt><w:sdtPr/><w:sdtContent>${inside}</w:sdtContent></w:sdt>`

const branches = (requires: string) =>
  `<w:p><mc:AlternateContent><mc:Choice Requires="${requires}">${r('новое')}</mc:Choice><mc:Fallback>${r('старое')}</mc:Fallback></mc:AlternateContent></w:p>`

describe('the text of a Word file', () => {
  it('has one kind of space and of hyphen, and nothing that only steers the breaking of lines', () => {
    expect(lines(p('до 1\u00A0мая 2031\u202Fг.\u00AD'))).toEqual(['до 1 мая 2031 г.'])
    expect(lines(run('<w:t>1</w:t><w:noBreakHyphen/><w:t>й класс</w:t>'))).toEqual(['1-й класс'])
    expect(lines(run('<w:t>меро</w:t><w:softHyphen/><w:t>приятие</w:t>'))).toEqual(['мероприятие'])
    expect(lines(run('<w:t>а</w:t><w:tab/><w:t>б</w:t><w:ptab/><w:t>в</w:t>'))).toEqual(['а б в'])
  })

  it('drops blanks at the ends of a stretch only where the file does not keep them', () => {
    expect(lines(run('<w:t>  а  </w:t><w:t xml:space="preserve"> б</w:t>'))).toEqual(['а б'])
  })

  it('has breaks of lines and none of pages', () => {
    expect(lines(run('<w:t>а</w:t><w:br/><w:t>б</w:t><w:cr/><w:t>в</w:t><w:br w:type="page"/>'))).toEqual(['а↵б↵в'])
    expect(lines(run('<w:br w:type="page"/><w:lastRenderedPageBreak/>'))).toEqual([])
  })

  it.each([
    ['<w:sym w:font="Symbol" w:char="F0B7"/>', '•'],
    ['<w:sym w:font="Wingdings" w:char="F0D8"/>', '➢'],
    ['<w:sym w:font="Wingdings" w:char="00FC"/>', '✓'],
    ['<w:sym w:font="Times New Roman" w:char="00A7"/>', '§'],
    ['<w:rPr><w:rFonts w:ascii="Wingdings 3"/></w:rPr><w:t>\uF0C6</w:t>', '➤'],
    ['<w:sym w:font="Wingdings" w:char="ШШ"/>', '•'],
  ])('shows what %s shows', (xml, text) => {
    expect(lines(run(xml))).toEqual([text])
  })

  it('is bold by run, by style of either kind, by default; two styles that both say so take it back', () => {
    const styles = `
      <w:style w:type="paragraph" w:styleId="A"><w:rPr><w:b/></w:rPr></w:style>
      <w:style w:type="paragraph" w:styleId="B"><w:basedOn w:val="A"/></w:style>
      <w:style w:type="character" w:styleId="S"><w:rPr><w:b w:val="1"/></w:rPr></w:style>`
    const body = `<w:p><w:pPr><w:pStyle w:val="B"/></w:pPr>${r('по стилю')}${r(' снят', '<w:b w:val="0"/>')}${r(' дважды', '<w:rStyle w:val="S"/>')}</w:p>
      <w:p>${r('знаки', '<w:rStyle w:val="S"/>')}${r(' сам', '<w:b/>')}${r(' нет')}</w:p>`
    expect(lines({ styles, body })).toEqual(['*по стилю* снят дважды', '*знаки сам* нет'])
    const all = '<w:docDefaults><w:rPrDefault><w:rPr><w:b/></w:rPr></w:rPrDefault></w:docDefaults>'
    expect(lines({ styles: all + styles, body: p('а') + p('б', '<w:pStyle w:val="B"/>') })).toEqual(['*а*', '*б*'])
  })

  it('survives styles that are based on themselves', () => {
    const styles =
      '<w:style w:type="paragraph" w:styleId="A"><w:basedOn w:val="B"/></w:style><w:style w:type="paragraph" w:styleId="B"><w:basedOn w:val="A"/></w:style>'
    expect(lines({ styles, body: p('а', '<w:pStyle w:val="A"/>') })).toEqual(['а'])
  })

  it('leaves out what is hidden, and says so', () => {
    const styles = '<w:style w:type="character" w:styleId="H"><w:rPr><w:vanish/></w:rPr></w:style>'
    const body = `<w:p>${r('видно ')}${r('не ', '<w:vanish/>')}${r('видно', '<w:rStyle w:val="H"/>')}${r('опять', '<w:vanish w:val="false"/>')}</w:p>`
    expect(lines({ styles, body })).toEqual(['видно опять', '! hidden ¶1 «не видно»'])
  })

  it('opens content controls, smart tags and links at every level', () => {
    const inParagraph = `<w:p>${sdt(r('а'))}<w:smartTag w:element="x">${r('б')}</w:smartTag><w:hyperlink r:id="r9">${r('в')}</w:hyperlink><w:customXml>${r('г')}</w:customXml></w:p>`
    expect(lines(sdt(inParagraph))).toEqual(['абвг'])
    const table = sdt(tbl(sdt(tr(sdt(tc('1')) + tc(sdt(p('2')))))))
    expect(lines(table)).toEqual(['| 1 | 2'])
  })

  it('takes one branch of alternatives', () => {
    expect(lines(branches('wps'))).toEqual(['новое'])
    expect(lines(branches('xyz'))).toEqual(['старое'])
    expect(lines(branches('wps xyz'))).toEqual(['старое'])
  })
})

describe('fields', () => {
  it('show their results, never their instructions', () => {
    const inner = `${sign('begin')}${code('MERGEFIELD x')}${sign('separate')}${r('внутри')}${sign('end')}`
    expect(
      lines(
        `<w:p>${sign('begin')}${code('IF ')}${inner}${code(' = 1')}${sign('separate')}${r('итог')}${sign('end')}${r(' дальше')}</w:p>`,
      ),
    ).toEqual(['итог дальше'])
    expect(lines(`<w:p><w:fldSimple w:instr="DATE">${r('5 мая')}</w:fldSimple></w:p>`)).toEqual(['5 мая'])
    expect(lines(`<w:p>${r('а')}${sign('begin')}${code('XE &quot;а&quot;')}${sign('end')}</w:p>`)).toEqual(['а'])
  })

  it('go on over paragraphs', () => {
    expect(
      lines(
        `<w:p>${sign('begin')}${code('TOC')}${sign('separate')}${r('глава 1')}</w:p><w:p>${r('глава 2')}${sign('end')}</w:p>${p('текст')}`,
      ),
    ).toEqual(['глава 1', 'глава 2', 'текст'])
  })

  it('that do not end hide nothing', () => {
    expect(lines(`<w:p>${sign('begin')}${code('DATE')}${r('а')}</w:p>${p('б')}`)).toEqual(['а', 'б'])
    expect(lines(`<w:p>${sign('end')}${sign('separate')}${r('а')}</w:p>`)).toEqual(['а'])
    expect(
      lines(tbl(tr(tc(`<w:p>${sign('begin')}${r('а')}</w:p>`) + tc(`<w:p>${r('б')}${sign('end')}</w:p>`)))),
    ).toEqual(['| а | б'])
  })
})

describe('what lies beside the text', () => {
  it('a text box stands once, before the paragraph on which it hangs', () => {
    expect(lines(`${p('до')}<w:p>${r('якорь')}${both(p('УТВЕРЖДАЮ') + p('Директор'))}</w:p>`)).toEqual([
      'до',
      'УТВЕРЖДАЮ',
      'Директор',
      'якорь',
      '! text-box ¶2',
    ])
    expect(
      lines(
        `<w:p><w:r><w:pict><v:shape><v:textbox>${box(p('старая надпись'))}</v:textbox></v:shape></w:pict></w:r></w:p>`,
      ),
    ).toEqual(['старая надпись', '! text-box ¶1'])
  })

  it('a table in a text box is a table; in a box in a cell it is lines', () => {
    const table = tbl(tr(tc('1') + tc('2')))
    expect(lines(`<w:p>${both(table)}${r('текст')}</w:p>`)).toEqual(['| 1 | 2', 'текст', '! text-box т1 1:1'])
    expect(lines(tbl(tr(tc(`<w:p>${both(table)}${r('текст')}</w:p>`))))).toEqual([
      '| 1 | 2 / текст',
      '! nested-table т1 1:1',
      '! text-box т1 1:1',
    ])
  })

  it('pictures, objects and formulas are left out and told of; lines of a drawing are not', () => {
    expect(lines(`<w:p>${r('герб')}<w:r><w:drawing><a:blip r:embed="r1"/></w:drawing></w:r></w:p>`)).toEqual([
      'герб',
      '! picture ¶1',
    ])
    expect(lines(`<w:p>${r('а')}<m:oMath><m:r><m:t>x</m:t></m:r></m:oMath></w:p>`)).toEqual(['а', '! picture ¶1'])
    expect(lines(`<w:p>${r('а')}<w:r><w:object/></w:r></w:p>`)).toEqual(['а', '! picture ¶1'])
    expect(lines(`<w:p>${r('а')}<w:r><w:pict><v:line/></w:pict></w:r></w:p>`)).toEqual(['а'])
    expect(
      lines(`<w:p><w:r><w:pict><v:shape><v:textpath string="Дорожная карта"/></v:shape></w:pict></w:r></w:p>`),
    ).toEqual(['Дорожная карта'])
  })

  it('notes have raised signs in the order of the text, both kinds counted together', () => {
    const body = `<w:p>${r('а')}<w:r><w:footnoteReference w:id="7"/></w:r>${r(' б')}<w:r><w:endnoteReference w:id="1"/></w:r>${r(' в')}<w:r><w:footnoteReference w:id="99"/></w:r>${r(' г')}<w:r><w:footnoteReference w:customMarkFollows="1" w:id="8"/><w:t>*</w:t></w:r></w:p>`
    const footnotes = note('footnote', 8, 'своя') + note('footnote', 7, 'первая')
    expect(lines({ body, footnotes, endnotes: note('endnote', 1, 'вторая') })).toEqual([
      'а¹ б² в г*',
      'сноска ¹ первая',
      'сноска ² вторая',
      'сноска * своя',
    ])
  })

  it('notes that refer to each other come to an end', () => {
    const body = `<w:p>${r('а')}<w:r><w:footnoteReference w:id="1"/></w:r></w:p>`
    const footnotes = `<w:footnote w:id="1"><w:p>${r('см.')}<w:r><w:footnoteReference w:id="1"/></w:r></w:p></w:footnote>`
    expect(lines({ body, footnotes })).toEqual(['а¹', 'сноска ¹ см.¹'])
  })

  it('a comment stands where it begins', () => {
    const comments = `<w:comment w:id="3">${p('Уточните')}${p('срок')}</w:comment>`
    const body = tbl(
      tr(tc('1') + tc(`<w:p><w:commentRangeStart w:id="3"/>${r('май')}</w:p>`)) +
        tr(
          tc('2') + tc(`<w:p>${r('июнь')}<w:commentRangeEnd w:id="3"/><w:r><w:commentReference w:id="3"/></w:r></w:p>`),
        ),
    )
    expect(lines({ body, comments })).toEqual(['| 1 | май', '| 2 | июнь', '! comment т1 1:2 «Уточните срок»'])
  })

  it('texts at the top and foot of pages are told of, the numbers of pages not', () => {
    const page =
      '<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText> PAGE </w:instrText></w:r><w:r><w:fldChar w:fldCharType="separate"/></w:r><w:r><w:t>2</w:t></w:r><w:r><w:fldChar w:fldCharType="end"/></w:r>'
    expect(
      lines({
        body: p('а'),
        header: `<w:p>${r('Страница ')}${page}${r(' из ')}<w:fldSimple w:instr="NUMPAGES">${r('9')}</w:fldSimple></w:p>`,
      }),
    ).toEqual(['а'])
    expect(lines({ body: p('а'), header: `${p('МБОУ «Школа № 5»')}<w:p>${page}</w:p>` })).toEqual([
      'а',
      '! page-header – «МБОУ «Школа № 5»»',
    ])
  })

  it('macros and content of other files are told of and not touched', () => {
    expect(lines({ body: p('а') + '<w:altChunk r:id="r5"/>', more: { 'word/vbaProject.bin': 'x' } })).toEqual([
      'а',
      '! linked ¶1',
      '! macros –',
    ])
  })
})

describe('tracked changes', () => {
  it('are accepted', () => {
    expect(
      lines(
        `<w:p>${r('до ')}<w:del w:id="1"><w:r><w:delText>мая</w:delText></w:r></w:del><w:ins w:id="2">${r('июня')}</w:ins></w:p>`,
      ),
    ).toEqual(['до июня', '! deleted ¶1 «мая»', '! inserted ¶1'])
    expect(
      lines(`<w:p><w:moveFrom>${r('а')}</w:moveFrom></w:p><w:p>${r('б')}<w:moveTo>${r('а')}</w:moveTo></w:p>`),
    ).toEqual(['ба', '! deleted –', '! inserted ¶1'])
  })

  it('join paragraphs whose end was deleted', () => {
    expect(lines(`${p('до ', mark('del'))}${p('мая', mark('del'))}${p(' 2031')}${p('конец')}`)).toEqual([
      'до мая 2031',
      'конец',
    ])
    expect(
      lines(
        `<w:p><w:pPr>${mark('del')}</w:pPr><w:del><w:r><w:delText>весь</w:delText></w:r></w:del></w:p>${p('остался')}`,
      ),
    ).toEqual(['остался', '! deleted ¶1 «весь»'])
    expect(lines(`${p('перед', mark('del'))}${tbl(tr(tc('1')))}`)).toEqual(['перед', '| 1'])
    expect(lines(p('последний', mark('del')))).toEqual(['последний'])
  })

  it('leave out rows and cells that were deleted', () => {
    const rows =
      tr(tc('1') + tc('а')) + tr(tc('2') + tc('б'), '<w:del w:id="1"/>') + tr(tc('3') + tc('в'), '<w:ins w:id="2"/>')
    expect(lines(tbl(rows))).toEqual(['| 1 | а', '| 3 | в', '! deleted т1 2:1 «2 б»', '! inserted т1 2:1'])
    expect(lines(tbl(tr(tc('1') + tc('лишняя', '<w:cellDel w:id="1"/>') + tc('2'))))).toEqual(['| 1 | 2'])
    expect(lines(tbl(tr(tc('1'), '<w:del w:id="1"/>')))).toEqual([])
  })
})
