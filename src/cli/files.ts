import {
  closeSync,
  fchmodSync,
  fchownSync,
  existsSync,
  mkdirSync,
  openSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs'
import path from 'node:path'
import type { Text } from '../core/text.ts'
import { UsageError } from './usage-error.ts'

/** The bytes of a file; `too-large` where it has more than `limit`, known before it is read. */
export function readBytes(absolute: string, limit: number): Uint8Array | 'too-large' {
  const stats = statSync(absolute)
  if (stats.isDirectory()) throw Object.assign(new Error('is a directory'), { code: 'EISDIR' })
  // A device or a pipe may have no end.
  if (!stats.isFile()) throw Object.assign(new Error('is no file'), { code: 'ENOTFILE' })
  if (stats.size > limit) return 'too-large'
  return readFileSync(absolute)
}

/** The name that words make which were typed without quotes, if there is such a file: `мой план.yaml`. */
export function nameInWords(cwd: string, words: readonly string[]): string | undefined {
  const name = words.join(' ')
  return words.length > 1 && existsSync(path.resolve(cwd, name)) ? name : undefined
}

/** Writes a file whole or not at all: beside it first, then in its place. A file open in Word gets a sentence. */
export async function writeWhole(absolute: string, data: string | Uint8Array): Promise<void> {
  const file = new WholeFile(absolute)
  file.write(data)
  await file.finish()
}

/** Makes a folder with those above it, where they are missing. */
export function makeFolder(absolute: string): void {
  try {
    mkdirSync(absolute, { recursive: true })
  } catch (error) {
    throw cannotWrite(absolute, error)
  }
}

/** A file that is written piece by piece beside its place and put there at the end: before that nothing is changed. */
export class WholeFile {
  readonly #absolute: string
  readonly #beside: string
  #descriptor: number | undefined

  constructor(absolute: string) {
    this.#absolute = absolute
    // The process id keeps two commands apart that write the same file at once, the count two files of one folder.
    this.#beside = path.join(path.dirname(absolute), `.roadmap-${process.pid}-${written++}.tmp`)
  }

  write(data: string | Uint8Array): void {
    try {
      this.#descriptor ??= openBeside(this.#beside, this.#absolute)
      writeFileSync(this.#descriptor, data)
    } catch (error) {
      throw this.#failed(error)
    }
  }

  async finish(): Promise<void> {
    this.write('')
    try {
      this.#close()
      await renameOver(this.#beside, this.#absolute)
    } catch (error) {
      throw this.#failed(error)
    }
  }

  #close(): void {
    if (this.#descriptor !== undefined) closeSync(this.#descriptor)
    this.#descriptor = undefined
  }

  #failed(error: unknown): UsageError {
    try {
      this.#close()
      rmSync(this.#beside, { force: true })
    } catch {
      // What went wrong first is what is said.
    }
    return cannotWrite(this.#absolute, error)
  }
}

let written = 0

/** Opens a new file that is to take another's place: whose it is and who may read and write it stays. */
function openBeside(beside: string, absolute: string): number {
  const there = statSync(absolute, { throwIfNoEntry: false })
  // Its folder may allow to put another in its place, yet somebody has said that it is not to be written.
  if (there?.isFile() && (there.mode & 0o222) === 0) throw Object.assign(new Error('read-only'), { code: 'EACCES' })
  const descriptor = openSync(beside, 'w')
  if (!there?.isFile()) return descriptor
  try {
    fchmodSync(descriptor, there.mode)
    fchownSync(descriptor, there.uid, there.gid)
  } catch {
    // Only its owner may give a file away, and some file systems know neither.
  }
  return descriptor
}

/** On Windows a virus scanner or Word may hold the target for a moment: tried again a few times. */
async function renameOver(from: string, to: string): Promise<void> {
  for (let wait = 50; ; wait *= 2) {
    try {
      return renameSync(from, to)
    } catch (error) {
      if (!['EPERM', 'EBUSY', 'EACCES'].includes(codeOf(error)) || wait > 400) throw error
      await new Promise((done) => setTimeout(done, wait))
    }
  }
}

/** Why a file cannot be written, in a sentence. */
export function cannotWrite(absolute: string, error: unknown): UsageError {
  const name = slashed(absolute)
  const code = codeOf(error)
  if (code === 'EBUSY' || code === 'EPERM' || code === 'EACCES') {
    return new UsageError({
      ru: `Не удалось записать «${name}»: файл открыт в другой программе (закройте его, например, в Word) или запись в эту папку запрещена.`,
      en: `Cannot write “${name}”: it is open in another program (close it, in Word for instance), or writing there is not allowed.`,
    })
  }
  const why = reason(code)
  return new UsageError({
    ru: `Не удалось записать «${name}»: ${why.ru}.`,
    en: `Cannot write “${name}”: ${why.en}.`,
  })
}

/** Why a path cannot be read, in a sentence. */
export function cannotRead(given: string, error: unknown): Text {
  const why = reason(codeOf(error))
  return {
    ru: `Не удалось прочитать «${slashed(given)}»: ${why.ru}.`,
    en: `Cannot read “${slashed(given)}”: ${why.en}.`,
  }
}

function reason(code: string): Text {
  switch (code) {
    case 'ENOENT':
      return { ru: 'такого файла или папки нет', en: 'there is no such file or folder' }
    case 'EACCES':
    case 'EPERM':
      return { ru: 'нет прав доступа', en: 'permission denied' }
    case 'EISDIR':
      return { ru: 'это папка, а нужен файл', en: 'it is a folder, a file is needed' }
    case 'ENOTFILE':
      return { ru: 'это не файл', en: 'it is no file' }
    case 'ENOTDIR':
    case 'EEXIST':
      return { ru: 'часть пути — не папка', en: 'a part of the path is not a folder' }
    case 'ENOSPC':
      return { ru: 'на диске нет места', en: 'the disk is full' }
    case 'ELOOP':
      return { ru: 'ссылки ведут по кругу', en: 'its links lead in a circle' }
    case 'ENAMETOOLONG':
      return { ru: 'имя слишком длинное', en: 'the name is too long' }
    default:
      return { ru: `ошибка ${code || 'ввода-вывода'}`, en: `error ${code || 'of input or output'}` }
  }
}

/** Whether an error comes from the system, as those of files do, and not from this program. */
export function isSystemError(error: unknown): boolean {
  return codeOf(error) !== ''
}

function codeOf(error: unknown): string {
  return error instanceof Error && 'code' in error ? String(error.code) : ''
}

/** Whether a path is a folder or lies below it; both absolute. On Windows another drive is below nothing. */
export function isBelow(absolute: string, folder: string): boolean {
  const below = path.relative(folder, absolute)
  return below !== '..' && !below.startsWith(`..${path.sep}`) && !path.isAbsolute(below)
}

/** A path with `/` on every system. */
export function slashed(name: string): string {
  return path.sep === '\\' ? name.replaceAll('\\', '/') : name
}
