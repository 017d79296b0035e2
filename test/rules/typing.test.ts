import { readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { stringify } from 'yaml'
import type { Diagnostic } from '../../src/core/diagnostic.ts'
import { normalForm, readDeadline } from '../../src/deadline/index.ts'
import { printedTexts } from '../../src/analysis/index.ts'
import { placeAt } from '../../src/core/place.ts'
import { roadmapFormat } from '../../src/format/index.ts'
import { buildRoadmap } from '../../src/model/index.ts'
import { type Rule, rules, runRules } from '../../src/rules/index.ts'
import { readYaml } from '../../src/yaml/index.ts'
import { root } from '../run-main.ts'

type Plan = Record<string, unknown>

// Quoted, so that no text means anything to YAML.
const quoted = { defaultStringType: 'QUOTE_DOUBLE', defaultKeyType: 'PLAIN', lineWidth: 0 } as const

const typing = rules.filter(({ folds, check, id }) => check && (folds || id === 'text-unpaired'))

function read(plan: Plan | string) {
  const text = typeof plan === 'string' ? plan : stringify(plan, quoted)
  const parsed = readYaml({ file: 'plan.yaml', text }, roadmapFormat)
  return { value: parsed.value as Plan, places: parsed.places, plan: buildRoadmap(parsed) }
}

function findings(plan: Plan | string, of: readonly Rule[]): Diagnostic[] {
  const { plan: built, places } = read(plan)
  return runRules(built, places, of)
}

/** The plan with the fixes made; of several that overlap, the first. */
function mended(plan: Plan, found: readonly Diagnostic[]): Plan {
  const edits = found.flatMap(({ fix }) => (fix ? [fix] : []))
  const done: { key: string; start: number; end: number }[] = []
  const chosen = edits.filter((fix) => {
    const spans = fix.map(({ change }) => ({
      key: JSON.stringify(change?.path),
      start: change?.start ?? 0,
      end: change?.end ?? 0,
    }))
    const collides = spans.some((a) =>
      done.some((b) => a.key === b.key && (a.start === b.start || (a.start < b.end && b.start < a.end))),
    )
    if (!collides) done.push(...spans)
    return !collides
  })
  const copy = structuredClone(plan)
  const changes = chosen.flat().map(({ change, text }) => ({ ...(change as NonNullable<typeof change>), text }))
  for (const { path: at, start, end, text } of changes.sort((a, b) => b.start - a.start || b.end - a.end)) {
    const steps = at.map(String)
    let holder = copy
    for (const step of steps.slice(0, -1)) holder = holder[step] as Plan
    const last = steps.at(-1) as string
    const scalar = holder[last] as string
    holder[last] = scalar.slice(0, start) + text + scalar.slice(end)
  }
  return copy
}

const fixable = (found: readonly Diagnostic[]) =>
  found.filter(({ fix }) => fix).map(({ rule, message }) => `${rule}: ${message.ru}`)

/** Makes all fixes again and again; the passes that it took, and what came of it. */
function settled(plan: Plan): { readonly plan: Plan; readonly passes: number } {
  let current = plan
  for (let passes = 0; passes <= 10; passes++) {
    if (fixable(findings(current, typing)).length === 0) return { plan: current, passes }
    // Rule by rule: of each the changes are known to be safe together.
    for (const rule of typing) current = mended(current, findings(current, [rule]))
  }
  throw new Error(`still to be mended: ${fixable(findings(current, typing)).join('\n')}`)
}

/** What of a rule's findings could still be fixed after all its fixes were made. */
function leftBy(rule: Rule, plan: Plan): string[] {
  return fixable(findings(mended(plan, findings(plan, [rule])), [rule]))
}

const meaning = (wording: string) => normalForm(readDeadline(wording).deadline)

/** What the deadlines of a plan mean, and who of the directory answers. */
const meanings = (plan: Plan) =>
  read(plan).plan.activities.map(({ deadline, responsible }) => [
    deadline && normalForm(deadline.reading.deadline),
    [...responsible.values()].flatMap(({ value }) => value?.people.map(({ entry }) => entry?.key) ?? []),
  ])

const pieces = [
  'школы',
  'Классы',
  'ёлка',
  'и др',
  'С',
  'в',
  'школа№8',
  'cрок',
  'ХХI',
  ' c ',
  'IT',
  'И.И.Иванова',
  'Иванова И.И.',
  'А. Б.Ясная',
  ' ',
  ' ',
  ' ',
  '  ',
  '\u00A0',
  '\t',
  '\n',
  '\n- ',
  '\n-',
  '\n– ',
  '\n• ',
  '\n1) ',
  ',',
  ';',
  ':',
  '.',
  '…',
  '!',
  '«',
  '»',
  '"',
  '"',
  '„',
  '“',
  '”',
  '(',
  ')',
  '[',
  ']',
  '**',
  '_',
  '__',
  ' - ',
  '-',
  '–',
  ' – ',
  '—',
  ' — ',
  '- ',
  ' -',
  '№',
  '№5',
  'N 5',
  'No5',
  '5',
  '05',
  '12',
  '3 : 2',
  '9:00',
  '1,5',
  'school.example.ru',
  'a@b.ru',

  '2020г.',
  '2020 года',
  '2021',
  '01 декабря',
  'сентября',
  'Сентябрь',
  'май 2022',
  '2020-2024',
  '2022 – 2023 гг.',
  '5-9 классов',
  '01.09.2022 г.',
  '1.9.2022',
  'ежегодно',
  'Ежегодно',
  'до',
  'по',
  'г.',
  'года',
]

const text = fc
  .array(fc.constantFrom(...pieces), { minLength: 1, maxLength: 9 })
  .map((each) => each.join(''))
  .filter((each) => each.trim() !== '')

const item = fc.record(
  {
    title: text,
    deadline: text,
    responsible: fc.oneof(text, fc.array(text, { minLength: 1, maxLength: 2 })),
    result: text,
  },
  { requiredKeys: ['title'] },
)

const anyPlan: fc.Arbitrary<Plan> = fc
  .record(
    {
      title: text,
      approval: fc.record({ by: fc.record({ position: text, name: text }), date: text }),
      agreed: fc.array(fc.record({ text }), { minLength: 1, maxLength: 1 }),
      order: fc.record({ heading: text, text, date: text }),
      responsibles: fc.record({ ясная: fc.constant('А.А.Ясная'), ivanova: fc.constant('И.И.Иванова') }),
      activities: fc.array(item, { minLength: 1, maxLength: 6 }),
    },
    { requiredKeys: ['title', 'activities'] },
  )
  .map((plan): Plan => ({ roadmap: '1', ...plan }))

const folder = path.join(root, 'examples')
const closing = `roadmap: 1
title: План
responsibles: { head: Берёзова В. Г. }
footnotes: |
  * При наличии средств.
signature: { position: Директор, name: Т. Н. Кедрова }
executor: { name: Клёнова Д. Е. }
approval-sheet: [head, Учитель, { position: Завуч, name: Е. Ж. Липова }]
activities:
  - title: Издать приказ
    deadline: до 15 сентября 2026 г.
`
const examples = [
  { name: 'a plan that is signed', yaml: closing },
  ...readdirSync(folder)
    .filter((name) => name.endsWith('.yaml'))
    .map((name) => ({ name, yaml: readFileSync(path.join(folder, name), 'utf8') })),
  ...rules.flatMap(({ id, page }) =>
    page().examples.map(({ yaml }, i) => ({ name: `${id} ${i + 1}`, yaml: yaml.trimStart() })),
  ),
].filter(({ yaml }) => read(yaml).value?.['title'] !== undefined)

describe('the texts that print', () => {
  it.each(examples)('of $name stand in the file as the model has them', ({ yaml }) => {
    const { plan, places } = read(yaml)
    for (const { path: at, text: printed, offset } of printedTexts(plan)) {
      const { place, found } = placeAt(places, at)
      expect(found, at.join('.')).toBe(true)
      expect(place.text?.text.slice(offset, offset + printed.length)).toBe(printed)
    }
  })
})

describe.each(typing.map((rule) => [rule.id, rule] as const))('the fixes of %s', (_, rule) => {
  it('leave nothing to be fixed', () => {
    for (const { yaml } of examples) expect(leftBy(rule, read(yaml).value)).toEqual([])
    fc.assert(
      fc.property(anyPlan, (plan) => {
        expect(leftBy(rule, plan)).toEqual([])
      }),
      { numRuns: 150 },
    )
  })
})

describe('the fixes of all rules about typing', () => {
  it('come to an end', () => {
    for (const { yaml } of examples) expect(settled(read(yaml).value).passes).toBeLessThanOrEqual(10)
    fc.assert(
      fc.property(anyPlan, (plan) => {
        settled(plan)
      }),
      { numRuns: 300 },
    )
  })

  it('change the meaning of no deadline, and of nobody who answers', () => {
    fc.assert(
      fc.property(anyPlan, (plan) => {
        expect(meanings(settled(plan).plan)).toEqual(meanings(plan))
      }),
      { numRuns: 300 },
    )
  })

  it.each(['first', 'second', 'third', 'fourth', 'fifth'])('keep the wordings of %s.tsv', (name) => {
    const file = readFileSync(path.join(root, 'test/deadline/wordings', `${name}.tsv`), 'utf8')
    const wordings = file
      .split('\n')
      .slice(1)
      .map((line) => line.split('\t')[0] ?? '')
      .filter((each) => each.trim() !== '')
    const activities = wordings.map((deadline) => ({ title: 'Издать приказ', deadline }))
    const after = settled({ roadmap: '1', title: 'План', activities }).plan['activities'] as { deadline: string }[]
    expect(after.map(({ deadline }) => meaning(deadline))).toEqual(wordings.map(meaning))
  })
})
