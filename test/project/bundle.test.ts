import { spawnSync } from 'node:child_process'
import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, truncateSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterAll, describe, expect, it } from 'vitest'
import { root, run } from '../run-main.ts'

/** A copy of what is installed, so that its kept code can be spoilt. */
const installed = mkdtempSync(path.join(tmpdir(), 'roadmap-installed-'))
for (const part of ['bin', 'dist', 'templates', 'package.json']) {
  cpSync(path.join(root, part), path.join(installed, part), {
    recursive: true,
    filter: (file) => !/\.cache/.test(file),
  })
}
afterAll(() => rmSync(installed, { recursive: true, force: true }))

const { version } = JSON.parse(readFileSync(path.join(root, 'package.json'), 'utf8'))

const { NODE_EXTRA_CA_CERTS: _, GITHUB_ACTIONS: __, ...environment } = process.env

function start(argv: readonly string[], env: Record<string, string> = {}) {
  return spawnSync(process.execPath, [path.join(installed, 'bin/roadmap.js'), ...argv], {
    cwd: root,
    env: { ...environment, LANG: 'C', LC_ALL: 'C', ...env },
  })
}

const kept = () => readdirSync(path.join(installed, 'dist')).filter((name) => name.endsWith('.cache'))

describe('the bundle', () => {
  it.each([
    [['check', 'examples/reading.yaml']],
    [['check', 'test/cases/faulty-reading/plan.yaml']],
    [['check', 'test/cases/faulty-reading/plan.yaml', '--format', 'json']],
    [['check', 'test/cases/faulty-reading/plan.yaml', '--format', 'github']],
    [['check', 'test/cases/faulty-reading/plan.yaml', '--format', 'gitlab']],
    [['check', 'test/cases/faulty-reading/plan.yaml', '--format', 'junit']],
    [['status', 'examples', '--as-of', '2027-02-01']],
    [['overdue', 'examples', '--as-of', '2027-02-01', '--within', '30d', '--lang', 'en']],
    [['deadline', 'ежегодно, май', '31 февраля', '--period', '2026-2028 гг.']],
    [['render', 'examples/reading.yaml', '--out', '-']],
    [['render', 'examples/reading.yaml', '--out', '-', '--format', 'html']],
    [['render', 'examples/reading.yaml', '--out', '-', '--format', 'md']],
    [['render', 'examples', '--out', '-']],
    [['chek']],
  ])('does what the sources do: %j', async (argv) => {
    const expected = await run(argv, { version })
    const came = start(argv)
    expect(came.stderr.toString()).toBe(expected.stderr)
    expect(came.stdout.equals(expected.bytes)).toBe(true)
    expect(came.status).toBe(expected.code)
  })

  it('prints the same in every time zone, and reads no clock for a check', () => {
    for (const argv of [
      ['check', 'test/cases/faulty-reading/plan.yaml'],
      ['overdue', 'examples', '--as-of', '2026-10-31'],
      ['render', 'examples/reading.yaml', '-o', '-'],
    ]) {
      const zones = ['Asia/Vladivostok', 'UTC', 'America/Los_Angeles'].map((TZ) => start(argv, { TZ }).stdout)
      expect(zones[1]?.equals(zones[0] as Buffer)).toBe(true)
      expect(zones[2]?.equals(zones[0] as Buffer)).toBe(true)
    }
  })

  it('lists its own version and all rules in SARIF', async () => {
    const argv = ['check', 'test/cases/faulty-reading/plan.yaml', '--format', 'sarif']
    const expected = (await run(argv)).stdout.replaceAll('"0.0.0"', `"${version}"`)
    expect(start(argv).stdout.toString()).toBe(expected)
  })

  it('knows its version', () => {
    expect(start(['--version']).stdout.toString()).toBe(`${version}\n`)
  })
})

describe('the code kept beside the bundle', () => {
  it('is written by the first run of a command and used by the next', () => {
    start(['--version'])
    expect(start(['check', 'examples']).status).toBe(0)
    const names = ['check', 'other'].map((command) => `roadmap.cjs.${process.version}-${process.arch}.${command}.cache`)
    expect(kept()).toEqual(expect.arrayContaining(names))
    expect(start(['check', 'examples']).status).toBe(0)
  })

  it.each([
    ['empty', (file: string) => truncateSync(file, 0)],
    ['cut off', (file: string) => truncateSync(file, 5000)],
    ['foreign', (file: string) => writeFileSync(file, 'not code at all')],
  ])('does no harm when it is %s', (_name, spoil) => {
    start(['check', 'examples'])
    for (const name of kept()) spoil(path.join(installed, 'dist', name))
    const { stdout, status } = start(['check', 'examples'])
    expect(stdout.toString()).toMatch(/^Замечаний нет/)
    expect(status).toBe(0)
  })
})

describe('the file that every command loads', () => {
  it.each([
    ['handlebars', 'lookupProperty'],
    ['docx', 'w:document'],
    ['saxes', 'unmatched closing tag'],
    ['parse5', 'unexpected-solidus-in-tag'],
  ])('holds nothing of %s', (_, sign) => {
    const names = readdirSync(path.join(root, 'dist')).filter((name) => name.endsWith('.cjs'))
    const holding = names.filter((name) => readFileSync(path.join(root, 'dist', name), 'utf8').includes(sign))
    expect(holding).not.toContain('roadmap.cjs')
    // The sign is one: some other file holds the package.
    expect(holding).not.toEqual([])
  })
})
