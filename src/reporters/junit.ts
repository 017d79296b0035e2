import type { Reported } from '../core/diagnostic.ts'
import { headLine, messageLines } from './log-line.ts'
import { type CheckedFile, type Format, type ReporterOptions, Spots } from './report.ts'

/**
 * A JUnit report: a suite a file, a test a finding, and one test that passes for a file without any. Only errors are
 * failures, as with the exit code; warnings and notes are tests that pass and say so in `system-out`. `skipped` would
 * say that something was not looked at, and Jenkins counts it so.
 */
export const junit: Format = (options) => ({
  begin: () => '<?xml version="1.0" encoding="UTF-8"?>\n<testsuites name="roadmap check">\n',
  file: (checked) => suite(checked, options),
  end: () => '</testsuites>\n',
})

function suite(checked: CheckedFile, options: ReporterOptions): string {
  const { findings } = checked
  const name = options.fromRoot(checked.file)
  const spots = new Spots(checked)
  const failures = findings.filter(({ severity }) => severity === 'error').length
  const counts = { tests: Math.max(1, findings.length), failures, errors: 0, skipped: 0, time: 0 }
  const tests =
    findings.length > 0
      ? findings.map((finding) => testOf(finding, name, spots, options))
      : [`<testcase${attributes({ name: 'roadmap check', classname: name, time: 0 })}/>`]
  return `  <testsuite${attributes({ name, ...counts })}>\n    ${tests.join('\n    ')}\n  </testsuite>\n`
}

function testOf(finding: Reported, classname: string, spots: Spots, options: ReporterOptions): string {
  const lines = messageLines(finding, spots, options)
  // GitLab shows the text and passes the attribute over, Jenkins shows both.
  const text = escaped([headLine(finding, spots, options), ...lines].join('\n'))
  const outcome =
    finding.severity === 'error'
      ? `<failure${attributes({ message: lines[0] ?? '', type: finding.severity })}>${text}</failure>`
      : `<system-out>${text}</system-out>`
  return `<testcase${attributes({ name: testName(finding), classname, time: 0 })}>${outcome}</testcase>`
}

/** Of tests of one class with the same name GitLab takes the first only: the address makes them differ. */
function testName({ rule, address, again }: Reported): string {
  return [rule, ...(again > 0 ? [`(${again + 1})`] : []), ...(address === '' ? [] : [address])].join(' ')
}

function attributes(values: Readonly<Record<string, string | number>>): string {
  return Object.entries(values)
    .map(
      ([name, value]) =>
        ` ${name}="${escaped(String(value)).replace(/[\t\n]/g, (char) => `&#${char.charCodeAt(0)};`)}"`,
    )
    .join('')
}

const entities: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  '\r': '&#13;',
}

/** A text as XML has it: marks as entities, and a sign for what XML 1.0 does not allow at all. */
function escaped(text: string): string {
  return text
    .replace(/[^\t\n\r\u0020-\uD7FF\uE000-\uFFFD\u{10000}-\u{10FFFF}]/gu, '\uFFFD')
    .replace(/[&<>"\r]/g, (char) => entities[char] as string)
}
