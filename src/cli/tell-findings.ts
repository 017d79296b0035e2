import type { Diagnostic } from '../core/diagnostic.ts'
import type { Source } from '../core/source.ts'
import { formats, plain } from '../reporters/index.ts'
import type { Context } from './context.ts'

/** Tells findings of one file on standard error, as `check` tells them. */
export async function tellFindings(source: Source, findings: readonly Diagnostic[], context: Context): Promise<void> {
  if (findings.length === 0) return
  const { lang, version, system } = context
  const width = system.columns === undefined ? {} : { width: system.columns }
  const reporter = await formats.stylish({
    lang,
    version,
    paint: plain,
    fromRoot: asNamed,
    rules: async () => [],
    ...width,
  })
  const reported = findings.map((finding) => ({ ...finding, address: '', again: 0, folds: false }))
  system.err(reporter.file({ file: source.file, findings: reported, sources: new Map([[source.file, source]]) }))
}

function asNamed(file: string): string {
  return file
}
