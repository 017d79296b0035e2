import type { Reported, Severity } from '../core/diagnostic.ts'
import type { Range } from '../core/source.ts'
import { fingerprint } from './fingerprint.ts'
import { JsonList, properties } from './json-list.ts'
import { type Format, type ReporterOptions, type RuleInfo, Spots } from './report.ts'

const levels: Record<Severity, 'error' | 'warning' | 'note'> = { error: 'error', warning: 'warning', info: 'note' }

/** The root of the repository, by the name that GitHub and others know it by. */
const root = '%SRCROOT%'

/** SARIF 2.1.0, for code scanning: one run with all rules, the findings, and the files that were looked at. */
export const sarif: Format = async (options) => {
  const rules = await options.rules()
  const indexes = new Map(rules.map(({ id }, index) => [id, index]))
  const results = new JsonList('        ')
  return {
    begin: () => `${head(rules, options)},\n      "results": [`,
    file: (checked) => {
      const spots = new Spots(checked)
      return checked.findings
        .map((finding) => results.entry(result(finding, indexes.get(finding.rule), spots, options)))
        .join('')
    },
    end: ({ files }) => {
      const artifacts = files.map((file) => ({ location: artifactLocation(file, options), roles: ['analysisTarget'] }))
      return `${results.end()}],\n${properties({ artifacts }, '      ')}\n    }\n  ]\n}\n`
    },
  }
}

/** All that is known before the first file, up to the results. */
function head(rules: readonly RuleInfo[], { lang, version }: ReporterOptions): string {
  const log = {
    $schema: 'https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json',
    version: '2.1.0',
  }
  const run = {
    tool: {
      driver: {
        name: 'roadmap',
        version,
        semanticVersion: version,
        language: lang,
        rules: rules.map(({ id, title, why, severity }) => ({
          id,
          shortDescription: { text: title[lang] },
          fullDescription: { text: why[lang] },
          help: { text: `${why[lang]}\n\nroadmap explain ${id}` },
          defaultConfiguration: { level: levels[severity] },
        })),
      },
    },
    language: lang,
    columnKind: 'utf16CodeUnits',
    newlineSequences: ['\r\n', '\n', '\r'],
    originalUriBaseIds: { [root]: { description: { text: rootText[lang] } } },
  }
  return `{\n${properties(log, '  ')},\n  "runs": [\n    {\n${properties(run, '      ')}`
}

const rootText = { ru: 'Корень репозитория.', en: 'The root of the repository.' }

function result(finding: Reported, ruleIndex: number | undefined, spots: Spots, options: ReporterOptions) {
  const { file, range, rule, severity, message, related, fix } = finding
  const { lang, fromRoot } = options
  return {
    ruleId: rule,
    ...(ruleIndex === undefined ? {} : { ruleIndex }),
    level: levels[severity],
    message: { text: plainText(message[lang]) },
    locations: [location(file, range, spots, options)],
    ...(related.length > 0
      ? {
          relatedLocations: related.map((each) => ({
            ...location(each.file, each.range, spots, options),
            message: { text: plainText(each.message[lang]) },
          })),
        }
      : {}),
    partialFingerprints: { 'roadmapFinding/v1': fingerprint(finding, fromRoot(file)) },
    ...(fix
      ? {
          fixes: [
            {
              artifactChanges: [
                {
                  artifactLocation: artifactLocation(file, options),
                  replacements: fix.map((edit) => ({
                    deletedRegion: region(file, edit.range, spots),
                    insertedContent: { text: edit.text },
                  })),
                },
              ],
            },
          ],
        }
      : {}),
  }
}

function location(file: string, range: Range, spots: Spots, options: ReporterOptions) {
  return {
    physicalLocation: { artifactLocation: artifactLocation(file, options), region: region(file, range, spots) },
  }
}

/** Columns as SARIF counts them: from 1, the end exclusive. */
function region(file: string, range: Range, spots: Spots) {
  const { line, column, endLine, endColumn } = spots.of(file, range)
  return { startLine: line, startColumn: column, endLine, endColumn }
}

/** A file of the repository is named from its root; of one outside (or of none) nothing is promised. */
function artifactLocation(file: string, { fromRoot }: ReporterOptions) {
  const path = fromRoot(file)
  if (/^(?:\/|[A-Za-z]:\/)/.test(path)) return { uri: `file:///${encoded(path.replace(/^\//, ''))}` }
  return /^(?:\.\.\/|<stdin>$)/.test(path) ? { uri: encoded(path) } : { uri: encoded(path), uriBaseId: root }
}

function encoded(path: string): string {
  return path
    .replace(/\p{Surrogate}/gu, '\uFFFD')
    .split('/')
    .map(encodeURIComponent)
    .join('/')
}

/** A text that may quote a stranger's: `[words](address)` would be shown as a link. */
function plainText(text: string): string {
  return text.replace(/\](?=\()/g, '\\]')
}
