import { mkdirSync, mkdtempSync, realpathSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { counted, type Text } from '../core/text.ts'
import { limits } from '../yaml/index.ts'
import { isBelow } from './files.ts'
import { type Git, gitIn, isNoGit, saidByGit } from './git.ts'
import type { System } from './system.ts'
import { UsageError } from './usage-error.ts'

/** A file of a revision, with the files around it as they were, in a folder of its own. */
export interface RevisionFile {
  /** As it is told: `v1.0:Планы/план.yaml`, from the root of the repository. */
  readonly name: string
  /** The folder that stands for the root of the repository. */
  readonly root: string
  /** The file below it, with `/`. */
  readonly path: string
}

/** A blob of a revision's tree. */
interface Blob {
  readonly id: string
  readonly size: number
  /** From the root of the repository, with `/`. */
  readonly path: string
}

/** Revisions with more YAML files than this are not laid out whole: only what stands in the folders above the plan. */
const mostFiles = 1000

/**
 * Takes plans out of revisions of git: each is laid out in a temporary folder with all YAML files of its revision, so
 * that it is read with the shared directories and settings that it had. `close` removes the folders.
 */
export class Revisions {
  readonly #env: System['env']
  readonly #folders: string[] = []

  constructor(env: System['env']) {
    this.#env = env
  }

  /**
   * @param file its path from the root of the repository or from `folder`, in which git is asked; where both are there,
   * git's own meaning, the root, goes first. With `./` before it, from `folder` only.
   * @throws UsageError where there is no git, no repository, no such revision, no such file in it.
   */
  async file(revision: string, file: string, folder: string): Promise<RevisionFile> {
    const git = await gitIn(folder, this.#env, noRepository)
    const below = git('rev-parse', '--show-prefix').replace(/\r?\n$/, '')
    const commit = commitOf(git, revision)
    const blobs = blobsOf(git, commit)
    const plan = named(blobs, file, below)
    if (!plan) throw new UsageError(noFile(revision, file.replace(/^\.[\\/]/u, ''), below))
    if (plan.size > limits.bytes) throw new UsageError(tooLarge(revision, plan))
    const root = realpathSync(mkdtempSync(path.join(tmpdir(), 'roadmap-git-')))
    this.#folders.push(root)
    layOut(git, around(blobs, plan), root)
    return { name: `${revision}:${plan.path}`, root, path: plan.path }
  }

  close(): void {
    for (const folder of this.#folders) rmSync(folder, { recursive: true, force: true, maxRetries: 5, retryDelay: 100 })
  }
}

function commitOf(git: Git, revision: string): string {
  const known = revision.startsWith('-') ? '' : git('rev-list', '--max-count=1', '--ignore-missing', revision, '--')
  if (known.trim() === '') throw new UsageError(noRevision(revision))
  return known.trim()
}

/** The files of a commit: no links, no submodules. */
function blobsOf(git: Git, commit: string): readonly Blob[] {
  const listed = git('ls-tree', '-r', '-z', '-l', '--full-tree', commit).split('\0')
  return listed.flatMap((line) => {
    const { id, size, name } = /^100\d+ blob (?<id>\w+) +(?<size>\d+)\t(?<name>.+)$/su.exec(line)?.groups ?? {}
    return id === undefined || name === undefined ? [] : [{ id, size: Number(size), path: name }]
  })
}

function named(blobs: readonly Blob[], file: string, below: string): Blob | undefined {
  const plain = file.replaceAll('\\', '/')
  const here = path.posix.normalize(`${below}${plain}`)
  // As to git itself, «./» counts from the current folder only.
  const wanted = [...(plain.startsWith('./') ? [] : [plain]), here].map((each) => each.normalize('NFC'))
  // macOS may spell a name otherwise than it was committed.
  const byName = new Map(blobs.map((blob) => [blob.path.normalize('NFC'), blob]))
  return wanted.map((each) => byName.get(each)).find((blob) => blob !== undefined)
}

/** The plan and what it may point at. */
function around(blobs: readonly Blob[], plan: Blob): readonly Blob[] {
  const readable = blobs.filter(({ path: name, size }) => /\.ya?ml$/iu.test(name) && size <= limits.bytes)
  const all = readable.includes(plan) ? readable : [...readable, plan]
  if (all.length <= mostFiles) return all
  const folders = `${path.posix.dirname(plan.path)}/`
  return all.filter(({ path: name }) => folders.startsWith(`${path.posix.dirname(name)}/`) || !name.includes('/'))
}

function layOut(git: Git, blobs: readonly Blob[], root: string): void {
  // Nothing above this folder belongs to the plan.
  mkdirSync(path.join(root, '.git'))
  const contents = git.bytes(['cat-file', '--batch'], blobs.map(({ id }) => `${id}\n`).join(''))
  let at = 0
  for (const blob of blobs) {
    // «id blob size», the bytes, a line end.
    const start = contents.indexOf(10, at) + 1
    at = start + blob.size + 1
    const target = path.resolve(root, blob.path)
    if (!isBelow(target, root) || isBelow(target, path.join(root, '.git'))) continue
    mkdirSync(path.dirname(target), { recursive: true })
    writeFileSync(target, contents.subarray(start, start + blob.size))
  }
}

function noRepository(error: unknown): Error {
  if (isNoGit(error)) {
    return new UsageError({
      ru: 'Чтобы взять план из истории, нужна программа git, а её нет.',
      en: 'To take a plan out of its history git is needed, which is not installed.',
    })
  }
  const said = saidByGit(error)
  const reason = said === '' ? '' : ` (${said})`
  return new UsageError({
    ru: `git не смог показать историю${reason}: план должен лежать в репозитории git. Два файла можно сравнить и без него: roadmap diff было.yaml стало.yaml.`,
    en: `git could not show the history${reason}: the plan must lie in a git repository. Two files can be compared without one: roadmap diff before.yaml after.yaml.`,
  })
}

function noRevision(revision: string): Text {
  const first = revision === 'HEAD'
  return {
    ru: first
      ? 'В репозитории ещё нет ни одного коммита: сравнивать не с чем.'
      : `«${revision}» — не файл и не ревизия git: назовите файл, ветку, метку или коммит (все метки: git tag).`,
    en: first
      ? 'The repository has no commit yet: there is nothing to compare with.'
      : `“${revision}” is neither a file nor a revision of git: name a file, a branch, a tag or a commit (all tags: git tag).`,
  }
}

function noFile(revision: string, file: string, below: string): Text {
  const where = below === '' ? '' : ` или от папки «${below.replace(/\/$/u, '')}»`
  const whereEn = below === '' ? '' : ` or from “${below.replace(/\/$/u, '')}”`
  return {
    ru: `В ревизии «${revision}» нет файла «${file}» (путь — от корня репозитория${where}). Если файл тогда назывался иначе, укажите «${revision}:прежнее имя»; если он ещё не в git, сравнить его с историей нельзя.`,
    en: `Revision “${revision}” has no file “${file}” (a path from the root of the repository${whereEn}). If it was called otherwise then, name “${revision}:its old name”; if it is not in git yet, it has no history to compare with.`,
  }
}

function tooLarge(revision: string, { path: file, size }: Blob): Text {
  const much = counted(Math.ceil(size / 1_000_000), ['МБ', 'МБ', 'МБ'], ['MB', 'MB'])
  return {
    ru: `«${revision}:${file}» слишком велик (${much.ru}) и не читается: проверьте, тот ли это файл.`,
    en: `“${revision}:${file}” is too large (${much.en}) and is not read: see whether it is the right file.`,
  }
}
