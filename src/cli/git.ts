import path from 'node:path'
import type { Found } from './find-files.ts'
import { isBelow, slashed } from './files.ts'
import { UsageError } from './usage-error.ts'

/**
 * The YAML files below some paths that git says are changed: in the working tree and new, against `HEAD` or, with
 * `since`, against where the branch left another one. Deleted ones are left out.
 */
export async function changedFiles(
  cwd: string,
  paths: readonly string[],
  since: string | undefined,
): Promise<readonly Found[]> {
  // Only here: a check without git does not load it.
  const { execFileSync } = await import('node:child_process')
  const git = (...args: string[]) => {
    try {
      // A repository's own settings may name programs to run; none of them is needed to list names.
      const safe = ['-c', 'core.fsmonitor=false', '-c', 'core.quotePath=false', '-c', 'diff.external=']
      return execFileSync('git', [...safe, ...args], {
        cwd,
        encoding: 'utf8',
        maxBuffer: 1 << 28,
        stdio: ['ignore', 'pipe', 'pipe'],
      })
    } catch (error) {
      throw noGit(error)
    }
  }
  if (since?.startsWith('-')) throw unknownRevision(since)
  const root = git('rev-parse', '--show-toplevel').replace(/\r?\n$/, '')
  const base = since === undefined ? head(git) : git('merge-base', since, 'HEAD').trim()
  const changed = git('diff', '-z', '--name-only', '--no-ext-diff', '--diff-filter=d', base, '--')
  const fresh = git('ls-files', '-z', '--others', '--exclude-standard', '--full-name', '--', root)
  const wanted = (paths.length > 0 ? paths : ['.']).map((each) => path.resolve(cwd, each))
  const names = [...new Set([...changed.split('\0'), ...fresh.split('\0')])].filter((name) => /\.ya?ml$/i.test(name))
  return names
    .sort()
    .map((name) => path.resolve(root, name))
    .filter((absolute) => wanted.some((each) => isBelow(absolute, each)))
    .map((absolute) => ({ name: slashed(path.relative(cwd, absolute)), absolute, named: false }))
}

/** The empty tree stands for `HEAD` where nothing has been committed. */
function head(git: (...args: string[]) => string): string {
  const [first] = git('rev-list', '--max-count=1', '--all', '--').split('\n')
  return first ? 'HEAD' : '4b825dc642cb6eb9a060e54bf8d69288fbee4904'
}

function noGit(error: unknown): UsageError {
  if (error instanceof Error && 'code' in error && error.code === 'ENOENT') {
    return new UsageError({
      ru: 'Для --changed нужна программа git, а её нет.',
      en: '--changed needs git, which is not installed.',
    })
  }
  const said = error instanceof Error && 'stderr' in error ? String(error.stderr).trim().split('\n')[0] : ''
  return new UsageError({
    ru: `git не смог сказать, что изменено: ${said}. Запустите команду внутри репозитория и проверьте имя ветки.`,
    en: `git could not say what has changed: ${said}. Run the command inside a repository, and see the name of the branch.`,
  })
}

function unknownRevision(name: string): UsageError {
  return new UsageError({ ru: `«${name}» — не имя ветки.`, en: `“${name}” is no name of a branch.` })
}
