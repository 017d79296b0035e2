import {
  chmodSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterAll, beforeEach, describe, expect, it } from 'vitest'
import { run } from '../run-main.ts'

const folder = mkdtempSync(path.join(tmpdir(), 'roadmap-cli-'))
afterAll(() => rmSync(folder, { recursive: true, force: true }))

let cwd = folder
let counter = 0
beforeEach(() => {
  cwd = path.join(folder, `Планы № ${++counter}`)
  mkdirSync(cwd)
})

const clean = `roadmap: 1
title: План
draft: true
activities:
  - title: Издать приказ
    deadline: до 1 сентября 2026 г.
    responsible: Директор
`

const write = (name: string, text: string | Uint8Array) => {
  mkdirSync(path.dirname(path.join(cwd, name)), { recursive: true })
  writeFileSync(path.join(cwd, name), text)
}

/** One sentence, a line end, no trace of the inside. */
function expectSentence(stderr: string) {
  expect(stderr).toMatch(/^[«\p{Lu}\d][^\n]*[.!?]\n$/u)
  expect(stderr).not.toMatch(/Error|at \w+ \(|undefined|node:/)
}

describe('paths', () => {
  it('finds plans in a folder with a space and «№» in its name, and passes other YAML over', async () => {
    write('план № 1.yaml', clean)
    write('вложенная/план 2.yml', clean)
    write('docker-compose.yaml', 'services: {}\n')
    write('.скрытая/план.yaml', clean)
    const { stdout, code } = await run(['check', '--format', 'json'], { cwd })
    expect(JSON.parse(stdout).files).toEqual(['вложенная/план 2.yml', 'план № 1.yaml'])
    expect(code).toBe(0)
  })

  it('says that nothing matched, with code 2', async () => {
    write('docker-compose.yaml', 'services: {}\n')
    const { stdout, stderr, code } = await run(['check', '.'], { cwd })
    expect(stdout).toBe('')
    expectSentence(stderr)
    expect(code).toBe(2)
  })

  it('checks the others where one path cannot be read, with code 2', async () => {
    write('план.yaml', clean)
    const { stdout, stderr, code } = await run(['check', 'нет такого.yaml', 'план.yaml'], { cwd })
    expect(stdout).toMatch(/^Замечаний нет/)
    expectSentence(stderr)
    expect(stderr).toContain('нет такого.yaml')
    expect(code).toBe(2)
  })

  it('does not follow a loop of links', async () => {
    write('план.yaml', clean)
    symlinkSync(cwd, path.join(cwd, 'петля'))
    const { stdout, code } = await run(['check', '.', '--format', 'json'], { cwd })
    expect(JSON.parse(stdout).files).toEqual(['план.yaml'])
    expect(code).toBe(0)
  })

  it('checks a file named twice once', async () => {
    write('план.yaml', clean)
    const { stdout } = await run(['check', 'план.yaml', '.', './план.yaml', '--format', 'json'], { cwd })
    expect(JSON.parse(stdout).files).toHaveLength(1)
  })

  it('a named file is checked even if it is no roadmap', async () => {
    write('другое.yaml', 'services: {}\n')
    const { stdout, code } = await run(['check', 'другое.yaml', '--format', 'json'], { cwd })
    expect(JSON.parse(stdout).errors).toBeGreaterThan(0)
    expect(code).toBe(1)
  })
})

describe('files that are bad', () => {
  it.each([
    ['empty', '', 'file-empty'],
    ['not UTF-8', Uint8Array.from([0xcf, 0xeb, 0xe0, 0xed, 0x3a, 0x20, 0x31]), 'file-encoding'],
    ['too large', `roadmap: 1\n# ${'x'.repeat(2_000_000)}`, 'file-too-large'],
    ['nested beyond measure', `roadmap: ${'['.repeat(100_000)}`, 'yaml-nesting'],
    ['binary', Uint8Array.from([0x50, 0x4b, 0x03, 0x04, 0x00, 0x00]), 'yaml-syntax'],
  ])('%s: a finding with a place, code 1', async (_, text, rule) => {
    write('план.yaml', text)
    const { stdout, stderr, code } = await run(['check', 'план.yaml', '--format', 'json'], { cwd })
    const { findings } = JSON.parse(stdout)
    expect(findings.map((finding: { rule: string }) => finding.rule)).toContain(rule)
    expect(findings[0].line).toBeGreaterThanOrEqual(1)
    expect(stderr).toBe('')
    expect(code).toBe(1)
  })

  it('two files nested beyond measure in one process', async () => {
    write('а.yaml', `roadmap: ${'['.repeat(100_000)}`)
    write('б.yaml', `roadmap:\n  ${'- '.repeat(50_000)}`)
    const { stdout, code } = await run(['check', '.', '--format', 'json'], { cwd })
    expect(JSON.parse(stdout).findings).toHaveLength(2)
    expect(code).toBe(1)
  })

  it('a byte order mark and CRLF change no place', async () => {
    write(
      'а.yaml',
      `\uFEFF${clean.replace('сентября', 'сентября').replaceAll('\n', '\r\n').replace('до 1 ', 'до 31 ')}`,
    )
    const { stdout } = await run(['check', 'а.yaml', '--format', 'json'], { cwd })
    expect(JSON.parse(stdout).findings).toMatchObject([
      { rule: 'deadline-impossible-date', line: 6, column: 18, path: 'activities[0].deadline' },
    ])
  })

  it('shows no control character of a file on the terminal', async () => {
    write(
      'а.yaml',
      clean.replace('до 1 сентября 2026 г.', '"\\e[31mкогда-нибудь\\x07"').replace('Директор', 'А\u202eБ'),
    )
    const { stdout } = await run(['check', 'а.yaml'], { cwd })
    expect(stdout).toContain('deadline-unknown')
    expect([...stdout].filter((char) => char !== '\n' && /\p{Cc}/u.test(char))).toEqual([])
  })
})

describe('calls that are wrong', () => {
  it.each([
    [['chek'], 'check'],
    [['check', '--formt', 'json'], '--format'],
    [['check', '--format', 'jsn'], 'json'],
    [['check', '--max-warnings', 'много'], 'много'],
    [['overdue', '--as-of', '31.02.2026'], '31.02.2026'],
    [['overdue', '--within', 'скоро'], 'скоро'],
    [['deadline'], 'expr'],
    [['deadline', 'май', '--period', 'осень'], 'осень'],
    [['render'], 'file'],
    [['render', 'план.yaml', '--format', 'odt'], 'docx, html, md, pdf'],
    [['explain', 'period-open', 'period-missing'], 'кавычки'],
    [['check', '--format'], '--format'],
  ])('%j: one sentence, code 2', async (argv, named) => {
    const { stdout, stderr, code } = await run(argv, { cwd })
    expect(stdout).toBe('')
    expectSentence(stderr)
    expect(stderr).toContain(named)
    expect(code).toBe(2)
  })

  it('speaks English where asked', async () => {
    const { stderr } = await run(['chek', '--lang', 'en'], { cwd })
    expect(stderr).toBe('There is no command “chek”. Did you mean “check”?\n')
  })

  it('follows the locale, and Russian without one', async () => {
    write('план.yaml', clean)
    expect((await run(['check', '.'], { cwd, env: { LANG: 'en_GB.UTF-8' } })).stdout).toMatch(/^No findings/)
    expect((await run(['check', '.'], { cwd, env: { LANG: 'ru_RU.UTF-8' } })).stdout).toMatch(/^Замечаний нет/)
    expect((await run(['check', '.'], { cwd, env: { LC_ALL: 'C' } })).stdout).toMatch(/^Замечаний нет/)
    expect((await run(['check', '.', '--lang=ru'], { cwd, env: { LANG: 'en_GB.UTF-8' } })).stdout).toMatch(/^Замечаний/)
  })
})

describe('colour', () => {
  it.each([
    [{}, false],
    [{ terminal: true }, true],
    [{ terminal: true, env: { NO_COLOR: '1' } }, false],
    [{ env: { FORCE_COLOR: '1' } }, true],
    [{ terminal: true, env: { TERM: 'dumb' } }, false],
  ])('with %j: %s', async (options, coloured) => {
    write('план.yaml', clean)
    const { stdout } = await run(['check', 'план.yaml'], { cwd, ...options })
    expect(stdout.includes('\u001b[')).toBe(coloured)
  })
})

describe('exit codes', () => {
  it('warnings alone are clean, unless there are more than allowed', async () => {
    write('план.yaml', clean.replace('draft: true\n', ''))
    expect((await run(['check', 'план.yaml'], { cwd })).code).toBe(0)
    expect((await run(['check', 'план.yaml', '--max-warnings', '1'], { cwd })).code).toBe(0)
    const { code, stderr } = await run(['check', 'план.yaml', '--max-warnings', '0'], { cwd })
    expect(code).toBe(1)
    expectSentence(stderr)
  })
})

describe('render', () => {
  it('writes beside the source, and nothing else', async () => {
    write('план.yaml', clean)
    const { stdout, stderr, code } = await run(['render', 'план.yaml'], { cwd })
    expect([stdout, code]).toEqual(['', 0])
    expect(stderr).toBe('Документ записан: план.docx\n')
    expect(readdirSync(cwd).sort()).toEqual(['план.docx', 'план.yaml'])
  })

  it('gives the same bytes again', async () => {
    write('план.yaml', clean)
    const first = await run(['render', 'план.yaml', '--out', '-'], { cwd })
    const second = await run(['render', 'план.yaml', '-o', '-'], { cwd })
    expect(first.bytes.subarray(0, 2).toString()).toBe('PK')
    expect(first.bytes.equals(second.bytes)).toBe(true)
  })

  it('prints a faulty plan and says so; --strict refuses it', async () => {
    write('план.yaml', clean.replace('1 сентября', '31 сентября'))
    const { stderr, code } = await run(['render', 'план.yaml'], { cwd })
    expect(stderr).toMatch(/1\u00A0ошибка/)
    expect(code).toBe(0)
    rmSync(path.join(cwd, 'план.docx'))
    const strict = await run(['render', 'план.yaml', '--strict'], { cwd })
    expect(strict.code).toBe(1)
    expect(existsSync(path.join(cwd, 'план.docx'))).toBe(false)
  })

  it('writes nothing for a file that is no plan', async () => {
    write('план.yaml', 'просто текст')
    const { stderr, code } = await run(['render', 'план.yaml'], { cwd })
    expectSentence(stderr)
    expect(code).toBe(1)
    expect(readdirSync(cwd)).toEqual(['план.yaml'])
  })

  it('says what to do where it cannot write, and leaves no half of a file', async () => {
    write('план.yaml', clean)
    mkdirSync(path.join(cwd, 'занято.docx'))
    const { stderr, code } = await run(['render', 'план.yaml', '-o', 'занято.docx'], { cwd })
    expectSentence(stderr)
    expect(code).toBe(2)
    const missing = await run(['render', 'план.yaml', '-o', 'нет/план.docx'], { cwd })
    expectSentence(missing.stderr)
    expect(missing.code).toBe(2)
    expect(readdirSync(cwd).sort()).toEqual(['занято.docx', 'план.yaml'])
  })

  it.skipIf(process.getuid?.() === 0)('says so where writing is not allowed', async () => {
    write('план.yaml', clean)
    chmodSync(cwd, 0o500)
    const { stderr, code } = await run(['render', 'план.yaml'], { cwd })
    chmodSync(cwd, 0o700)
    expect(stderr).toContain('Word')
    expect(code).toBe(2)
  })

  it('never changes the source', async () => {
    write('план.yaml', clean)
    await run(['render', 'план.yaml'], { cwd })
    expect(readFileSync(path.join(cwd, 'план.yaml'), 'utf8')).toBe(clean)
  })

  it('never writes over the plan itself', async () => {
    write('план', clean)
    const { stderr, code } = await run(['render', 'план', '-o', './план'], { cwd })
    expectSentence(stderr)
    expect(code).toBe(2)
    expect(readFileSync(path.join(cwd, 'план'), 'utf8')).toBe(clean)
  })
})
