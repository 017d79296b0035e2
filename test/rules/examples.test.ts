import { readdirSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { checkPlan, isMended } from '../../src/check/index.ts'
import { roadmapFormat } from '../../src/format/index.ts'
import { buildRoadmap } from '../../src/model/index.ts'
import { bySubject, noLinks, type Preset, rules, usualOptions } from '../../src/rules/index.ts'
import { readYaml } from '../../src/yaml/index.ts'
import { presentSealOf } from '../present-seal.ts'

function check(yaml: string, preset: Preset = 'recommended') {
  const parsed = readYaml({ file: 'example.yaml', text: yaml }, roadmapFormat)
  const plan = buildRoadmap(parsed)
  const sealed = presentSealOf(plan)
  return { parsed, plan, findings: checkPlan(plan, parsed, { preset, rules: new Map() }, { sealed }) }
}

/** The rules whose page has no example, each with the reason and the tests that stand in for it. */
const withoutExamples: Readonly<Record<string, string>> = {
  'file-too-large': 'it takes two million characters (test/yaml, test/cli)',
  'file-encoding': 'it is about bytes, and an example is text already (test/cli)',
  'implements-late': 'it takes two files (test/cli/linked.test.ts)',
  'implements-uncovered': 'it takes two files (test/cli/linked.test.ts)',
  'link-circle': 'it takes two files (test/cli/linked.test.ts)',
  'link-missing': 'it is about another file (test/cli/linked.test.ts)',
  'template-missing': 'it is about another file (test/cli/templates.test.ts)',
  'template-sentence': 'it is about another file (test/cli/templates.test.ts)',
  'yaml-aliases': 'it takes ten thousand values (test/yaml)',
}

const underlined = (yaml: string, { start, end }: { start: number; end: number }) => yaml.slice(start, end)

describe.each(rules.map((rule) => [rule.id, rule] as const))('%s', (id, rule) => {
  const { title, why, examples } = rule.page()

  it('has an example that breaks it, unless no short text can', () => {
    // What an import finds stands in a document, not in a plan (test/layout/extract, test/cli/import).
    if (id in withoutExamples || id.startsWith('import-')) expect(examples).toEqual([])
    else expect(examples.some(({ finds }) => finds.length > 0)).toBe(true)
  })

  it.each(examples.map((example, index) => [index + 1, example] as const))('example %i', (_, { yaml, finds }) => {
    const preset = rule.levels?.recommended === 'off' ? 'strict' : 'recommended'
    const found = check(yaml.trimStart(), preset).findings.filter((finding) => finding.rule === id)
    expect(found.map(({ range }) => underlined(yaml.trimStart(), range))).toEqual(finds)
    for (const { message } of found) {
      expect(message.ru).toMatch(/^[«№\p{Lu}\d].*[.!?…)»]$/su)
      expect(message.en).toMatch(/[.!?…)»]$/su)
      expect(message.ru).not.toMatch(/undefined|null|\[object/)
    }
  })

  it('is mended by --fix on some example, if its findings say how', () => {
    const preset = rule.levels?.recommended === 'off' ? 'strict' : 'recommended'
    const found = examples.flatMap(({ yaml }) => check(yaml.trimStart(), preset).findings)
    expect(isMended(rule)).toBe(found.some((finding) => finding.rule === id && finding.fix !== undefined))
    if (/check --fix;/.test(why.en)) expect(isMended(rule)).toBe(true)
  })

  it('states its page in both languages', () => {
    for (const text of [title, why]) for (const lang of ['ru', 'en'] as const) expect(text[lang]).not.toBe('')
    expect(title.ru).toMatch(/\p{Script=Cyrillic}/u)
    expect(why.ru).toMatch(/\.$/u)
    expect(why.en).toMatch(/\.$/u)
  })
})

describe('the catalogue of rules', () => {
  it('names every rule file, and each once', () => {
    const notRules = new Set([
      'catalogue',
      'date-words',
      'duplicates',
      'index',
      'remarks',
      'rule',
      'run',
      'seal-words',
      'subjects',
      'typing',
      'upper-plan',
    ])
    const files = readdirSync(new URL('../../src/rules/', import.meta.url)).map((name) => name.replace(/\.ts$/, ''))
    expect(rules.map(({ id }) => id).sort()).toEqual(files.filter((name) => !notRules.has(name)).sort())
  })

  it('has one subject for each rule, and no subject without rules', () => {
    const groups = bySubject(rules)
    const listed = groups.flatMap((group) => group.rules.map(({ id }) => id))
    expect(listed.toSorted()).toEqual(rules.map(({ id }) => id))
    for (const group of groups) expect(group.rules, group.title.en).not.toEqual([])
  })

  it('runs without the places of the file', () => {
    for (const { page } of rules) {
      for (const { yaml } of page().examples) {
        const { plan } = check(yaml.trimStart())
        for (const rule of rules)
          expect(() => [
            ...(rule.check?.(plan, { options: usualOptions(rule), linked: noLinks, sealed: presentSealOf(plan) }) ??
              []),
          ]).not.toThrow()
      }
    }
  })
})
