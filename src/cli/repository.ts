import { existsSync } from 'node:fs'
import path from 'node:path'

/**
 * Names files from the root of the repository that a folder belongs to: what holds `.git`, a folder or in a worktree a
 * file, nearest upwards. Where the folder is in none, the file's own repository serves, and without any the folder.
 */
export function pathsFromRoot(folder: string): (file: string) => string {
  let own: string | undefined | null = null
  return (file) => {
    if (own === null) own = repositoryRoot(folder)
    const absolute = path.resolve(folder, file)
    const root = own ?? repositoryRoot(path.dirname(absolute)) ?? folder
    const relative = path.relative(root, absolute)
    const outside = relative === '..' || relative.startsWith(`..${path.sep}`) || path.isAbsolute(relative)
    return outside ? file : relative.replaceAll(path.sep, '/')
  }
}

/** The nearest folder, from this one upwards, that holds `.git`: a folder, or in a worktree a file. */
export function repositoryRoot(folder: string): string | undefined {
  for (let here = folder; ; here = path.dirname(here)) {
    if (existsSync(path.join(here, '.git'))) return here
    if (path.dirname(here) === here) return undefined
  }
}
