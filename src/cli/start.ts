import { fstatSync, readFileSync, statSync, writeSync } from 'node:fs'
import { devNull } from 'node:os'
import path from 'node:path'
import { calendarDateOf } from '../core/calendar-date.ts'
import { cannotWrite } from './files.ts'
import { main } from './main.ts'

/** Starts the command line in this process. `packageRoot` is the folder in which `package.json` lies. */
export async function start(packageRoot: string): Promise<void> {
  const terminal = isTerminal()
  const { version } = JSON.parse(readFileSync(path.join(packageRoot, 'package.json'), 'utf8'))
  const code = await main(
    process.argv.slice(2),
    {
      cwd: process.cwd(),
      packageRoot,
      env: process.env,
      stdin: (limit) => readAll(process.stdin, limit),
      out: (data) => write(1, data),
      err: (text) => write(2, text),
      terminal,
      // Asked only where the answer matters: `process.stderr` costs as much as a small plan.
      get errTerminal() {
        return process.stderr.isTTY === true
      },
      get ask() {
        return process.stdin.isTTY === true && process.stderr.isTTY === true ? ask : undefined
      },
      columns: terminal ? process.stdout.columns : undefined,
      today: () => calendarDateOf(new Date()),
    },
    version,
  )
  // All is written by now, and synchronously: to wait for the event loop to run dry would only cost time.
  process.exit(code)
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

/**
 * Writes all of it, however slowly a pipe takes it. Whoever stops reading early (`| head`) is not an error: the rest is
 * dropped, and the command goes on to its exit code.
 */
function write(descriptor: 1 | 2, data: string | Uint8Array): void {
  const bytes = typeof data === 'string' ? Buffer.from(data) : data
  for (let done = 0; done < bytes.length; ) {
    try {
      done += writeSync(descriptor, bytes, done)
    } catch (error) {
      const code = error instanceof Error && 'code' in error ? error.code : ''
      if (code === 'EPIPE') return
      if (code !== 'EAGAIN') {
        // A message that cannot be told stops nothing; a result that cannot be handed over is a failure.
        if (descriptor === 2) return
        throw cannotWrite('stdout', error)
      }
      Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 5)
    }
  }
}

/** Ctrl+C and Ctrl+D close the lines without an answer. */
async function ask(question: string): Promise<string | null> {
  const { createInterface } = await import('node:readline')
  const lines = createInterface({ input: process.stdin, output: process.stderr })
  return new Promise((answer) => {
    lines.once('close', () => answer(null))
    lines.question(question, (typed) => {
      answer(typed)
      lines.close()
    })
  })
}

/** Standard input up to a little over `limit` bytes: what is longer is refused by its length, and may have no end. */
async function readAll(stream: AsyncIterable<unknown>, limit: number): Promise<Uint8Array> {
  const chunks: Buffer[] = []
  let length = 0
  for await (const chunk of stream) {
    chunks.push(chunk as Buffer)
    length += (chunk as Buffer).length
    if (length > limit) break
  }
  return Buffer.concat(chunks)
}
