import { chmodSync, linkSync, mkdirSync, readdirSync, readFileSync, symlinkSync } from 'node:fs'
import { strToU8, unzipSync } from 'fflate'
import { describe, expect, it } from 'vitest'
import { p, tbl, tc, tr, zip, zipped } from '../document/readers/zipped.ts'
import { run } from '../run-main.ts'
import { temporaryFolder } from '../temporary-folder.ts'

const folder = temporaryFolder()
const { write, read, at } = folder

const header = tr(['№ п/п', 'Мероприятие', 'Срок исполнения', 'Ответственный'].map((text) => tc(text)).join(''))
const row = (number: string, title: string) =>
  tr([number, title, 'до 1 мая 2026 г.', 'Директор'].map((text) => tc(text)).join(''))
const plan = p('ПЛАН МЕРОПРИЯТИЙ на 2026 год') + tbl(header + row('1.', 'Издать приказ') + row('2.', 'Собрать списки'))
const docx = zipped({ body: plan })

/** A document with two tables that may be the plan. */
const twoPlans = zipped({
  body:
    plan +
    p('Второй план, подробнее, на следующий период:') +
    tbl(
      tr(['№', 'Мероприятие', 'Срок', 'Исполнитель', 'Результат'].map((text) => tc(text)).join('')) +
        tr(['1.', 'Провести совещание', 'май 2026 г.', 'Завуч', 'протокол'].map((text) => tc(text)).join('')),
    ),
})

const imports = (...argv: string[]) => run(['import', ...argv], { cwd: folder.cwd })

const asks = (...answers: readonly (string | null)[]) =>
  run(['import', 'а.docx', '--ask', '-o', 'план.yaml', '--force', '--lang', 'en'], { cwd: folder.cwd, answers })

const entry = (name: string, text: string) => zip({ [name]: text })

const xml = (inside: string) =>
  `<w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:body>${inside}</w:body></w:document>`

