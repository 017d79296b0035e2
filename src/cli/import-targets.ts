import { statSync } from 'node:fs'
import path from 'node:path'
import type { Text } from '../core/text.ts'
import { cannotWrite } from './files.ts'
import { sameFile } from './print-targets.ts'
import { UsageError } from './usage-error.ts'

/** The endings of reports; without one it is Markdown. */
const reportEndings: ReadonlySet<string> = new Set(['', '.md', '.markdown', '.txt', '.html', '.htm', '.docx', '.json'])

/** What is asked of an import that writes files: `-` and nothing are standard output, of a report nothing is none. */
interface Wishes {
  readonly out?: string
  readonly report?: string
  readonly force?: true
}

/** The absolute names of the files that an import writes. */
export interface ImportTargets {
  readonly plan?: string
  readonly report?: string
}

/**
 * The files that an import may write, settled before the document is read: never the document itself, no two results in
 * one place, nothing over a file that is there unless `--force` says so.
 * @throws UsageError where one of them may not be written.
 */
export function importTargets(source: string, { out, report, force }: Wishes, cwd: string): ImportTargets {
  const plan = absoluteOf(out, cwd)
  const table = absoluteOf(report, cwd)
  if (report === '-' && plan === undefined) throw new UsageError(bothToOutput)
  for (const [name, absolute] of [
    [out ?? '', plan],
    [report ?? '', table],
  ] as const)
    if (absolute !== undefined)
      mayBeWritten(name, absolute, force === true, source === '-' ? null : path.resolve(cwd, source))
  if (plan !== undefined && table !== undefined && identityOf(plan) === identityOf(table))
    throw new UsageError(onePlace(report ?? ''))
  if (table !== undefined && !reportEndings.has(path.extname(table).toLowerCase()))
    throw new UsageError(noSuchReport(report ?? ''))
  return { ...(plan === undefined ? {} : { plan }), ...(table === undefined ? {} : { report: table }) }
}

function absoluteOf(name: string | undefined, cwd: string): string | undefined {
  return name === undefined || name === '-' ? undefined : path.resolve(cwd, name)
}

function mayBeWritten(name: string, absolute: string, force: boolean, source: string | null): void {
  if (source !== null && identityOf(absolute) === identityOf(source)) throw new UsageError(overSource(name))
  const there = statOf(absolute)
  if (there?.isDirectory()) throw cannotWrite(absolute, Object.assign(new Error('folder'), { code: 'EISDIR' }))
  // A device in the place of a file would be taken away for it.
  if (there && !there.isFile()) throw cannotWrite(absolute, Object.assign(new Error('no file'), { code: 'ENOTFILE' }))
  if (there && !force) throw new UsageError(isThere(name))
  if (!there && !statOf(path.dirname(absolute))?.isDirectory())
    throw cannotWrite(absolute, Object.assign(new Error('no folder'), { code: 'ENOENT' }))
}

/** By which it is known that two names are one file: links lead to the same. */
function identityOf(absolute: string): string {
  const there = statOf(absolute)
  return there ? `${there.dev} ${there.ino}` : sameFile(absolute)
}

function statOf(absolute: string) {
  try {
    return statSync(absolute, { bigint: true, throwIfNoEntry: false })
  } catch {
    // A name that is no good is told when it is written to.
    return undefined
  }
}

function isThere(file: string): Text {
  return {
    ru: `Файл «${file}» уже есть: укажите другое имя или добавьте --force, чтобы его перезаписать.`,
    en: `The file “${file}” is already there: give another name, or add --force to overwrite it.`,
  }
}

function overSource(file: string): Text {
  return {
    ru: `«${file}» — это сам документ, он не перезаписывается: укажите другое имя.`,
    en: `“${file}” is the document itself, which is not overwritten: give another name.`,
  }
}

function onePlace(file: string): Text {
  return {
    ru: `И план, и отчёт попали бы в один файл «${file}»: укажите для отчёта другое имя.`,
    en: `Plan and report would both go to the file “${file}”: give the report another name.`,
  }
}

function noSuchReport(file: string): Text {
  return {
    ru: `«${file}»: по окончанию имени не видно вида отчёта; возможны .md, .html, .docx и .json.`,
    en: `“${file}”: the ending does not say which kind of report; possible are .md, .html, .docx and .json.`,
  }
}

const bothToOutput: Text = {
  ru: 'И план, и отчёт попали бы на стандартный вывод: укажите файл плана (-o план.yaml) или файл отчёта.',
  en: 'Plan and report would both go to standard output: name a file for the plan (-o plan.yaml) or for the report.',
}
