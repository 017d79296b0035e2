// How long a whole `roadmap check` takes beside Node's own start, as ratios of paired runs in one go: absolute times say
// more about the machine than about us. `npm run bench` prints them; no test asserts them.
import { spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { fileURLToPath } from 'node:url'

const bin = fileURLToPath(new URL('../bin/roadmap.js', import.meta.url))
const folder = mkdtempSync(path.join(tmpdir(), 'roadmap-bench-'))
// Reading a bundle of certificates at every start is not ours to measure.
const { NODE_EXTRA_CA_CERTS: _, ...env } = process.env
const runs = Number(process.argv[2] ?? 21)

const deadlines = ['до 15 октября 2026 г.', 'ноябрь 2026 г.', 'сентябрь–октябрь 2026 г.', 'в течение всего периода', 'декабрь 2026 г., март 2027 г.']

function plan(activities) {
  const head = `roadmap: 1
title: |
  План мероприятий (дорожная карта)
  развития наставничества
period: 2026–2027 учебный год
approval:
  by:
    position: Директор школы
    name: А. А. Ясная
  date: 2026-08-28
sections:
`
  const sections = Array.from({ length: activities / 5 }, (_section, s) => {
    const items = deadlines.map(
      (deadline, i) => `      - title: Проведение мероприятия ${s}.${i}, в котором участвуют педагоги и обучающиеся школы
        deadline: ${deadline}
        responsible: Заместитель директора по учебно-воспитательной работе, классные руководители
        result: Приказ директора школы, аналитическая справка
`,
    )
    return `  - title: Раздел ${s + 1} с названием обычной длины\n    activities:\n${items.join('')}`
  })
  return head + sections.join('')
}

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
