import type { Reported } from '../core/diagnostic.ts'
import type { Range } from '../core/source.ts'
import { safeLine } from '../core/safe-text.ts'
import type { ReporterOptions, Spots } from './report.ts'
import { severityNames } from './severity-names.ts'

/** Where a finding stands and how much it matters, in one line: `планы/школа.yaml:12:5: ошибка [deadline-reversed]`. */
export function headLine(finding: Reported, spots: Spots, { lang, fromRoot }: ReporterOptions): string {
  return `${placeText(finding, spots, fromRoot)}: ${severityNames[finding.severity][lang]} [${finding.rule}]`
}

/** What a finding says, and on lines of their own the other places of which it speaks. */
export function messageLines(finding: Reported, spots: Spots, { lang, fromRoot }: ReporterOptions): readonly string[] {
  const related = finding.related.map((each) => `→ ${placeText(each, spots, fromRoot)} ${safeLine(each.message[lang])}`)
  return [safeLine(finding.message[lang]), ...related]
}

function placeText(
  { file, range }: { readonly file: string; readonly range: Range },
  spots: Spots,
  fromRoot: ReporterOptions['fromRoot'],
): string {
  const { line, column } = spots.of(file, range)
  return `${safeLine(fromRoot(file))}:${line}:${column}`
}
