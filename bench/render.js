// What printing costs: `roadmap render` as a whole process, its time and its peak of memory, beside a process that packs the
// same word/document.xml made by hand (a template string and fflate). Ratios of paired runs in one go.
//
//     DOCXTEMPLATER=path/to/node_modules node bench/render.js
//
// measures docxtemplater (with pizzip, installed somewhere else) in the same runs; it knows no merged cells.
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
const templater = process.env.DOCXTEMPLATER

/** Runs a script in a process of its own, which says at its end how much memory it took at most. */
function measured(args) {
  const peak = path.join(folder, 'peak')
  const probe = path.join(root, 'bench/peak-memory.cjs')
  const start = process.hrtime.bigint()
  const { status, stderr } = spawnSync(process.execPath, ['--require', probe, ...args], {
    env: { ...env, PEAK_FILE: peak },
    stdio: ['ignore', 'ignore', 'pipe'],
  })
  const ms = Number(process.hrtime.bigint() - start) / 1e6
  if (status !== 0) throw new Error(`${args.join(' ')}: ${status} ${stderr}`)
  return { ms, mb: Number(readFileSync(peak, 'utf8')) / 1024 }
}

const median = (values) => values.toSorted((a, b) => a - b)[values.length >> 1]
const medians = (runs) => ({ ms: median(runs.map(({ ms }) => ms)), mb: median(runs.map(({ mb }) => mb)) })
const told = ({ ms, mb }) => `${ms.toFixed(0)} ms, ${mb.toFixed(0)} MB`
const ratio = (a, b) => median(a.map(({ ms }, i) => ms / b[i].ms)).toFixed(2)

try {
  console.log(`Node ${process.version}, medians of paired runs of whole processes`)
  for (const [activities, runs] of [
    [10, 7],
    [100, 7],
    [1000, 5],
    [5000, 3],
  ]) {
    const file = path.join(folder, `plan-${activities}.yaml`)
    writeFileSync(file, withDirectory(plan(activities)))
    const out = path.join(folder, 'out.docx')
    const byHand = [path.join(root, 'bench/docx-by-hand.js'), String(activities), out]
    const commands = {
      docx: [path.join(root, 'bin/roadmap.js'), 'render', file, '--out', out],
      html: [path.join(root, 'bin/roadmap.js'), 'render', file, '--out', path.join(folder, 'out.html')],
      md: [path.join(root, 'bin/roadmap.js'), 'render', file, '--out', path.join(folder, 'out.md')],
      'by hand': byHand,
      ...(templater ? { docxtemplater: [...byHand, path.resolve(templater)] } : {}),
    }
    const all = Object.fromEntries(Object.keys(commands).map((name) => [name, []]))
    // All in turn, so that a machine that slows down slows each of them; the first turn warms the caches.
    for (let run = -1; run < runs; run++)
      for (const [name, args] of Object.entries(commands)) {
        const taken = measured(args)
        if (run >= 0) all[name].push(taken)
      }
    const beside = Object.entries(all).map(([name, taken]) => `${name} ${told(medians(taken))}`)
    console.log(`render, activities: ${activities}: ${beside.join('; ')}; docx / by hand ${ratio(all.docx, all['by hand'])}`)
    if (templater) console.log(`  docx / docxtemplater ${ratio(all.docx, all.docxtemplater)}`)
  }
} finally {
  rmSync(folder, { recursive: true, force: true })
}

/** A plan of 5,000 activities is longer than a file may be, unless it names its responsibles once. */
function withDirectory(text) {
  const responsible = 'Заместитель директора по учебно-воспитательной работе, классные руководители'
  return text.replaceAll(`responsible: ${responsible}`, 'responsible: all').replace('sections:\n', `responsibles:\n  all: ${responsible}\nsections:\n`)
}
