import { execFileSync } from 'node:child_process'
import { cpSync, existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { devNull, tmpdir } from 'node:os'
import path from 'node:path'
import { afterAll, describe, expect, it } from 'vitest'
import type { Shape } from '../../src/core/format.ts'
import { configurationFormat, directoryFormat, roadmapFormat } from '../../src/format/index.ts'
import { readYaml } from '../../src/yaml/index.ts'
import { root, run } from '../run-main.ts'

const folder = mkdtempSync(path.join(tmpdir(), 'roadmap-readme-'))
afterAll(() => rmSync(folder, { recursive: true, force: true }))

/**
 * What the READMEs and the pages show is what comes out: their console blocks are run from top to bottom in one folder that has the
 * examples, the changes that they show as diffs are made, their plans checked.
 * `UPDATE_README=1 npx vitest run test/readme` rewrites the blocks: read the difference before you commit it.
 */
const block = /```(?<kind>console|diff)\n(?<body>[\s\S]*?)```/g

function words(command: string): string[] {
  return [...command.matchAll(/"([^"]*)"|(\S+)/g)].map(([, quoted, plain]) => quoted ?? plain ?? '')
}

/** A folder like the checkout to whoever follows a page: the examples, what a new plan points at, a history of its own. */
function checkout(): string {
  const cwd = mkdtempSync(path.join(folder, 'checkout-'))
  for (const part of ['examples', 'schemas', 'templates', 'test/readme'])
    cpSync(path.join(root, part), path.join(cwd, part), { recursive: true })
  git(['init', '-q'], cwd)
  return cwd
}

/** Commits are the same on every machine: somebody made them at a time of his own. */
function git(argv: readonly string[], cwd: string): string {
  const who = Object.fromEntries(
    ['AUTHOR', 'COMMITTER'].flatMap((role) => [
      [`GIT_${role}_NAME`, 'А. А. Ясная'],
      [`GIT_${role}_EMAIL`, 'school@example.org'],
      [`GIT_${role}_DATE`, '2026-11-11T12:00:00Z'],
    ]),
  )
  const env = { ...process.env, ...who, GIT_CONFIG_GLOBAL: devNull, GIT_CONFIG_NOSYSTEM: '1' }
  return execFileSync('git', argv, { cwd, env, encoding: 'utf8' })
}

/** The day on which a page is followed. */
function dayOf(page: string): string {
  return recorded.includes(page) ? '2026-06-10' : '2026-11-10'
}

/** What a command shows on a screen. Those that make a file speak of it on standard error, as it might go to standard output. */
async function screen(command: string, cwd: string, today: string): Promise<string> {
  const [program = '', ...argv] = words(command)
  if (program === 'git') return git(argv, cwd)
  expect(program).toBe('roadmap')
  const { stdout, stderr, code } = await run(argv, { cwd, packageRoot: cwd, columns: 110, today })
  if (!['fmt', 'import', 'render'].includes(argv[0] ?? '')) expect(stderr, command).toBe('')
  expect(code, command).toBeLessThan(2)
  return stdout + stderr
}

/** Runs the commands of a block, each behind `$`, and returns the block as it should be. */
async function consoleBlock(body: string, cwd: string, today: string): Promise<string> {
  let shown = ''
  for (const [, command = ''] of body.matchAll(/^\$ (.*)$/gm))
    shown += `$ ${command}\n${await screen(command, cwd, today)}`
  return shown
}

/** Makes the change that a diff block shows: its removed lines stand in the file once. */
function change(body: string, cwd: string): void {
  const [, file = ''] = /^\+{3} (.*)$/m.exec(body) ?? []
  const lines = (sign: string) =>
    body
      .split('\n')
      .filter((line) => line.startsWith(sign) && !line.startsWith(sign.repeat(3)))
      .map((line) => line.slice(1))
      .join('\n')
  const parts = readFileSync(path.join(cwd, file), 'utf8').split(lines('-'))
  expect(parts.length, body).toBe(2)
  writeFileSync(path.join(cwd, file), parts.join(lines('+')))
}

const shown = [
  'README.md',
  'README.ru.md',
  'docs/check.md',
  'docs/проверка.md',
  'docs/diff.md',
  'docs/сравнение.md',
  'docs/import.md',
  'docs/импорт.md',
]

const recorded = ['docs/recording.md', 'docs/исполнение.md']

describe.each([...shown, ...recorded])('%s', (name) => {
  const file = path.join(root, name)
  const page = readFileSync(file, 'utf8')

  it('shows what its commands print', async () => {
    const cwd = checkout()
    let updated = page
    const blocks = [...page.matchAll(block)]
    expect(blocks.length).toBeGreaterThan(2)
    for (const { 0: whole, groups: { kind, body = '' } = {} } of blocks) {
      if (kind === 'diff') change(body, cwd)
      else {
        const now = await consoleBlock(body, cwd, dayOf(name))
        if (process.env.UPDATE_README) updated = updated.replace(whole, () => `\`\`\`console\n${now}\`\`\``)
        else expect(body).toBe(now)
      }
    }
    if (process.env.UPDATE_README) writeFileSync(file, updated)
  }, 60_000)

  it('names options that there are', async () => {
    for (const [, command = '', rest = ''] of page.matchAll(/roadmap ([a-z]+)([^\n`]*)/g)) {
      const { stdout } = await run([command, '--help'])
      for (const [option] of rest.replace(/[#<>].*$/, '').matchAll(/(?<= )--[a-z-]+/g))
        expect(stdout, `${command} ${option}`).toContain(option)
    }
  })
})

const pages = readdirSync(path.join(root, 'docs')).filter((name) => name.endsWith('.md'))

describe.each(['README.md', 'README.ru.md', 'CHANGELOG.md', ...pages.map((name) => `docs/${name}`)])('%s', (name) => {
  const file = path.join(root, name)
  const page = readFileSync(file, 'utf8')

  it('links to files and headings that there are', () => {
    const headings = [...page.matchAll(/^#+ (.*)$/gm)].map(([, heading = '']) => anchorOf(heading))
    for (const [, linked = ''] of page.matchAll(/\]\(([^)]+)\)/g)) {
      if (linked.startsWith('#')) expect(headings).toContain(linked.slice(1))
      else expect(existsSync(path.join(path.dirname(file), linked)), linked).toBe(true)
    }
  })
})

/** The anchor that GitHub and GitLab give a heading. */
function anchorOf(heading: string): string {
  return heading
    .toLowerCase()
    .replace(/[^\p{L}\d -]/gu, '')
    .replaceAll(' ', '-')
}

describe.each(['README.md', 'README.ru.md'])('%s', (name) => {
  const file = path.join(root, name)
  const readme = readFileSync(file, 'utf8')

  it('shows a plan that is clean', async () => {
    const [, yaml = ''] = /```yaml\n([\s\S]*?)```/.exec(readme) ?? []
    expect(yaml).toMatch(/^(?:roadmap|дорожная карта): 1/)
    const { stdout, code } = await run(['check', '-', '--max-warnings', '0'], { stdin: yaml })
    expect(stdout).toMatch(/^Замечаний нет/)
    expect(code).toBe(0)
  })

  it('names the scripts, commands and files that there are', async () => {
    const { scripts } = JSON.parse(readFileSync(path.join(root, 'package.json'), 'utf8'))
    for (const [, script = ''] of readme.matchAll(/npm run (\w+)/g)) expect(Object.keys(scripts)).toContain(script)
    const help = (await run(['--help'])).stdout
    for (const [, command = ''] of readme.matchAll(/roadmap (\w+)/g))
      expect(help).toMatch(new RegExp(`^  ${command}\\b`, 'm'))
    for (const [, named = ''] of readme.matchAll(/`((?:docs|examples|schemas)\/[\w./-]*|DECISIONS\.md)`/g)) {
      expect(existsSync(path.join(root, named)), named).toBe(true)
    }
  })

  it('names keys of the format, each with its other spelling', () => {
    const rows = [...readme.matchAll(/^\| (`[^|]*) \| (`[^|]*) \|/gm)]
    expect(rows.length).toBeGreaterThan(14)
    const spelled = allFields(roadmapFormat.root)
    for (const [, first = '', second = ''] of rows) {
      const [here, there] = [first, second].map((cell) =>
        [...cell.matchAll(/`([^`:]+)[^`]*`/g)].map(([, key]) => key ?? ''),
      )
      here?.forEach((key, i) => {
        const other = there?.[i] ?? ''
        const known = spelled.some(({ en, ru }) => (en === key && ru === other) || (ru === key && en === other))
        expect(known, `${key} / ${other}`).toBe(true)
      })
    }
  })
})

describe.each(['docs/check.md', 'docs/проверка.md'])('%s', (name) => {
  const page = readFileSync(path.join(root, name), 'utf8')
  const yaml = [...page.matchAll(/```yaml\n([\s\S]*?)```/g)].map(([, text = '']) => text)

  it('names every option of the command', async () => {
    const { stdout } = await run(['check', '--help'])
    const options = [...stdout.matchAll(/^ {2}(?:-\w, )?(--[a-z-]+)/gm)].map(([, option = '']) => option)
    expect(options.length).toBeGreaterThan(14)
    for (const option of options.filter((each) => each !== '--help')) expect(page).toContain(option)
  })

  it('shows a configuration that can be used, with every key', async () => {
    const configuration = yaml.find((text) => /^(?:preset|набор):/.test(text)) ?? ''
    writeFileSync(path.join(folder, 'roadmap.config.yaml'), configuration)
    const { stdout, code } = await run(['check', '--print-config'], { cwd: folder })
    expect(code).toBe(0)
    const { preset, rules } = JSON.parse(stdout)
    expect([preset, rules['title-several'], rules['deadline-outlier']]).toEqual(['strict', 'off', 'error'])
    const { root: shape } = configurationFormat
    for (const { key, ru } of shape.type === 'map' ? shape.fields : [])
      expect(configuration).toMatch(new RegExp(`^(?:${key}|${ru}):`, 'm'))
  })

  it('shows a finding that is passed over, and only that one', async () => {
    const plan = yaml.find((text) => text.includes('roadmap-ignore')) ?? ''
    const check = (stdin: string) => run(['check', '-', '--max-warnings', '0'], { cwd: folder, stdin })
    rmSync(path.join(folder, 'roadmap.config.yaml'), { force: true })
    expect((await check(plan)).code).toBe(0)
    expect((await check(plan.replace(/^ *#.*\n/m, ''))).stdout).toContain('[deadline-out-of-period]')
  })

  it('shows the plan that was checked, and a directory that can be read', () => {
    const school = readFileSync(path.join(root, 'test/readme/school.yaml'), 'utf8')
    const plans = yaml.map((text) => readYaml({ file: 'shown.yaml', text }, roadmapFormat).value)
    expect(plans).toContainEqual(readYaml({ file: 'school.yaml', text: school }, roadmapFormat).value)
    const directories = yaml.filter((text) => /^(?:responsibles|справочник):\n/.test(text))
    const read = directories.map((text) => readYaml({ file: 'people.yaml', text }, directoryFormat))
    expect(read.map(({ diagnostics }) => diagnostics)).toEqual([[]])
  })
})

describe.each([
  ['docs/import.md', 'en'],
  ['docs/импорт.md', 'ru'],
] as const)('%s', (name, keys) => {
  const page = readFileSync(path.join(root, name), 'utf8')
  const blocks = (kind: string) =>
    [...page.matchAll(new RegExp(`\`\`\`${kind}\\n([\\s\\S]*?)\`\`\``, 'g'))].map(([, text = '']) => text)
  const imported = (file: string, ...options: string[]) =>
    run(['import', `test/readme/${file}`, '--keys', keys, '--lang', keys, ...options])

  it('shows parts of the plan that comes of the document', async () => {
    const { stdout } = await imported('музей.docx')
    expect(blocks('yaml').length).toBeGreaterThan(3)
    for (const part of blocks('yaml')) expect(stdout).toContain(part)
  })

  it('shows lines of the report', async () => {
    const { stdout } = await imported('музей.docx', '-o', path.join(folder, `${keys}.yaml`), '--report', '-')
    const lines = blocks('markdown').flatMap((text) => text.trim().split('\n'))
    expect(lines.length).toBeGreaterThan(3)
    for (const line of lines) expect(stdout.split('\n')).toContain(line)
  })

  it('shows the question that is asked', async () => {
    const { stderr } = await run(['import', 'test/readme/неделя.tsv', '--ask', '--lang', keys], { answers: [''] })
    const [asked = ''] = blocks('text')
    expect(stderr).toContain(asked.trim())
  })
})

/** How a page is built: its headings by depth, its code blocks by language, the rows of its tables. */
function build(text: string) {
  return {
    headings: [...text.matchAll(/^#+/gm)].map(([marks]) => marks.length),
    blocks: [...text.matchAll(/^```(\w*)$/gm)].map(([, kind]) => kind),
    rows: [...text.matchAll(/^\| /gm)].length,
  }
}

it.each([
  ['README.md', 'README.ru.md'],
  ['docs/check.md', 'docs/проверка.md'],
  ['docs/diff.md', 'docs/сравнение.md'],
  ['docs/import.md', 'docs/импорт.md'],
  ['docs/approval.md', 'docs/утверждение.md'],
  ['docs/rules.md', 'docs/правила.md'],
])('%s and %s say the same: sections, keys, commands', (...names) => {
  const [en = '', ru = ''] = names.map((name) => readFileSync(path.join(root, name), 'utf8'))
  expect(build(ru)).toEqual(build(en))
})

function allFields(shape: Shape): { readonly en: string; readonly ru: string }[] {
  if (shape.type === 'map') {
    const below = shape.fields.flatMap((field) => [{ en: field.key, ru: field.ru }, ...allFields(field.shape)])
    return shape.own ? [...below, ...allFields(shape.own)] : below
  }
  if (shape.type === 'list' || shape.type === 'dictionary') return allFields(shape.of)
  return shape.type === 'either' ? shape.of.flatMap(allFields) : []
}
