import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { describe, expect, it } from 'vitest'
import { run } from '../run-main.ts'

/**
 * A case is a folder: `command` holds the words of the command line (one a line, `NAME=value` lines set the
 * environment), `stdout`, `stderr` and `exit` what must come of it; the other files are its input.
 * `UPDATE_CASES=1 npx vitest run test/cases` rewrites what is expected: read the difference before you commit it.
 */
const here = path.dirname(new URL(import.meta.url).pathname)
const cases = readdirSync(here, { withFileTypes: true }).filter((entry) => entry.isDirectory())

describe.each(cases.map(({ name }) => name))('%s', (name) => {
  it('comes out as written', async () => {
    const cwd = path.join(here, name)
    const lines = read(cwd, 'command')
      .split('\n')
      .filter((line) => line !== '')
    const env = Object.fromEntries(lines.filter(isSetting).map((line) => line.split('=', 2)))
    const argv = lines.filter((line) => !isSetting(line))
    const ran = await run(argv, { cwd, env, stdin: read(cwd, 'stdin') })
    const came = { stdout: ran.stdout, stderr: ran.stderr, exit: `${ran.code}\n` }
    if (process.env.UPDATE_CASES)
      for (const [file, text] of Object.entries(came)) writeFileSync(path.join(cwd, file), text)
    const expected = { stdout: read(cwd, 'stdout'), stderr: read(cwd, 'stderr'), exit: read(cwd, 'exit') }
    expect(came).toEqual(expected)
  })
})

function isSetting(line: string): boolean {
  return /^[A-Z_]+=/.test(line)
}

function read(cwd: string, file: string): string {
  const full = path.join(cwd, file)
  return existsSync(full) ? readFileSync(full, 'utf8') : ''
}