/** One sentence, a line end, no trace of the inside. */
function expectSentence(stderr: string) {
  expect(stderr).toMatch(/^[«“\p{Lu}\d-][^\n]*[.!?]\n$/u)
  expect(stderr).not.toMatch(/Error|at \w+ \(|undefined|node:/)
}

describe('where the plan goes', () => {
  it('is standard output, or the file that is named', async () => {
    write('план № 5.docx', docx)
    const shown = await imports('план № 5.docx')
    expect(shown.code).toBe(0)
    expect(shown.stdout).toContain('title: ПЛАН МЕРОПРИЯТИЙ на 2026 год\n')
    const written = await imports('план № 5.docx', '-o', 'план.yaml')
    expect([written.code, written.stdout]).toEqual([0, ''])
    expect(written.stderr).toContain('Записано: план.yaml. Дальше: roadmap check "план.yaml".\n')
    expect(read('план.yaml')).toMatch(/^# yaml-language-server: \$schema=.*\n/)
    expect(read('план.yaml').replace(/^#.*\n/, '')).toBe(shown.stdout)
    expect((await run(['check', 'план.yaml', '--format', 'json'], { cwd: folder.cwd })).code).toBe(0)
  })

  it('has Russian keys where they are asked for, and reads standard input', async () => {
    const ran = await run(['import', '-', '--keys', 'ru'], { cwd: folder.cwd, stdin: docx })
    expect(ran.stdout).toContain('название: ПЛАН МЕРОПРИЯТИЙ на 2026 год\n')
  })

  it('takes a name that begins with a hyphen behind «--»', async () => {
    write('-план.docx', docx)
    expect((await imports('--', '-план.docx')).code).toBe(0)
  })

  it('is never a file that is there, but with --force', async () => {
    write('а.docx', docx)
    write('план.yaml', 'мой труд')
    write('отчёт.md', 'мой отчёт')
    for (const argv of [
      ['-o', 'план.yaml'],
      ['-o', 'новый.yaml', '--report', 'отчёт.md'],
    ]) {
      const { code, stderr } = await imports('а.docx', ...argv)
      expect(code).toBe(2)
      expect(stderr).toMatch(
        /^Файл «.*» уже есть: укажите другое имя или добавьте --force, чтобы его перезаписать\.\n$/,
      )
    }
    expect(readdirSync(folder.cwd).sort()).toEqual(['а.docx', 'отчёт.md', 'план.yaml'])
    expect([read('план.yaml'), read('отчёт.md')]).toEqual(['мой труд', 'мой отчёт'])
    const forced = await imports('а.docx', '-o', 'план.yaml', '--report', 'отчёт.md', '--force')
    expect(forced.code).toBe(0)
    expect(read('план.yaml')).toContain('Издать приказ')
    expect(read('отчёт.md')).toContain('Импорт: а.docx')
  })

  it('is never the document itself, by whatever name, nor the file of the report', async () => {
    write('а.docx', docx)
    symlinkSync(at('а.docx'), at('ссылка.docx'))
    linkSync(at('а.docx'), at('копия.docx'))
    for (const name of ['а.docx', './а.docx', 'ссылка.docx', 'копия.docx']) {
      for (const argv of [
        ['-o', name],
        ['-o', 'план.yaml', '--report', name],
      ]) {
        const ran = await imports('а.docx', ...argv, '--force', '--lang', 'en')
        expect([ran.code, ran.stderr]).toEqual([
          2,
          `“${name}” is the document itself, which is not overwritten: give another name.\n`,
        ])
      }
    }
    const same = await imports('а.docx', '-o', 'план.md', '--report', './план.md')
    expect([same.code, same.stderr]).toEqual([
      2,
      'И план, и отчёт попали бы в один файл «./план.md»: укажите для отчёта другое имя.\n',
    ])
    expect(readFileSync(at('а.docx')).equals(Buffer.from(docx))).toBe(true)
    expect(readdirSync(folder.cwd).sort()).toEqual(['а.docx', 'копия.docx', 'ссылка.docx'])
  })

  it('is no folder, no device, in no folder that is missing', async () => {
    write('а.docx', docx)
    mkdirSync(at('папка'))
    for (const argv of [
      ['-o', 'папка', '--force'],
      ['-o', ''],
      ['-o', 'нет/план.yaml'],
      ['-o', 'план.yaml', '--report', 'нет/отчёт.md'],
      ['-o', 'план.yaml', '--report', 'отчёт.pdf'],
      ['--report', '-'],
      ...(process.platform === 'win32' ? [] : [['-o', '/dev/null', '--force']]),
    ]) {
      const { code, stdout, stderr } = await imports('а.docx', ...argv)
      expect([code, stdout]).toEqual([2, ''])
      expectSentence(stderr)
    }
    expect(readdirSync(folder.cwd).sort()).toEqual(['а.docx', 'папка'])
  })

  it.skipIf(process.platform === 'win32')('is no file that may not be written', async () => {
    write('а.docx', docx)
    write('план.yaml', 'мой труд')
    chmodSync(at('план.yaml'), 0o444)
    const { code, stderr } = await imports('а.docx', '-o', 'план.yaml', '--force')
    expect(code).toBe(2)
    expectSentence(stderr)
    expect(read('план.yaml')).toBe('мой труд')
  })
})

describe('the report', () => {
  it.each(['откуда.md', 'откуда.html', 'откуда.json', 'откуда'])('is %s', async (name) => {
    write('а.docx', docx)
    expect((await imports('а.docx', '-o', 'план.yaml', '--report', name)).code).toBe(0)
    expect(read(name)).toContain('Издать приказ')
  })

  it('is a Word file, or on standard output', async () => {
    write('а.docx', docx)
    expect((await imports('а.docx', '-o', 'план.yaml', '--report', 'откуда.docx')).code).toBe(0)
    expect(Object.keys(unzipSync(readFileSync(at('откуда.docx'))))).toContain('word/document.xml')
    const shown = await imports('а.docx', '-o', 'второй.yaml', '--report', '-')
    expect(shown.stdout).toMatch(/\| 1: title \| \d+ \| Издать приказ \| таблица 1, строка 2, столбец 2 \|/)
  })
})

describe('--ask', () => {
  it('takes the choice by its number, the first for an empty line, and asks again for what is none', async () => {
    write('а.docx', twoPlans)
    const second = await asks('9', 'да', '1.5', '2')
    expect(second.code).toBe(0)
    expect(second.stderr.split('Number of the answer')).toHaveLength(5)
    expect(second.stderr.match(/^Type a number from 1 to 2\.$/gm)).toHaveLength(3)
    expect(read('план.yaml')).toContain('Провести совещание')
    await asks('')
    expect(read('план.yaml')).toContain('Собрать списки')
  })

  it('writes nothing where the input ends instead of an answer', async () => {
    write('а.docx', twoPlans)
    const { code, stderr } = await asks(null)
    expect(code).toBe(2)
    expect(stderr).toMatch(/“а\.docx”: the question was not answered, nothing was written\. [^\n]*\n$/)
    expect(readdirSync(folder.cwd)).toEqual(['а.docx'])
  })

  it('is refused where nobody sits at a terminal', async () => {
    write('а.docx', twoPlans)
    const { code, stderr } = await imports('а.docx', '--ask')
    expect([code, stderr]).toEqual([
      2,
      'Спрашивать некого: --ask работает только в терминале. Запустите команду без него: неясные места будут отмечены.\n',
    ])
  })
})

describe('what cannot be imported gets one sentence and code 2, and nothing is written', () => {
  const ole = [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]
  const encrypted = Buffer.concat([Buffer.from(ole), Buffer.alloc(600), Buffer.from('EncryptedPackage', 'utf16le')])
  const part = (text: string) => zipped({ body: plan, more: { 'word/document.xml': text } })

  it.each<readonly [string, Uint8Array, RegExp, RegExp]>([
    ['пустой.docx', new Uint8Array(), /Файл пуст/, /empty/],
    ['пустой.txt', new Uint8Array(), /Файл пуст/, /empty/],
    ['текст.docx', strToU8('просто текст'), /не документ Word/, /not a Word document/],
    ['таблица.docx', entry('xl/workbook.xml', '<a/>'), /таблица Excel/, /Excel workbook/],
    ['показ.docx', entry('ppt/presentation.xml', '<a/>'), /презентация/, /PowerPoint/],
    ['архив.docx', entry('readme.txt', 'x'), /Это архив/, /an archive/],
    ['обрезан.docx', docx.slice(0, 700), /повреждён/, /damaged/],
    ['закрыт.docx', encrypted, /паролем/, /password/],
    ['печать.pdf', strToU8('%PDF-1.7'), /Это PDF/, /a PDF/],
    ['двоичный.txt', Uint8Array.from([9, 0, 1, 2, 0, 0, 255]), /двоичные данные|не текст/, /no text/],
    ['без таблицы.docx', zipped({ body: p('Просто письмо') }), /нет таблицы, похожей на план/, /no table/],
    ['сущности.docx', part('<!DOCTYPE a [<!ENTITY b SYSTEM "file:///etc/passwd">]><a>&b;</a>'), /DOCTYPE/, /DOCTYPE/],
    ['глубокий.docx', part(xml('<w:sdt>'.repeat(300) + '</w:sdt>'.repeat(300))), /слишком велик/, /too large/],
    ['широкий.docx', zipped({ body: tbl(tr(tc('а', '<w:gridSpan w:val="999999999"/>'))) }), /столбцов/, /columns/],
    ['бомба.docx', part(xml(' '.repeat(65_000_000))), /слишком велик/, /too large/],
    ['клетки.docx', zipped({ body: tbl(`<w:tr>${'<w:tc/>'.repeat(4)}</w:tr>`.repeat(65_000)) }), /ячеек/, /cells/],
    ['путаница.html', strToU8(`<html>${'<div>'.repeat(5000)}`), /запутана/, /tangled/],
    ['мегабайты.docx', zipped({ body: plan.replace('Издать', 'слово '.repeat(400_000)) }), /больше 2\u00A0МБ/, /2 MB/],
  ])('%s', async (name, bytes, ru, en) => {
    write(name, bytes)
    for (const [lang, sentence] of [
      ['ru', ru],
      ['en', en],
    ] as const) {
      const ran = await imports(name, '-o', 'план.yaml', '--report', 'откуда.md', '--lang', lang)
      expect([ran.code, ran.stdout]).toEqual([2, ''])
      expectSentence(ran.stderr)
      expect(ran.stderr).toMatch(sentence)
      expect(ran.stderr).toContain(name)
    }
    expect(readdirSync(folder.cwd)).toEqual([name])
  })

  it('a folder, a file that is not there, links in a circle', async () => {
    mkdirSync(at('папка'))
    symlinkSync('круг', at('круг'))
    for (const [name, why] of [
      ['папка', 'это папка, а нужен файл'],
      ['нет.docx', 'такого файла или папки нет'],
      ['круг', 'ссылки ведут по кругу'],
    ]) {
      const ran = await imports(name ?? '')
      expect([ran.code, ran.stderr]).toEqual([2, `Не удалось прочитать «${name}»: ${why}.\n`])
    }
  })

  it('a kind that wants LibreOffice where there is none', async () => {
    write('старый.doc', Uint8Array.from([...ole, ...new Uint8Array(600)]))
    write('простой.rtf', '{\\rtf1 текст}')
    for (const name of ['старый.doc', 'простой.rtf']) {
      const env = { ROADMAP_SOFFICE: '/nonexistent' }
      const { code, stderr } = await run(['import', name], { cwd: folder.cwd, env })
      expect(code).toBe(2)
      expectSentence(stderr)
      expect(stderr).toMatch(/Откройте его в Word и сохраните как DOCX.*ROADMAP_SOFFICE \(«\/nonexistent»\)/)
      expect(stderr).not.toContain('PDF')
    }
  })
})

describe('what stands in a document is text and nothing else', () => {
  const marks = [
    '# roadmap-ignore',
    '---',
    '*имя',
    '!!js/function x',
    '::error::взрыв',
    '{{title}} {{#if}}',
    'roadmap: 1',
    '__proto__',
    '\u009B31mкрасный\u0085ниже',
    'справа \u202Eналево',
  ]

  it('neither YAML nor a terminal obeys it, and the plan prints', async () => {
    const cells = marks.map((text, i) => row(`${i + 1}.`, text)).join('')
    write('а.docx', zipped({ body: p('ПЛАН {{title}} # roadmap-ignore') + tbl(header + cells) + p('::error::внизу') }))
    const ran = await imports('а.docx', '-o', 'план.yaml')
    expect(ran.code).toBe(0)
    expect(`${ran.stderr}${read('план.yaml')}`.replaceAll('\n', '')).not.toMatch(/[\p{Cc}\p{Bidi_Control}]/u)
    const checked = await run(['check', 'план.yaml', '--format', 'json'], { cwd: folder.cwd })
    const rules: string[] = JSON.parse(checked.stdout).findings.map(({ rule }: { rule: string }) => rule)
    expect(rules.filter((rule) => /^(?:yaml|key|value|ignore)-/.test(rule))).toEqual([])
    const printed = await run(['render', 'план.yaml', '-o', '-', '--format', 'md'], { cwd: folder.cwd })
    expect([printed.code, printed.stderr]).toEqual([0, ''])
    expect(printed.stdout).toContain('\\{\\{title\\}\\} \\{\\{#if\\}\\}')
  })

  it('paths, links and macros in the archive lead nowhere', async () => {
    const relations = `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="a" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/styles" Target="../../../../etc/passwd"/><Relationship Id="b" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/styles" Target="http://127.0.0.1:9/" TargetMode="External"/></Relationships>`
    const more = { '../../снаружи.txt': 'x', 'word/vbaProject.bin': 'x', 'word/_rels/document.xml.rels': relations }
    write('а.docx', zipped({ body: plan, more }))
    const ran = await imports('а.docx', '-o', 'план.yaml')
    expect(ran.code).toBe(0)
    expect(readdirSync(folder.cwd).sort()).toEqual(['а.docx', 'план.yaml'])
  })
})
