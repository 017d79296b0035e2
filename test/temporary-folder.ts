import { mkdirSync, mkdtempSync, readFileSync, realpathSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterAll, beforeEach } from 'vitest'

/** A plan without a finding. */
export const cleanPlan = `roadmap: 1
title: План
draft: true
activities:
  - title: Издать приказ
    deadline: до 1 сентября 2026 г.
    responsible: Директор
`

/** A plan with one error: an activity with no id, whose deadline is not understood. */
export const faultyPlan = cleanPlan.replace('до 1 сентября 2026 г.', 'когда-нибудь')

/** A folder of its own for every test of a file, with Cyrillic letters, spaces and «№» in its name. */
export function temporaryFolder() {
  const root = realpathSync(mkdtempSync(path.join(tmpdir(), 'roadmap-')))
  let count = 0
  let cwd = root
  beforeEach(() => {
    cwd = path.join(root, `Планы № ${++count}`)
    mkdirSync(cwd)
  })
  afterAll(() => rmSync(root, { recursive: true, force: true }))
  return {
    get cwd() {
      return cwd
    },
    at: (name: string) => path.join(cwd, name),
    write: (name: string, text: string | Uint8Array) => {
      mkdirSync(path.dirname(path.join(cwd, name)), { recursive: true })
      writeFileSync(path.join(cwd, name), text)
    },
    read: (name: string) => readFileSync(path.join(cwd, name), 'utf8'),
  }
}

/** What a report in JSON says of each finding: `file:line rule`. */
export function toldIn(stdout: string): string[] {
  return JSON.parse(stdout).findings.map(
    ({ file, line, rule }: { file: string; line: number; rule: string }) => `${file}:${line} ${rule}`,
  )
}
