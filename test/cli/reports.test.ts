import { existsSync, mkdirSync, mkdtempSync, readFileSync, realpathSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterAll, beforeEach, describe, expect, it } from 'vitest'
import { pathsFromRoot } from '../../src/cli/repository.ts'
import { commandsIn } from '../reporters/schemas/workflow-commands.ts'
import { run } from '../run-main.ts'

const folder = realpathSync(mkdtempSync(path.join(tmpdir(), 'roadmap-reports-')))
afterAll(() => rmSync(folder, { recursive: true, force: true }))

let home = folder
let counter = 0
beforeEach(() => {
  home = path.join(folder, `Папка № ${++counter}`)
  mkdirSync(home)
})

const faulty = `roadmap: 1
title: План
draft: true
activities:
  - { title: Издать приказ, deadline: 31 сентября 2026 г., responsible: Директор }
`

const write = (name: string, text: string) => {
  mkdirSync(path.dirname(path.join(home, name)), { recursive: true })
  writeFileSync(path.join(home, name), text)
}

describe('the path of a file from the root of the repository', () => {
  it.each([
    ['план.yaml', 'школы/планы/план.yaml'],
    ['./план.yaml', 'школы/планы/план.yaml'],
    ['../план.yaml', 'школы/план.yaml'],
    ['../../план.yaml', 'план.yaml'],
    ['а/../б.yaml', 'школы/планы/б.yaml'],
    ['..план.yaml', 'школы/планы/..план.yaml'],
    ['../../../план.yaml', '../../../план.yaml'],
    ['/план.yaml', '/план.yaml'],
  ])('of %s is %s', (given, expected) => {
    write('.git/HEAD', '')
    mkdirSync(path.join(home, 'школы/планы'), { recursive: true })
    expect(pathsFromRoot(path.join(home, 'школы/планы'))(given)).toBe(expected)
  })

  it('is the same for a file named whole', () => {
    write('.git/HEAD', '')
    expect(pathsFromRoot(home)(path.join(home, 'школы/план.yaml'))).toBe('школы/план.yaml')
  })

  it('begins at the nearest «.git», which in a worktree is a file', () => {
    write('.git/HEAD', '')
    write('ветка/.git', 'gitdir: ../.git/worktrees/ветка\n')
    mkdirSync(path.join(home, 'ветка/планы'))
    expect(pathsFromRoot(path.join(home, 'ветка/планы'))('план.yaml')).toBe('планы/план.yaml')
  })

  it('is counted in the repository one stands in, also for a file of one within it', () => {
    write('.git/HEAD', '')
    write('подмодуль/.git', 'gitdir: ../.git/modules/подмодуль\n')
    expect(pathsFromRoot(home)('подмодуль/план.yaml')).toBe('подмодуль/план.yaml')
  })

  it('is counted in the file’s own repository where one stands in none', () => {
    write('школы/.git/HEAD', '')
    expect(pathsFromRoot(home)('школы/планы/план.yaml')).toBe('планы/план.yaml')
  })

  it('is counted from where one stands without any repository', () => {
    expect(pathsFromRoot(home)('./школы/план.yaml')).toBe('школы/план.yaml')
  })
})

describe('reports', () => {
  it('name files from the root of the repository, and standard input as it is', async () => {
    write('.git/HEAD', '')
    write('школы/план.yaml', faulty)
    const cwd = path.join(home, 'школы')
    const pathIn = async (argv: readonly string[]) => {
      const { stdout } = await run(['check', ...argv, '-f', 'gitlab'], { cwd, stdin: faulty })
      return JSON.parse(stdout)[0].location.path
    }
    expect(await pathIn(['./план.yaml'])).toBe('школы/план.yaml')
    expect(await pathIn(['.'])).toBe('школы/план.yaml')
    expect(await pathIn([path.join(cwd, 'план.yaml')])).toBe('школы/план.yaml')
    expect(await pathIn(['-'])).toBe('<stdin>')
  })

  it('go to files side by side, and the rest to standard output', async () => {
    write('план.yaml', faulty)
    const argv = ['check', 'план.yaml', '-f', 'junit', '-f', 'sarif=отчёт.sarif', '-f', 'gitlab=папка/../gl.json']
    mkdirSync(path.join(home, 'папка'))
    const { stdout, code } = await run(argv, { cwd: home })
    expect(code).toBe(1)
    expect(stdout).toMatch(/^<\?xml/)
    const log = JSON.parse(readFileSync(path.join(home, 'отчёт.sarif'), 'utf8'))
    expect(log.runs[0].results[0].ruleId).toBe('deadline-impossible-date')
    expect(JSON.parse(readFileSync(path.join(home, 'gl.json'), 'utf8')).length).toBe(1)
  })

  it.each([
    [['sarif=a.json', 'gitlab=a.json']],
    [['sarif=a.json', 'gitlab=./a.json']],
    [['stylish', 'github']],
    [['json', 'json']],
  ])('may not go to the same place: %j', async (formats) => {
    write('план.yaml', faulty)
    const argv = ['check', 'план.yaml', ...formats.flatMap((each) => ['-f', each])]
    const { stdout, stderr, code } = await run(argv, { cwd: home, env: { GITHUB_ACTIONS: 'true' } })
    expect({ stdout, code }).toEqual({ stdout: '', code: 2 })
    expect(stderr).toMatch(/в одно место/)
    expect(existsSync(path.join(home, 'a.json'))).toBe(false)
  })
})

const check = async (env: Record<string, string>, ...argv: string[]) =>
  (await run(['check', 'план.yaml', ...argv], { cwd: home, env })).stdout

describe('in GitHub Actions', () => {
  beforeEach(() => write('план.yaml', faulty))

  it('annotations come by themselves beside the words for people', async () => {
    const usual = await check({})
    const there = await check({ GITHUB_ACTIONS: 'true' })
    expect(usual).not.toContain('::')
    expect(there.split('\n').filter((line) => line.startsWith('::'))).toEqual([
      expect.stringMatching(/^::error file=план\.yaml,line=5,/),
    ])
    expect(there.replace(/^::.*\n/m, '')).toBe(usual)
  })

  it('only what is asked for comes where something is', async () => {
    expect(await check({ GITHUB_ACTIONS: 'true' }, '-f', 'stylish')).toBe(await check({}))
    expect(await check({ GITHUB_ACTIONS: 'true' }, '-f', 'json')).toBe(await check({}, '-f', 'json'))
  })

  it('words of a plan are no command to the runner', async () => {
    write('план.yaml', faulty.replace('31 сентября 2026 г.', '"##[error]31 сентября"'))
    write('::error::план.yaml', faulty)
    const env = { GITHUB_ACTIONS: 'true' }
    const { stdout } = await run(['check', 'план.yaml', '::error::план.yaml'], { cwd: home, env })
    expect(commandsIn(stdout).map(({ name, properties }) => [name, properties.file])).toEqual([
      ['error', 'план.yaml'],
      ['error', '::error::план.yaml'],
    ])
  })
})
