import {
  chmodSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { strFromU8, unzipSync } from 'fflate'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { findLibreOffice, LibreOffice } from '../../src/cli/libre-office.ts'
import { run } from '../run-main.ts'

let cwd: string
beforeEach(() => void (cwd = mkdtempSync(path.join(tmpdir(), 'roadmap-render-'))))
afterEach(() => rmSync(cwd, { recursive: true, force: true }))

function write(name: string, text: string): void {
  mkdirSync(path.dirname(path.join(cwd, name)), { recursive: true })
  writeFileSync(path.join(cwd, name), text)
}

const read = (name: string) => readFileSync(path.join(cwd, name))
const lines = (text: string) => text.split('\n').filter((line) => line !== '')

const plan = (title: string) => `roadmap: 1
title: ${title}
organization: Школа № 1
period: 2026–2027 учебный год
draft: true
activities:
  - title: Издать приказ
    deadline: до 1 сентября 2026 г.
    responsible: Директор
    result: Приказ
`
const faulty = plan('План').replace('1 сентября', '31 сентября')

const isDocx = (bytes: Buffer) => bytes.subarray(0, 2).toString() === 'PK'

describe('the format', () => {
  it('is told by the ending of the file', async () => {
    write('план.yaml', plan('План'))
    for (const name of ['а.docx', 'а.html', 'а.HTM', 'а.md', 'а.markdown'])
      expect((await run(['render', 'план.yaml', '-o', name], { cwd })).code).toBe(0)
    expect(isDocx(read('а.docx'))).toBe(true)
    expect(read('а.html').toString()).toMatch(/^<!DOCTYPE html>/u)
    expect(read('а.HTM').equals(read('а.html'))).toBe(true)
    expect(read('а.md').toString()).toContain('# План')
    expect(read('а.markdown').equals(read('а.md'))).toBe(true)
  })

  it('is told by name, several beside the plan', async () => {
    write('план.yaml', plan('План'))
    const { stderr, code } = await run(['render', 'план.yaml', '-f', 'docx', '--format', 'md', '-f', 'docx'], { cwd })
    expect(lines(stderr)).toEqual(['Документ записан: план.docx', 'Документ записан: план.md'])
    expect(code).toBe(0)
    expect(readdirSync(cwd).sort()).toEqual(['план.docx', 'план.md', 'план.yaml'])
  })

  it('must go with the name', async () => {
    write('план.yaml', plan('План'))
    for (const [format, out, named] of [
      ['html', 'план.docx', '.docx'],
      ['docx', 'папка', '{name}.{ext}'],
      ['docx', 'план.txt', '.docx'],
      ['docx', '{имя}.docx', '{folder}'],
    ] as const) {
      const { stderr, code } = await run(['render', 'план.yaml', '-f', format, '-o', out], { cwd })
      expect(stderr).toContain(named)
      expect(lines(stderr)).toHaveLength(1)
      expect(code).toBe(2)
    }
    expect(readdirSync(cwd)).toEqual(['план.yaml'])
  })
})

describe('standard output', () => {
  it('takes one document, and text even on a screen', async () => {
    write('план.yaml', plan('План'))
    const md = await run(['render', 'план.yaml', '-f', 'md', '-o', '-'], { cwd, terminal: true })
    expect(md.stdout).toContain('| до 1\u00A0сентября 2026\u00A0г. |')
    const docx = await run(['render', 'план.yaml', '-o', '-'], { cwd, terminal: true })
    expect([docx.stdout, docx.code]).toEqual(['', 2])
    const two = await run(['render', 'план.yaml', '-f', 'md', '-f', 'html', '-o', '-'], { cwd })
    expect([two.stdout, two.code]).toEqual(['', 2])
  })

  it('is where standard input goes', async () => {
    const { stdout, code } = await run(['render', '-', '-f', 'md'], { cwd, stdin: plan('План из потока') })
    expect(stdout).toContain('# План из потока')
    expect(code).toBe(0)
    const named = await run(['render', '-', '-o', 'п/{name}.{ext}'], { cwd, stdin: plan('План') })
    expect(lines(named.stderr)).toEqual(['Документ записан: п/stdin.docx'])
  })
})

describe('several plans', () => {
  beforeEach(() => {
    write('Планы/а.yaml', plan('План а'))
    write('Планы/год/б.yaml', plan('План б'))
    write('Планы/посторонний.yaml', 'просто: текст\n')
  })

  it('of a folder print each beside itself', async () => {
    const { stderr, code } = await run(['render', 'Планы'], { cwd })
    expect(lines(stderr)).toEqual(['Документ записан: Планы/а.docx', 'Документ записан: Планы/год/б.docx'])
    expect(code).toBe(0)
  })

  it('print by a pattern, whose folders are made', async () => {
    const argv = ['render', 'Планы', '-f', 'html', '-f', 'md', '--out', 'Печать/{folder}/{name}, проект.{ext}']
    expect((await run(argv, { cwd })).code).toBe(0)
    expect(readdirSync(path.join(cwd, 'Печать/Планы')).sort()).toEqual(['а, проект.html', 'а, проект.md', 'год'])
    expect(readdirSync(path.join(cwd, 'Печать/Планы/год')).sort()).toEqual(['б, проект.html', 'б, проект.md'])
  })

  it('never print into one file: nothing is written', async () => {
    write('Планы/год/а.yaml', plan('План а следующего года'))
    for (const out of ['вместе.docx', 'Печать/{name}.{ext}', '{ext}.docx', '-']) {
      const { stderr, code } = await run(['render', 'Планы', '--out', out], { cwd })
      expect(lines(stderr)).toHaveLength(1)
      expect(code).toBe(2)
    }
    expect(readdirSync(cwd)).toEqual(['Планы'])
    expect(readdirSync(path.join(cwd, 'Планы')).some((name) => name.endsWith('.docx'))).toBe(false)
  })

  it('never print over a plan, whatever its ending', async () => {
    write('план.md', plan('План'))
    const { stderr, code } = await run(['render', 'план.md', '-f', 'md', '-o', './план.md'], { cwd })
    expect(stderr).toContain('это сам план')
    expect(code).toBe(2)
    expect(read('план.md').toString()).toBe(plan('План'))
  })

  it('print though one of them is faulty', async () => {
    write('Планы/б.yaml', faulty)
    write('Планы/в.yaml', 'roadmap: 1\ntitle: [\n')
    const strict = await run(['render', 'Планы', '--strict', '-f', 'md'], { cwd })
    expect(lines(strict.stderr)).toEqual([
      'Документ записан: Планы/а.md',
      expect.stringContaining('«Планы/б.yaml» 1\u00A0ошибка; документ не записан (--strict)'),
      expect.stringContaining('«Планы/в.yaml»'),
      'Документ записан: Планы/год/б.md',
    ])
    expect(strict.code).toBe(1)
    const missing = await run(['render', 'Планы/а.yaml', 'нет.yaml', 'Планы/б.yaml'], { cwd })
    expect(lines(missing.stderr)).toEqual([
      'Не удалось прочитать «нет.yaml»: такого файла или папки нет.',
      'Документ записан: Планы/а.docx',
      expect.stringContaining('документ напечатан как есть'),
      'Документ записан: Планы/б.docx',
    ])
    expect(missing.code).toBe(2)
  })

  it('print though one document cannot be written', async () => {
    mkdirSync(path.join(cwd, 'Планы/а.docx'))
    const { stderr, code } = await run(['render', 'Планы'], { cwd })
    expect(lines(stderr)).toEqual([
      expect.stringContaining('«Планы/а.yaml»: Не удалось записать'),
      'Документ записан: Планы/год/б.docx',
    ])
    expect(code).toBe(2)
  })

  it('are not there: nothing to print', async () => {
    mkdirSync(path.join(cwd, 'Пусто'))
    const { stderr, code } = await run(['render', 'Пусто'], { cwd })
    expect(stderr).toContain('Ни одного плана не найдено')
    expect(code).toBe(2)
  })

  it('may be one whose name was typed without quotes', async () => {
    write('мой план.yaml', plan('План'))
    const { stderr, code } = await run(['render', 'мой', 'план.yaml'], { cwd })
    expect(stderr).toBe('Имя файла с пробелами возьмите в кавычки: "мой план.yaml".\n')
    expect(code).toBe(2)
  })
})

/** The properties of the Word file of a plan. */
const properties = async (yaml: string) => {
  const { bytes } = await run(['render', '-', '-o', '-'], { cwd, stdin: yaml, version: '1.2.3' })
  const parts = unzipSync(bytes)
  const part = (name: string) => strFromU8(parts[`docProps/${name}.xml`] as Uint8Array)
  return { core: part('core'), content: /[0-9a-f]{64}/u.exec(part('custom'))?.[0], custom: part('custom') }
}

describe('what a document says of itself', () => {
  it('is its plan, its maker and what it was made by', async () => {
    const { core, custom } = await properties(plan('План работы'))
    expect(core).toContain('<dc:title>План работы</dc:title><dc:subject>2026–2027 учебный год</dc:subject>')
    expect(core).toContain('<dc:creator>Школа № 1</dc:creator>')
    expect(core).toContain('<dc:language>ru-RU</dc:language>')
    expect(custom).toMatch(/name="roadmap-version"[^>]*><vt:lpwstr>1\.2\.3</u)
    expect(custom).toMatch(/name="roadmap-format"[^>]*><vt:lpwstr>1</u)
  })

  it('changes with what is printed, and only with it', async () => {
    const [one, same, other] = await Promise.all(
      [plan('План'), `# замечание\n${plan('План')}`, plan('План').replace('Директор', 'Завуч')].map(properties),
    )
    expect(one?.content).toBe(same?.content)
    expect(one?.content).not.toBe(other?.content)
  })
})

/** A program in the place of LibreOffice, which is given its arguments. */
function office(script: string): Record<string, string> {
  write('office/soffice', `#!/bin/sh\n${script}\n`)
  chmodSync(path.join(cwd, 'office/soffice'), 0o755)
  return { ROADMAP_SOFFICE: path.join(cwd, 'office/soffice'), PATH: process.env.PATH ?? '' }
}
const pdf = (env: Record<string, string>) => run(['render', 'план.yaml', '-o', 'план.pdf'], { cwd, env })

describe('PDF', () => {
  it('needs LibreOffice, and says what to do without it before anything is written', async () => {
    write('план.yaml', plan('План'))
    const env = { ROADMAP_SOFFICE: path.join(cwd, 'нет') }
    const { stderr, code } = await run(['render', 'план.yaml', '-f', 'docx', '-f', 'pdf'], { cwd, env })
    expect(stderr).toContain('LibreOffice')
    expect(code).toBe(2)
    expect(readdirSync(cwd)).toEqual(['план.yaml'])
  })

  it.skipIf(process.platform === 'win32')('is made by LibreOffice with a profile that is removed', async () => {
    write('план.yaml', plan('План'))
    const { code, stderr } = await pdf(
      office(
        `printf '%s\\n' "$@" > "${cwd}/args"; for a; do d="$o"; o="$a"; done; printf '%%PDF-1.7 x' > "$d/document.pdf"`,
      ),
    )
    expect([stderr, code]).toEqual(['Документ записан: план.pdf\n', 0])
    expect(read('план.pdf').toString()).toBe('%PDF-1.7 x')
    const args = lines(read('args').toString())
    expect(args[0]).toMatch(/^-env:UserInstallation=file:\/\/\/.*profile$/u)
    expect(args).toContain('--headless')
    expect(existsSync(path.dirname(args.at(-1) as string))).toBe(false)
  })

  it.skipIf(process.platform === 'win32')('is looked for: that the program ends well proves nothing', async () => {
    write('план.yaml', plan('План'))
    for (const script of ['exit 0', 'exit 77']) {
      const { stderr, code } = await pdf(office(script))
      expect(stderr).toContain('не создал PDF')
      expect(code).toBe(2)
    }
    expect(existsSync(path.join(cwd, 'план.pdf'))).toBe(false)
  })

  it.skipIf(process.platform === 'win32')('is given up where LibreOffice does not end', async () => {
    const env = office('sleep 600')
    const slow = new LibreOffice(env.ROADMAP_SOFFICE as string, env, 100)
    const made = await slow.pdf(new Uint8Array())
    slow.close()
    expect('fault' in made && made.fault.ru).toContain('остановлен')
  })

  it.each([
    ['linux', { PATH: '.:bin:/usr/local/bin' }, '/usr/local/bin/soffice'],
    ['linux', { PATH: '' }, '/usr/lib/libreoffice/program/soffice'],
    ['linux', { PATH: '.:bin' }, undefined],
    ['darwin', { HOME: '/Users/x' }, '/Applications/LibreOffice.app/Contents/MacOS/soffice'],
    ['darwin', { HOME: '/Users/x' }, '/Users/x/Applications/LibreOffice.app/Contents/MacOS/soffice'],
    ['win32', { Path: 'bin;D:\\Office' }, 'D:\\Office\\soffice.com'],
    ['win32', { PATH: '', ProgramFiles: 'C:\\Program Files' }, 'C:\\Program Files\\LibreOffice\\program\\soffice.com'],
  ] as const)('looks for LibreOffice on %s with %j: %s', (platform, env, place) => {
    const asked: string[] = []
    const isProgram = (absolute: string) => {
      asked.push(absolute)
      return absolute === place
    }
    expect(findLibreOffice(env, platform, isProgram)).toBe(place)
    expect(asked.every((each) => path.posix.isAbsolute(each) || path.win32.isAbsolute(each))).toBe(true)
  })
})
