import { closeSync, linkSync, openSync, readFileSync, renameSync, rmSync, statSync, writeSync } from 'node:fs'
import path from 'node:path'
import { cannotWrite } from './files.ts'
import { UsageError } from './usage-error.ts'

/** A file beside another one that says that somebody is writing it. */
interface Lock {
  /** Whether it is still this one's: a lock that is taken for forgotten may be taken away. */
  isHeld(): boolean
  release(): void
}

/** After so many milliseconds a lock counts as forgotten, even where its process lives. */
const forgottenAfter = 30_000

/** For so many milliseconds a lock is waited for. */
const longestWait = 20_000

let taken = 0

/** Runs an action while no other command of this program writes the file. The lock stands beside it and goes at the end. */
export async function whileLocked<T>(absolute: string, action: (lock: Pick<Lock, 'isHeld'>) => Promise<T>): Promise<T> {
  const lock = await taking(absolute)
  try {
    return await action(lock)
  } finally {
    lock.release()
  }
}

async function taking(absolute: string): Promise<Lock> {
  const file = path.join(path.dirname(absolute), `.${path.basename(absolute)}.lock`)
  const until = Date.now() + longestWait
  for (;;) {
    const lock = take(file, absolute) ?? (removeForgotten(file) ? take(file, absolute) : undefined)
    if (lock) return lock
    if (Date.now() > until) throw new UsageError(busy(absolute, file))
    // Those who wait are not to come all at once.
    await new Promise((done) => setTimeout(done, 10 + Math.random() * 30))
  }
}

function take(file: string, absolute: string): Lock | undefined {
  const mark = `${process.pid} ${Date.now()} ${taken++}`
  try {
    const descriptor = openSync(file, 'wx')
    try {
      writeSync(descriptor, mark)
    } finally {
      closeSync(descriptor)
    }
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'EEXIST') return undefined
    throw cannotWrite(absolute, error)
  }
  const isHeld = () => markOf(file) === mark
  return { isHeld, release: () => isHeld() && rmSync(file, { force: true }) }
}

function markOf(file: string): string | undefined {
  try {
    return readFileSync(file, 'utf8')
  } catch {
    return undefined
  }
}

/** Takes a lock away whose process has ended or that is too old. Another that came in its place meanwhile is put back. */
function removeForgotten(file: string): boolean {
  const mark = markOf(file)
  if (mark === undefined || !isForgotten(file, mark)) return mark === undefined
  const aside = `${file}-${process.pid}-${taken++}`
  try {
    renameSync(file, aside)
    if (markOf(aside) !== mark) linkSync(aside, file)
  } catch {
    // Somebody else was faster.
  }
  rmSync(aside, { force: true })
  return true
}

function isForgotten(file: string, mark: string): boolean {
  const age = Date.now() - (statSync(file, { throwIfNoEntry: false })?.mtimeMs ?? 0)
  const pid = Number(mark.split(' ')[0])
  // A lock without a process in it is being written, or its writer has died at that very moment.
  if (!Number.isInteger(pid) || pid <= 0) return age > 1000
  return age > forgottenAfter || !isAlive(pid)
}

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0)
    return true
  } catch (error) {
    return error instanceof Error && 'code' in error && error.code === 'EPERM'
  }
}

function busy(absolute: string, lock: string): ConstructorParameters<typeof UsageError>[0] {
  return {
    ru: `«${absolute}» записывает другая команда. Повторите позже; если её нет, удалите «${lock}».`,
    en: `Another command is writing “${absolute}”. Try again later; if there is none, delete “${lock}”.`,
  }
}
