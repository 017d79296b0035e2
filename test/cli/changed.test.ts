import { execFileSync } from 'node:child_process'
import { appendFileSync, chmodSync, existsSync, mkdirSync, renameSync, rmSync, symlinkSync } from 'node:fs'
import path from 'node:path'
import { beforeEach, describe, expect, it } from 'vitest'
import { run } from '../run-main.ts'
import { cleanPlan, faultyPlan, temporaryFolder } from '../temporary-folder.ts'

const folder = temporaryFolder()
const { write, at } = folder

function git(...args: string[]): string {
  const who = ['-c', 'user.name=Тест', '-c', 'user.email=test@example.org', '-c', 'commit.gpgsign=false']
  return execFileSync('git', [...who, ...args], { cwd: folder.cwd, encoding: 'utf8', stdio: 'pipe' })
}

function commitAll() {
  git('add', '-A')
  git('commit', '-q', '-m', 'x')
}

function check(argv: readonly string[], cwd = folder.cwd) {
  return run(['check', ...argv], { cwd, env: { PATH: process.env.PATH ?? '' } })
}

async function changed(...argv: string[]): Promise<string[]> {
  const { stdout } = await check([...argv, '-f', 'json'])
  return JSON.parse(stdout).files
}

beforeEach(() => {
  git('init', '-q', '-b', 'main')
})

