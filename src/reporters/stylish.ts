import type { Reported } from '../core/diagnostic.ts'
import type { Lines, Range } from '../core/source.ts'
import { safeLine } from '../core/safe-text.ts'
import { counted, type Text } from '../core/text.ts'
import { type CheckedFile, type Format, type ReporterOptions, Spots, type Totals } from './report.ts'
import { severityNames } from './severity-names.ts'

/** For people: every finding with its place, the line underlined, and a count at the end. */
export const stylish: Format = (options) => ({
  begin: () => '',
  file: (checked) => fileText(checked, options),
  end: (totals) => (totals.files.length > 0 ? `${summary(totals, options)}\n` : ''),
})

function fileText(checked: CheckedFile, options: ReporterOptions): string {
  const spots = new Spots(checked)
  const told = new Set<string>()
  let text = ''
  for (const finding of checked.findings) {
    if (told.has(finding.rule)) continue
    const folded = finding.folds ? checked.findings.filter(({ rule }) => rule === finding.rule) : [finding]
    if (finding.folds) told.add(finding.rule)
    text += `${findingText(finding, folded, spots, options)}\n`
  }
  return text
}

/** A finding in full; of those of the same kind that are folded into it only the lines. */
function findingText(finding: Reported, folded: readonly Reported[], spots: Spots, options: ReporterOptions): string {
  const { lang, paint, width } = options
  const tint = paint[finding.severity]
  const placed = (one: { readonly file: string; readonly range: Range }) => placeText(one.file, one.range, spots)
  const head = `${paint.strong(placed(finding))}: ${tint(severityNames[finding.severity][lang])} ${paint.faint(`[${finding.rule}]`)}`
  const related = finding.related.map((each) => `  → ${placed(each)} ${paint.faint(safeLine(each.message[lang]))}`)
  const lines = spots.linesOf(finding.file)
  const excerpt = lines ? excerptOf(lines, finding.range, tint, paint.faint, roomIn(width)) : []
  const more = folded.length > 1 ? wrapped(moreText(folded, spots)[lang], width) : []
  return [head, ...wrapped(safeLine(finding.message[lang]), width), ...excerpt, ...related, ...more, ''].join('\n')
}

/** How many lines are named of those that are folded. */
const namedLines = 8

function moreText(folded: readonly Reported[], spots: Spots): Text {
  const others = folded.slice(1)
  const lines = [...new Set(others.map((one) => spots.of(one.file, one.range).line))]
  const more = counted(
    others.length,
    ['такое место', 'таких места', 'таких мест'],
    ['more such place', 'more such places'],
  )
  const named = `${lines.slice(0, namedLines).join(', ')}${lines.length > namedLines ? ', …' : ''}`
  const mended = folded.some(({ fix }) => fix)
  return {
    ru: `Ещё ${more.ru}: ${lines.length === 1 ? 'строка' : 'строки'} ${named}.${mended ? ' Исправить все: roadmap check --fix.' : ''}`,
    en: `${more.en}: ${lines.length === 1 ? 'line' : 'lines'} ${named}.${mended ? ' To correct all: roadmap check --fix.' : ''}`,
  }
}

function placeText(file: string, range: Range, spots: Spots): string {
  const { line, column } = spots.of(file, range)
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

function summary(totals: Totals, { lang, paint }: ReporterOptions): string {
  const files = counted(totals.files.length, ['файл', 'файла', 'файлов'], ['file', 'files'])[lang]
  const checked = { ru: `проверено: ${files}`, en: `${files} checked` }[lang]
  const held = totals.suppressed > 0 ? heldBack(totals.suppressed)[lang] : ''
  if (totals.errors + totals.warnings + totals.infos === 0)
    return paint.good({ ru: `Замечаний нет, ${checked}${held}.`, en: `No findings, ${checked}${held}.` }[lang])
  return `${countsText(totals, { lang, paint })}; ${checked}${held}.${totals.fixable > 0 ? ` ${mendable(totals.fixable)[lang]}` : ''}`
}

function heldBack(suppressed: number): Text {
  const many = counted(
    suppressed,
    ['прежнее замечание', 'прежних замечания', 'прежних замечаний'],
    ['known finding', 'known findings'],
  )
  return { ru: `, не показано ${many.ru}`, en: `, ${many.en} not shown` }
}

function mendable(fixable: number): Text {
  const many = counted(fixable, ['замечание', 'замечания', 'замечаний'], ['finding', 'findings'])
  return {
    ru: `Программа может исправить ${many.ru} сама: roadmap check --fix.`,
    en: `${many.en} can be corrected by the tool: roadmap check --fix.`,
  }
}

function countsText(
  { errors, warnings, infos }: Totals,
  { lang, paint }: Pick<ReporterOptions, 'lang' | 'paint'>,
): string {
  const parts = [
    paint.error(counted(errors, ['ошибка', 'ошибки', 'ошибок'], ['error', 'errors'])[lang]),
    paint.warning(
      counted(warnings, ['предупреждение', 'предупреждения', 'предупреждений'], ['warning', 'warnings'])[lang],
    ),
  ]
  if (infos > 0) parts.push(paint.info({ ru: `к сведению: ${infos}`, en: `${infos} for information` }[lang]))
  return parts.join(', ')
}
