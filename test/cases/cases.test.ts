import { cpSync, existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterAll, describe, expect, it } from 'vitest'
import { run } from '../run-main.ts'

/**
 * A case is a folder: `command` holds the words of the command line (one a line, `NAME=value` lines set the
 * environment, `TODAY=…` the day), `stdout`, `stderr` and `exit` what must come of it, `written` the files that the command makes or changes; the
 * other files are its input, or those of the case that `input` names. It runs on a copy in the folder «Планы № 1» of a repository.
 * `UPDATE_CASES=1 npx vitest run test/cases` rewrites what is expected: read the difference before you commit it.
 */
const here = path.dirname(new URL(import.meta.url).pathname)
const cases = readdirSync(here, { withFileTypes: true }).filter((entry) => entry.isDirectory())

const copies = mkdtempSync(path.join(tmpdir(), 'roadmap-cases-'))
afterAll(() => rmSync(copies, { recursive: true, force: true }))

/** What is told about a case and is no input of it. */
const told = new Set(['command', 'input', 'stdin', 'stdout', 'stderr', 'exit', 'written'])

describe.each(cases.map(({ name }) => name))('%s', (name) => {
  it('comes out as written', async () => {
    const folder = path.join(here, name)
    const lines = read(folder, 'command')
      .split('\n')
      .filter((line) => line !== '')
    const env = Object.fromEntries(lines.filter(isSetting).map((line) => line.split('=', 2)))
    const argv = lines.filter((line) => !isSetting(line))
    const cwd = copied(name)
    const input = new Map(filesIn(cwd).map((file) => [file, read(cwd, file)]))
    const ran = await run(argv, { cwd, env, stdin: read(folder, 'stdin'), ...(env.TODAY ? { today: env.TODAY } : {}) })
    const made = filesIn(cwd).filter((file) => input.get(file) !== read(cwd, file))
    const came = {
      stdout: ran.stdout,
      stderr: ran.stderr,
      exit: `${ran.code}\n`,
      ...Object.fromEntries(made.map((file) => [`written/${file}`, read(cwd, file)])),
    }
    if (process.env.UPDATE_CASES) update(folder, came)
    const expected = { stdout: read(folder, 'stdout'), stderr: read(folder, 'stderr'), exit: read(folder, 'exit') }
    const written = filesIn(path.join(folder, 'written')).map((file) => [
      `written/${file}`,
      read(folder, `written/${file}`),
    ])
    expect(came).toEqual({ ...expected, ...Object.fromEntries(written) })
  })
})

function copied(name: string): string {
  const repository = path.join(copies, name)
  mkdirSync(path.join(repository, '.git'), { recursive: true })
  const cwd = path.join(repository, 'Планы № 1')
  const folder = path.join(here, read(path.join(here, name), 'input').trim() || name)
  cpSync(folder, cwd, { recursive: true, filter: (file) => !told.has(path.relative(folder, file)) })
  return cwd
}

function update(folder: string, came: Readonly<Record<string, string>>): void {
  rmSync(path.join(folder, 'written'), { recursive: true, force: true })
  for (const [file, text] of Object.entries(came)) {
    mkdirSync(path.dirname(path.join(folder, file)), { recursive: true })
    writeFileSync(path.join(folder, file), text)
  }
}

function filesIn(folder: string): readonly string[] {
  if (!existsSync(folder)) return []
  return readdirSync(folder, { withFileTypes: true, recursive: true })
    .filter((entry) => entry.isFile())
    .map((entry) => path.relative(folder, path.join(entry.parentPath, entry.name)).replaceAll(path.sep, '/'))
    .sort()
}

function isSetting(line: string): boolean {
  return /^[A-Z_]+=/.test(line)
}

function read(cwd: string, file: string): string {
  const full = path.join(cwd, file)
  return existsSync(full) ? readFileSync(full, 'utf8') : ''
}
