import { readFileSync } from 'node:fs'
import { LineCounter, parseDocument } from 'yaml'
import { start as check } from '../src/cli/start.ts'

/** What `check` is compared with: the same bundle, loaded the same way, that only parses the files it is given. */
export function start(): void {
  // Named so that the bundle holds all of it, as the one that checks does.
  if (process.argv[2] !== 'check') void check
  for (const file of process.argv.slice(3)) {
    const lineCounter = new LineCounter()
    const document = parseDocument(readFileSync(file, 'utf8'), { lineCounter, keepSourceTokens: true })
    if (document.errors.length > 0) throw new Error(`${file} is faulty`)
  }
  process.exit(0)
}
