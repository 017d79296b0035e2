import { readFileSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { describe, expect, it } from 'vitest'
import { root, run } from '../run-main.ts'

/**
 * What the README shows is what comes out: its console blocks are run, its plan is checked.
 * `UPDATE_README=1 npx vitest run test/readme` rewrites the blocks: read the difference before you commit it.
 */
const file = path.join(root, 'README.md')
const readme = readFileSync(file, 'utf8')
const block = /```console\n\$ roadmap (?<command>[^\n]*)\n(?<output>[\s\S]*?)```/g

function words(command: string): string[] {
  return [...command.matchAll(/"([^"]*)"|(\S+)/g)].map(([, quoted, plain]) => quoted ?? plain ?? '')
}

describe('README.md', () => {
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
    expect(yaml).toContain('roadmap: 1')
    const { stdout, code } = await run(['check', '-'], { stdin: yaml })
    expect(stdout).toMatch(/^Замечаний нет/)
    expect(code).toBe(0)
  })

  it('names the scripts that there are', () => {
    const { scripts } = JSON.parse(readFileSync(path.join(root, 'package.json'), 'utf8'))
    for (const [, script = ''] of readme.matchAll(/npm run (\w+)/g)) expect(Object.keys(scripts)).toContain(script)
  })
})
