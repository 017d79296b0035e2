// Reads the printed examples back with programs that are not ours, by hand, where they are installed, after `npm run build`:
// every title and deadline of the plan has to be found in what each of them says of the Word file.
import { spawnSync } from 'node:child_process'
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { fileURLToPath } from 'node:url'

const root = fileURLToPath(new URL('..', import.meta.url))
const work = mkdtempSync(path.join(tmpdir(), 'roadmap-readers-'))

const python = `
import sys, docx
def cells(table):
    for row in table.rows:
        for cell in row.cells:
            yield cell.text
            for inner in cell.tables: yield from cells(inner)
document = docx.Document(sys.argv[1])
print('\\n'.join([p.text for p in document.paragraphs] + [text for table in document.tables for text in cells(table)]))
`

/** Each returns the text of a Word file, or nothing where its program is missing. */
const readers = {
  pandoc: (file) => output('pandoc', ['-f', 'docx', '-t', 'html', '--wrap=none', file])?.replace(/<[^>]*>/g, ' '),
  'python-docx': (file) => output('/usr/bin/python3', ['-c', python, file]),
  LibreOffice: (file) => {
    const profile = `-env:UserInstallation=file://${path.join(work, 'profile')}`
    output('soffice', [profile, '--headless', '--convert-to', 'txt:Text (encoded):UTF8', '--outdir', work, file])
    try {
      return readFileSync(file.replace(/docx$/, 'txt'), 'utf8')
    } catch {
      return undefined
    }
  },
}

function output(command, args) {
  const { status, stdout } = spawnSync(command, args, { encoding: 'utf8', maxBuffer: 1 << 28 })
  return status === 0 ? stdout : undefined
}

function roadmap(...args) {
  const { stdout, stderr, status } = spawnSync(process.execPath, [path.join(root, 'bin/roadmap.js'), ...args], {
    encoding: 'utf8',
  })
  if (status !== 0) throw new Error(stderr)
  return stdout
}

/** Spaces of every kind, list marks and bold are the writer's or the reader's own. */
function plain(text) {
  const decoded = text
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&quot;', '"')
    .replaceAll('&amp;', '&')
  return decoded
    .replace(/\*\*/g, '')
    .replace(/[\s\u00A0\u2060\u00AD•–—-]+/gu, ' ')
    .trim()
}

try {
  let missing = 0
  for (const name of readdirSync(path.join(root, 'examples')).filter((each) => each.endsWith('.yaml'))) {
    const plan = path.join(root, 'examples', name)
    const file = path.join(work, name.replace(/yaml$/, 'docx'))
    roadmap('render', plan, '--out', file)
    const { items } = JSON.parse(roadmap('status', plan, '--as-of', '2026-09-01', '--format', 'json'))
    const wanted = new Set(items.flatMap(({ title, deadline }) => [...title.split('\n'), deadline ?? '']).map(plain))
    for (const [reader, read] of Object.entries(readers)) {
      const text = read(file)
      const lost = text === undefined ? [] : [...wanted].filter((each) => !plain(text).includes(each))
      missing += lost.length
      console.log(
        `${name}, ${reader}: ${text === undefined ? 'not installed' : `${wanted.size - lost.length} of ${wanted.size} texts`}`,
      )
      for (const each of lost) console.log(`  not found: ${each}`)
    }
  }
  process.exitCode = missing > 0 ? 1 : 0
} finally {
  rmSync(work, { recursive: true, force: true })
}
