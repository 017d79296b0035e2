import { execFileSync } from 'node:child_process'
import { chmodSync, mkdirSync, symlinkSync } from 'node:fs'
import path from 'node:path'
import { describe, expect, it } from 'vitest'
import { run } from '../run-main.ts'
import { cleanPlan, temporaryFolder } from '../temporary-folder.ts'

const folder = temporaryFolder()
const { write, at } = folder

function check(...argv: string[]) {
  return run(['check', ...argv], { cwd: folder.cwd })
}

async function filesOf(...paths: string[]): Promise<string[]> {
  const { stdout } = await check(...paths, '-f', 'json')
  return JSON.parse(stdout).files
}

function writePlans(...names: string[]) {
  for (const name of names) write(name, cleanPlan)
}

describe('patterns', () => {
  it.each([
    ['Планы/**/*.yaml', ['Планы/2026/план № 1.yaml', 'Планы/а.yaml']],
    ['./Планы/*.yaml', ['Планы/а.yaml']],
    ['Планы/*/план № ?.yaml', ['Планы/2026/план № 1.yaml']],
    ['{Планы,Отчёты}/*.{yaml,yml}', ['Отчёты/б.yml', 'Планы/а.yaml']],
    ['Планы/[а-я].yaml', ['Планы/а.yaml']],
    ['**/*№*', ['Планы/2026/план № 1.yaml']],
  ])('%s', async (pattern, files) => {
    writePlans('Планы/а.yaml', 'Планы/2026/план № 1.yaml', 'Отчёты/б.yml', 'в.yaml')
    expect(await filesOf(pattern)).toEqual(files)
  })

  it('may begin outside the folder of the command', async () => {
    writePlans('Планы/а.yaml')
    mkdirSync(at('здесь'))
    const { stdout } = await run(['check', '../Планы/*.yaml', '-f', 'json'], { cwd: at('здесь') })
    expect(JSON.parse(stdout).files).toEqual(['../Планы/а.yaml'])
    expect(await filesOf(path.join(folder.cwd, 'Планы', '*.yaml'))).toEqual([at('Планы/а.yaml')])
  })

  it('stand for a file of that very name, where there is one', async () => {
    writePlans('план [1].yaml', 'план 1.yaml')
    expect(await filesOf('план [1].yaml')).toEqual(['план [1].yaml'])
  })

  it('that match nothing are an error, also beside others that do', async () => {
    writePlans('а.yaml')
    for (const pattern of ['Плны/*.yaml', '*.txt', '{']) {
      const { stdout, stderr, code } = await check('а.yaml', pattern)
      expect(stdout).toMatch(/^Замечаний нет, проверено: 1/)
      expect(stderr).toBe(`Под образец «${pattern}» не подходит ни один файл .yaml.\n`)
      expect(code).toBe(2)
    }
  })

  it('may be hostile', async () => {
    writePlans(`${'а'.repeat(100)}.yaml`)
    expect(await check('*'.repeat(5000))).toMatchObject({ stdout: '', code: 2 })
    expect((await check(`${'*а'.repeat(60)}б`)).stderr).toContain('слишком сложный')
    expect((await check(`${'+(а|'.repeat(20)}а*`)).code).toBe(2)
    write('.gitignore', `${'*а'.repeat(60)}б\n`)
    expect(await filesOf('.')).toHaveLength(1)
    write('roadmap.config.yaml', `ignore: ['${'*а'.repeat(60)}б']\n`)
    expect((await check('.')).stderr).toContain('слишком сложный')
  })
})

describe('.gitignore', () => {
  it('is respected: folders, patterns, negation, nested ones', async () => {
    execFileSync('git', ['init', '-q'], { cwd: folder.cwd })
    writePlans('а.yaml', 'черновик.yaml', 'Архив/б.yaml', 'Планы/в.yaml', 'Планы/черновик.yaml', 'Планы/2025/г.yaml')
    write('.gitignore', '\uFEFFАрхив/\r\nчерновик*\r\n')
    expect(await filesOf('.')).toEqual(['Планы/2025/г.yaml', 'Планы/в.yaml', 'а.yaml'])
    write('Планы/.gitignore', '/2025\n!черновик.yaml\n')
    const below = ['Планы/в.yaml', 'Планы/черновик.yaml']
    expect(await filesOf('.')).toEqual([...below, 'а.yaml'])
    expect(await filesOf('Планы')).toEqual(below)
    expect(await filesOf('Планы/**/*.yaml')).toEqual(below)
    const inside = await run(['check', '.', '-f', 'json'], { cwd: at('Планы') })
    expect(JSON.parse(inside.stdout).files).toEqual(['в.yaml', 'черновик.yaml'])
    expect(await filesOf('Планы/2025/г.yaml')).toHaveLength(1)
  })

  it('that is no text file ignores nothing', async () => {
    writePlans('а.yaml')
    symlinkSync('/dev/zero', at('.gitignore'))
    expect(await filesOf('.')).toEqual(['а.yaml'])
  })
})

describe('what lies in folders', () => {
  it('may be links: a file is followed, a folder and a link to nothing are not, a circle is told', async () => {
    writePlans('а.yaml')
    symlinkSync('а.yaml', at('б.yaml'))
    symlinkSync('нет.yaml', at('в.yaml'))
    symlinkSync('.', at('г'))
    symlinkSync('круг.yaml', at('круг.yaml'))
    const { stdout, stderr, code } = await check('.', '-f', 'json')
    expect(JSON.parse(stdout).files).toEqual(['а.yaml', 'б.yaml'])
    expect(stderr).toBe('Не удалось прочитать «круг.yaml»: ссылки ведут по кругу.\n')
    expect(code).toBe(2)
  })

  it.skipIf(process.platform === 'win32')('may be a pipe or a device, which is never waited for', async () => {
    writePlans('а.yaml')
    execFileSync('sh', ['-c', 'mkfifo "$0"', at('труба.yaml')])
    symlinkSync('/dev/zero', at('устройство.yaml'))
    expect(await filesOf('.')).toEqual(['а.yaml'])
    for (const named of ['труба.yaml', 'устройство.yaml', '/dev/zero']) {
      const { stderr, code } = await check(named)
      expect(stderr).toBe(`Не удалось прочитать «${named}»: это не файл.\n`)
      expect(code).toBe(2)
    }
  })

  it('may have names that are very long, or too long', async () => {
    const long = `${'п'.repeat(120)}/`.repeat(8)
    writePlans(`${long}а.yaml`)
    expect(await filesOf('.')).toEqual([`${long}а.yaml`])
    const { stderr, code } = await check(`${'п'.repeat(5000)}.yaml`)
    expect(stderr).toMatch(/имя слишком длинное\.\n$/)
    expect(code).toBe(2)
  })

  it.skipIf(process.getuid?.() === 0)('may not be readable: that is told, and the others are checked', async () => {
    writePlans('а.yaml', 'закрыто/б.yaml')
    chmodSync(at('закрыто'), 0)
    const { stdout, stderr, code } = await check('.', '-f', 'json')
    chmodSync(at('закрыто'), 0o700)
    expect(JSON.parse(stdout).files).toEqual(['а.yaml'])
    expect(stderr).toBe('Не удалось прочитать «закрыто/»: нет прав доступа.\n')
    expect(code).toBe(2)
  })
})
