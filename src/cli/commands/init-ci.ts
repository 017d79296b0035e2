import { existsSync, mkdirSync } from 'node:fs'
import path from 'node:path'
import type { CommandContext } from '../command-context.ts'
import { tell } from '../context.ts'
import { type ExitCode, exit } from '../exit-codes.ts'
import { cannotRead, cannotWrite, readBytes, slashed, writeWhole } from '../files.ts'
import { repositoryRoot } from '../repository.ts'
import { UsageError } from '../usage-error.ts'

/** Where each system looks for what it is to run, from the root of the repository. */
const places = { github: '.github/workflows/roadmap.yml', gitlab: '.gitlab-ci.yml' } as const

/** The systems for which there are lines. */
export type CiSystem = keyof typeof places

export const ciSystems = Object.keys(places) as readonly CiSystem[]

/**
 * Writes the few lines by which a repository checks its plans at every change. A file that is there already is left as
 * it is: the lines are shown, to be put into it by hand.
 */
export async function initCi(name: CiSystem, context: CommandContext): Promise<ExitCode> {
  const { system, version } = context
  const file = path.join(repositoryRoot(system.cwd) ?? system.cwd, places[name])
  const shown = slashed(path.relative(system.cwd, file))
  const lines = template(name, system.packageRoot).replaceAll('VERSION', version)
  if (existsSync(file)) {
    system.out(lines)
    tell(context, {
      ru: `Файл «${shown}» уже есть и не изменён: добавьте в него эти строки.`,
      en: `“${shown}” is already there and was left as it is: put these lines into it.`,
    })
    return exit.usage
  }
  makeFolder(path.dirname(file))
  await writeWhole(file, lines)
  tell(context, {
    ru: `Записано: ${shown}. Сохраните файл в git — и планы будут проверяться при каждом изменении.`,
    en: `Written: ${shown}. Commit it, and the plans are checked at every change.`,
  })
  return exit.clean
}

function template(name: CiSystem, packageRoot: string): string {
  const file = path.join(packageRoot, 'templates', 'ci', `${name}.yml`)
  try {
    return Buffer.from(readBytes(file, 100_000) as Uint8Array).toString('utf8')
  } catch (error) {
    throw new UsageError(cannotRead(file, error))
  }
}

function makeFolder(folder: string): void {
  try {
    mkdirSync(folder, { recursive: true })
  } catch (error) {
    throw cannotWrite(folder, error)
  }
}
