import { readdirSync, readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { checkPlan } from '../../src/check/index.ts'
import type { Severity } from '../../src/core/diagnostic.ts'
import { roadmapFormat } from '../../src/format/index.ts'
import { buildRoadmap } from '../../src/model/index.ts'
import { rules } from '../../src/rules/index.ts'
import { readYaml } from '../../src/yaml/index.ts'

/** The rules of the reader that are milder in some cases. Rules with a check say so themselves, finding by finding. */
const sometimesMilder: Readonly<Record<string, string>> = {
  'yaml-comma': 'in “[ ]” a cut text is only guessed from its unpaired brackets, and nothing of it is lost',
}

const ranks: readonly Severity[] = ['info', 'warning', 'error']
const byId = new Map(rules.map((rule) => [rule.id, rule]))

/** What the sources of some rooms say where they raise a finding: the rule's id and, if it stands beside it, the severity. */
function* raisedIn(rooms: readonly string[]): Generator<{ id: string; severity: string | undefined; file: string }> {
  for (const room of rooms) {
    const folder = new URL(`../../src/${room}/`, import.meta.url)
    for (const name of readdirSync(folder, { recursive: true, encoding: 'utf8' })) {
      if (!name.endsWith('.ts')) continue
      const source = readFileSync(new URL(name.replaceAll('\\', '/'), folder), 'utf8')
      const literal = /\brule: '([a-z-]+)'(?:,\s*severity: '([a-z]+)')?/g
      // The deadline room passes the id to a function that makes the remark.
      const passed = /\b(?:error|failed)\(\s*'([a-z-]+)'/g
      for (const [, id, severity] of source.matchAll(literal))
        yield { id: id as string, severity, file: `${room}/${name}` }
      for (const [, id] of source.matchAll(passed))
        yield { id: id as string, severity: undefined, file: `${room}/${name}` }
    }
  }
}

const reader = ['yaml', 'format', 'cli', 'check', 'layout']
const raised = [...raisedIn([...reader, 'deadline'])]

describe('what is raised outside the rules', () => {
  it('is looked for in a way that finds it', () => {
    expect(new Set(raised.map(({ id }) => id)).size).toBeGreaterThan(25)
  })

  it('has a page', () => {
    expect(raised.filter(({ id }) => !byId.has(id))).toEqual([])
  })

  it('has the severity of its page, where it stands beside the id', () => {
    const odd = raised.filter(
      ({ id, severity }) =>
        severity !== undefined && severity !== byId.get(id)?.severity && !Object.hasOwn(sometimesMilder, id),
    )
    expect(odd).toEqual([])
  })
})

describe('a rule without a check', () => {
  const pages = rules.filter(({ check }) => check === undefined).map(({ id }) => id)

  it('is raised by the reader', () => {
    const ids = new Set([...raisedIn(reader)].map(({ id }) => id))
    expect(pages.filter((id) => !ids.has(id))).toEqual([])
  })

  it('is the only kind that the reader raises', () => {
    expect([...raisedIn(reader)].filter(({ id }) => !pages.includes(id))).toEqual([])
  })
})

describe.each(rules.map((rule) => [rule.id, rule] as const))('the findings in the examples of %s', (_, rule) => {
  it('have the severity of their rule, or a milder one where that is declared', () => {
    for (const { yaml } of rule.page().examples) {
      const parsed = readYaml({ file: 'example.yaml', text: yaml.trimStart() }, roadmapFormat)
      for (const { rule: id, severity } of checkPlan(buildRoadmap(parsed), parsed)) {
        const page = byId.get(id)
        expect(page, id).toBeDefined()
        if (!page || severity === page.severity) continue
        expect(ranks.indexOf(severity), id).toBeLessThan(ranks.indexOf(page.severity))
        expect(page.check !== undefined || Object.hasOwn(sometimesMilder, id), id).toBe(true)
      }
    }
  })
})
