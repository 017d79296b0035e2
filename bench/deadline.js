// How fast deadlines are read: wordings a second once warm, and whether the cost grows with the length of a wording
// as the length does. `node bench/deadline.js` prints it; no test asserts it.
import path from 'node:path'
import { fileURLToPath } from 'node:url'
import { build } from 'esbuild'

const root = fileURLToPath(new URL('..', import.meta.url))

/** The sources are TypeScript, which Node 20 does not read: they are bundled in memory first. */
async function load(code) {
  const { outputFiles } = await build({
    stdin: { contents: code, resolveDir: path.join(root, 'src/deadline'), loader: 'ts' },
    bundle: true,
    write: false,
    platform: 'node',
    format: 'esm',
  })
  return import(`data:text/javascript;base64,${Buffer.from(outputFiles[0].contents).toString('base64')}`)
}

const { FORMS, SPANS, occurrences, readDeadline, readPeriod } = await load(`
  export { FORMS } from './forms/index.ts'
  export { SPANS } from './spans/index.ts'
  export { occurrences, readDeadline, readPeriod } from './index.ts'
`)

const examples = [...FORMS, ...SPANS].flatMap(({ examples }) => examples().map(({ text }) => text))
const rejects = [...FORMS, ...SPANS].flatMap(({ rejects }) => rejects())

/** The wordings with other years, so that none is read twice. */
function varied(wordings) {
  const years = Array.from({ length: 40 }, (_, i) => i)
  return years.flatMap((year) => wordings.map((text) => text.replace(/20\d\d/g, (found) => String(Number(found) + year))))
}

const ROUNDS = 5

/** Microseconds that one call takes, the quickest of some rounds over all the arguments. */
function microseconds(args, call) {
  let best = Infinity
  for (let round = 0; round < ROUNDS; round++) {
    const start = performance.now()
    for (const arg of args) call(arg)
    best = Math.min(best, performance.now() - start)
  }
  return (best * 1000) / args.length
}

function report(name, each) {
  console.log(`${name}: ${each.toFixed(1)} µs, ${Math.round(1e6 / each)} a second`)
}

console.log(`Node ${process.version}, the quickest of ${ROUNDS} rounds`)
report('examples', microseconds(varied(examples), readDeadline))
report('rejects', microseconds(varied(rejects), readDeadline))
const { days: period } = readPeriod('2026–2027 учебный год')
const deadlines = examples.map((text) => readDeadline(text).deadline)
report('occurrences', microseconds(varied(examples).map((_, i) => deadlines[i % deadlines.length]), (one) => occurrences(one, { period })))

// Repeated words are the hardest wordings: 2 is linear, 4 is quadratic.
const REPEATED = ['май ', '1,', '2022-', 'до ', 'в течение ', 'по плану, ', '(', 'I ', 'ежегодно, ', '1-', 'далее ', 'при мае, ', 'отчёт ']
console.log('\nof twice the length: ratio of the time (500, 1,000 and 2,000 characters), milliseconds for 2,000')
for (const word of REPEATED) {
  const costs = [250, 500, 1000, 2000].map((length) =>
    microseconds(Array(20).fill(word.repeat(Math.floor(length / word.length))), readDeadline),
  )
  const ratios = costs.slice(1).map((cost, i) => (cost / costs[i]).toFixed(1).padStart(4))
  console.log(`${JSON.stringify(word).padEnd(14)} ${ratios.join(' ')}  ${(costs[3] / 1000).toFixed(2)}`)
}
