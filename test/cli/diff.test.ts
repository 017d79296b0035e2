import { execFileSync } from 'node:child_process'
import { existsSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import mammoth from 'mammoth'
import { beforeEach, describe, expect, it } from 'vitest'
import { docxFaults } from '../document/docx-invariants.ts'
import { run } from '../run-main.ts'
import { cleanPlan, temporaryFolder } from '../temporary-folder.ts'

const folder = temporaryFolder()
const { write, at } = folder

const later = cleanPlan.replace('до 1 сентября', 'до 15 сентября')
const told = 'до [-1-]{+15+} сентября 2026\u00A0г. (позже на 14\u00A0дней)'

function git(...args: string[]): string {
  const who = ['-c', 'user.name=Тест', '-c', 'user.email=test@example.org', '-c', 'commit.gpgsign=false']
  return execFileSync('git', [...who, ...args], { cwd: folder.cwd, encoding: 'utf8', stdio: 'pipe' })
}

function commitAll() {
  git('add', '-A')
  git('commit', '-q', '-m', 'x')
}

function diff(argv: readonly string[], cwd = folder.cwd, more: { terminal?: boolean; stdin?: string } = {}) {
  return run(['diff', ...argv], { cwd, env: { PATH: process.env.PATH ?? '' }, ...more })
}

/** The names of the two editions and how many changes there are, or why there is nothing. */
async function compared(argv: readonly string[], cwd = folder.cwd): Promise<string> {
  const { stdout, stderr, code } = await diff([...argv, '-f', 'json'], cwd)
  if (code !== 0) return `${code}: ${stderr.trimEnd()}`
  const { before, after, changes } = JSON.parse(stdout)
  return `${before.name} → ${after.name}: ${changes.length}`
}

describe('two files', () => {
  beforeEach(() => {
    write('было.yaml', cleanPlan)
    write('стало.yaml', later)
  })

  it('are compared without git', async () => {
    const { stdout, stderr, code } = await diff(['было.yaml', 'стало.yaml'])
    expect(stdout).toContain(told)
    expect([stderr, code]).toEqual(['', 0])
    expect((await diff(['было.yaml', 'стало.yaml', '--lang', 'en'])).stdout).toContain('(14 days later)')
    expect((await diff(['было.yaml', '-'], undefined, { stdin: later })).stdout).toContain(told)
  })

  it('that say the same have no changes', async () => {
    const { stdout, code } = await diff(['было.yaml', 'было.yaml', '--exit-code'])
    expect(stdout).toMatch(/Изменений нет\.\n$/)
    expect(code).toBe(0)
  })

  it('end with 1 where they differ and --exit-code asks for it', async () => {
    expect((await diff(['было.yaml', 'стало.yaml', '--exit-code'])).code).toBe(1)
    expect((await diff(['было.yaml', 'стало.yaml', '--exit-code', '-o', 'изменения.md'])).code).toBe(1)
  })

  it('tell the ground', async () => {
    const ground = ['--ground', 'приказ от 12.01.2027 № 5']
    expect((await diff(['было.yaml', 'стало.yaml', ...ground])).stdout).toContain('Основание: приказ от 12.01.2027')
    expect(JSON.parse((await diff(['было.yaml', 'стало.yaml', '-f', 'json', ...ground])).stdout).ground).toBe(ground[1])
  })

  it('are written where it is said, by the ending of the name', async () => {
    for (const [name, begins] of [
      ['из.md', '# Изменения: было.yaml → стало.yaml'],
      ['из.json', '{\n  "schemaVersion": 1'],
      ['из.txt', 'Изменения: было.yaml → стало.yaml'],
    ] as const) {
      const { stdout, stderr } = await diff(['было.yaml', 'стало.yaml', '--out', name])
      expect([stdout, stderr]).toEqual(['', `Изменения записаны: ${name}\n`])
      expect(folder.read(name).startsWith(begins)).toBe(true)
    }
  })

  it('make a sound Word sheet beside the new one', async () => {
    const { stderr, code } = await diff(['было.yaml', 'стало.yaml', '-f', 'docx', '--ground', 'приказ № 5'])
    expect([stderr, code]).toEqual(['Изменения записаны: стало.изменения.docx\n', 0])
    const bytes = readFileSync(at('стало.изменения.docx'))
    expect(docxFaults(bytes)).toEqual([])
    const { value } = await mammoth.extractRawText({ buffer: bytes })
    expect(value.replace(/\s+/gu, ' ')).toContain(
      'Было Стало Основание 1. 1 Издать приказ Срок реализации: до 1 сентября 2026 г. Срок реализации: до 15 сентября 2026 г. приказ № 5',
    )
    expect((await diff(['было.yaml', 'было.yaml', '-f', 'docx'])).stderr).toBe('Изменений нет: документ не записан.\n')
    expect(existsSync(at('было.изменения.docx'))).toBe(false)
  })

  it('take the headings of the sheet from a template', async () => {
    write('свой.yaml', 'template: 1\nbased-on: plan\nsheets:\n  before: Прежняя редакция\n')
    await diff(['было.yaml', 'стало.yaml', '-o', 'лист.docx', '--template', 'свой.yaml'])
    expect((await mammoth.extractRawText({ buffer: readFileSync(at('лист.docx')) })).value).toContain(
      'Прежняя редакция',
    )
    const { stderr, code } = await diff(['было.yaml', 'стало.yaml', '-o', 'лист.docx', '--template', 'чужой'])
    expect(stderr).toMatch(/^Шаблона «чужой» нет/)
    expect(code).toBe(2)
  })
})

describe('the history', () => {
  beforeEach(() => {
    git('init', '-q', '-b', 'main')
    write('Планы/план № 1.yaml', cleanPlan)
    commitAll()
    git('tag', 'v1.0')
    write('Планы/план № 1.yaml', later)
  })

  it('is beside a single file', async () => {
    expect(await compared(['Планы/план № 1.yaml'])).toBe('HEAD:Планы/план № 1.yaml → Планы/план № 1.yaml: 1')
    expect(await compared(['план № 1.yaml'], at('Планы'))).toBe('HEAD:Планы/план № 1.yaml → план № 1.yaml: 1')
    // A file that lies in another repository than the current folder.
    expect(await compared([at('Планы/план № 1.yaml')], tmpdir())).toMatch(/^HEAD:Планы\/план № 1\.yaml → .*: 1$/)
    commitAll()
    expect(await compared(['Планы/план № 1.yaml'])).toMatch(/: 0$/)
  })

  it('is named by a revision beside a file, in either order, or with a path', async () => {
    const file = 'Планы/план № 1.yaml'
    expect(await compared(['v1.0', file])).toBe(`v1.0:${file} → ${file}: 1`)
    expect(await compared([file, 'v1.0'])).toBe(`${file} → v1.0:${file}: 1`)
    expect(await compared([`v1.0:${file}`])).toBe(`v1.0:${file} → ${file}: 1`)
    commitAll()
    expect(await compared([`v1.0:${file}`, `HEAD:${file}`])).toBe(`v1.0:${file} → HEAD:${file}: 1`)
    expect(await compared([`v1.0:${file}`, 'main'])).toBe(`v1.0:${file} → main:${file}: 1`)
    expect(await compared(['HEAD~1', file])).toBe(`HEAD~1:${file} → ${file}: 1`)
  })

  it('takes a path from the root and from the current folder, with strokes of Windows too', async () => {
    const below = at('Планы')
    const expected = 'v1.0:Планы/план № 1.yaml → план № 1.yaml: 1'
    for (const word of [
      'v1.0:Планы/план № 1.yaml',
      'v1.0:план № 1.yaml',
      'v1.0:./план № 1.yaml',
      'v1.0:Планы\\план № 1.yaml',
    ])
      expect(await compared([word, 'план № 1.yaml'], below), word).toBe(expected)
  })

  it('takes the file itself where the root has one of the same name', async () => {
    write('план № 1.yaml', cleanPlan.replace('title: План', 'title: Другой план'))
    commitAll()
    expect(await compared(['HEAD', 'Планы/план № 1.yaml'])).toMatch(/^HEAD:Планы\/план № 1.yaml → .*: 0$/)
    expect(await compared(['HEAD:план № 1.yaml', 'план № 1.yaml'], at('Планы'))).toMatch(/^HEAD:план № 1.yaml → .*: 2$/)
    expect(await compared(['HEAD:./план № 1.yaml', 'план № 1.yaml'], at('Планы'))).toMatch(/: 0$/)
  })

  it('follows a plan that was renamed where its old name is given', async () => {
    renameSync(at('Планы/план № 1.yaml'), at('план.yaml'))
    expect(await compared(['v1.0', 'план.yaml'])).toMatch(/^2: В ревизии «v1.0» нет файла «план.yaml».*прежнее имя/)
    expect(await compared(['v1.0:Планы/план № 1.yaml', 'план.yaml'])).toMatch(/: 1$/)
  })

  it('is read with the directory and the settings of its time', async () => {
    write('люди.yaml', 'responsibles:\n  дир: Директор\n')
    write('план.yaml', `${later.replace('Директор', 'дир')}include: люди.yaml\n`)
    commitAll()
    git('tag', 'v2')
    write('люди.yaml', 'responsibles:\n  дир: Директор школы\n')
    const { stdout } = await diff(['v2', 'план.yaml', '-f', 'json'])
    const { changes } = JSON.parse(stdout)
    expect(changes.map(({ kind, field }: { kind: string; field: string }) => `${kind} ${field}`)).toEqual([
      'plan directory',
    ])
  })

  it('leaves nothing behind in the temporary folder', async () => {
    const before = laid()
    await compared(['v1.0', 'Планы/план № 1.yaml'])
    await compared(['v1.0:нет.yaml', 'Планы/план № 1.yaml'])
    write('Планы/план № 1.yaml', 'roadmap: 1\n  title: [')
    await compared(['v1.0', 'Планы/план № 1.yaml'])
    expect(laid().filter((name) => !before.includes(name))).toEqual([])
  })

  it('runs no program that the repository names', async () => {
    write('.gitattributes', '*.yaml filter=x diff=x\n')
    const command = `touch "${at('запущено')}"; cat`
    for (const key of ['filter.x.smudge', 'filter.x.clean', 'diff.x.textconv', 'diff.external', 'core.fsmonitor'])
      git('config', key, command)
    expect(await compared(['v1.0', 'Планы/план № 1.yaml'])).toMatch(/: 1$/)
    expect(existsSync(at('запущено'))).toBe(false)
  })

  it.each([
    [
      ['v9', 'Планы/план № 1.yaml'],
      '«v9» — не файл и не ревизия git: назовите файл, ветку, метку или коммит (все метки: git tag).',
    ],
    [['--output=x', 'Планы/план № 1.yaml'], 'Параметра «--output=x» у этой команды нет.'],
    [['v9:Планы/план № 1.yaml', 'Планы/план № 1.yaml'], '«v9» — не файл и не ревизия git'],
    [
      ['v1.0:план.yaml', 'Планы/план № 1.yaml'],
      'В ревизии «v1.0» нет файла «план.yaml» (путь — от корня репозитория).',
    ],
    [['v1.0', 'main'], '«v1.0» и «main» — не файлы: назовите хотя бы один файл плана'],
    [['v1.0', 'нет.yaml'], 'Не удалось прочитать «нет.yaml»: такого файла или папки нет.'],
    [['нет.yaml'], 'Не удалось прочитать «нет.yaml»: такого файла или папки нет.'],
    [['v1.0', '-'], 'У стандартного ввода («-») нет истории в git'],
    [['план.docx', 'Планы/план № 1.yaml'], 'Не удалось прочитать «план.docx»'],
    [[], 'Не указано, что сравнивать (edition).'],
    [['Планы/план', '№', '1.yaml'], 'имя файла с пробелами возьмите в кавычки: "Планы/план № 1.yaml".'],
    [['Планы/план № 1.yaml', '-o', 'Планы/план № 1.yaml'], 'это сам план'],
    [['Планы/план № 1.yaml', '-f', 'json', '-o', 'x.md'], 'окончание имени не подходит к виду json'],
    [['Планы/план № 1.yaml', '-f', 'pdf'], 'Значение «pdf» неизвестно'],
    [['Планы/план № 1.yaml', 'v1.0', '-f', 'docx'], 'Новая редакция — не файл на диске'],
  ])('refuses %j with one sentence', async (words, sentence) => {
    const before = folder.read('Планы/план № 1.yaml')
    const { stdout, stderr, code } = await diff(words)
    expect(stderr).toContain(sentence)
    expect(stderr.trimEnd().split('\n')).toHaveLength(1)
    expect([stdout, code]).toEqual(['', 2])
    expect(folder.read('Планы/план № 1.yaml')).toBe(before)
  })

  it('refuses a Word document on a screen', async () => {
    const { stderr, code } = await diff(['Планы/план № 1.yaml', '-f', 'docx', '-o', '-'], undefined, { terminal: true })
    expect(stderr).toMatch(/^Документ Word нельзя вывести на экран/)
    expect(code).toBe(2)
  })

  it('names the file with its first faults where one edition cannot be read', async () => {
    write('Планы/план № 1.yaml', `${cleanPlan}activites: []\n<<<<<<< HEAD\n`)
    const now = await diff(['v1.0', 'Планы/план № 1.yaml'])
    expect(now.stderr).toMatch(/^Планы\/план № 1\.yaml:\d+:\d+: ошибка/)
    expect(now.stderr).toMatch(/«Планы\/план № 1\.yaml» не читается как план \(.*\): редакции не сравнены\.\n$/)
    expect([now.stdout, now.code]).toEqual(['', 2])
    commitAll()
    write('Планы/план № 1.yaml', cleanPlan)
    const then = await diff(['Планы/план № 1.yaml'])
    expect(then.stderr).toMatch(/^HEAD:Планы\/план № 1\.yaml:\d+:\d+: ошибка/)
    expect(then.code).toBe(2)
    writeFileSync(at('Планы/план № 1.yaml'), Buffer.from([0, 1, 2, 0xff, 0xfe, 0x80]))
    expect((await diff(['v1.0', 'Планы/план № 1.yaml'])).code).toBe(2)
  })

  it('says of a file that is not in git yet, of a repository without a commit, and of none', async () => {
    write('новый.yaml', cleanPlan)
    expect(await compared(['новый.yaml'])).toMatch(/^2: В ревизии «HEAD» нет файла .*ещё не в git/)
    rmSync(at('.git'), { recursive: true })
    expect(await compared(['новый.yaml'])).toMatch(
      /^2: git не смог показать историю \(.*\): план должен лежать в репозитории git/,
    )
    git('init', '-q')
    expect(await compared(['новый.yaml'])).toBe('2: В репозитории ещё нет ни одного коммита: сравнивать не с чем.')
    const { stderr, code } = await run(['diff', 'новый.yaml'], { cwd: folder.cwd, env: { PATH: at('нет') } })
    expect(stderr).toBe('Чтобы взять план из истории, нужна программа git, а её нет.\n')
    expect(code).toBe(2)
  })
})

/** The folders in which revisions are laid out. */
function laid(): string[] {
  return readdirSync(tmpdir()).filter((name) => name.startsWith('roadmap-git-'))
}
