// How long a whole `roadmap check` takes beside Node's own start, as ratios of paired runs in one go: absolute times say
// more about the machine than about us. `npm run bench` prints them; no test asserts them.
import { spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { fileURLToPath } from 'node:url'
import { plan } from './plan.js'

const bin = fileURLToPath(new URL('../bin/roadmap.js', import.meta.url))
const folder = mkdtempSync(path.join(tmpdir(), 'roadmap-bench-'))
// Reading a bundle of certificates at every start is not ours to measure.
const { NODE_EXTRA_CA_CERTS: _, ...env } = process.env
const runs = Number(process.argv[2] ?? 21)

function time(args) {
  const start = process.hrtime.bigint()
  const { status, stderr } = spawnSync(process.execPath, args, { env, stdio: ['ignore', 'pipe', 'pipe'] })
  const ms = Number(process.hrtime.bigint() - start) / 1e6
  if (status !== 0) throw new Error(`${args.join(' ')}: ${status} ${stderr}`)
  return ms
}

const median = (values) => values.toSorted((a, b) => a - b)[values.length >> 1]

/** Both commands in turn, so that a machine that slows down slows both. */
function paired(args) {
  time(args)
  time(['-e', '0'])
  const pairs = Array.from({ length: runs }, () => [time(args), time(['-e', '0'])])
  return {
    ms: median(pairs.map(([a]) => a)),
    node: median(pairs.map(([, b]) => b)),
    ratio: median(pairs.map(([a, b]) => a / b)),
  }
}

try {
  console.log(`Node ${process.version}, ${runs} pairs, medians`)
  for (const activities of [10, 60, 300]) {
    const file = path.join(folder, `plan-${activities}.yaml`)
    writeFileSync(file, plan(activities))
    const { ms, node, ratio } = paired([bin, 'check', file])
    console.log(`check, ${activities} activities: ${ms.toFixed(0)} ms, node -e 0: ${node.toFixed(0)} ms, ratio ${ratio.toFixed(2)}`)
  }
} finally {
  rmSync(folder, { recursive: true, force: true })
}
