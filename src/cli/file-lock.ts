import { closeSync, linkSync, openSync, readFileSync, renameSync, rmSync, writeSync } from 'node:fs'
import path from 'node:path'
import type { Text } from '../core/text.ts'
import { cannotWrite } from './files.ts'
import { UsageError } from './usage-error.ts'

/** A file beside another one that says that somebody is writing it. */
interface Lock {
  /** Whether it is still this one's: one that is taken for forgotten is taken away. */
  isHeld(): boolean
  release(): void
}

/**
 * How often one looks whether a lock is gone, some 25 ms apart. Time is counted in looks: nothing here depends on what
 * day or hour a machine believes it is.
 */
const looks = {
  /** After which a lock counts as forgotten that has not changed, even where its process lives. */
  untilForgotten: 600,
  /** The same where no process stands in it: it is being made, or whoever made it died at that very moment. */
  untilBroken: 40,
  most: 1200,
} as const

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

/** The lock of a file, by name. */
export function lockOf(absolute: string): string {
  return path.join(path.dirname(absolute), `.${path.basename(absolute)}.lock`)
}

async function taking(absolute: string): Promise<Lock> {
  const file = lockOf(absolute)
  let last: string | undefined
  let unchanged = 0
  for (let look = 0; look < looks.most; look++) {
    const lock = take(file, absolute)
    if (lock) return lock
    const mark = markOf(file)
    unchanged = mark === last ? unchanged + 1 : 0
    last = mark
    if (mark !== undefined && isForgotten(mark, unchanged)) removeForgotten(file, mark)
    // Those who wait are not to come all at once.
    else await new Promise((done) => setTimeout(done, 10 + Math.random() * 30))
  }
  throw new UsageError(busy(absolute, file))
}

function take(file: string, absolute: string): Lock | undefined {
  const mark = `${process.pid} ${taken++} ${Math.random()}`
  try {
    make(file, mark)
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'EEXIST') return undefined
    throw cannotWrite(absolute, error)
  }
  const isHeld = () => markOf(file) === mark
  const release = () => {
    if (isHeld()) rmSync(file, { force: true })
  }
  return { isHeld, release }
}

/** A lock without its mark, as a full disk leaves one, would be in the way of the next command. */
function make(file: string, mark: string): void {
  const descriptor = openSync(file, 'wx')
  let isWhole = false
  try {
    writeSync(descriptor, mark)
    isWhole = true
  } finally {
    closeSync(descriptor)
    if (!isWhole) rmSync(file, { force: true })
  }
}

function markOf(file: string): string | undefined {
  try {
    return readFileSync(file, 'utf8')
  } catch {
    return undefined
  }
}

function isForgotten(mark: string, unchanged: number): boolean {
  const pid = Number(mark.split(' ')[0])
  if (!Number.isInteger(pid) || pid <= 0) return unchanged > looks.untilBroken
  return unchanged > looks.untilForgotten || !isAlive(pid)
}

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0)
    return true
  } catch (error) {
    return error instanceof Error && 'code' in error && error.code === 'EPERM'
  }
}

/** Takes a forgotten lock away. One that another command has put in its place meanwhile is put back. */
function removeForgotten(file: string, mark: string): void {
  const aside = `${file}-${process.pid}-${taken++}`
  try {
    renameSync(file, aside)
    if (markOf(aside) !== mark) linkSync(aside, file)
  } catch {
    // Somebody else was faster.
  }
  rmSync(aside, { force: true })
}

function busy(absolute: string, lock: string): Text {
  return {
    ru: `«${absolute}» записывает другая команда. Повторите позже; если её нет, удалите «${lock}».`,
    en: `Another command is writing “${absolute}”. Try again later; if there is none, delete “${lock}”.`,
  }
}