describe('--changed', () => {
  beforeEach(() => {
    for (const name of ['а.yaml', 'б № 1.yaml', 'Планы/в.yaml', 'Планы/г.yaml', 'удалён.yaml']) write(name, cleanPlan)
    write('прочее.txt', 'x')
    commitAll()
  })

  it('looks at nothing where nothing is changed, and says so', async () => {
    const { stdout, stderr, code } = await check(['--changed'])
    expect([stdout, code]).toEqual(['', 0])
    expect(stderr).toBe('Среди изменённых файлов планов нет: проверять нечего.\n')
  })

  it('looks at files that are changed, staged, new or renamed, not at deleted ones', async () => {
    write('а.yaml', faultyPlan)
    write('б № 1.yaml', faultyPlan)
    git('add', 'б № 1.yaml')
    write('новый «план».yaml', cleanPlan)
    renameSync(at('Планы/в.yaml'), at('Планы/другой.yaml'))
    git('add', '-A', 'Планы')
    rmSync(at('удалён.yaml'))
    write('прочее.yaml', 'services: {}\n')
    expect(await changed('--changed')).toEqual(['Планы/другой.yaml', 'а.yaml', 'б № 1.yaml', 'новый «план».yaml'])
    expect(await changed('--changed', 'Планы')).toEqual(['Планы/другой.yaml'])
    expect(await changed('--changed', 'Планы/*.yaml', 'а.yaml')).toEqual(['Планы/другой.yaml', 'а.yaml'])
    const below = await check(['--changed', '-f', 'json'], at('Планы'))
    expect(JSON.parse(below.stdout).files).toEqual(['другой.yaml'])
  })

  it('passes over what a check without it passes over', async () => {
    write('roadmap.config.yaml', 'files: [Планы]\nignore: [г.yaml]\n')
    write('.gitignore', 'скрытый.yaml\n')
    for (const name of ['а.yaml', 'Планы/в.yaml', 'Планы/г.yaml', 'Планы/скрытый.yaml']) write(name, faultyPlan)
    expect(await changed('--changed')).toEqual(['Планы/в.yaml'])
  })

  it('finds the files through a link to their folder', async () => {
    write('Планы/в.yaml', faultyPlan)
    const link = path.join(path.dirname(folder.cwd), `ссылка на ${path.basename(folder.cwd)}`)
    symlinkSync(folder.cwd, link)
    const { stdout } = await check(['--changed', '-f', 'json'], link)
    expect(JSON.parse(stdout).files).toEqual(['Планы/в.yaml'])
  })

  it('works in a folder of the repository whose name is a pattern to git', async () => {
    write('[а]*/д.yaml', cleanPlan)
    const { stdout } = await check(['--changed', '-f', 'json'], at('[а]*'))
    expect(JSON.parse(stdout).files).toEqual(['д.yaml'])
  })

  it('since a branch looks at all that has been done on this one, committed or not', async () => {
    git('checkout', '-q', '-b', 'правки')
    write('а.yaml', faultyPlan)
    commitAll()
    write('Планы/в.yaml', faultyPlan)
    git('checkout', '-q', 'main', '--', 'удалён.yaml')
    expect(await changed('--changed-since', 'main')).toEqual(['Планы/в.yaml', 'а.yaml'])
    expect(await changed('--changed')).toEqual(['Планы/в.yaml'])
  })

  it.each(['нет такой', '--output=x', '-x', ''])('since %j is an error', async (branch) => {
    const { stdout, stderr, code } = await check([`--changed-since=${branch}`])
    expect([stdout, code]).toEqual(['', 2])
    expect(stderr).toMatch(/^[^\n]+\.\n$/)
    expect(existsSync(at('x'))).toBe(false)
  })

  it('follows no setting of the repository that changes what git says', async () => {
    write('Планы/в.yaml', faultyPlan)
    for (const setting of ['diff.relative=true', 'color.ui=always', 'core.quotePath=true', 'diff.noprefix=true'])
      git('config', ...(setting.split('=') as [string, string]))
    const { stdout } = await check(['--changed', '-f', 'json'], at('Планы'))
    expect(JSON.parse(stdout).files).toEqual(['в.yaml'])
  })

  it.skipIf(process.platform === 'win32')('runs no program that the repository names', async () => {
    write('злой', `#!/bin/sh\ntouch '${at('запущено')}'\ncat\n`)
    chmodSync(at('злой'), 0o755)
    const evil = at('злой').replaceAll("'", "'\\''")
    for (const key of ['core.fsmonitor', 'diff.external', 'diff.evil.command', 'diff.evil.textconv', 'core.pager'])
      git('config', key, `'${evil}'`)
    for (const name of ['evil', 'а.б=в']) {
      git('config', `filter.${name}.clean`, `'${evil}'`)
      git('config', `filter.${name}.process`, `'${evil}'`)
      git('config', `filter.${name}.required`, 'true')
    }
    mkdirSync(at('.git/hooks'), { recursive: true })
    write('.git/hooks/post-index-change', `#!/bin/sh\ntouch '${at('запущено')}'\n`)
    chmodSync(at('.git/hooks/post-index-change'), 0o755)
    write('.git/info/attributes', 'а.yaml filter=evil diff=evil\n*№*.yaml filter=а.б=в\n')
    appendFileSync(at('а.yaml'), '# ещё\n')
    appendFileSync(at('б № 1.yaml'), '# ещё\n')
    expect(await changed('--changed')).toEqual(['а.yaml', 'б № 1.yaml'])
    expect(existsSync(at('запущено'))).toBe(false)
  })
})

describe('--changed where git has little to say', () => {
  it('looks at everything where nothing has been committed', async () => {
    write('а.yaml', cleanPlan)
    write('б.yaml', cleanPlan)
    git('add', 'а.yaml')
    expect(await changed('--changed')).toEqual(['а.yaml', 'б.yaml'])
  })

  it('works on a branch without commits beside one that has some', async () => {
    write('а.yaml', cleanPlan)
    commitAll()
    git('checkout', '-q', '--orphan', 'новая')
    expect(await changed('--changed')).toEqual(['а.yaml'])
  })

  it('says so outside a repository', async () => {
    rmSync(at('.git'), { recursive: true })
    write('а.yaml', cleanPlan)
    const { stdout, stderr, code } = await check(['--changed'])
    expect([stdout, code]).toEqual(['', 2])
    expect(stderr).toMatch(/^git не смог сказать, что изменено: [^\n]+\n$/)
  })

  it('says so without git', async () => {
    write('а.yaml', cleanPlan)
    const ran = await run(['check', '--changed'], { cwd: folder.cwd, env: { PATH: at('пусто') } })
    expect(ran).toMatchObject({ stderr: 'Для --changed нужна программа git, а её нет.\n', code: 2 })
  })
})
