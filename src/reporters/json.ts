import { pathText, type Reported } from '../core/diagnostic.ts'
import { JsonList, properties } from './json-list.ts'
import { type Format, Spots } from './report.ts'

/** The version of the JSON output: keys are only ever added. */
const schemaVersion = 1

/**
 * All findings for programs. Lines and columns are 1-based, columns count UTF-16 units, the end is exclusive. The counts
 * stand at the end: they are known only then.
 */
export const json: Format = ({ lang }) => {
  const findings = new JsonList('    ')
  return {
    begin: () => `{\n  "schemaVersion": ${schemaVersion},\n  "findings": [`,
    file: (checked) => {
      const spots = new Spots(checked)
      return checked.findings.map((finding) => findings.entry(entry(finding, spots))).join('')
    },
    end: ({ files, errors, warnings, infos, fixable, suppressed }) => {
      const rest = properties({ files, errors, warnings, infos, fixable, suppressed }, '  ')
      return `${findings.end()}],\n${rest}\n}\n`
    },
  }

  function entry({ file, range, rule, severity, message, path, address, related, fix }: Reported, spots: Spots) {
    return {
      file,
      ...spots.of(file, range),
      rule,
      severity,
      message: message[lang],
      path: pathText(path),
      address,
      ...(related.length > 0
        ? {
            related: related.map((one) => ({
              file: one.file,
              ...spots.of(one.file, one.range),
              message: one.message[lang],
            })),
          }
        : {}),
      ...(fix ? { fix: fix.map((edit) => ({ ...spots.of(file, edit.range), text: edit.text })) } : {}),
    }
  }
}
