import { execFileSync, spawn } from 'node:child_process'
import {
  chmodSync,
  lstatSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { applyPatch } from 'diff'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { readYaml } from '../../src/yaml/index.ts'
import { roadmapFormat } from '../../src/format/index.ts'
import { root, run } from '../run-main.ts'
import { temporaryFolder } from '../temporary-folder.ts'

const folder = temporaryFolder()
const { write, read, at } = folder

const plan = `# План школы
дорожная карта: 1
название: План мероприятий
период: 2026-2027 гг.
проект: да
разделы:
  - название: Первый раздел
    мероприятия:
      - название: Издать приказ   # срочно
        код: приказ
        срок: до 1 октября 2026 г.
        ответственные: Директор

      # опрос родителей
      - название: Провести опрос
        срок: ежегодно, май
        ответственные: Завуч
      - название: Провести школьные форумы
        срок: до 1 декабря 2026 г.
        ответственные: Руководители школ
        перенос:
          - { на: 2026-12-10, основание: карантин }
# конец`

function numbered(number: number): string {
  return `      - { номер: ${number}, название: Пункт ${number}, срок: до 1 октября 2026 г., ответственные: Директор }\n`
}

/** A command on the plan, on 22 November 2026. */
function command(...argv: string[]) {
  return run(argv, { cwd: folder.cwd, today: '2026-11-22' })
}

function tried(item: string) {
  return command('done', 'план.yaml', item, '--evidence', 'акт', '--dry-run')
}

async function onPlan(...argv: string[]) {
  write('план.yaml', plan)
  const [name = '', ...rest] = argv
  const ran = await command(name, 'план.yaml', ...rest)
  return { ...ran, after: read('план.yaml') }
}

describe('done', () => {
  it('adds a record, says where and how the item stands now, and changes no other byte', async () => {
    const { stdout, stderr, code, after } = await onPlan('done', '1.1', '--evidence', 'приказ: «№ 5»', '--by', 'Завуч')
    expect([stderr, code]).toEqual(['', 0])
    expect(stdout).toBe(
      'Записано: 1.1 «Издать приказ» — выполнено 22.11.2026 (план.yaml:14). Теперь: выполнено с опозданием на 52\u00A0дня.\n',
    )
    expect(after).toBe(
      plan.replace(
        '        ответственные: Директор\n',
        "$&        исполнение:\n          - дата: 2026-11-22\n            статус: выполнено\n            кто: Завуч\n            подтверждение: 'приказ: «№ 5»'\n",
      ),
    )
  })

  it.each(['приказ', '1.1', '1.1.', 'п. 1.1', 'пункт 1.1', '№ 1.1'])('knows an item by %s', async (name) => {
    expect((await onPlan('done', name, '--on', '29 сентября 2026 г.')).stdout).toMatch(
      /^Записано: 1\.1 .*выполнено 29\.09\.2026 .*Теперь: выполнено\.\n$/,
    )
  })

  it('keeps CRLF and a byte order mark', async () => {
    write('план.yaml', `\uFEFF${plan.replaceAll('\n', '\r\n')}`)
    await command('done', 'план.yaml', '1.1')
    const after = read('план.yaml')
    expect(after).toMatch(/^\uFEFF# План школы\r\n/)
    expect(after).toContain('исполнение:\r\n          - дата: 2026-11-22\r\n')
    expect(after.replaceAll('\r\n', '')).not.toContain('\n')
  })

  it('lists what may have been meant where the item is unknown or several', async () => {
    const unknown = await onPlan('done', 'форумы')
    expect([unknown.code, unknown.after]).toEqual([2, plan])
    expect(unknown.stderr).toBe(
      'Пункта «форумы» в плане нет. Назовите пункт по коду или номеру:\n  1.3  Провести школьные форумы\n',
    )
    expect((await onPlan('done', '1')).stderr).toMatch(/^«1» — раздел.*:\n {2}1\.1 \(приказ\) {2}Издать приказ\n/)
    write('план.yaml', plan.replace('код: приказ', "номер: '1.2'"))
    expect((await command('done', 'план.yaml', '1.2')).stderr).toMatch(/не один пункт.*:\n {2}1\.2 .*\n {2}1\.2 /)
  })

  it('takes the number that prints, where items are counted on through all sections', async () => {
    const [head = ''] = plan.split('      - название')
    const counted = `${head}${numbered(1)}${numbered(2)}  - название: Второй раздел\n    мероприятия:\n${numbered(3)}`
    write('план.yaml', counted)
    for (const name of ['3', '3.', 'п. 3', '2.3']) expect((await tried(name)).stdout).toContain('Пункт 3')
    expect((await tried('1')).stdout).toContain('Пункт 1')
    expect((await tried('4')).stderr).toMatch(/^Пункта «4» в плане нет/)
    write('план.yaml', counted.replace('номер: 3', 'номер: 1'))
    expect((await tried('1')).stderr).toMatch(/не один пункт.*:\n {2}1\.1 .*\n {2}2\.1 /)
  })

  it('takes the only occurrence that is open, and says so; asks where there are more', async () => {
    const { stdout, stderr, after } = await onPlan('done', '1.2', '--evidence', 'справка')
    expect(stderr).toBe('У пункта 1.2 открыт один срок, 31.05.2026: запись сделана за него.\n')
    expect(stdout).toContain(', срок 31.05.2026 — выполнено 22.11.2026 ')
    expect(after).toContain('            статус: выполнено\n            за: 2026\n')
    const later = await onPlan('done', '1.2', '--on', '2027-05-20')
    expect([later.code, later.after]).toEqual([2, plan])
    expect(later.stderr).toMatch(
      /Скажите, за какой.*\n {2}--occurrence 2026-05-31 {2}просрочено\n {2}--occurrence 2027-05-31/,
    )
  })

  it('takes the occurrence that is named, and lists them where there is no such or not only one', async () => {
    expect((await onPlan('done', '1.2', '--occurrence', '2027-05')).after).toContain('за: 2027\n')
    expect((await onPlan('done', '1.2', '--occurrence', '2029')).stderr).toMatch(/нет срока за «2029».*\n.*2026-05-31/)
    expect((await onPlan('done', '1.2', '--occurrence', '202')).stderr).toMatch(/не один срок.*\n.*2026-05-31/)
  })

  it('takes an occurrence that is named in words, and asks where they name several', async () => {
    for (const name of ['май 2027', 'II квартал 2027 г.', '31.05.2027', '2027-5'])
      expect((await onPlan('done', '1.2', '--occurrence', name, '--on', '2027-06-01')).after).toContain('за: 2027\n')
    const several = await onPlan('done', '1.2', '--occurrence', '2026–2027 гг.')
    expect(several.stderr).toMatch(/не один срок.*\n.*2026-05-31.*\n.*2027-05-31/)
    expect((await onPlan('done', '1.2', '--occurrence', 'июнь 2027')).stderr).toMatch(/нет срока за «июнь 2027»/)
  })

  it('takes a month of one digit for itself, not for one that begins with it', async () => {
    write('план.yaml', plan.replace('ежегодно, май', 'ежеквартально'))
    const { code, stderr } = await command('done', 'план.yaml', '1.2', '--occurrence', '2026-1')
    expect([code, stderr]).toEqual([2, expect.stringMatching(/нет срока за «2026-1»/)])
    expect(read('план.yaml')).not.toContain('исполнение')
  })

  it('says where a time was done before it began: another one may be meant', async () => {
    const { stderr, code } = await onPlan('done', '1.2', '--occurrence', '2027', '--evidence', 'справка')
    expect([code, stderr]).toEqual([
      0,
      'Срок 31.05.2027 начинается только 01.05.2027: проверьте, за него ли запись от 22.11.2026.\n',
    ])
    expect((await onPlan('done', '1.2', '--occurrence', '2026', '--evidence', 'справка')).stderr).toBe('')
  })

  it('says what may be a slip', async () => {
    const { stderr, code } = await onPlan('done', '1.1', '--on', '2027-11-22')
    expect(code).toBe(0)
    expect(stderr).toMatch(/^День 22\.11\.2027 ещё не наступил.*\nПодтверждение не указано\./)
    expect((await onPlan('done', '1.1', '--on', '2016-11-22')).stderr).toContain('раньше начала плана (01.01.2026)')
  })

  it('is not recorded twice, nor behind a later record', async () => {
    await onPlan('done', '1.1', '--on', '2026-09-20')
    const again = await command('done', 'план.yaml', '1.1')
    expect([again.code, again.stderr]).toEqual([
      2,
      'Пункт 1.1 уже выполнен 20.09.2026. Если запись неверна, исправьте её в файле.\n',
    ])
    await onPlan('done', '1.3', '--in-progress')
    expect((await command('done', 'план.yaml', '1.3', '--on', '2026-11-01')).stderr).toMatch(/более поздняя запись/)
    await onPlan('cancel', '1.3', '--reason', 'так')
    expect((await command('done', 'план.yaml', '1.3')).stderr).toMatch(/^Пункт 1\.3 снят 22\.11\.2026/)
  })

  it('of many says who has reported; the rest of the program shows it', async () => {
    const share = ['--share', '12 из 14', '--missing', 'Школа № 5', '--missing', 'Школа № 7']
    const { stdout, stderr, after } = await onPlan('done', '1.3', ...share)
    expect([stderr, stdout]).toEqual(['', expect.stringContaining('Теперь: частично: 12 из 14.')])
    expect(after).toContain(
      '            статус: выполнено частично\n            доля: 12 из 14\n            не отчитались:\n              - Школа № 5\n',
    )
    const { stdout: json } = await command('status', 'план.yaml', '--format', 'json')
    expect(JSON.parse(json).items.at(-1)).toMatchObject({
      state: 'partial',
      share: { reported: 12, of: 14, missing: ['Школа № 5', 'Школа № 7'] },
    })
    expect((await command('status', 'план.yaml')).stdout).toContain('частично: 12 из 14')
    expect((await command('overdue', 'план.yaml', '--as-of', '2027-01-01')).stdout).toContain('отчитались 12 из 14')
    expect((await command('check', 'план.yaml', '-q')).stdout).toContain('Замечаний нет')
    expect((await command('done', 'план.yaml', '1.3', '--share', '14/14')).stdout).toContain('Теперь: выполнено.')
  })

  it.each<[readonly string[], RegExp]>([
    [['--share', '15 из 14'], /Доля «15 из 14» не понята/],
    [['--share', '12 из 14', '--missing', 'Школа № 5'], /не отчитались 2, а в --missing названо 1/],
    [['--missing', 'Школа № 5'], /К --missing нужна доля/],
    [['--in-progress', '--partial'], /Пункт или в работе, или выполнен частично/],
    [['--on', '31.11.2026'], /30\u00A0дней|30 дней/],
  ])('is refused with %j', async (options, why) => {
    const { stderr, code, after } = await onPlan('done', '1.3', ...options)
    expect([code, after]).toEqual([2, plan])
    expect(stderr).toMatch(why)
  })
})

describe('postpone', () => {
  it('adds a postponement behind the last one', async () => {
    const { stdout, stderr, after } = await onPlan('postpone', '1.3', '--to', '20.12.2026', '--reason', 'приказ № 7')
    expect(stderr).toBe('')
    expect(stdout).toContain('— срок перенесён на 20.12.2026 (план.yaml:23). Теперь: срок впереди.')
    expect(after).toBe(
      plan.replace(
        'карантин }\n',
        '$&          - на: 2026-12-20\n            основание: приказ № 7\n            дата: 2026-11-22\n',
      ),
    )
  })

  it.each<[string, readonly string[], RegExp]>([
    ['1.3', ['--to', '2026-11-30', '--reason', 'так'], /раньше срока пункта 1\.3 \(01\.12\.2026\)/],
    ['1.3', ['--to', '2026-12-10', '--reason', 'так'], /и так 10\.12\.2026: переносить нечего/],
    ['1.3', ['--to', '2026-12-20', '--reason', ' '], /Основание пустое/],
    ['1.3', ['--to', '2026-12-20'], /Не указано основание/],
    ['1.3', ['--reason', 'так'], /Не указан новый срок/],
    ['1.2', ['--to', '2026-12-20', '--occurrence', '2028', '--reason', 'так'], /нет срока за «2028»/],
  ])('of %s is refused with %j', async (item, options, why) => {
    const { stderr, code, after } = await onPlan('postpone', item, ...options)
    expect([code, after]).toEqual([2, plan])
    expect(stderr).toMatch(why)
  })

  it('says what may be a slip: an earlier day than the present one, a day after the plan', async () => {
    expect((await onPlan('postpone', '1.3', '--to', '2026-12-05', '--reason', 'так')).stderr).toMatch(
      /перенесён сейчас/,
    )
    expect((await onPlan('postpone', '1.3', '--to', '2028-12-05', '--reason', 'так')).stderr).toMatch(
      /позже конца плана/,
    )
    const { stderr } = await onPlan('postpone', '1.2', '--occurrence', '2026', '--to', '2027-05-31', '--reason', 'так')
    expect(stderr).toMatch(/^Новый срок 31\.05\.2027 не раньше следующего срока того же пункта \(31\.05\.2027\)/)
  })
})

describe('cancel', () => {
  it('records the ground, and the item stays in the plan', async () => {
    const { stdout, after } = await onPlan('cancel', '1.2', '--occurrence', '2027', '--reason', 'карантин')
    expect(stdout).toContain('— снято 22.11.2026 (план.yaml:19). Теперь: снято.')
    expect(after).toContain('            статус: снято\n            за: 2027\n            примечание: карантин\n')
    expect((await command('check', 'план.yaml')).stdout).toContain('Замечаний нет')
  })
})

describe('--dry-run', () => {
  it('shows the difference and writes nothing', async () => {
    const { stdout, after } = await onPlan('done', '1.1', '--dry-run')
    expect(after).toBe(plan)
    await command('done', 'план.yaml', '1.1')
    expect(applyPatch(plan, stdout)).toBe(read('план.yaml'))
  })
})

describe('nothing is written, and a sentence says why,', () => {
  it.each<[string, string, RegExp]>([
    [
      'of a plan with two versions of its lines',
      plan.replace('проект: да', '<<<<<<< а\nпроект: да\n=======\nпроект: нет\n>>>>>>> б'),
      /две версии/,
    ],
    [
      'of a plan with faults of YAML',
      plan.replace('Первый раздел', '"Первый раздел'),
      /^Ошибка в «план\.yaml», строка 7/,
    ],
    [
      'where the item is faulty',
      plan.replace('код: приказ', 'срок: май'),
      /^Ошибка в «план\.yaml», строка 11: из-за неё пункт 1\.1/,
    ],
    [
      'where an entry of the list is none',
      plan.replace('      # опрос', '      - null\n      # опрос'),
      /^Ошибка в «план\.yaml», строка 14/,
    ],
    [
      'where the record is shared',
      plan
        .replace('        код: приказ', '        исполнение: &и [{ дата: 2026-01-01, статус: в работе }]')
        .replace('перенос:', 'исполнение: *и\n        перенос:'),
      /по имени «&и» ссылаются/,
    ],
    ['of what is no plan', 'просто текст', /не прочитан как план/],
  ])('%s', async (_, text, why) => {
    write('план.yaml', text)
    const { code, stderr, stdout } = await command('done', 'план.yaml', '1.1')
    expect([code, stdout, read('план.yaml')]).toEqual([2, '', text])
    expect(stderr).toMatch(why)
    expect(stderr.split('\n')).toHaveLength(2)
  })

  it('of a missing file, a folder, standard input', async () => {
    expect((await command('done', 'нет.yaml', '1')).stderr).toMatch(/Не удалось прочитать «нет\.yaml»/)
    expect((await command('done', '.', '1')).stderr).toMatch(/это папка, а нужен файл/)
    const ran = await run(['done', '-', '1.1'], { cwd: folder.cwd, stdin: plan })
    expect([ran.code, ran.stderr]).toEqual([2, 'В стандартный ввод записать нельзя: назовите файл плана.\n'])
  })

  it('of a file that is not to be written', async () => {
    write('план.yaml', plan)
    chmodSync(at('план.yaml'), 0o444)
    const { code, stderr } = await command('done', 'план.yaml', '1.1')
    expect([code, read('план.yaml'), readdirSync(folder.cwd)]).toEqual([2, plan, ['план.yaml']])
    expect(stderr).toMatch(/^Не удалось записать/)
  })
})

describe('a plan', () => {
  it('behind a link is written itself, and keeps who may read it', async () => {
    write('папка/план.yaml', plan)
    chmodSync(at('папка/план.yaml'), 0o640)
    symlinkSync('папка/план.yaml', at('ссылка.yaml'))
    expect((await command('done', 'ссылка.yaml', '1.1')).code).toBe(0)
    expect(lstatSync(at('ссылка.yaml')).isSymbolicLink()).toBe(true)
    expect(read('папка/план.yaml')).toContain('исполнение')
    expect(statSync(at('папка/план.yaml')).mode & 0o777).toBe(0o640)
    expect(readdirSync(at('папка'))).toEqual(['план.yaml'])
  })

  it('is written in spite of a lock that a command has left that is gone', async () => {
    write('план.yaml', plan)
    const { pid } = spawnSyncOf('process.exit(0)')
    write('.план.yaml.lock', `${pid} 0 0.5`)
    expect((await command('done', 'план.yaml', '1.1')).code).toBe(0)
    expect(readdirSync(folder.cwd)).toEqual(['план.yaml'])
  })
})

/** Runs a script in a process of its own to its end. */
function spawnSyncOf(script: string): { readonly pid: string } {
  const pid = execFileSync(process.execPath, ['-e', `process.stdout.write(String(process.pid)); ${script}`])
  return { pid: pid.toString() }
}

describe('several commands at once', () => {
  const bundle = mkdtempSync(path.join(tmpdir(), 'roadmap-bundle-'))
  beforeAll(() => {
    execFileSync(process.execPath, [path.join(root, 'scripts/build.js'), 'src/cli/start.ts', bundle])
    writeFileSync(path.join(bundle, 'start.cjs'), `require('./roadmap.cjs').start(${JSON.stringify(root)})`)
  }, 60_000)
  afterAll(() => rmSync(bundle, { recursive: true, force: true }))

  /** Runs the command in a process of its own; what it says on standard error, and its exit code. */
  function started(argv: readonly string[]): Promise<string> {
    const child = spawn(process.execPath, [path.join(bundle, 'start.cjs'), ...argv], { cwd: folder.cwd })
    let said = ''
    child.stderr.on('data', (data) => (said += data))
    return new Promise((done) => child.on('close', (code) => done(`${code} ${said}`)))
  }

  it('lose nothing of what each of them records', async () => {
    const items = Array.from({ length: 20 }, (_, i) => `  - название: Пункт ${i + 1}\n    срок: май 2026 г.\n`)
    write('план.yaml', `дорожная карта: 1\nназвание: План\nмероприятия:\n${items.join('')}`)
    const ends = await Promise.all(
      items.map((_, i) => started(['done', 'план.yaml', String(i + 1), '--on', '2026-05-20', '--evidence', 'акт'])),
    )
    expect(ends).toEqual(items.map(() => '0 '))
    const text = readFileSync(at('план.yaml'), 'utf8')
    const { value } = readYaml({ file: 'план.yaml', text }, roadmapFormat)
    expect(value?.activities?.map((each) => each?.progress)).toEqual(
      items.map(() => [{ date: '2026-05-20', status: 'done', evidence: 'акт' }]),
    )
    expect(readdirSync(folder.cwd)).toEqual(['план.yaml'])
  }, 60_000)
})
