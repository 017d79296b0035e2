import type { Reported, Severity } from '../core/diagnostic.ts'
import { fingerprint } from './fingerprint.ts'
import { JsonList } from './json-list.ts'
import { type Format, lastLine, Spots } from './report.ts'

/** GitLab has two more above them, `critical` and `blocker`: no plan breaks a service. */
const severities: Record<Severity, 'major' | 'minor' | 'info'> = { error: 'major', warning: 'minor', info: 'info' }

/** A report of GitLab's Code Quality (`artifacts: reports: codequality`). */
export const gitlab: Format = ({ lang, fromRoot }) => {
  const issues = new JsonList('  ')
  return {
    begin: () => '[',
    file: (checked) => {
      const spots = new Spots(checked)
      return checked.findings.map((finding) => issues.entry(issue(finding, spots))).join('')
    },
    end: () => `${issues.end()}]\n`,
  }

  function issue(finding: Reported, spots: Spots) {
    const path = fromRoot(finding.file)
    const spot = spots.of(finding.file, finding.range)
    return {
      // With the rule: GitLab asks for `check_name` and shows it nowhere (gitlab-org/gitlab#578172).
      description: `${finding.message[lang]} [${finding.rule}]`,
      check_name: finding.rule,
      fingerprint: fingerprint(finding, path),
      severity: severities[finding.severity],
      location: { path, lines: { begin: spot.line, end: lastLine(spot) } },
    }
  }
}
