import type { Reported, Severity } from '../core/diagnostic.ts'
import { counted, type Text } from '../core/text.ts'
import { headLine, messageLines } from './log-line.ts'
import { type CheckedFile, type Format, lastLine, type ReporterOptions, Spots } from './report.ts'
import { withoutCommands } from './workflow-commands.ts'

/** How many annotations of one kind GitHub shows of a step; those after them it drops without a word. */
const shownOfAKind = 10

const commands: Record<Severity, string> = { error: 'error', warning: 'warning', info: 'notice' }

/**
 * Annotations of GitHub Actions, as workflow commands in the log. What GitHub would not show stands in the log itself,
 * in a group a file, and the end says how much that is.
 */
export const github: Format = (options) => {
  const annotated: Record<Severity, number> = { error: 0, warning: 0, info: 0 }
  let inLog = 0
  return {
    begin: () => '',
    file: (checked) => {
      const spots = new Spots(checked)
      const { annotations, rest } = parted(checked)
      inLog += rest.length
      return annotations.map((finding) => annotation(finding, spots, options)).join('') + group(rest, spots, options)
    },
    end: () => {
      if (inLog === 0) return ''
      const sentence = moreText(inLog)[options.lang]
      // Whoever looks at the annotations only must hear of it too, while there is room for one more.
      return annotated.info < shownOfAKind ? `::notice title=roadmap::${data(sentence)}\n` : `${sentence}\n`
    },
  }

  function parted({ findings }: CheckedFile): { readonly annotations: Reported[]; readonly rest: Reported[] } {
    const annotations: Reported[] = []
    const rest: Reported[] = []
    for (const finding of findings) {
      if (annotated[finding.severity] === shownOfAKind) rest.push(finding)
      else {
        annotated[finding.severity]++
        annotations.push(finding)
      }
    }
    return { annotations, rest }
  }
}

function annotation(finding: Reported, spots: Spots, options: ReporterOptions): string {
  const spot = spots.of(finding.file, finding.range)
  const endLine = lastLine(spot)
  const place = {
    file: options.fromRoot(finding.file),
    line: spot.line,
    endLine,
    // GitHub takes columns only within one line. The end is exclusive: GitHub does not say, other linters do it so.
    ...(spot.endLine === spot.line ? { col: spot.column, endColumn: spot.endColumn } : {}),
    title: finding.rule,
  }
  const properties = Object.entries(place).map(([name, value]) => `${name}=${property(String(value))}`)
  const message = data(messageLines(finding, spots, options).join('\n'))
  return `::${commands[finding.severity]} ${properties.join(',')}::${message}\n`
}

/** Findings in the log of the step, folded under a line with their count. */
function group(findings: readonly Reported[], spots: Spots, options: ReporterOptions): string {
  const [first] = findings
  if (!first) return ''
  const many = counted(findings.length, ['замечание', 'замечания', 'замечаний'], ['more finding', 'more findings'])
  const title = { ru: `Ещё ${many.ru}: `, en: `${many.en}: ` }[options.lang] + options.fromRoot(first.file)
  const lines = findings.flatMap((finding) => [
    headLine(finding, spots, options),
    ...messageLines(finding, spots, options).map((line) => `  ${line}`),
  ])
  return `::group::${data(title)}\n${withoutCommands(lines.join('\n'))}\n::endgroup::\n`
}

function moreText(count: number): Text {
  const many = counted(count, ['замечание', 'замечания', 'замечаний'], ['more finding', 'more findings'])
  const why = {
    ru: `GitHub показывает не больше ${shownOfAKind} примечаний каждого вида`,
    en: `GitHub shows at most ${shownOfAKind} annotations of a kind`,
  }
  return {
    ru: `Ещё ${many.ru} — в журнале этого шага: ${why.ru}.`,
    en: `${many.en} in the log of this step: ${why.en}.`,
  }
}

/** A text as the data of a workflow command. */
function data(text: string): string {
  return text.replace(/%/g, '%25').replace(/\r/g, '%0D').replace(/\n/g, '%0A')
}

/** A text as a property of a workflow command. */
function property(text: string): string {
  return data(text).replace(/:/g, '%3A').replace(/,/g, '%2C')
}
