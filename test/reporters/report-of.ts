import fc from 'fast-check'
import { checkPlan } from '../../src/check/index.ts'
import { Tally } from '../../src/cli/tally.ts'
import type { Reported } from '../../src/core/diagnostic.ts'
import type { Source } from '../../src/core/source.ts'
import { roadmapFormat } from '../../src/format/index.ts'
import { buildRoadmap } from '../../src/model/index.ts'
import { type CheckedFile, type FormatName, formats, plain, type ReporterOptions } from '../../src/reporters/index.ts'
import { rules } from '../../src/rules/index.ts'
import { readYaml } from '../../src/yaml/index.ts'

/** A whole report over files, as `check` would write it. */
export async function reportOf(
  format: FormatName,
  files: readonly CheckedFile[],
  options: Partial<ReporterOptions> = {},
): Promise<string> {
  const reporter = await formats[format]({
    lang: 'en',
    paint: plain,
    fromRoot: (file) => file,
    version: '1.2.3',
    rules: async () => rules.map(({ id, severity, page }) => ({ id, severity, ...page() })),
    ...options,
  })
  const tally = new Tally()
  const pieces = files.map((checked) => {
    tally.add(checked.file, checked.findings)
    return reporter.file(checked)
  })
  return [reporter.begin(), ...pieces, reporter.end(tally.totals())].join('')
}

/** A plan with all that `check` says of it. */
export function checkedPlan(file: string, yaml: string): CheckedFile {
  const parsed = readYaml({ file, text: yaml.trimStart() }, roadmapFormat)
  return { file, findings: checkPlan(buildRoadmap(parsed), parsed), sources: new Map([[file, parsed.source]]) }
}

/** Text of any kind, with all that a format may stumble over. */
const text = fc.oneof(
  fc.string({ unit: 'binary' }),
  fc
    .array(
      fc.constantFrom(
        '\n',
        '\r',
        '\r\n',
        '\t',
        '\0',
        '\u001b[31m',
        '\u2028',
        '\u0085',
        '\ud800',
        '\udc00',
        '\ufffe',
        '🌲',
        ' ',
        '::',
        '::error::',
        '::endgroup::',
        '##[error]',
        '##[',
        ']',
        '](',
        '%',
        '%0A',
        '%25',
        ':',
        ',',
        '=',
        '<',
        '>',
        '&',
        '"',
        "'",
        ']]>',
        '<!--',
        '{',
        '}',
        '\\',
        '/',
        'план',
        'a',
      ),
    )
    .map((parts) => parts.join('')),
)

const range = fc.tuple(fc.nat(40), fc.nat(10)).map(([start, length]) => ({ start, end: start + length }))

function findingIn(file: string): fc.Arbitrary<Omit<Reported, 'again'>> {
  const message = text.map((each) => ({ ru: each, en: each }))
  return fc.record(
    {
      rule: fc.constantFrom('deadline-unknown', 'title-empty', 'not-in-the-list'),
      severity: fc.constantFrom('error', 'warning', 'info'),
      message,
      file: fc.constant(file),
      range,
      path: fc.constant(['title']),
      related: fc.uniqueArray(fc.record({ file: fc.constant(file), range, message }), {
        maxLength: 2,
        selector: (each) => JSON.stringify(each),
      }),
      address: text,
      folds: fc.boolean(),
      fix: fc.array(fc.record({ range, text }), { minLength: 1, maxLength: 2 }),
    },
    { requiredKeys: ['rule', 'severity', 'message', 'file', 'range', 'path', 'related', 'address', 'folds'] },
  )
}

const oneFile = fc
  .tuple(
    text.filter((each) => each !== ''),
    text,
  )
  .chain(([file, source]) =>
    fc.array(findingIn(file), { maxLength: 15 }).map(
      (findings): CheckedFile => ({
        file,
        findings: counted(findings),
        sources: new Map<string, Source>([[file, { file, text: source }]]),
      }),
    ),
  )

/** Files of any name with findings of any words. */
export const files = fc.uniqueArray(oneFile, { maxLength: 3, selector: ({ file }) => file })

/** As `check` counts them: `again` tells those of one rule at one address apart. */
function counted(findings: readonly Omit<Reported, 'again'>[]): Reported[] {
  const times = new Map<string, number>()
  return findings.map((finding) => {
    const key = JSON.stringify([finding.rule, finding.address])
    const again = times.get(key) ?? 0
    times.set(key, again + 1)
    return { ...finding, again }
  })
}

/** How many findings there are in all files. */
export const countOf = (checked: readonly CheckedFile[]) =>
  checked.reduce((sum, { findings }) => sum + findings.length, 0)

/** Every rule's examples: all that the tool says, really said. */
export const examples = rules.flatMap(({ id, page }) =>
  page().examples.map(({ yaml }, i) => checkedPlan(`планы/${id} № ${i}.yaml`, yaml)),
)

/** A plan of so many activities without a deadline that can be understood, each an error. */
export const faulty = (count: number, name = 'план.yaml') =>
  checkedPlan(
    name,
    `roadmap: 1
title: План
draft: true
period: 2026 год
activities:
${Array.from({ length: count }, (_, i) => `  - { title: Дело ${i}, deadline: 31 февраля 2026, responsible: Директор }`).join('\n')}`,
  )
