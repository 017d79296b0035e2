import { execFileSync } from 'node:child_process'
import { strFromU8, unzipSync } from 'fflate'
import { extractRawText } from 'mammoth'
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

async function overdueOn(asOf: string) {
  return JSON.parse((await run(['overdue', '.', '--as-of', asOf, '-f', 'json'], { cwd: folder.cwd })).stdout).items
}

async function understood(wording: string, ...more: string[]) {
  return JSON.parse((await run(['deadline', wording, '-f', 'json', ...more], { cwd: folder.cwd })).stdout)
}

async function fingerprints(): Promise<readonly string[]> {
  const findings: readonly { readonly fingerprint: string }[] = JSON.parse((await check('.', '-f', 'gitlab')).stdout)
  return findings.map(({ fingerprint }) => fingerprint)
}

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

describe('3: what is typed stays what it was', () => {
  it.each(['1.10', '1.', '12:30', 'no', '2022-09-01', '007'])(
    'a number %s without quotes prints as it was typed',
    async (number) => {
      write('план.yaml', cleanPlan.replace('  - title', `  - number: ${number}\n    title`))
      const { bytes } = await run(['render', 'план.yaml', '--out', '-'], { cwd: folder.cwd })
      const { value } = await extractRawText({ buffer: bytes })
      expect(value.split('\n')).toContain(number)
    },
  )
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

describe('5: late is late from the day after, everywhere', () => {
  afterEach(() => vi.unstubAllEnvs())

  it.each(['Asia/Vladivostok', 'UTC', 'America/Los_Angeles'])('in %s', async (zone) => {
    vi.stubEnv('TZ', zone)
    write('план.yaml', cleanPlan)
    expect(await overdueOn('2026-09-01')).toEqual([])
    expect(await overdueOn('2026-09-02')).toMatchObject([{ due: '2026-09-01', daysLate: 1 }])
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

describe('7: no date is guessed', () => {
  it.each(['осенью позже', 'скоро', '5 сентебря или октября'])('%s has no day', async (wording) => {
    const { occurrences, findings } = await understood(wording)
    expect(occurrences).toEqual([])
    expect(findings).not.toEqual([])
  })

  it('a year that nobody named comes from the period alone', async () => {
    expect((await understood('до 1 октября')).occurrences).toEqual([])
    const { occurrences } = await understood('до 1 октября', '--period', '2031-09-01..2032-05-31')
    expect(occurrences).toMatchObject([{ due: '2031-10-01' }])
  })
})

describe('8: what recurs is bounded and skips no month', () => {
  it('«30 числа ежемесячно» has a February', async () => {
    const { occurrences } = await understood('ежемесячно 30 числа', '--period', '2027-01-01..2027-03-31')
    expect(occurrences.map(({ due }: { due: string }) => due)).toEqual(['2027-01-30', '2027-02-28', '2027-03-30'])
  })

  it('a period of 9999 years is refused', async () => {
    write(
      'план.yaml',
      cleanPlan.replace('draft', 'period: 0001-01-01..9999-12-31\ndraft').replace('до 1 сентября 2026 г.', 'ежедневно'),
    )
    expect(toldIn((await check('.', '-f', 'json')).stdout).join()).toMatch(/period-too-long/)
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

describe('10: the printed table', () => {
  it('repeats its header on every page', async () => {
    write('план.yaml', cleanPlan)
    const { bytes } = await run(['render', 'план.yaml', '--out', '-'], { cwd: folder.cwd })
    const xml = strFromU8(unzipSync(bytes)['word/document.xml'] as Uint8Array)
    expect(xml.match(/<w:tblHeader\/>/g)).toHaveLength(1)
  })
})

describe('11: reports are no noise', () => {
  const another = '  - title: Собрать совет\n    deadline: как-нибудь\n    responsible: Директор\n'

  it('an activity put in at the top brings only its own findings', async () => {
    write('план.yaml', faultyPlan)
    const before = await fingerprints()
    write('план.yaml', faultyPlan.replace('activities:\n', `activities:\n${another}`))
    const after = await fingerprints()
    expect(after).toHaveLength(before.length + 1)
    expect(after).toEqual(expect.arrayContaining([...before]))
  })

  it('the eleventh annotation is told too', async () => {
    const many = Array.from({ length: 13 }, (_, i) => another.replace('совет', `совет ${i}`).replace('как', `${i} как`))
    write('план.yaml', cleanPlan.replace('activities:\n', `activities:\n${many.join('')}`))
    const { stdout } = await check('.', '-f', 'github')
    for (let i = 0; i < 13; i++) expect(stdout).toContain(`${i} как-нибудь`)
    expect(stdout.match(/^::error /gm)).toHaveLength(10)
  })
})

describe('12: no slip without a ground', () => {
  const approval = 'approval: { by: { position: Директор, name: И. О. Фамилия } }\nactivities:\n'

  it('a deadline moved after approval is an error until a document with its ground says so', async () => {
    write('план.yaml', cleanPlan.replace('draft: true\n', '').replace('activities:\n', approval))
    const approve = await run(['approve', 'план.yaml', '--date', '2026-08-01'], { cwd: folder.cwd })
    expect(approve.code, approve.stderr + approve.stdout).toBe(0)
    expect((await check('план.yaml')).code).toBe(0)
    write('план.yaml', read('план.yaml').replace('до 1 сентября', 'до 1 октября'))
    const { code, stdout } = await check('план.yaml', '-f', 'json')
    expect(code).toBe(1)
    expect(JSON.parse(stdout).findings).toMatchObject([{ rule: 'seal-broken', severity: 'error' }])
    const words = ['--date', '2026-08-20', '--number', '5', '--ground', 'Письмо управления от 18.08.2026 № 77']
    expect((await run(['amend', 'план.yaml', ...words], { cwd: folder.cwd })).code).toBe(0)
    expect((await check('план.yaml')).code).toBe(0)
  })

  it('nor does an amendment without a ground count', async () => {
    const bare = 'amendments:\n  - document: { date: 2026-08-20, number: 5 }\nactivities:\n'
    write('план.yaml', cleanPlan.replace('activities:\n', bare))
    expect(toldIn((await check('план.yaml', '-f', 'json')).stdout)).toEqual(['план.yaml:5 key-missing'])
  })
})
