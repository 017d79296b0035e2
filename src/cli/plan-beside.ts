import { existsSync } from 'node:fs'
import path from 'node:path'
import type { Text } from '../core/text.ts'
import { UsageError } from './usage-error.ts'

/** The plan of a document's name that lies beside it; `missing` says that there is none of the name that it gets. */
export function planBeside(file: string, cwd: string, missing: (file: string, name: string) => Text): string {
  const name = file.replace(/\.[^.]*$/u, '')
  const found = ['.yaml', '.yml'].map((ending) => name + ending).find((each) => existsSync(path.resolve(cwd, each)))
  if (found === undefined) throw new UsageError(missing(file, `${name}.yaml`))
  return found
}
