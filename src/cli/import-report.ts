import path from 'node:path'
import { type Path, pathText } from '../core/diagnostic.ts'
import { placeAt } from '../core/place.ts'
import { Lines } from '../core/source.ts'
import type { Lang } from '../core/text.ts'
import { writers } from '../document/index.ts'
import { importReport, type ReportedValue } from '../layout/index.ts'
import type { Roadmap } from '../model/index.ts'
import type { Imported } from './import-plan.ts'

/** Every value of a new file with its place in the document. */
export function reportedValues({ draft, parsed, plan }: Imported): ReportedValue[] {
  const lines = new Lines(parsed.source.text)
  return draft.origins.flatMap(({ path: at, from }) => {
    const { place, found } = placeAt(parsed.places, at)
    if (!found || !place.text) return []
    const line = lines.at(place.value.start).line
    return [{ name: nameOf(at, parsed.places, plan), line, text: place.text.text.trimEnd(), from }]
  })
}

/** A path as a person says it: the item by its number, then the keys as they stand in the file. */
function nameOf(at: Path, places: Imported['parsed']['places'], plan: Roadmap): string {
  const item = [...plan.sections, ...plan.activities]
    .filter((each) => each.path.every((step, i) => at[i] === step))
    .sort((a, b) => b.path.length - a.path.length)[0]
  const rest = item?.path.length ?? 0
  const keys = at.slice(rest).flatMap((_, i) => placeAt(places, at.slice(0, rest + i + 1)).place.key?.text ?? [])
  return [...(item ? [item.address] : []), keys.join(' / ')].join(': ')
}

/** The report in the format that the ending of its file asks for; Markdown where it asks for nothing. */
export async function reportBytes(
  imported: Imported,
  source: string,
  file: string,
  lang: Lang,
): Promise<string | Uint8Array> {
  const ending = path.extname(file).toLowerCase()
  if (ending === '.json') return importJson(imported, source)
  const report = importReport({ source, values: reportedValues(imported), unused: imported.draft.unused }, lang)
  if (ending === '.docx') return (await writers.docx()).writeDocx(report)
  if (ending === '.html' || ending === '.htm') return (await writers.html()).writeHtml(report)
  return (await writers.markdown()).writeMarkdown(report)
}

/** All that came of an import, for other programs. */
export function importJson(imported: Imported, source: string): string {
  const { draft, parsed, comparison, findings } = imported
  const lines = new Lines(parsed.source.text)
  const data = {
    schemaVersion: 1,
    source,
    yaml: parsed.source.text,
    compared: { cells: comparison.cells, differences: comparison.differences.length },
    values: draft.origins.flatMap(({ path: at, from }) => {
      const { place, found } = placeAt(parsed.places, at)
      return found
        ? [{ path: pathText(at), line: lines.at(place.value.start).line, text: place.text?.text ?? null, from }]
        : []
    }),
    findings: findings.map(({ rule, severity, message, range, path: at }) => ({
      rule,
      severity,
      message,
      path: pathText(at),
      line: lines.at(range.start).line,
      column: lines.at(range.start).column,
    })),
    unused: draft.unused.map(({ at, text, why }) => ({ at, text, why })),
  }
  return `${JSON.stringify(data, null, 2)}\n`
}
