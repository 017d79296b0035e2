import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterAll, describe, expect, it } from 'vitest'
import type { Shape } from '../../src/core/format.ts'
import { configurationFormat, directoryFormat, roadmapFormat } from '../../src/format/index.ts'
import { readYaml } from '../../src/yaml/index.ts'
import { root, run } from '../run-main.ts'

/**
 * What the READMEs and the pages about checking and comparing show is what comes out: their console blocks are run, their plans checked.
 * `UPDATE_README=1 npx vitest run test/readme` rewrites the blocks: read the difference before you commit it.
 */
const block = /```console\n\$ roadmap (?<command>[^\n]*)\n(?<output>[\s\S]*?)```/g

function words(command: string): string[] {
  return [...command.matchAll(/"([^"]*)"|(\S+)/g)].map(([, quoted, plain]) => quoted ?? plain ?? '')
}

const shown = ['README.md', 'README.ru.md', 'docs/check.md', 'docs/проверка.md', 'docs/diff.md', 'docs/сравнение.md']
const recorded = ['docs/recording.md', 'docs/исполнение.md']

/** The day on which the pages about recording are run. */
const today = '2026-06-10'

describe.each([...shown, ...recorded])('%s', (name) => {
  const file = path.join(root, name)
  const page = readFileSync(file, 'utf8')

  it('shows what its commands print', async () => {
    let updated = page
    const blocks = [...page.matchAll(block)]
    expect(blocks.length).toBeGreaterThan(2)
    for (const [whole, command = '', output] of blocks) {
      const { stdout, stderr, code } = await run(words(command), {
        columns: 110,
        ...(recorded.includes(name) ? { today } : {}),
      })
      expect(stderr, command).toBe('')
      expect(code, command).toBeLessThan(2)
      if (process.env.UPDATE_README) {
        updated = updated.replace(whole, () => `\`\`\`console\n$ roadmap ${command}\n${stdout}\`\`\``)
      } else expect(output, command).toBe(stdout)
    }
    if (process.env.UPDATE_README) writeFileSync(file, updated)
  })

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

const folder = mkdtempSync(path.join(tmpdir(), 'roadmap-readme-'))
afterAll(() => rmSync(folder, { recursive: true, force: true }))

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
  ['docs/recording.md', 'docs/исполнение.md'],
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
