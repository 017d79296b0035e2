// What a check costs beside its floor: the same bundle that only parses the same files with `yaml`. Ratios of paired runs in
// one go. With SPECTRAL=path/of/spectral (npm install @stoplight/spectral-cli somewhere else: it brings some 200 packages)
// Spectral checks the same files with our JSON Schema alone in the same run.
import { spawnSync } from 'node:child_process'
import { cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { fileURLToPath } from 'node:url'
import { plan } from './plan.js'

const root = fileURLToPath(new URL('..', import.meta.url))
const folder = mkdtempSync(path.join(tmpdir(), 'roadmap-bench-'))
// Reading a bundle of certificates at every start is not ours to measure.
const { NODE_EXTRA_CA_CERTS: _, ...env } = process.env
const spectral = process.env.SPECTRAL

/** A copy of the package whose bundle only parses. */
function floor() {
  const copy = path.join(folder, 'floor')
  mkdirSync(copy)
  for (const each of ['bin', 'package.json']) cpSync(path.join(root, each), path.join(copy, each), { recursive: true })
  const built = spawnSync(process.execPath, ['scripts/build.js', 'bench/only-parsing.ts', path.join(copy, 'dist')], { cwd: root })
  if (built.status !== 0) throw new Error(String(built.stderr))
  return path.join(copy, 'bin/roadmap.js')
}

function time(command, args, allowed = [0]) {
  const start = process.hrtime.bigint()
  const { status, stderr } = spawnSync(command, args, { env, cwd: folder, stdio: ['ignore', 'ignore', 'pipe'] })
  if (!allowed.includes(status)) throw new Error(`${args.slice(0, 3).join(' ')}: ${status} ${stderr}`)
  return Number(process.hrtime.bigint() - start) / 1e6
}

const median = (values) => values.toSorted((a, b) => a - b)[values.length >> 1]

/** Both commands in turn, so that a machine that slows down slows both. */
function paired(runs, ours, theirs) {
  ours()
  theirs()
  const pairs = Array.from({ length: runs }, () => [ours(), theirs()])
  const [a, b] = [median(pairs.map(([first]) => first)), median(pairs.map(([, second]) => second))]
  return { ours: a.toFixed(0), theirs: b.toFixed(0), ratio: median(pairs.map(([first, second]) => first / second)).toFixed(2) }
}

try {
  const parsing = floor()
  console.log(`Node ${process.version}, medians of paired runs, 60 activities a file`)
  for (const [count, runs] of [
    [1, 21],
    [100, 7],
    [1000, 3],
  ]) {
    const plans = path.join(folder, String(count))
    mkdirSync(plans)
    const files = Array.from({ length: count }, (_file, i) => path.join(plans, `plan-${i}.yaml`))
    files.forEach((file, i) => writeFileSync(file, plan(60).replace('наставничества', `наставничества в школе № ${i + 1}`)))
    const check = () => time(process.execPath, [path.join(root, 'bin/roadmap.js'), 'check', ...files])
    const { ours, theirs, ratio } = paired(runs, check, () => time(process.execPath, [parsing, 'check', ...files]))
    console.log(`check, files: ${count}: ${ours} ms, the bundle only parsing: ${theirs} ms, ratio ${ratio}`)
    if (!spectral) continue
    writeFileSync(path.join(folder, 'ruleset.yaml'), ruleset(path.join(root, 'schemas/roadmap.schema.json')))
    const other = () => time(spectral, ['lint', '--ruleset', path.join(folder, 'ruleset.yaml'), ...files], [0, 1])
    const beside = paired(Math.min(runs, 3), check, other)
    console.log(`  Spectral with the JSON Schema alone: ${beside.theirs} ms, check beside it: ${beside.ours} ms, ratio ${beside.ratio}`)
  }
} finally {
  rmSync(folder, { recursive: true, force: true })
}

function ruleset(schema) {
  return `rules:
  schema:
    given: $
    then:
      function: schema
      functionOptions:
        schema:
          $ref: ${schema}
`
}
