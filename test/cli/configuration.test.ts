import { mkdirSync, symlinkSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { run } from '../run-main.ts'
import { cleanPlan, faultyPlan, temporaryFolder, toldIn } from '../temporary-folder.ts'

const folder = temporaryFolder()
const { write, at } = folder
const name = 'roadmap.config.yaml'

function check(...argv: string[]) {
  return run(['check', ...argv], { cwd: folder.cwd })
}

async function told(...argv: string[]): Promise<string[]> {
  return toldIn((await check(...argv, '-f', 'json')).stdout)
}

/** The rules and places of what is wrong with a configuration, and the exit code. */
async function faultsOf(text: string): Promise<string[]> {
  write(name, text)
  write('план.yaml', cleanPlan)
  const { stdout, stderr, code } = await check('.')
  expect([stdout, code]).toEqual(['', 2])
  expect(stderr).toMatch(/с ошибками: ничего не проверено\.\n$/)
  return [...stderr.matchAll(/^roadmap\.config\.yaml:(\d+:\d+): \S+ \[(.*)\]$/gm)].map((m) => `${m[1]} ${m[2]}`)
}

async function firstDue(): Promise<string> {
  const { stdout } = await run(['status', '.', '--format', 'json'], { cwd: folder.cwd })
  return JSON.parse(stdout).items[0].due
}

function input(...argv: string[]) {
  return run(['check', '-', '-f', 'json', ...argv], { cwd: folder.cwd, stdin: faultyPlan })
}

const offHere = 'rules: { deadline-unknown: off }\n'

describe('an option of a rule', () => {
  it.each([
    ['a list', '[ЩЦК]'],
    ['a single word', 'ЩЦК'],
  ])('counts: %s', async (_, known) => {
    write('план.yaml', cleanPlan.replace('Издать приказ', 'Издать приказ ЩЦК'))
    const silent = 'abbreviation-unexplained'
    write(name, `rules: { ${silent}: warning }\n`)
    expect(await told('.')).toEqual([`план.yaml:5 ${silent}`])
    write(name, `rules: { ${silent}: { severity: warning, known: ${known} } }\n`)
    expect(await told('.')).toEqual([])
  })
})

describe('the configuration of a plan', () => {
  it('is the nearest above it, and not one beyond the repository', async () => {
    write(name, offHere)
    write('репозиторий/план.yaml', faultyPlan)
    write('репозиторий/вложенная/план.yaml', faultyPlan)
    expect(await told('.')).toEqual([])
    write(`репозиторий/вложенная/${name}`, 'preset: recommended\n')
    expect(await told('.')).toEqual(['репозиторий/вложенная/план.yaml:6 deadline-unknown'])
    mkdirSync(at('репозиторий/.git'))
    expect(await told('.')).toHaveLength(2)
  })

  it('gives way to one that is named', async () => {
    write('план.yaml', faultyPlan)
    write('другие.yaml', offHere)
    expect(await told('.')).toHaveLength(1)
    expect(await told('.', '--config', 'другие.yaml')).toEqual([])
    expect((await check('.', '-c', 'нет.yaml')).code).toBe(2)
  })

  it('may be empty, or only have comments', async () => {
    write('план.yaml', cleanPlan)
    for (const text of ['', '# пока ничего\n', '{}\n']) {
      write(name, text)
      expect((await check('.')).code).toBe(0)
    }
  })

  it('knows Russian keys and words, CRLF and a byte order mark', async () => {
    const text = '\uFEFF# настройки\nязык: английский\nнабор: строгий\nправила:\n  deadline-unknown: предупреждение\n'
    write(name, text.replaceAll('\n', '\r\n'))
    write('план.yaml', faultyPlan)
    const { stdout, code } = await check('.')
    expect(code).toBe(0)
    expect(stdout).toContain('warning [deadline-unknown]')
    const printed = JSON.parse((await check('--print-config')).stdout)
    expect(printed).toMatchObject({ language: 'en', preset: 'strict', configuration: at(name) })
    expect(printed.rules['deadline-unknown']).toBe('warning')
  })

  it('sets the language only where --lang does not', async () => {
    write(name, 'language: en\n')
    write('план.yaml', cleanPlan)
    expect((await check('.')).stdout).toMatch(/^No findings/)
    expect((await check('.', '--lang', 'ru')).stdout).toMatch(/^Замечаний нет/)
  })

  it('says what to check and what to pass over', async () => {
    write(name, 'files: [Планы, "Отчёты/**/*.yaml"]\nignore: [Архив/, "*-черновик.yaml"]\n')
    for (const file of ['Планы/а.yaml', 'Планы/а-черновик.yaml', 'Планы/Архив/б.yaml', 'Отчёты/2026/в.yaml', 'г.yaml'])
      write(file, faultyPlan)
    expect(await told()).toEqual(['Планы/а.yaml:6 deadline-unknown', 'Отчёты/2026/в.yaml:6 deadline-unknown'])
    expect(await told('.')).toHaveLength(3)
    expect(await told('Планы/а-черновик.yaml')).toHaveLength(1)
    mkdirSync(at('ещё'))
    const below = await run(['check', '-f', 'json'], { cwd: at('ещё') })
    expect(toldIn(below.stdout)).toEqual([
      '../Планы/а.yaml:6 deadline-unknown',
      '../Отчёты/2026/в.yaml:6 deadline-unknown',
    ])
  })

  it('gives every plan its calendar', async () => {
    write('план.yaml', cleanPlan.replace('до 1 сентября 2026 г.', 'до конца I четверти 2026–2027 учебного года'))
    expect(await firstDue()).not.toBe('2026-10-23')
    write(
      name,
      'calendar: { terms: [2026-09-01..2026-10-23, 2026-11-02..2026-12-29, 2027-01-11..2027-03-19, 2027-03-29..2027-05-28] }\n',
    )
    expect(await firstDue()).toBe('2026-10-23')
  })
})

describe('a faulty configuration', () => {
  it('is told with all places, and nothing is checked', async () => {
    const faults = await faultsOf(
      'preset: strct\nruls: {}\nrules:\n  deadline-slp: off\n  deadline-slip: { severity: eror, ages: 2 }\n  key-unknown: off\n',
    )
    expect(faults).toEqual([
      '1:9 value-unknown',
      '2:1 key-unknown',
      '4:3 key-unknown',
      '5:30 value-unknown',
      '5:36 key-unknown',
      '6:16 value-unknown',
    ])
  })

  it('cannot switch off what is said of it', async () => {
    expect(await faultsOf('rules:\n  value-unknown: off\n  key-unknown: off\n')).toHaveLength(2)
    expect(await faultsOf('# roadmap-ignore key-unknown -- п\nnope: 1\n')).toContain('2:1 key-unknown')
  })

  it('is told of names that mean something to JavaScript', async () => {
    const faults = await faultsOf(
      'rules:\n  constructor: off\n  __proto__: off\n  toString: { severity: off }\n  deadline-slip: { constructor: да, __proto__: 1 }\n',
    )
    expect(faults.map((fault) => fault.split(':')[0])).toEqual(['2', '3', '4', '5', '5'])
  })

  it('is told of its calendar, once and there', async () => {
    const faults = await faultsOf(
      'calendar:\n  terms: [2026-09-01..2026-10-25, 2026-10-20..2026-12-29]\n  days-off: 2026-02-30\n',
    )
    expect(faults).toEqual(['2:35 calendar-overlap', '3:13 date-impossible'])
  })

  it('stops nothing with a warning, which is told once beside the plans', async () => {
    write(name, 'calendar:\n  breaks: { осенние: 2026-10-26..2026-11-02, зимние: 2026-11-01..2026-11-09 }\n')
    write('а.yaml', cleanPlan)
    write('б.yaml', cleanPlan)
    expect(await told('.')).toEqual([`${name}:2 calendar-overlap`])
    expect((await check('.', '--max-warnings', '0')).code).toBe(1)
    write(name, `rules: { calendar-overlap: off }\n${folder.read(name)}`)
    expect(await told('.')).toEqual([])
  })

  it('is told wherever it lies, before anything is reported', async () => {
    write('а.yaml', cleanPlan)
    write('вложенная/б.yaml', cleanPlan)
    write(`вложенная/${name}`, 'nope: 1\n')
    for (const paths of [['.'], ['а.yaml', 'вложенная/б.yaml']]) {
      const { stdout, stderr, code } = await check(...paths, '-f', 'json')
      expect([stdout, code]).toEqual(['', 2])
      expect(stderr).toContain(`вложенная/${name}:1:1`)
    }
  })

  it('is told of a shared directory that is not there, before anything is reported', async () => {
    write('план.yaml', cleanPlan)
    write(name, 'responsibles: нет.yaml\n')
    const { stdout, stderr, code } = await check('.', '-f', 'json')
    expect([stdout, code]).toEqual(['', 2])
    expect(stderr).toContain('нет.yaml')
  })

  it.each([
    ['nested beyond measure', `rules: ${'['.repeat(100_000)}`],
    [
      'aliases of aliases',
      `a: &a [x,x,x,x,x,x,x,x,x]\n${[...'bcdefghi'].map((now, i) => `${now}: &${now} [${Array(9).fill(`*${'abcdefgh'[i]}`).join(',')}]\n`).join('')}files: *i\n`,
    ],
    ['a list', '- 1\n'],
    ['a text', 'просто текст\n'],
  ])('may be hostile: %s', async (_, text) => {
    expect((await faultsOf(text)).length).toBeGreaterThan(0)
  })

  it('may be too large, a folder, or in another encoding: one sentence', async () => {
    write('план.yaml', cleanPlan)
    write(name, `#${'x'.repeat(50_000_000)}`)
    expect(await check('.')).toMatchObject({
      stdout: '',
      stderr: `Файл настроек «${name}» слишком большой.\n`,
      code: 2,
    })
    write(name, Uint8Array.from([0xcf, 0xeb, 0xe0, 0xed, 0x3a, 0x20, 0x31]))
    expect((await check('.')).stderr).toContain('UTF-8')
    mkdirSync(at(`в/${name}`), { recursive: true })
    expect((await run(['check', '.'], { cwd: at('в') })).code).toBe(2)
  })

  it.each([name, 'нет.yaml'])('may be a link that leads nowhere: to %s', async (target) => {
    write('план.yaml', cleanPlan)
    symlinkSync(target, at(name))
    const { stdout, stderr, code } = await check('план.yaml')
    expect([stdout, code]).toEqual(['', 2])
    expect(stderr).toMatch(/^Не удалось прочитать «roadmap\.config\.yaml»: [^\n]*\.\n$/)
  })
})

describe('the options of check', () => {
  const several = faultyPlan.replace('draft: true\n', '')

  it('--rule tells only of that rule; with a level it changes it', async () => {
    write('план.yaml', several)
    expect(await told('.')).toEqual(['план.yaml:1 stamp-missing', 'план.yaml:5 deadline-unknown'])
    expect(await told('.', '--rule', 'stamp-missing')).toEqual(['план.yaml:1 stamp-missing'])
    expect(await told('.', '--rule', 'stamp-missing:off')).toEqual(['план.yaml:5 deadline-unknown'])
    expect(await told('.', '--rule', 'stamp-missing', '--rule', 'deadline-unknown:off')).toHaveLength(1)
    expect((await check('.', '--rule', 'deadline-unknown:info')).code).toBe(0)
    expect((await check('.', '--rule', 'stamp-missing:error', '--rule', 'deadline-unknown:off')).code).toBe(1)
  })

  it('--rule speaks where the configuration has switched it off', async () => {
    write(name, offHere)
    write('план.yaml', faultyPlan)
    expect(await told('.')).toEqual([])
    expect(await told('.', '--rule', 'deadline-unknown')).toHaveLength(1)
  })

  it.each(['', 'deadline-unknow', 'constructor', 'deadline-unknown:of', 'deadline-unknown:off:off', 'key-unknown:off'])(
    '--rule %j is refused',
    async (rule) => {
      write('план.yaml', cleanPlan)
      expect(await check('.', '--rule', rule)).toMatchObject({ stdout: '', code: 2 })
    },
  )

  it('--quiet tells errors only, and still counts warnings', async () => {
    write('план.yaml', cleanPlan.replace('draft: true\n', ''))
    expect(await told('.', '-q')).toEqual([])
    expect((await check('.', '-q', '--max-warnings', '0')).code).toBe(1)
    expect((await check('.', '-q', '--max-warnings', '1')).code).toBe(0)
  })

  it('--preset goes before the configuration', async () => {
    write(name, 'preset: strict\n')
    const preset = async (...argv: string[]) => JSON.parse((await check('--print-config', ...argv)).stdout).preset
    expect(await preset()).toBe('strict')
    expect(await preset('--preset', 'recommended')).toBe('recommended')
    expect((await check('.', '--preset', 'strct')).stderr).toContain('strict')
  })

  it('--print-config shows what is in force for a file', async () => {
    write(`в/${name}`, 'ignore: [Архив/]\nrules: { deadline-slip: error }\n')
    const printed = JSON.parse((await check('--print-config', 'в/план.yaml', '--rule', 'deadline-vague:off')).stdout)
    expect(printed).toMatchObject({ schemaVersion: 1, preset: 'recommended', ignore: ['Архив/'] })
    expect(printed.rules).toMatchObject({ 'deadline-slip': 'error', 'deadline-vague': 'off' })
  })

  it('--stdin-filename gives standard input a name and the configuration of its folder', async () => {
    write(`в/${name}`, offHere)
    expect(toldIn((await input()).stdout)).toEqual(['<stdin>:6 deadline-unknown'])
    expect(toldIn((await input('--stdin-filename', 'в/план.yaml')).stdout)).toEqual([])
    expect(toldIn((await input('--stdin-filename', 'г/план.yaml')).stdout)).toEqual(['г/план.yaml:6 deadline-unknown'])
    expect((await check('.', '--stdin-filename', 'в/план.yaml')).code).toBe(2)
  })
})

describe('the line that shows progress', () => {
  it('stands only on a terminal, and only where there are many files', async () => {
    for (let i = 0; i < 210; i++) write(`${String(i).padStart(3, '0')}.yaml`, i === 120 ? faultyPlan : cleanPlan)
    const quiet = await check('.')
    expect(quiet.stderr).toBe('')
    const { stderr, stdout } = await run(['check', '.'], { cwd: folder.cwd, errTerminal: true })
    expect(stdout).toBe(quiet.stdout)
    expect(stderr.replaceAll('\r\u001b[K', '|')).toBe('50 / 210|100 / 210|150 / 210|200 / 210|')
  })
})
