import { execFileSync } from 'node:child_process'
import { afterEach, describe, expect, it, vi } from 'vitest'
import { run } from './run-main.ts'
import { cleanPlan, faultyPlan, temporaryFolder, toldIn } from './temporary-folder.ts'

/** What users of neighbouring tools complain of, and what shows that it cannot be said of this one. */
const folder = temporaryFolder()
const { write, read } = folder

function check(...argv: string[]) {
  return run(['check', ...argv], { cwd: folder.cwd })
}

/** Twelve faults of twelve kinds. */
const twelve = `roadmap: 1
titel: План мероприятий
period: 2026-09-01..2027-05-31
responsibles:
  завуч: Заместитель директора
activities:
  - id: order
    title: Издать приказ
    deadline: до 31 сентября 2026 г.
    responsible: завуч
  - id: order
    title: Провести совет
    deadline: когда-нибудь
    responsible: [завуч, директор]
  - title: Составить отчёт
    deadline: 20 мая – 10 мая 2027 г.
    responsible: завуч
    progress:
      - { date: 2027-02-30, status: сделано }
  - title: ""
    deadline: май 2028 г.
    responsible: завуч
  - deadline: июнь
    status: done
  - title: Ещё
    deadline:
    responsible: завуч
`

interface Told {
  readonly file: string
  readonly line: number
  readonly column: number
  readonly endLine: number
  readonly endColumn: number
  readonly rule: string
}

describe('1: all findings at once', () => {
  it('twelve faults give twelve findings in one run, also beside a file that is not YAML at all', async () => {
    write('план.yaml', twelve)
    write('не yaml.yaml', 'roadmap: 1\n%PDF-1.7\n\t}{ [: "')
    const { stdout, code } = await check('.', '-f', 'json')
    const findings: readonly Told[] = JSON.parse(stdout).findings
    const inPlan = findings.filter(({ file }) => file === 'план.yaml')
    expect(new Set(inPlan.map(({ line, rule }) => `${line} ${rule}`)).size).toBeGreaterThanOrEqual(12)
    expect(findings.some(({ file }) => file === 'не yaml.yaml')).toBe(true)
    expect(code).toBe(1)
  })
})

describe('2: a place for every finding', () => {
  it('is a line and a column with an end, and lies in the file', async () => {
    write('план.yaml', twelve)
    const findings: readonly Told[] = JSON.parse((await check('план.yaml', '-f', 'json')).stdout).findings
    const lines = twelve.split('\n')
    for (const { line, column, endLine, endColumn } of findings) {
      expect(column).toBeGreaterThanOrEqual(1)
      expect(column).toBeLessThanOrEqual((lines[line - 1] as string).length + 1)
      expect(endColumn).toBeLessThanOrEqual((lines[endLine - 1] as string).length + 1)
      expect(endLine > line || endColumn >= column).toBe(true)
    }
  })

  it.each([
    ['когда-нибудь', 'deadline-unknown'],
    ['31 сентября 2026 г.', 'deadline-impossible-date'],
    ['сделано', 'value-unknown'],
    ['2027-02-30', 'date-impossible'],
    ['titel', 'key-unknown'],
  ])('covers what is wrong: %s', async (text, rule) => {
    write('план.yaml', twelve)
    const findings: readonly Told[] = JSON.parse((await check('план.yaml', '-f', 'json')).stdout).findings
    const lines = twelve.split('\n')
    const shown = findings
      .filter((finding) => finding.rule === rule)
      .map(({ line, column, endColumn }) => (lines[line - 1] as string).slice(column - 1, endColumn - 1))
    expect(shown.some((each) => each !== '' && (text.startsWith(each) || each.startsWith(text)))).toBe(true)
  })
})

describe('4: a rule is ignored at one place, with a reason', () => {
  const ignored = faultyPlan.replace(
    '  - title',
    '  # roadmap-ignore deadline-unknown -- срок назначит управление\n  - title',
  )

  it('there and nowhere else, and what ignores nothing is told', async () => {
    write('план.yaml', ignored)
    expect((await check('.')).stdout).toMatch(/^Замечаний нет/)
    write('план.yaml', ignored.replace('когда-нибудь', 'май 2026 г.'))
    expect(toldIn((await check('.', '-f', 'json')).stdout)).toEqual(['план.yaml:5 ignore-unused'])
    write('план.yaml', ignored.replace(' -- срок назначит управление', ''))
    expect(toldIn((await check('.', '-f', 'json')).stdout)).toEqual([
      'план.yaml:5 ignore-reason',
      'план.yaml:7 deadline-unknown',
    ])
  })

  it('for an editor that hands the text in as for the command line', async () => {
    write('план.yaml', ignored)
    const options = { cwd: folder.cwd, stdin: ignored }
    const fromEditor = await run(['check', '-', '--stdin-filename', 'план.yaml', '-f', 'json'], options)
    expect(fromEditor.stdout).toBe((await check('план.yaml', '-f', 'json')).stdout)
  })
})

describe('6: the same bytes under any clock', () => {
  afterEach(() => vi.useRealTimers())

  it.each(['1970-01-01', '2026-12-31T23:59:59', '2038-01-19', '9999-12-31'])('of %s', async (now) => {
    write('план.yaml', twelve)
    const today = await check('.')
    vi.useFakeTimers({ toFake: ['Date'], now: new Date(now) })
    expect(await check('.')).toEqual(today)
  })
})

describe('9: nothing is green because nothing was checked', () => {
  it('a folder without plans, a pattern for nothing and a missing file give exit code 2', async () => {
    write('docker-compose.yaml', 'services: {}\n')
    for (const given of ['.', '*.yml', 'Планы/**/*.yaml', 'нет.yaml']) expect((await check(given)).code).toBe(2)
  })

  it('«Планы/план №\u00A01.yaml» is found by folder, pattern and git', async () => {
    const name = 'Планы/план №\u00A01.yaml'
    write(name, cleanPlan)
    execFileSync('git', ['init', '-q'], { cwd: folder.cwd })
    execFileSync('git', ['config', 'core.quotePath', 'true'], { cwd: folder.cwd })
    for (const argv of [['.'], ['Планы'], ['Планы/*.yaml'], ['--changed'], [name]])
      expect(JSON.parse((await check(...argv, '-f', 'json')).stdout).files).toEqual([name])
    expect(read(name)).toBe(cleanPlan)
  })
})
