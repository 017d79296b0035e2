import { type ChildProcess, spawn, spawnSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { mkdirSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { pathToFileURL } from 'node:url'
import type { Text } from '../core/text.ts'
import type { System } from './system.ts'

/** What a run of LibreOffice may take, in milliseconds: a plan of a hundred rows takes seconds, of thousands minutes. */
const LONGEST = 300_000

type Environment = System['env']

/** A proxy that answers nobody. */
const NOWHERE = 'http://127.0.0.1:9'

/**
 * Where LibreOffice lies: the absolute path in `ROADMAP_SOFFICE`, else in `PATH`, else where it is usually installed. Folders of
 * `PATH` that are not absolute are passed over: no program is taken from the folder in which plans lie.
 */
export function findLibreOffice(
  env: Environment,
  platform: NodeJS.Platform = process.platform,
  isProgram: (absolute: string) => boolean = isFile,
): string | undefined {
  const { ROADMAP_SOFFICE: named } = env
  if (named) return path.isAbsolute(named) && isProgram(named) ? named : undefined
  return [...inPath(env, platform), ...usualPlaces(env, platform)].find(isProgram)
}

function inPath(env: Environment, platform: NodeJS.Platform): readonly string[] {
  const { delimiter, isAbsolute, join } = platform === 'win32' ? path.win32 : path.posix
  const names = platform === 'win32' ? ['soffice.com', 'soffice.exe'] : ['soffice', 'libreoffice']
  const folders = (env.PATH ?? env.Path ?? '').split(delimiter).filter((folder) => isAbsolute(folder))
  return folders.flatMap((folder) => names.map((name) => join(folder, name)))
}

function usualPlaces(env: Environment, platform: NodeJS.Platform): readonly string[] {
  switch (platform) {
    case 'win32':
      return [env.ProgramFiles, env.ProgramW6432, env['ProgramFiles(x86)']]
        .filter((folder) => folder !== undefined)
        .map((folder) => path.win32.join(folder, 'LibreOffice', 'program', 'soffice.com'))
    case 'darwin':
      return ['', ...(env.HOME ? [env.HOME] : [])].map(
        (folder) => `${folder}/Applications/LibreOffice.app/Contents/MacOS/soffice`,
      )
    default:
      return [
        '/usr/bin/soffice',
        '/usr/lib/libreoffice/program/soffice',
        '/usr/lib64/libreoffice/program/soffice',
        '/opt/libreoffice/program/soffice',
        '/snap/bin/libreoffice',
      ]
  }
}

function isFile(absolute: string): boolean {
  return statSync(absolute, { throwIfNoEntry: false })?.isFile() === true
}

/** Why nothing was made. */
export interface NotConverted {
  readonly fault: Text
}

/**
 * LibreOffice as a converter, in a temporary folder and with a profile of its own: neither the settings nor the open
 * windows of whoever works here matter to it, and it leaves nothing behind.
 */
export class LibreOffice {
  readonly #program: string
  readonly #env: Environment
  readonly #longest: number
  readonly #folder = mkdtempSync(path.join(tmpdir(), 'roadmap-pdf-'))
  #converted = 0

  /** @param longest milliseconds after which a conversion is given up. */
  constructor(program: string, env: Environment, longest = LONGEST) {
    this.#program = program
    this.#env = env
    this.#longest = longest
  }

  /** A Word file as PDF. LibreOffice ends without an error even where it has written nothing: what it wrote is looked at. */
  async pdf(docx: Uint8Array): Promise<Uint8Array | NotConverted> {
    const folder = path.join(this.#folder, String(this.#converted++))
    mkdirSync(folder)
    const source = path.join(folder, 'document.docx')
    writeFileSync(source, docx)
    const ended = await this.#run(['--convert-to', 'pdf', '--outdir', folder, source])
    if (ended === 'too-long') return { fault: tooLong(this.#longest) }
    const pdf = bytesOf(path.join(folder, 'document.pdf'))
    return pdf?.startsWith('%PDF-') ? withoutClock(pdf) : { fault: noOutput(this.#program, ended) }
  }

  /** A document of another kind as a Word file; `from` is the ending of its file. */
  async converted(document: Uint8Array, from: 'doc' | 'odt' | 'rtf'): Promise<Uint8Array | NotConverted> {
    const folder = path.join(this.#folder, String(this.#converted++))
    mkdirSync(folder)
    const source = path.join(folder, `source.${from}`)
    writeFileSync(source, document)
    const ended = await this.#run(['--convert-to', 'docx:MS Word 2007 XML', '--outdir', folder, source])
    if (ended === 'too-long') return { fault: unconverted(from) }
    const made = path.join(folder, 'source.docx')
    return isFile(made) ? readFileSync(made) : { fault: unconverted(from) }
  }

  /** Removes all that was written. */
  close(): void {
    rmSync(this.#folder, { recursive: true, force: true, maxRetries: 5, retryDelay: 100 })
  }

  /** The exit code, or what went wrong. */
  #run(args: readonly string[]): Promise<string> {
    const profile = pathToFileURL(path.join(this.#folder, 'profile')).href
    const quiet = ['--headless', '--norestore', '--nologo', '--nolockcheck', '--nodefault']
    return new Promise((done) => {
      // A group of its own, for `soffice` only starts the program that does the work.
      const child = spawn(this.#program, [`-env:UserInstallation=${profile}`, ...quiet, ...args], {
        cwd: this.#folder,
        // The zone would be in the date of the PDF.
        // A stranger's document may name files on the net: they are not fetched.
        env: { ...this.#env, TZ: 'UTC', http_proxy: NOWHERE, https_proxy: NOWHERE, all_proxy: NOWHERE, no_proxy: '' },
        stdio: 'ignore',
        detached: process.platform !== 'win32',
        windowsHide: true,
      })
      const interrupted = () => {
        stop(child)
        this.close()
        process.exit(130)
      }
      process.once('SIGINT', interrupted)
      process.once('SIGTERM', interrupted)
      const timer = setTimeout(() => {
        stop(child)
        end('too-long')
      }, this.#longest)
      const end = (how: string) => {
        clearTimeout(timer)
        process.off('SIGINT', interrupted)
        process.off('SIGTERM', interrupted)
        done(how)
      }
      child.once('error', (error) => end(error.message))
      child.once('exit', (code, signal) => end(String(signal ?? code)))
    })
  }
}

function stop({ pid }: ChildProcess): void {
  if (pid === undefined) return
  try {
    if (process.platform === 'win32') spawnSync('taskkill', ['/pid', String(pid), '/T', '/F'], { stdio: 'ignore' })
    else process.kill(-pid, 'SIGKILL')
  } catch {
    // It has ended by itself.
  }
}

/** A file, each byte a character. */
function bytesOf(file: string): string | undefined {
  return isFile(file) ? readFileSync(file, 'latin1') : undefined
}

const NO_MOMENT = '19800101000000'

/**
 * The same document is the same PDF on every day: dated as the Word file is, named by its content. What is put in is as
 * long as what was there: places in a PDF are counted in bytes.
 */
function withoutClock(pdf: string): Uint8Array {
  const undated = replacedAfter(pdf, '/CreationDate(D:', NO_MOMENT)
  const name = createHash('md5').update(named(undated, NO_NAME), 'latin1').digest('hex').toUpperCase()
  return Buffer.from(named(undated, name), 'latin1')
}

const NO_NAME = '0'.repeat(32)

/** The two names of a file and the checksum in its trailer, where LibreOffice writes them. */
function named(pdf: string, name: string): string {
  const trailer = Math.max(0, pdf.lastIndexOf('\ntrailer'))
  const renamed = ['/ID [ <', '>\n<', '/DocChecksum /'].reduce(
    (text, before) => replacedAfter(text, before, name),
    pdf.slice(trailer),
  )
  return pdf.slice(0, trailer) + renamed
}

/** What follows the last `before`, written over by `by`, if it is letters and digits of that length. */
function replacedAfter(text: string, before: string, by: string): string {
  const at = text.lastIndexOf(before)
  const from = at + before.length
  if (at < 0 || !/^[\dA-F]*$/u.test(text.slice(from, from + by.length))) return text
  return text.slice(0, from) + by + text.slice(from + by.length)
}

/** What to do where there is no LibreOffice. */
export function noLibreOffice(env: Environment): Text {
  if (env.ROADMAP_SOFFICE) {
    return {
      ru: `Для PDF нужна программа LibreOffice, а по пути из ROADMAP_SOFFICE («${env.ROADMAP_SOFFICE}») её нет.`,
      en: `PDF needs LibreOffice, and it is not where ROADMAP_SOFFICE says (“${env.ROADMAP_SOFFICE}”).`,
    }
  }
  return {
    ru: 'Для PDF нужна программа LibreOffice, а её не нашлось: установите её (libreoffice.org; в Debian и Ubuntu — пакет libreoffice-writer) или напечатайте DOCX (--format docx) и сохраните его как PDF в Word.',
    en: 'PDF needs LibreOffice, which was not found: install it (libreoffice.org; the package libreoffice-writer in Debian and Ubuntu), or print DOCX (--format docx) and save it as PDF in Word.',
  }
}

function noOutput(program: string, ended: string): Text {
  return {
    ru: `LibreOffice («${program}») не создал PDF (завершился: ${ended}). Напечатайте DOCX (--format docx) и сохраните его как PDF.`,
    en: `LibreOffice (“${program}”) made no PDF (it ended with ${ended}). Print DOCX (--format docx) and save it as PDF.`,
  }
}

function unconverted(from: string): Text {
  return {
    ru: `LibreOffice не смог прочитать этот файл .${from}. Откройте его в Word, сохраните как DOCX и импортируйте DOCX.`,
    en: `LibreOffice could not read this .${from} file. Open it in Word, save it as DOCX, and import that.`,
  }
}

function tooLong(milliseconds: number): Text {
  const seconds = Math.round(milliseconds / 1000)
  return {
    ru: `LibreOffice не закончил за ${seconds}\u00A0с и остановлен: PDF не создан. Напечатайте DOCX (--format docx) и сохраните его как PDF.`,
    en: `LibreOffice was stopped after ${seconds} s: no PDF was made. Print DOCX (--format docx) and save it as PDF.`,
  }
}
