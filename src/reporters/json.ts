import { pathText } from '../core/diagnostic.ts'
import { jsonText } from '../core/json-text.ts'
import { Lines } from '../core/source.ts'
import { count, type Reporter } from './report.ts'

/** The version of the JSON output: keys are only ever added. */
const schemaVersion = 1

/** All findings for programs. Lines and columns are 1-based, columns count UTF-16 units, the end is exclusive. */
export const json: Reporter = (report, { lang }) => {
  const lines = new Map([...report.sources].map(([file, source]) => [file, new Lines(source.text)]))
  const findings = report.findings.map((finding) => {
    const at = place(lines.get(finding.file), finding.range)
    const related = finding.related.map((each) => ({
      file: each.file,
      ...place(lines.get(each.file), each.range),
      message: each.message[lang],
    }))
    return {
      file: finding.file,
      ...at,
      rule: finding.rule,
      severity: finding.severity,
      message: finding.message[lang],
      path: pathText(finding.path),
      ...(related.length > 0 ? { related } : {}),
    }
  })
  const errors = count(report.findings, 'error')
  const warnings = count(report.findings, 'warning')
  const infos = count(report.findings, 'info')
  return `${jsonText({ schemaVersion, files: report.files, errors, warnings, infos, findings }, 2)}\n`
}

function place(lines: Lines | undefined, range: { readonly start: number; readonly end: number }) {
  const start = lines?.at(range.start) ?? { line: 1, column: 1 }
  const end = lines?.at(range.end) ?? start
  return { line: start.line, column: start.column, endLine: end.line, endColumn: end.column }
}
