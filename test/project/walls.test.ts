import { spawnSync } from 'node:child_process'
import { cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterAll, describe, expect, it } from 'vitest'
import { root } from '../run-main.ts'

/** A house of its own with our lint configuration, in which a wall can be broken without harm. */
const house = mkdtempSync(path.join(tmpdir(), 'roadmap-walls-'))
cpSync(path.join(root, '.oxlintrc.json'), path.join(house, '.oxlintrc.json'))
afterAll(() => rmSync(house, { recursive: true, force: true }))

function lint(room: string, line: string): { readonly code: number | null; readonly output: string } {
  const folder = path.join(house, 'src', room)
  mkdirSync(folder, { recursive: true })
  const file = path.join(folder, 'planted.ts')
  writeFileSync(file, `${line}\n\nexport const planted = used\n`)
  const oxlint = path.join(root, 'node_modules/oxlint/bin/oxlint')
  const { status, stdout, stderr } = spawnSync(process.execPath, [oxlint, file], { cwd: house, encoding: 'utf8' })
  rmSync(file)
  return { code: status, output: stdout + stderr }
}

describe('the walls between rooms', () => {
  it.each([
    ['core', "import { used } from '../deadline/index.ts'"],
    ['deadline', "import { used } from '../model/index.ts'"],
    ['yaml', "import { used } from '../format/index.ts'"],
    ['document', "import { used } from '../layout/index.ts'"],
    ['model', "import { used } from '../yaml/index.ts'"],
    ['analysis', "import { used } from '../rules/index.ts'"],
    ['rules', "import { used } from '../layout/index.ts'"],
    ['rules', "import { used } from '../format/index.ts'"],
    ['rules', "import { used } from '../check/index.ts'"],
    ['check', "import { used } from '../reporters/index.ts'"],
    ['layout', "import { used } from '../../cli/main.ts'"],
    ['document/writers', "import { used } from '../../model/index.ts'"],
  ])('src/%s may not say: %s', (room, line) => {
    const { code, output } = lint(room, line)
    expect(output).toContain('no-restricted-imports')
    expect(code).toBe(1)
  })

  it.each([
    ['model', "import { parse as used } from 'yaml'"],
    ['rules', "import * as used from 'zod/mini'"],
    ['cli', "import { Document as used } from 'docx'"],
    ['deadline', "import { addDays as used } from 'date-fns/addDays'"],
    ['layout', "import { readFileSync as used } from 'node:fs'"],
    ['analysis', "import { diffArrays as used } from 'diff'"],
    ['cli', "import { structuredPatch as used } from 'diff'"],
    ['reporters', "import used from 'node:process'"],
    ['reporters', "import used from 'node:crypto/promises'"],
    ['check', "import { createHash as used } from 'node:crypto'"],
    ['model', "import { createHash as used } from 'node:crypto'"],
    ['layout', "import used from 'node:crypto/promises'"],
  ])('src/%s is no door for: %s', (room, line) => {
    const { code, output } = lint(room, line)
    expect(output).toContain('no-restricted-imports')
    expect(code).toBe(1)
  })

  it.each([
    ['rules', "import { used } from '../model/index.ts'"],
    ['check', "import { used } from '../rules/index.ts'"],
    ['layout', "import { used } from '../document/index.ts'"],
    ['cli', "import { used } from '../yaml/index.ts'"],
    ['yaml', "import { parseDocument as used } from 'yaml'"],
    ['reporters', "import { createHash as used } from 'node:crypto'"],
    ['layout', "import { createHash as used } from 'node:crypto'"],
    ['yaml/syntax', "import { used } from '../limits.ts'"],
  ])('src/%s may say: %s', (room, line) => {
    const { code, output } = lint(room, line)
    expect(output).not.toContain('no-restricted-imports')
    expect(code).toBe(0)
  })
})
