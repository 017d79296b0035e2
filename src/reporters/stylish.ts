import type { Diagnostic, Severity } from '../core/diagnostic.ts'
import { Lines, type Range } from '../core/source.ts'
import { safeLine } from '../core/safe-text.ts'
import { counted, type Text } from '../core/text.ts'
import { count, type Report, type Reporter, type ReporterOptions } from './report.ts'

/** For people: every finding with its place, the line underlined, and a count at the end. */
export const stylish: Reporter = (report, options) => {
  const lines = new Map([...report.sources].map(([file, source]) => [file, new Lines(source.text)]))
  const findings = report.findings.map((finding) => findingText(finding, lines, options))
  return [...findings, `${summary(report, options)}\n`].join('\n')
}

const names: Record<Severity, Text> = {
  error: { ru: 'ошибка', en: 'error' },
  warning: { ru: 'предупреждение', en: 'warning' },
  info: { ru: 'к сведению', en: 'info' },
}

function findingText(finding: Diagnostic, files: ReadonlyMap<string, Lines>, options: ReporterOptions): string {
  const { lang, paint, width } = options
  const lines = files.get(finding.file)
  const tint = paint[finding.severity]
  const head = `${paint.strong(placeText(finding.file, finding.range, lines))}: ${tint(names[finding.severity][lang])} ${paint.faint(`[${finding.rule}]`)}`
  const related = finding.related.map(
    (each) => `  → ${placeText(each.file, each.range, files.get(each.file))} ${paint.faint(each.message[lang])}`,
  )
  const excerpt = lines ? excerptOf(lines, finding.range, tint, paint.faint, roomIn(width)) : []
  return [head, ...wrapped(safeLine(finding.message[lang]), width), ...excerpt, ...related, ''].join('\n')
}

function placeText(file: string, range: Range, lines: Lines | undefined): string {
  const { line, column } = lines?.at(range.start) ?? { line: 1, column: 1 }
  return `${safeLine(file)}:${line}:${column}`
}

/** Widest part of a line that is shown, in columns; a longer line is cut around the place. */
function roomIn(width: number | undefined): number {
  return Math.max(30, Math.min(100, (width ?? 120) - 10))
}

/** A sentence in lines of a terminal, indented by two; a no-break space does not end a line. */
function wrapped(sentence: string, width: number | undefined): string[] {
  const lines: string[] = []
  for (const word of sentence.split(' ')) {
    const last = lines.at(-1)
    if (last === undefined || (width !== undefined && last.length + 1 + word.length > width)) lines.push(`  ${word}`)
    else lines[lines.length - 1] = `${last} ${word}`
  }
  return lines
}

function excerptOf(
  lines: Lines,
  range: Range,
  tint: (t: string) => string,
  faint: (t: string) => string,
  room: number,
): string[] {
  const start = lines.at(range.start)
  const end = lines.at(range.end)
  const line = lines.line(start.line)
  const from = start.column - 1
  const to = end.line === start.line ? Math.max(end.column - 1, from + 1) : Math.max(line.length, from + 1)
  const cut = from > room * 0.75 ? from - Math.floor(room / 4) : 0
  const shown = line.slice(cut, cut + room)
  const before = cut > 0 ? '…' : ''
  const after = cut + room < line.length ? '…' : ''
  const gutter = String(start.line).padStart(4)
  const marks = tint('^'.repeat(Math.max(1, Math.min(to, cut + room) - from)))
  const indent = ' '.repeat(before.length + safeLine(line.slice(cut, from)).length)
  return [
    `${faint(`${gutter} │`)} ${before}${safeLine(shown)}${after}`,
    `${faint(`${' '.repeat(gutter.length)} │`)} ${indent}${marks}`,
  ]
}

function summary(report: Report, { lang, paint }: ReporterOptions): string {
  const files = counted(report.files.length, ['файл', 'файла', 'файлов'], ['file', 'files'])[lang]
  const checked = { ru: `проверено: ${files}`, en: `${files} checked` }[lang]
  if (report.findings.length === 0)
    return paint.good({ ru: `Замечаний нет, ${checked}.`, en: `No findings, ${checked}.` }[lang])
  return `${countsText(report, { lang, paint })}; ${checked}.`
}

function countsText({ findings }: Report, { lang, paint }: ReporterOptions): string {
  const errors = count(findings, 'error')
  const warnings = count(findings, 'warning')
  const infos = count(findings, 'info')
  const parts = [
    paint.error(counted(errors, ['ошибка', 'ошибки', 'ошибок'], ['error', 'errors'])[lang]),
    paint.warning(
      counted(warnings, ['предупреждение', 'предупреждения', 'предупреждений'], ['warning', 'warnings'])[lang],
    ),
  ]
  if (infos > 0) parts.push(paint.info({ ru: `к сведению: ${infos}`, en: `${infos} for information` }[lang]))
  return parts.join(', ')
}
