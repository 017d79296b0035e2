import path from 'node:path'
import { nearest } from '../core/similar.ts'
import {
  type CheckedFile,
  type FormatName,
  formats,
  type Reporter,
  type ReporterOptions,
  type Totals,
  withoutCommands,
} from '../reporters/index.ts'
import type { System } from './system.ts'
import { WholeFile } from './files.ts'
import { UsageError } from './usage-error.ts'

/** A format that was asked for, and where it goes; without a file it goes to standard output. */
export interface Target {
  readonly format: FormatName
  readonly file?: string
}

/** Where nothing is asked for: words for people, and in GitHub Actions annotations beside them. */
export function usualTargets(system: System): readonly Target[] {
  return inActions(system) ? [{ format: 'stylish' }, { format: 'github' }] : [{ format: 'stylish' }]
}

function inActions({ env }: System): boolean {
  return env.GITHUB_ACTIONS === 'true'
}

/** Reads one more `--format name` or `--format name=file`. */
export function target(value: string, before: readonly Target[] = []): readonly Target[] {
  const at = value.indexOf('=')
  const name = at < 0 ? value : value.slice(0, at)
  const file = at < 0 ? undefined : value.slice(at + 1)
  if (!Object.hasOwn(formats, name)) throw new UsageError(unknown(name))
  if (file === '') throw new UsageError(noFile(name))
  const next: Target = { format: name as FormatName, ...(file === undefined ? {} : { file }) }
  const all = [...before, next]
  const clash = before.find((each) => placeOf(each) === placeOf(next))
  if (clash) throw new UsageError(sameTarget(clash, next))
  return all
}

function placeOf({ file }: Target): string {
  return file === undefined ? '' : path.resolve(file)
}

function unknown(name: string) {
  const names = Object.keys(formats)
  const meant = nearest(name, names)
  return {
    ru: `Вида отчёта «${name}» нет${meant ? `; возможно, «${meant}»` : ''}. Возможны: ${names.join(', ')}.`,
    en: `There is no format “${name}”${meant ? `; perhaps “${meant}”` : ''}. Possible: ${names.join(', ')}.`,
  }
}

function noFile(name: string) {
  return {
    ru: `После «${name}=» нужно имя файла, например -f ${name}=отчёт.txt.`,
    en: `A file name is needed after “${name}=”, for instance -f ${name}=report.txt.`,
  }
}

function sameTarget(a: Target, b: Target) {
  return {
    ru: `Отчёты ${a.format} и ${b.format} попали бы в одно место: дайте одному из них файл, например -f ${b.format}=отчёт.txt.`,
    en: `The reports ${a.format} and ${b.format} would go to the same place: give one of them a file, for instance -f ${b.format}=report.txt.`,
  }
}

/** In GitHub Actions the words for people are read by the runner too, and they quote strangers' files. */
function toStandardOutput({ format }: Target, system: System): (text: string) => void {
  return inActions(system) && format === 'stylish' ? (text) => system.out(withoutCommands(text)) : system.out
}

interface OpenReport {
  readonly reporter: Reporter
  readonly write: (text: string) => void
}

/** All reports of one check, written side by side as the files are checked. */
export class Reports {
  readonly #open: readonly OpenReport[]
  readonly #files: readonly WholeFile[]

  private constructor(open: readonly OpenReport[], files: readonly WholeFile[]) {
    this.#open = open
    this.#files = files
  }

  /** Begins every report. Each has its own colours: none of them but standard output's may be a terminal's. */
  static async begin(
    targets: readonly Target[],
    system: System,
    options: (to: Target) => ReporterOptions,
  ): Promise<Reports> {
    const files: WholeFile[] = []
    const open = await Promise.all(
      targets.map(async (to): Promise<OpenReport> => {
        const make = formats[to.format]
        const reporter = await make(options(to))
        if (to.file === undefined) return { reporter, write: toStandardOutput(to, system) }
        const file = new WholeFile(path.resolve(system.cwd, to.file))
        files.push(file)
        return { reporter, write: (text: string) => file.write(text) }
      }),
    )
    const reports = new Reports(open, files)
    reports.#each((reporter) => reporter.begin())
    return reports
  }

  file(checked: CheckedFile): void {
    this.#each((reporter) => reporter.file(checked))
  }

  async end(totals: Totals): Promise<void> {
    this.#each((reporter) => reporter.end(totals))
    for (const file of this.#files) await file.finish()
  }

  #each(piece: (reporter: Reporter) => string): void {
    for (const { reporter, write } of this.#open) {
      const text = piece(reporter)
      if (text !== '') write(text)
    }
  }
}
