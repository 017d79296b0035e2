import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterAll, beforeEach, describe, expect, it } from 'vitest'
import { parse } from 'yaml'
import { rules } from '../../src/rules/index.ts'
import { root, run } from '../run-main.ts'

const cwd = mkdtempSync(path.join(tmpdir(), 'roadmap-init-'))
afterAll(() => rmSync(cwd, { recursive: true, force: true }))

describe('init', () => {
  const kinds = ['school', 'municipality', 'stages'].flatMap((kind) =>
    ['en', 'ru'].map((keys) => [kind, keys] as const),
  )

  it.each(kinds)('writes a clean, commented plan: %s, keys %s', async (kind, keys) => {
    const file = `План № ${kind} ${keys}.yaml`
    const made = await run(['init', file, '--kind', kind, '--keys', keys], { cwd })
    expect([made.code, made.stdout]).toEqual([0, ''])
    const checked = await run(['check', file, '--max-warnings', '0'], { cwd })
    expect(checked.stdout).toMatch(/^Замечаний нет/)
    const text = readFileSync(path.join(cwd, file), 'utf8')
    expect(text).toMatch(/^# yaml-language-server: \$schema=.*schema\.json\n/)
    expect(text.match(/^ *# \p{Lu}/gmu)?.length).toBeGreaterThan(3)
    const english = /^ *(?:- )?(?:title|period|deadline|responsible|activities|sections):/m
    const other = keys === 'ru' ? english : /^ *(?:- )?[а-яё ]+:/mu
    expect(text.replace(/^.*?\n/, '').replace(/^ *#.*$/gm, '')).not.toMatch(other)
    const rendered = await run(['render', file, '--strict', '--out', '-'], { cwd })
    expect(rendered.code).toBe(0)
  })

  it.each([
    ['en', '    # progress:\n    #   - date: 2027-05-28\n    #     status: done\n    #     evidence: '],
    ['ru', '    # исполнение:\n    #   - дата: 2027-05-28\n    #     статус: выполнено\n    #     подтверждение: '],
  ])('writes the record of progress that is to be taken up in the keys of the plan: %s', async (keys, sample) => {
    const file = path.join(cwd, `исполнение ${keys}.yaml`)
    await run(['init', file, '--keys', keys])
    const text = readFileSync(file, 'utf8')
    expect(text).toContain(sample)
    const stdin = text.replace(/^( {4})# (?=[ a-zа-я-]*:)/gmu, '$1')
    expect(stdin).not.toBe(text)
    const { stdout } = await run(['status', '-', '--as-of', '2027-06-01', '--format', 'json'], { stdin })
    expect(JSON.parse(stdout).items.at(-1)).toMatchObject({ state: 'done' })
    const checked = await run(['check', '-', '--max-warnings', '0'], { stdin })
    expect(checked.stdout).toMatch(/^Замечаний нет/)
  })

  it('never writes over a file', async () => {
    await run(['init', 'план.yaml'], { cwd })
    const before = readFileSync(path.join(cwd, 'план.yaml'), 'utf8')
    const again = await run(['init', 'план.yaml', '--kind', 'stages'], { cwd })
    expect(again.code).toBe(2)
    expect(again.stderr).toMatch(/^Файл «план.yaml» уже есть/)
    expect(readFileSync(path.join(cwd, 'план.yaml'), 'utf8')).toBe(before)
  })
})

describe('init --ci', () => {
  let repository = cwd
  beforeEach(() => {
    repository = mkdtempSync(path.join(cwd, 'репозиторий '))
    mkdirSync(path.join(repository, '.git'))
    mkdirSync(path.join(repository, 'Планы'))
  })

  const inRepository = (file: string) => path.join(repository, file)
  const read = (file: string) => readFileSync(inRepository(file), 'utf8')

  /** Runs the line by which a system checks the plans, as npx would. */
  async function asNpx(line: string) {
    const [npx, yes, name, ...argv] = line.split(' ')
    const { name: packageName } = JSON.parse(readFileSync(path.join(root, 'package.json'), 'utf8'))
    expect([npx, yes, name]).toEqual(['npx', '--yes', packageName])
    return run(argv, { cwd: repository })
  }

  const workflow = '.github/workflows/roadmap.yml'

  it('writes a workflow of GitHub into the root of the repository, and no plan', async () => {
    const made = await run(['init', '--ci', 'github'], { cwd: inRepository('Планы') })
    expect([made.code, made.stdout]).toEqual([0, ''])
    expect(made.stderr).toContain('Записано: ../.github/workflows/roadmap.yml.')
    expect(existsSync(inRepository('Планы/roadmap.yaml'))).toBe(false)
    const { on, permissions, jobs } = parse(read(workflow))
    expect(on).toEqual({ push: { branches: ['main', 'master'] }, pull_request: null })
    expect(permissions).toEqual({ contents: 'read' })
    expect(jobs.check['runs-on']).toBe('ubuntu-latest')
    for (const step of jobs.check.steps) expect('uses' in step).toBe(!('run' in step))
    await run(['init', 'план.yaml'], { cwd: repository })
    expect(await asNpx(jobs.check.steps.at(-1).run)).toMatchObject({ code: 0 })
  })

  it('shows in the workflow how findings get into code scanning', async () => {
    await run(['init', '--ci', 'github'], { cwd: repository })
    const taken = read(workflow).replace(/^( +)# (?=- |  )/gm, '$1')
    const [checking, upload] = parse(taken).jobs.check.steps.slice(-2)
    expect(upload).toMatchObject({ if: 'always()', with: { sarif_file: 'roadmap.sarif' } })
    expect(upload.uses).toMatch(/^github\/codeql-action\/upload-sarif@v\d+$/)
    await run(['init', 'план.yaml'], { cwd: repository })
    expect(await asNpx(checking.run)).toMatchObject({ code: 0, stdout: '' })
    expect(JSON.parse(read('roadmap.sarif'))).toMatchObject({ version: '2.1.0' })
  })

  it('writes a job of GitLab whose report is the one that is collected', async () => {
    expect((await run(['init', '--ci', 'gitlab'], { cwd: repository })).code).toBe(0)
    const { 'roadmap-check': job } = parse(read('.gitlab-ci.yml'))
    expect(job.script).toHaveLength(1)
    await run(['init', 'план.yaml'], { cwd: repository })
    expect(await asNpx(job.script[0])).toMatchObject({ code: 0 })
    expect(JSON.parse(read(job.artifacts.reports.codequality))).toEqual([])
  })

  it.each([
    ['github', workflow],
    ['gitlab', '.gitlab-ci.yml'],
  ])('%s: leaves a file that is there as it is, and shows the lines', async (name, file) => {
    mkdirSync(path.dirname(inRepository(file)), { recursive: true })
    writeFileSync(inRepository(file), 'свой: файл\n')
    const { code, stdout, stderr } = await run(['init', '--ci', name], { cwd: repository })
    expect(code).toBe(2)
    expect(stdout).toContain('npx --yes roadmap-as-code check .')
    expect(parse(stdout)).toBeTruthy()
    expect(stderr).toBe(`Файл «${file}» уже есть и не изменён: добавьте в него эти строки.\n`)
    expect(read(file)).toBe('свой: файл\n')
  })

  it('writes the plan too where it is named', async () => {
    expect((await run(['init', 'план.yaml', '--ci', 'gitlab'], { cwd: repository })).code).toBe(0)
    expect([existsSync(inRepository('план.yaml')), existsSync(inRepository('.gitlab-ci.yml'))]).toEqual([true, true])
  })

  it('writes nothing that would be taken for a plan', async () => {
    mkdirSync(inRepository('.github'))
    writeFileSync(inRepository('.gitlab-ci.yml'), 'roadmap:\n  script: [roadmap check]\n')
    await run(['init', 'план.yaml'], { cwd: repository })
    const { stdout } = await run(['check', '.', '--format', 'json'], { cwd: repository })
    expect(JSON.parse(stdout).files).toEqual(['план.yaml'])
  })

  it('names the version by which a check stays the same', async () => {
    await run(['init', '--ci', 'gitlab'], { cwd: repository })
    expect(read('.gitlab-ci.yml')).toContain('roadmap-as-code@0.0.0.')
  })

  it('knows two systems', async () => {
    const { code, stderr } = await run(['init', '--ci', 'gitlub'], { cwd: repository })
    expect([code, stderr]).toEqual([2, 'Значение «gitlub» неизвестно; возможно, «github». Возможны: github, gitlab.\n'])
  })
})

describe('the hook for pre-commit', () => {
  it('holds what pre-commit.com demands, and starts the command of the package', () => {
    const hooks = parse(readFileSync(path.join(root, '.pre-commit-hooks.yaml'), 'utf8'))
    expect(hooks).toMatchObject([{ id: 'roadmap-check', language: 'node', types: ['yaml'], pass_filenames: false }])
    const [{ name, entry }] = hooks
    const { bin, scripts } = JSON.parse(readFileSync(path.join(root, 'package.json'), 'utf8'))
    expect(name).toBe('roadmap check')
    expect(Object.keys(bin)).toContain(entry.split(' ')[0])
    // pre-commit installs the package from its sources.
    expect(scripts.prepare).toBe('npm run build')
  })
})

/** A plan with a finding of `text-quotes` and nothing else, and a line above the activity. */
function quoted(above: string): string {
  return `roadmap: 1
title: План
approval: { by: { position: Директор, name: А. А. Ясная }, date: 2026-08-28 }
activities:
${above}  - title: Провести конкурс "Лучший урок"
    deadline: до 1 сентября 2026 г.
    responsible: Директор
`
}

describe('explain', () => {
  it('lists all rules by subject, each with its level', async () => {
    const { stdout } = await run(['explain'])
    expect(stdout.match(/^ {2}[a-z]/gm)?.length).toBe(rules.length)
    expect(stdout).toMatch(/^Сроки\n {2}deadline-ambiguous-year +ошибка +Непонятно, какого года срок\n/m)
    expect(stdout).toMatch(/^ {2}deadline-nonworking +strict: к сведению +Срок истекает/m)
    expect((await run(['explain', '--lang', 'en'])).stdout).toMatch(/^Deadlines\n {2}deadline-ambiguous-year +error +/m)
  })

  it('gives the page of one in both languages', async () => {
    const page = await run(['explain', 'deadline-reversed'])
    expect(page.stdout).toMatch(/^Конец срока раньше начала \(deadline-reversed\)\n/)
    expect(page.stdout).toContain('с 30.09.2026 по 01.09.2026')
    expect((await run(['explain', 'deadline-reversed', '--lang', 'en'])).stdout).toContain('ends before it begins')
  })

  it('says what can be done about a rule, a line each', async () => {
    const [, , , , ...quotes] = (await run(['explain', 'text-quotes'])).stdout.split('\n')
    expect(quotes.slice(0, 5)).toEqual([
      'Уровень: recommended — предупреждение, strict — предупреждение',
      'Исправляет: roadmap check --fix',
      'Пропустить в одном месте, строкой выше: # roadmap-ignore text-quotes -- причина',
      'Выключить в roadmap.config.yaml: правила: { text-quotes: выключено }',
      '',
    ])
    const known = (await run(['explain', 'abbreviation-unexplained', '--lang', 'en'])).stdout
    expect(known).toContain('Level: recommended — off, strict — info\nOption known: ')
    expect(known).toContain('(if not set: an empty list)')
    expect(known).not.toContain('--fix')
    expect((await run(['explain', 'key-unknown'])).stdout).toContain('\nВыключить нельзя: ')
  })

  it('shows no blanks as found, and says where there is no example', async () => {
    expect((await run(['explain', 'file-empty'])).stdout).not.toContain('Замечание к:')
    expect((await run(['explain', 'link-circle'])).stdout).toMatch(/\nПримера здесь нет: .*\n$/)
  })

  it('gives lines that do what they say', async () => {
    const folder = path.join(cwd, 'explained')
    mkdirSync(folder)
    const check = async (above = '') =>
      (await run(['check', '-', '--max-warnings', '0'], { cwd: folder, stdin: quoted(above) })).code
    for (const lang of ['ru', 'en']) {
      const { stdout } = await run(['explain', 'text-quotes', '--lang', lang])
      const [, ignore, off] = /: (# roadmap-ignore .*)\n.*: (\S+: \{.*\})\n/.exec(stdout) ?? []
      expect(await check()).toBe(1)
      expect(await check(`  ${ignore}\n`)).toBe(0)
      writeFileSync(path.join(folder, 'roadmap.config.yaml'), `${off}\n`)
      expect(await check()).toBe(0)
      rmSync(path.join(folder, 'roadmap.config.yaml'))
    }
  })

  it('suggests the rule that was meant', async () => {
    const { stderr, code } = await run(['explain', 'deadline-revrsed'])
    expect(stderr).toContain('«deadline-reversed»')
    expect(code).toBe(2)
  })
})

describe('schema', () => {
  it.each([
    ['plan', 'en', 'roadmap.schema.json'],
    ['plan', 'ru', 'roadmap.ru.schema.json'],
    ['config', 'en', 'config.schema.json'],
    ['config', 'ru', 'config.ru.schema.json'],
  ])('prints the committed one: of a %s, %s', async (what, keys, file) => {
    const { stdout } = await run(['schema', '--for', what, '--keys', keys])
    expect(stdout).toBe(readFileSync(new URL(`../../schemas/${file}`, import.meta.url), 'utf8'))
  })

  it('is of a plan where nothing is said', async () => {
    expect((await run(['schema'])).stdout).toBe((await run(['schema', '--for', 'plan', '--keys', 'en'])).stdout)
  })
})

describe('csv', () => {
  it('opens in Excel with Cyrillic intact, and runs no formula', async () => {
    const plan = `roadmap: 1
title: План
activities:
  - title: '=HYPERLINK("x"); "и" прочее'
    deadline: до 1 сентября 2026 г.
    responsible: Директор
`
    const { bytes } = await run(['overdue', '-', '--as-of', '2026-09-03', '--format', 'csv'], { stdin: plan })
    expect([...bytes.subarray(0, 3)]).toEqual([0xef, 0xbb, 0xbf])
    const [head, row] = bytes.toString('utf8').slice(1).split('\r\n')
    expect(head).toBe(
      'Файл;№;Мероприятие;Срок;Первый день;Срок до;С учётом переноса;Ответственные;Состояние;Дней опоздания;Отчитались;Не отчитались',
    )
    expect(row).toBe(
      '<stdin>;1;"\'=HYPERLINK(""x""); ""и"" прочее";до 1 сентября 2026 г.;;2026-09-01;2026-09-01;Директор;просрочено;2;;',
    )
  })
})
