// The demo of the README: checks the example, lists what is overdue on a given day, prints the document.
import { spawnSync } from 'node:child_process'
import { mkdirSync } from 'node:fs'
import path from 'node:path'
import { fileURLToPath } from 'node:url'

const root = fileURLToPath(new URL('..', import.meta.url))
mkdirSync(path.join(root, 'demo'), { recursive: true })

const commands = [
  ['check', 'examples/reading.yaml'],
  ['overdue', 'examples/reading.yaml', '--as-of', '2027-02-01', '--within', '30d'],
  ['render', 'examples/reading.yaml', '--out', 'demo/reading.docx'],
]

for (const args of commands) {
  console.log(`\n$ roadmap ${args.join(' ')}\n`)
  const { status } = spawnSync(process.execPath, [path.join(root, 'bin/roadmap.js'), ...args], {
    cwd: root,
    stdio: 'inherit',
  })
  if (status !== 0) process.exit(status ?? 1)
}
console.log(`\n${path.join(root, 'demo', 'reading.docx')}`)
