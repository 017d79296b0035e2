import { realpathSync } from 'node:fs'
import { devNull } from 'node:os'
import path from 'node:path'
import type { Text } from '../core/text.ts'
import type { System } from './system.ts'
import { UsageError } from './usage-error.ts'

/** Says of a file, by absolute path, whether git has it as changed. */
export type IsChanged = (absolute: string) => boolean

/** Runs git in a folder and gives what it printed. */
export interface Git {
  (...args: string[]): string
  /** The same as bytes; `input` is its standard input. */
  readonly bytes: (args: readonly string[], input?: string) => Buffer
}

/**
 * Asks git which files of a folder's repository are changed: in the working tree and new, against `HEAD` or, with
 * `since`, against where the branch left another one. Deleted ones are left out.
 */
export async function changedFiles({ cwd, env }: System, since: string | undefined): Promise<IsChanged> {
  if (since?.startsWith('-')) throw unknownRevision(since)
  const git = await gitIn(cwd, env, noGit)
  const root = git('rev-parse', '--show-toplevel').replace(/\r?\n$/, '')
  const base = since === undefined ? head(git) : git('merge-base', since, 'HEAD').trim()
  const changed = git('diff', ...names, base, '--')
  const fresh = git('ls-files', '-z', '--others', '--exclude-standard', '--full-name', '--', ':/')
  const below = realpathSync.native(root)
  const all = new Set(`${changed}${fresh}`.split('\0').map((name) => path.resolve(below, name)))
  const folders = new Map<string, string>()
  return (absolute) => {
    // git names files by their real folders; a link itself is what is changed, not what it leads to.
    const folder = path.dirname(absolute)
    const real = folders.get(folder) ?? realpathSync.native(folder)
    folders.set(folder, real)
    return all.has(path.join(real, path.basename(absolute)))
  }
}

/** A file as a commit has it. */
export interface Edition {
  /** The commit's full hash. */
  readonly commit: string
  /** The day on which it was committed, as the committer's clock had it. */
  readonly day: string
  /** The text of the file; nothing where the commit took it out. */
  readonly text: () => string | undefined
}

/**
 * The commits that changed a file, the newest first, at most so many; `null` where git does not know the file or cannot
 * be asked. Renames are not followed.
 */
export async function editionsOf(absolute: string, { env }: System, most: number): Promise<readonly Edition[] | null> {
  const name = path.basename(absolute)
  try {
    const git = await gitIn(path.dirname(absolute), env, noGit)
    // `rev-list` and no `log`: that may be told by the repository's settings to run a program that checks signatures.
    const listed = git('--literal-pathspecs', 'rev-list', `--max-count=${most}`, '--format=%H %cs', 'HEAD', '--', name)
    // Before the line that is asked for stands one with the word «commit».
    const lines = listed.split('\n').filter((line) => line !== '' && !line.startsWith('commit '))
    if (lines.length === 0) return null
    return lines.map((line) => {
      const [commit = '', day = ''] = line.split(' ')
      return { commit, day, text: () => blobOf(git, `${commit}:./${name}`) }
    })
  } catch (error) {
    if (error instanceof UsageError) return null
    throw error
  }
}

function blobOf(git: Git, name: string): string | undefined {
  try {
    return git('cat-file', 'blob', name)
  } catch (error) {
    if (error instanceof UsageError) return undefined
    throw error
  }
}

/** Names only, from the repository's root, whatever the repository's own settings say. */
const names = [
  '-z',
  '--name-only',
  '--no-relative',
  '--no-color',
  '--no-ext-diff',
  '--no-textconv',
  '--ignore-submodules=all',
  '--diff-filter=d',
]

/** A repository's own settings may name programs to run; none of them is needed to list names. */
const harmless: Settings = [
  ['core.fsmonitor', 'false'],
  ['core.hooksPath', devNull],
  ['diff.external', ''],
  ['protocol.allow', 'never'],
]

type Settings = readonly (readonly [key: string, value: string])[]

/**
 * Git in a folder's repository, which is a stranger's: nothing that it names is run, and nothing is fetched. `failed`
 * makes of git's failure what is thrown; see `isNoGit`.
 */
export async function gitIn(cwd: string, env: System['env'], failed: (error: unknown) => Error): Promise<Git> {
  // Only here: a check without git does not load it.
  const { execFileSync } = await import('node:child_process')
  const runWith = (settings: Settings, args: readonly string[], input?: string) => {
    try {
      return execFileSync('git', ['--no-pager', '--no-optional-locks', ...args], {
        cwd,
        env: { ...env, GIT_NO_LAZY_FETCH: '1', ...asEnvironment(settings) },
        maxBuffer: 1 << 28,
        stdio: [input === undefined ? 'ignore' : 'pipe', 'pipe', 'pipe'],
        ...(input === undefined ? {} : { input }),
      })
    } catch (error) {
      throw failed(error)
    }
  }
  // Filters clean a file before it is compared, and are programs too; they have names of the repository's own choice.
  const listed = runWith(harmless, ['config', '--null', '--name-only', '--list']).toString('utf8').split('\0')
  const filters = [...new Set(listed.flatMap((key) => /^filter\..*(?=\.)/su.exec(key)?.[0] ?? []))]
  const unfiltered: Settings = filters.flatMap((each) => [
    [`${each}.clean`, ''],
    [`${each}.process`, ''],
    [`${each}.required`, 'false'],
  ])
  const bytes: Git['bytes'] = (args, input) => runWith([...harmless, ...unfiltered], args, input)
  return Object.assign((...args: string[]) => bytes(args).toString('utf8'), { bytes })
}

/** Whether git could not be run because there is none. */
export function isNoGit(error: unknown): boolean {
  return error instanceof Error && 'code' in error && error.code === 'ENOENT'
}

/** The first line of what git said when it failed; empty where it said nothing. */
export function saidByGit(error: unknown): string {
  const said = error instanceof Error && 'stderr' in error ? String(error.stderr) : ''
  return said.trim().split('\n')[0] ?? ''
}

/** Settings as git takes them from its surroundings: there a name may hold any sign. */
function asEnvironment(settings: Settings): Record<string, string> {
  const pairs = settings.flatMap(([key, value], index) => [
    [`GIT_CONFIG_KEY_${index}`, key],
    [`GIT_CONFIG_VALUE_${index}`, value],
  ])
  return { ...Object.fromEntries(pairs), GIT_CONFIG_COUNT: String(settings.length) }
}

/** `HEAD`; where nothing has been committed, the tree of no files. */
function head(git: Git): string {
  const commit = git('rev-list', '--max-count=1', '--ignore-missing', 'HEAD', '--').trim()
  return commit === '' ? git('hash-object', '-t', 'tree', '--stdin').trim() : commit
}

function noGit(error: unknown): UsageError {
  if (isNoGit(error)) {
    return new UsageError({
      ru: 'Для --changed нужна программа git, а её нет.',
      en: '--changed needs git, which is not installed.',
    })
  }
  const said = saidByGit(error)
  const reason = said ? `: ${said}` : ''
  return new UsageError({
    ru: `git не смог сказать, что изменено${reason}. Запустите команду внутри репозитория и проверьте имя ветки.`,
    en: `git could not say what has changed${reason}. Run the command inside a repository, and see the name of the branch.`,
  })
}

function unknownRevision(name: string): UsageError {
  const sentence: Text = { ru: `«${name}» — не имя ветки.`, en: `“${name}” is no name of a branch.` }
  return new UsageError(sentence)
}
