import { fstatSync, readFileSync, statSync, writeSync } from 'node:fs'
import { devNull } from 'node:os'
import path from 'node:path'
import { calendarDateOf } from '../core/calendar-date.ts'
import { main } from './main.ts'

/** Starts the command line in this process. `packageRoot` is the folder in which `package.json` lies. */
export async function start(packageRoot: string): Promise<void> {
  const terminal = isTerminal()
  const { version } = JSON.parse(readFileSync(path.join(packageRoot, 'package.json'), 'utf8'))
  process.exitCode = await main(
    process.argv.slice(2),
    {
      cwd: process.cwd(),
      packageRoot,
      env: process.env,
      stdin: () => readAll(process.stdin),
      out: (data) => write(1, data),
      err: (text) => write(2, text),
      terminal,
      columns: terminal ? process.stdout.columns : undefined,
      today: () => calendarDateOf(new Date()),
    },
    version,
  )
}

/**
 * Whether standard output is a terminal. `process.stdout` costs as much as reading a small plan: it is not touched
 * where the file descriptor already tells a pipe, a file or nowhere.
 */
function isTerminal(): boolean {
  try {
    const out = fstatSync(1)
    return out.isCharacterDevice() && out.rdev !== statSync(devNull).rdev && process.stdout.isTTY === true
  } catch {
    return process.stdout.isTTY === true
  }
}

/** Writes all of it, however slowly a pipe takes it; whoever stops reading early (`| head`) ends the command quietly. */
function write(descriptor: 1 | 2, data: string | Uint8Array): void {
  const bytes = typeof data === 'string' ? Buffer.from(data) : data
  for (let done = 0; done < bytes.length; ) {
    try {
      done += writeSync(descriptor, bytes, done)
    } catch (error) {
      const code = error instanceof Error && 'code' in error ? error.code : ''
      if (code === 'EPIPE') process.exit(0)
      if (code !== 'EAGAIN') throw error
      Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 5)
    }
  }
}

async function readAll(stream: AsyncIterable<unknown>): Promise<Uint8Array> {
  const chunks: Buffer[] = []
  for await (const chunk of stream) chunks.push(chunk as Buffer)
  return Buffer.concat(chunks)
}
