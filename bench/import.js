// What an import costs: `roadmap import` of a Word file as a whole process, its time and its peak of memory, beside a process that
// only lets mammoth read the same file into HTML. Ratios of paired runs in one go.
import { spawnSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { fileURLToPath } from 'node:url'
import { plan } from './plan.js'

const root = fileURLToPath(new URL('..', import.meta.url))
const folder = mkdtempSync(path.join(tmpdir(), 'roadmap-bench-'))
// Reading a bundle of certificates at every start is not ours to measure.
const { NODE_EXTRA_CA_CERTS: _, ...env } = process.env
const roadmap = path.join(root, 'bin/roadmap.js')
const probe = path.join(root, 'bench/peak-memory.cjs')

/** Runs a script in a process of its own, which says at its end how much memory it took at most. */
function measured(args) {
  const peak = path.join(folder, 'peak')
  const start = process.hrtime.bigint()
  const { status, stderr } = spawnSync(process.execPath, ['--require', probe, ...args], {
    cwd: root,
    env: { ...env, PEAK_FILE: peak },
    stdio: ['ignore', 'ignore', 'pipe'],
  })
  const ms = Number(process.hrtime.bigint() - start) / 1e6
  if (status !== 0) throw new Error(`${args.join(' ')}: ${status} ${stderr}`)
  return { ms, mb: Number(readFileSync(peak, 'utf8')) / 1024 }
}

const median = (values) => values.toSorted((a, b) => a - b)[values.length >> 1]
const told = (runs) => `${median(runs.map(({ ms }) => ms)).toFixed(0)} ms, ${median(runs.map(({ mb }) => mb)).toFixed(0)} MB`

try {
  console.log(`Node ${process.version}, medians of paired runs of whole processes`)
  const onlyRead = path.join(folder, 'only-read.mjs')
  const mammoth = path.join(root, 'node_modules/mammoth/lib/index.js')
  writeFileSync(onlyRead, `import mammoth from ${JSON.stringify(mammoth)}\nawait mammoth.convertToHtml({ path: process.argv[2] })\n`)
  for (const [activities, runs] of [
    [10, 7],
    [100, 7],
    [1000, 5],
  ]) {
    const file = path.join(folder, `plan-${activities}.yaml`)
    const docx = path.join(folder, `plan-${activities}.docx`)
    writeFileSync(file, plan(activities))
    measured([roadmap, 'render', file, '--out', docx])
    const out = path.join(folder, 'out.yaml')
    const ours = []
    const theirs = []
    // In turn, so that a machine that slows down slows both; the first turn warms the caches.
    for (let run = -1; run < runs; run++) {
      const pair = [measured([roadmap, 'import', docx, '--out', out, '--force']), measured([onlyRead, docx])]
      if (run < 0) continue
      ours.push(pair[0])
      theirs.push(pair[1])
    }
    const ratio = median(ours.map(({ ms }, i) => ms / theirs[i].ms)).toFixed(2)
    console.log(`import, activities: ${activities}: ${told(ours)}; mammoth reading ${told(theirs)}; ratio ${ratio}`)
  }
} finally {
  rmSync(folder, { recursive: true, force: true })
}
