import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { describe, expect, it } from 'vitest'
import type { Shape } from '../../src/core/format.ts'
import { roadmapFormat } from '../../src/format/index.ts'
import { root, run } from '../run-main.ts'

/**
 * What the READMEs show is what comes out: its console blocks are run, its plan is checked.
 * `UPDATE_README=1 npx vitest run test/readme` rewrites the blocks: read the difference before you commit it.
 */
const block = /```console\n\$ roadmap (?<command>[^\n]*)\n(?<output>[\s\S]*?)```/g

function words(command: string): string[] {
  return [...command.matchAll(/"([^"]*)"|(\S+)/g)].map(([, quoted, plain]) => quoted ?? plain ?? '')
}

describe.each(['README.md', 'README.ru.md'])('%s', (name) => {
  const file = path.join(root, name)
  const readme = readFileSync(file, 'utf8')

  it('shows what its commands print', async () => {
    let updated = readme
    const blocks = [...readme.matchAll(block)]
    expect(blocks.length).toBeGreaterThan(3)
    for (const [whole, command = '', output] of blocks) {
      const { stdout, stderr, code } = await run(words(command), { columns: 110 })
      expect(stderr, command).toBe('')
      expect(code, command).toBeLessThan(2)
      if (process.env.UPDATE_README) {
        updated = updated.replace(whole, () => `\`\`\`console\n$ roadmap ${command}\n${stdout}\`\`\``)
      } else expect(output, command).toBe(stdout)
    }
    if (process.env.UPDATE_README) writeFileSync(file, updated)
  })

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
    for (const [, linked = ''] of readme.matchAll(/\]\(([^)]+)\)/g))
      expect(existsSync(path.join(root, linked)), linked).toBe(true)
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

/** How a README is built: its headings by depth, its code blocks by language, the rows of its table. */
function build(text: string) {
  return {
    headings: [...text.matchAll(/^#+/gm)].map(([marks]) => marks.length),
    blocks: [...text.matchAll(/^```(\w*)$/gm)].map(([, kind]) => kind),
    rows: [...text.matchAll(/^\| `/gm)].length,
  }
}

it('the two say the same: sections, keys, commands', () => {
  const [en = '', ru = ''] = ['README.md', 'README.ru.md'].map((name) => readFileSync(path.join(root, name), 'utf8'))
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
