import { existsSync, readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { Ajv2020, type ValidateFunction } from 'ajv/dist/2020.js'
import { describe, expect, it } from 'vitest'
import { stateOrder } from '../../src/layout/state-names.ts'
import { examples, files, reportOf } from '../reporters/report-of.ts'
import fc from 'fast-check'
import { p, tbl, tc, tr, zipped } from '../document/readers/zipped.ts'
import { root, run } from '../run-main.ts'

const ajv = new Ajv2020({ allowUnionTypes: true })

const schema = (name: string) => JSON.parse(readFileSync(path.join(root, `schemas/${name}.schema.json`), 'utf8'))

/** The same schema for its writer: a key that is not described is a fault here, where a reader passes it over. */
function closed(part: unknown): unknown {
  if (Array.isArray(part)) return part.map(closed)
  if (typeof part !== 'object' || part === null) return part
  const parts = Object.fromEntries(Object.entries(part).map(([key, value]) => [key, closed(value)]))
  return 'properties' in part && 'required' in part ? { ...parts, additionalProperties: false } : parts
}

function compiled(name: string): ValidateFunction {
  return ajv.compile({ ...(closed(schema(name)) as object), $id: `closed-${name}` })
}

const check = compiled('check')
const deadline = compiled('deadline')
const standings = compiled('standings')
const diff = compiled('diff')
const verify = compiled('verify')
const imported = compiled('import')

function expectValid(valid: ValidateFunction, output: unknown) {
  expect(valid(output), JSON.stringify(valid.errors)).toBe(true)
}

const json = async (...argv: string[]) => JSON.parse((await run([...argv, '--format', 'json', '--lang', 'en'])).stdout)

/** Every plan among the end-to-end cases and the examples. */
const plans = [
  ...readdirSync(path.join(root, 'test/cases')).map((name) => `test/cases/${name}/plan.yaml`),
  ...readdirSync(path.join(root, 'examples'), { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.yaml') && !name.endsWith('people.yaml'))
    .map((name) => `examples/${name.replaceAll(path.sep, '/')}`),
].filter((file) => existsSync(path.join(root, file)))

/** Those that can be compared: what could not be read is refused. */
const readable = plans.filter((file) => file.startsWith('examples/'))

describe('check --format json', () => {
  it.each(plans)('of %s fits schemas/check.schema.json', async (plan) => {
    expectValid(check, await json('check', plan))
  })

  it('fits for all that the rules say, and for any names and words', async () => {
    expectValid(check, JSON.parse(await reportOf('json', examples)))
    await fc.assert(
      fc.asyncProperty(files, async (checked) => {
        expectValid(check, JSON.parse(await reportOf('json', checked)))
      }),
      { numRuns: 30 },
    )
  })
})

describe('deadline --format json', () => {
  it.each(plans)('of %s fits schemas/deadline.schema.json', async (plan) => {
    expectValid(deadline, await json('deadline', '--from-file', plan))
  })

  it('fits for every kind of wording, one or many', async () => {
    const wordings = [
      '1 сентября 2026 г.',
      'до 1 сентября',
      'май 2026 г.',
      'май 2026, июнь 2026',
      'ежегодно, май',
      'в течение года',
      'по завершении',
      'согласно графику',
      'когда-нибудь',
    ]
    const all: { kind: string }[] = await json('deadline', ...wordings, '--period', '2026-2028 гг.')
    expectValid(deadline, all)
    expect(all.map(({ kind }) => kind)).toEqual(schema('deadline').$defs.reading.properties.kind.enum)
    expectValid(deadline, await json('deadline', 'ежегодно, май'))
  })
})

describe('overdue and status --format json', () => {
  it.each(plans)('of %s fit schemas/standings.schema.json', async (plan) => {
    expectValid(standings, await json('status', plan, '--as-of', '2027-02-01'))
    expectValid(standings, await json('overdue', plan, '--as-of', '2027-02-01', '--within', '60d'))
  })

  it('know the states that there are', () => {
    const { state } = schema('standings').properties.items.items.properties
    expect([...state.enum].sort()).toEqual([...stateOrder].sort())
  })
})

describe('diff --format json', () => {
  it('of every two plans fits schemas/diff.schema.json, and knows all kinds of changes', async () => {
    const kinds = new Set<string>()
    for (const [index, plan] of readable.entries()) {
      const output = await json('diff', readable[(index + 1) % readable.length] ?? plan, plan)
      expectValid(diff, output)
      for (const { kind } of output.changes) kinds.add(kind)
    }
    expectValid(
      diff,
      await json('diff', 'test/readme/утверждён.yaml', 'test/readme/изменён.yaml', '--ground', 'приказ'),
    )
    expect(schema('diff').$defs.change.properties.kind.enum).toEqual(expect.arrayContaining([...kinds]))
    expect(kinds.size).toBeGreaterThan(4)
  })
})

describe('verify --format json', () => {
  it.each(['verify-changed', 'approve-dates', 'approve-dates/written', 'amend-shifted'])(
    'of %s fits schemas/verify.schema.json',
    async (name) => {
      expectValid(verify, await json('verify', `test/cases/${name}/план.yaml`))
    },
  )
})

/** A row of a table in Word. */
const cells = (texts: readonly string[]) => tr(texts.map((text) => tc(text)).join(''))

describe('import --format json', () => {
  const fixtures = readdirSync(path.join(root, 'test/document/readers/fixtures'))
    .filter((name) => /\.(?:docx|html)$/u.test(name))
    .map((name) => `test/document/readers/fixtures/${name}`)

  it.each(fixtures)('of %s fits schemas/import.schema.json', async (file) => {
    const ran = await run(['import', file, '--format', 'json', '--lang', 'en'])
    if (ran.code === 0) expectValid(imported, JSON.parse(ran.stdout))
    else expect([ran.code, ran.stdout]).toEqual([2, ''])
  })

  it('fits with everything: doubts, differences, what is left out with and without a place', async () => {
    const heads = ['№ п/п', 'Мероприятие', 'Срок', 'Ответственный']
    const docx = zipped({
      body: [
        p('Письмо'),
        p('ПЛАН МЕРОПРИЯТИЙ'),
        p('Ещё строка под названием.'),
        tbl(cells(heads) + cells(['1.', '*дело', 'май', 'Завуч']) + cells(['2.', 'Второе'])),
        tbl(cells([...heads, 'Итог']) + cells(['1.', 'Иное', 'май', 'Завуч', 'протокол'])),
        '<w:p><w:r><w:drawing/></w:r></w:p>',
      ].join(''),
      header: p('колонтитул'),
      more: { 'word/vbaProject.bin': 'x' },
    })
    const { stdout } = await run(['import', '-', '--format', 'json'], { stdin: docx })
    const output = JSON.parse(stdout)
    expectValid(imported, output)
    expect(output.findings.length).toBeGreaterThan(2)
    expect(output.compared.differences).toBeGreaterThan(0)
    const places = new Set(output.unused.map(({ at }: { at: object | null }) => Object.keys(at ?? {}).length))
    expect([...places].sort()).toEqual([0, 1, 3])
  })
})

describe('the schemas', () => {
  it('let a reader pass over keys that are added later, and miss none that is promised', async () => {
    const valid = ajv.compile(schema('check'))
    const output = await json('check', 'examples/reading.yaml')
    expect(valid({ ...output, later: 1 })).toBe(true)
    expect(check({ ...output, later: 1 })).toBe(false)
    const { errors: _, ...without } = output
    expect(valid(without)).toBe(false)
  })
})
