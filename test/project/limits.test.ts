import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { builtinModules } from 'node:module'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterAll, describe, expect, it } from 'vitest'
import { addDays, type CalendarDate } from '../../src/core/calendar-date.ts'
import { mostBytes } from '../../src/cli/import-source.ts'
import { LIMITS } from '../../src/document/readers/docx/limits.ts'
import { root, run } from '../run-main.ts'

const pages = {
  en: readFileSync(path.join(root, 'docs/limits.md'), 'utf8'),
  ru: readFileSync(path.join(root, 'docs/ограничения.md'), 'utf8'),
}
const top = mkdtempSync(path.join(tmpdir(), 'roadmap-limits-'))
afterAll(() => rmSync(top, { recursive: true, force: true }))

const folder = () => mkdtempSync(path.join(top, 'папка '))

/** The rows of the first table: what, how much of it at most, and the rule that speaks beyond that. */
function rows(page: string) {
  return rowsOf(page.split(/^## /m)[1] ?? '')
}

/** The rows of the table of documents to import. */
function documentRows(page: string) {
  return rowsOf(page.split(/^## /m)[2] ?? '')
}

function rowsOf(part: string) {
  return part.split('\n').flatMap((line) => {
    const [, what = '', most = '', beyond = ''] = line.split('|').map((cell) => cell.trim())
    return /^\d[\d\s,]*$/u.test(most)
      ? [{ what, most: Number(most.replace(/[\s,]/gu, '')), rule: /`([a-z-]+)`/.exec(beyond)?.[1] ?? null }]
      : []
  })
}

const year = 'period: 2026–2027 учебный год'

function plan(head: string, deadlines: readonly string[] = ['весь период']): string {
  const lines = deadlines.map((each) => `  - { title: Отчёт, deadline: "${each}", responsible: Директор }\n`)
  return `roadmap: 1\ntitle: План\ndraft: true\n${head}\nactivities:\n${lines.join('')}`
}

/** A period of so many days. */
function period(days: number): string {
  const first = '2000-01-01' as CalendarDate
  return `period: ${first}..${addDays(first, days - 1)}`
}

/** For each row that a rule guards, in order: a plan that has so much of it, and the least more that is too much. */
const samples: readonly { readonly of: (count: number) => string; readonly step?: number }[] = [
  {
    of: (count) => {
      const text = plan(year)
      return text + '#'.repeat(count - Buffer.byteLength(text))
    },
  },
  // The plan itself is one of the maps.
  { of: (count) => `${plan(year)}template: ${'['.repeat(count - 1)}x${']'.repeat(count - 1)}\n` },
  {
    of: (count) => {
      const names = Array.from({ length: count }, () => '*name').join(', ')
      return `${plan(year)}  - { title: &name Отчёт, deadline: весь период, responsible: [${names}] }\n`
    },
  },
  { of: (count) => plan(year, [`до${' '.repeat(count - 19)}1 октября 2026 г.`]) },
  { of: (count) => plan(`period: 2000-01-01..${2000 + count}-12-31`) },
  { of: (count) => plan(period(count), ['ежедневно']) },
  {
    of: (count) =>
      plan(
        period(count / 10),
        Array.from({ length: 10 }, () => 'ежедневно'),
      ),
    step: 10,
  },
]

async function rulesOf(stdin: string): Promise<readonly string[]> {
  const { stdout } = await run(['check', '-', '--format', 'json'], { stdin })
  return JSON.parse(stdout).findings.map(({ rule }: { readonly rule: string }) => rule)
}

/** How many circles are told of a plan in a circle of so many. */
const circle = async (length: number) => {
  const cwd = folder()
  for (let i = 0; i < length; i++)
    writeFileSync(path.join(cwd, `${i}.yaml`), plan(`${year}\nimplements: ${(i + 1) % length}.yaml`))
  const { stdout } = await run(['check', '0.yaml', '--format', 'json', '--rule', 'link-circle'], { cwd })
  return JSON.parse(stdout).findings.length
}

/** The command with so many bytes of wordings: one, and empty lines. */
const deadlines = (bytes: number) =>
  run(['deadline', '-'], { stdin: wording + '\n'.repeat(bytes - Buffer.byteLength(wording)) })
const wording = '1 мая 2027 г.\n'

describe('the page of limits', () => {
  const guarded = rows(pages.en).slice(0, samples.length)
  const [included, chain, wordings] = rows(pages.en).slice(samples.length)

  it('has the same numbers and rules in both languages', () => {
    const limits = (page: string) => rows(page).map(({ most, rule }) => [most, rule])
    expect(limits(pages.ru)).toEqual(limits(pages.en))
    expect(rows(pages.en).length).toBe(samples.length + 3)
  })

  it.each(guarded.map(({ what, ...row }, index) => [what, { ...row, sample: samples[index] }] as const))(
    'is exact: %s',
    async (_, { most, rule, sample }) => {
      if (!sample) throw new Error('no sample')
      expect(await rulesOf(sample.of(most))).not.toContain(rule)
      expect(await rulesOf(sample.of(most + (sample.step ?? 1)))).toContain(rule)
    },
  )

  it('is exact: the directories of a plan', async () => {
    const most = included?.most ?? 0
    const cwd = folder()
    for (let i = 0; i <= most; i++)
      writeFileSync(path.join(cwd, `${i}.yaml`), `responsibles: { "${i}": Директор ${i} }\n`)
    const faults = async (count: number) => {
      const names = Array.from({ length: count }, (_, i) => `${i}.yaml`).join(', ')
      writeFileSync(path.join(cwd, 'план.yaml'), plan(`${year}\ninclude: [${names}]`))
      const { stdout } = await run(['check', 'план.yaml', '--format', 'json', '--rule', 'link-missing'], { cwd })
      return JSON.parse(stdout).findings.map(({ path: at }: { readonly path: string }) => at)
    }
    expect(await faults(most)).toEqual([])
    expect(await faults(most + 1)).toEqual([`include[${most}]`])
  })

  it('is exact: the chain of plans', async () => {
    expect(await circle(chain?.most ?? 0)).toBe(1)
    expect(await circle((chain?.most ?? 0) + 1)).toBe(0)
  })

  it('is exact: the standard input of wordings', async () => {
    const most = wordings?.most ?? 0
    expect((await deadlines(most)).code).toBe(0)
    expect((await deadlines(most + 1)).code).toBe(2)
  })
})

/** What an import says of a text: why it is refused. */
async function refusal(stdin: string): Promise<string> {
  const { stderr, code } = await run(['import', '-', '--lang', 'en'], { stdin })
  expect(code).toBe(2)
  return stderr
}

const numbers = (page: string) => documentRows(page).map(({ most }) => most)
const grid = (width: number, height: number) => `${'x\t'.repeat(width - 1)}x\n`.repeat(height)

describe('the page of limits, of documents', () => {
  it('has the numbers of the readers, in both languages', () => {
    const { unpacked, part, entries, cells, columns } = LIMITS
    expect(numbers(pages.en).slice(0, 6)).toEqual([mostBytes, unpacked, part, entries, cells, columns])
    expect(numbers(pages.ru)).toEqual(numbers(pages.en))
  })

  it('is exact: tables in text', async () => {
    const [columns = 0, cells = 0] = numbers(pages.en).slice(6)
    expect(await refusal(grid(columns, 3))).toContain('no table that looks like a plan')
    expect(await refusal(grid(columns + 1, 3))).toContain('too wide')
    expect(await refusal(grid(columns, cells / columns + 1))).toContain('too large')
  })

  it('is exact: the characters of a text', async () => {
    const most = numbers(pages.en)[8] ?? 0
    expect(await refusal(`${'x'.repeat(99)}\n`.repeat(most / 100))).toContain('no table that looks like a plan')
    expect(await refusal(`${'x'.repeat(99)}\n`.repeat(most / 100) + 'x')).toContain('too long')
  })
})

/** All TypeScript of the program, by its path. */
const sources = readdirSync(path.join(root, 'src'), { recursive: true, encoding: 'utf8' })
  .filter((name) => name.endsWith('.ts'))
  .map((name) => ({ name: name.replaceAll(path.sep, '/'), text: readFileSync(path.join(root, 'src', name), 'utf8') }))

/** The program as it is installed: the bundle with all outside packages in it, and what starts it. */
const installed = ['bin', 'dist'].flatMap((part) =>
  readdirSync(path.join(root, part))
    .filter((name) => /\.c?js$/.test(name))
    .map((name) => ({ name: `${part}/${name}`, text: readFileSync(path.join(root, part, name), 'utf8') })),
)

function sourcesThat(has: RegExp): readonly string[] {
  return sources
    .filter(({ text }) => has.test(text))
    .map(({ name }) => name)
    .sort()
}

/** All files below a folder with what is in them and when they were written. */
function snapshot(below: string): readonly string[] {
  return readdirSync(below, { recursive: true, encoding: 'utf8' }).map((name) => {
    const file = path.join(below, name)
    const stats = statSync(file)
    return `${name} ${stats.mtimeMs} ${stats.isFile() ? readFileSync(file, 'utf8') : ''}`
  })
}

const fixable = `roadmap: 1
title: План
period: 2026–2027 учебный год
activities:
  - { title: "Приказ  о музее", deadline: до 1 октября 2026 г., responsible: Директор }
`
const table = '№\tМероприятие\tСрок\tОтветственный\n1\tПриказ о музее\tмай 2027 г.\tДиректор\n'
const approved = fixable.replace(
  'activities:',
  'approval: { by: { position: Директор, name: А. А. Ясная }, date: 2026-08-20 }\nactivities:',
)

const never: Readonly<Record<string, () => void | Promise<void>>> = {
  'Goes to the network.': () => {
    const known = new Set(builtinModules)
    const used = new Set(
      installed.flatMap(({ text }) =>
        [...text.matchAll(/(?:require|import)\(["'](?:node:)?([a-z_/]+)["']\)/g)].map(([, name = '']) => name),
      ),
    )
    const allowed = [
      'child_process',
      'crypto',
      'events',
      'fs',
      'module',
      'os',
      'path',
      'process',
      // Questions of `import --ask`, asked on a terminal.
      'readline',
      'tty',
      // fileURLToPath and its like: names of files, no network.
      'url',
      'util',
      'vm',
      'zlib',
    ]
    expect([...used].filter((name) => known.has(name)).sort()).toEqual(allowed)
    expect(sourcesThat(/\b(?:fetch|WebSocket|EventSource|XMLHttpRequest)\b\s*\(/)).toEqual([])
  },
  'Runs anything.': async () => {
    expect(sourcesThat(/child_process/)).toEqual(['cli/git.ts', 'cli/libre-office.ts'])
    expect(sourcesThat(/\beval\(|new Function\(|node:vm|worker_threads/)).toEqual([])
    const git = sources.find(({ name }) => name === 'cli/git.ts')?.text ?? ''
    expect([...git.matchAll(/(?<!\.)\bexec\w*\((?!error)/g)].map(([call]) => call)).toEqual(['execFileSync('])
    expect(git).toContain("execFileSync('git',")
    expect(sourcesThat(/new LibreOffice\(/)).toEqual(['cli/import-source.ts', 'cli/print-plan.ts'])
    expect(sourcesThat(/changedFiles\(/)).toEqual(['cli/commands/check.ts', 'cli/git.ts'])
    expect(sourcesThat(/gitIn\(/)).toEqual(['cli/git.ts', 'cli/revisions.ts'])
    expect(sourcesThat(/new Revisions\(/)).toEqual(['cli/commands/diff.ts'])
    expect(await rulesOf(`${plan(year)}kind: !!js/function "function () { throw 1 }"\n`)).toContain('yaml-tag')
  },
  'Reads the clock in a check.': () => {
    expect(sourcesThat(/new Date\(\)|Date\.now|\bperformance\b|hrtime/)).toEqual(['cli/start.ts'])
    expect(sourcesThat(/\.today\(/)).toEqual([
      'cli/commands/overdue.ts',
      'cli/commands/record-options.ts',
      'cli/commands/status.ts',
    ])
  },
  // test/project/bundle.test.ts runs the bundle in three zones.
  'Minds the time zone.': () => {
    expect(sourcesThat(/Intl\.(?!Segmenter)|\.toLocale\w*\(|\.localeCompare\(|getTimezoneOffset|\.getHours\(/)).toEqual(
      [],
    )
  },
  'Looks at the environment for what a plan means.': () => {
    expect(sourcesThat(/process\.env/)).toEqual(['cli/start.ts'])
    // Where LibreOffice is, the environment says on every system in its own way.
    const others = sources.filter(({ name }) => name !== 'cli/libre-office.ts')
    const named = others.flatMap(({ text }) => [...text.matchAll(/\benv\.([A-Z_]+)/g)].map(([, name = '']) => name))
    named.push('ROADMAP_SOFFICE', 'PATH')
    const destructured = others.flatMap(({ text }) => [...text.matchAll(/\benv\[/g)])
    expect(destructured).toEqual([])
    for (const page of Object.values(pages)) {
      const told = [...page.matchAll(/`([A-Z]+_?[A-Z_]*)`/g)].map(([, name = '']) => name)
      expect(new Set(told)).toEqual(new Set(named))
    }
  },
  'Writes unasked.': async () => {
    const writing =
      /\b(?:writeFile|appendFile|createWriteStream|openSync|renameSync|rmSync|unlink|copyFile|mkdir|symlink)\w*\(/
    expect(sourcesThat(writing)).toEqual([
      'cli/commands/init-ci.ts',
      'cli/file-lock.ts',
      'cli/files.ts',
      'cli/libre-office.ts',
      'cli/revisions.ts',
    ])
    const cwd = folder()
    mkdirSync(path.join(cwd, '.git'))
    writeFileSync(path.join(cwd, 'план.yaml'), fixable)
    writeFileSync(path.join(cwd, 'таблица.tsv'), table)
    const before = snapshot(cwd)
    for (const argv of [
      ['check'],
      ['check', '--fix-dry-run'],
      ['check', '--print-config'],
      ['check', '-f', 'json'],
      ['overdue', '--as-of', '2026-09-02'],
      ['status', '--as-of', '2026-09-02'],
      ['deadline', '--from-file', 'план.yaml'],
      ['diff', 'план.yaml', 'план.yaml'],
      ['diff', 'план.yaml', '-f', 'json'],
      ['render', 'план.yaml', '-o', '-'],
      ['done', 'план.yaml', '1', '--dry-run'],
      ['postpone', 'план.yaml', '1', '--to', '2027-01-01', '--reason', 'так', '--dry-run'],
      ['cancel', 'план.yaml', '1', '--reason', 'так', '--dry-run'],
      ['import', 'таблица.tsv'],
      ['fmt', '--check'],
      ['fmt', '--diff'],
      ['verify', 'план.yaml'],
      ['explain'],
      ['schema'],
    ])
      await run(argv, { cwd })
    expect(snapshot(cwd)).toEqual(before)
    await run(['check', '--fix'], { cwd })
    expect(snapshot(cwd)).not.toEqual(before)
  },
  'Overwrites what you wrote.': async () => {
    const cwd = folder()
    writeFileSync(path.join(cwd, 'план.yaml'), fixable)
    writeFileSync(path.join(cwd, '.gitlab-ci.yml'), 'своё: да\n')
    writeFileSync(path.join(cwd, 'таблица.tsv'), table)
    const before = snapshot(cwd)
    expect((await run(['init', 'план.yaml'], { cwd })).code).toBe(2)
    expect((await run(['init', '--ci', 'gitlab'], { cwd })).code).toBe(2)
    expect((await run(['import', 'таблица.tsv', '-o', 'план.yaml'], { cwd })).code).toBe(2)
    expect((await run(['render', 'план.yaml', '-o', 'план.yaml'], { cwd })).code).toBe(2)
    expect(snapshot(cwd)).toEqual(before)
  },
  'Changes an approved plan.': async () => {
    const cwd = folder()
    writeFileSync(path.join(cwd, 'план.yaml'), approved)
    const { stderr } = await run(['check', '--fix'], { cwd })
    expect(stderr).toContain('утверждён')
    expect(readFileSync(path.join(cwd, 'план.yaml'), 'utf8')).toBe(approved)
  },
  'Guesses a year.': async () => {
    expect(await rulesOf(plan('organization: Школа', ['до 1 мая']))).toContain('deadline-no-year')
    const { stdout } = await run(['deadline', 'до 1 мая', '--format', 'json'])
    expect(JSON.parse(stdout).occurrences).toEqual([])
  },
  // What lies outside the repository: test/cli/linked.test.ts.
  'Reads what it was not pointed at.': async () => {
    const cwd = folder()
    mkdirSync(path.join(cwd, '.git'))
    mkdirSync(path.join(cwd, '.скрыто'))
    const files = {
      'план.yaml': fixable,
      'чужой.yaml': 'a: b\n',
      'черновик.yaml': fixable,
      '.план.yaml': fixable,
      '.скрыто/план.yaml': fixable,
    }
    for (const [name, text] of Object.entries(files)) writeFileSync(path.join(cwd, name), text)
    writeFileSync(path.join(cwd, '.gitignore'), 'черновик.yaml\n')
    const { stdout } = await run(['check', '--format', 'json'], { cwd })
    expect(JSON.parse(stdout).files).toEqual(['план.yaml'])
  },
}

describe('what the tool never does', () => {
  const said = [...pages.en.matchAll(/^- \*\*(.+?)\*\*/gm)].map(([, line = '']) => line)

  it('is tested line by line, and has as many lines in Russian', () => {
    expect(said).toEqual(Object.keys(never))
    expect([...pages.ru.matchAll(/^- \*\*Н/gm)].length + [...pages.ru.matchAll(/^- \*\*[^Н]/gm)].length).toBe(
      said.length,
    )
  })

  it.each(Object.entries(never))('%s', async (_, holds) => {
    await holds()
  })
})
