// How fast deadlines are read: wordings a second once warm, beside chrono-node's Russian parser in the same run, and
// whether the cost grows with the length of a wording as the length does. No test asserts it.
//
//     node bench/deadline.js          the project's own examples
//     node bench/deadline.js FILE     the wordings in the first column of a table with tabs as well
import { readFileSync } from 'node:fs'
import path from 'node:path'
import { fileURLToPath } from 'node:url'
import { ru } from 'chrono-node'
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

const { FORMS, MOST_UNITS, USUAL_HABITS, SPANS, normalForm, occurrences, readDeadline, readPeriod } = await load(`
  export { FORMS } from './forms/index.ts'
  export { SPANS } from './spans/index.ts'
  export { normalForm, occurrences, readDeadline, readPeriod } from './index.ts'
  export { USUAL_HABITS } from './frame.ts'
  export { MOST_UNITS } from './read-deadline.ts'
`)

const examples = [...FORMS, ...SPANS].flatMap(({ examples }) => examples().map(({ text }) => text))
const rejects = [...FORMS, ...SPANS].flatMap(({ rejects }) => rejects())

/** The first column of a table; a heading without a Russian letter is none of it. */
function firstColumn(file) {
  const rows = readFileSync(file, 'utf8').split(/\r?\n/).map((line) => line.split('\t')[0].trim())
  return rows.filter((text, i) => text !== '' && (i > 0 || /[а-яё]/i.test(text)))
}

/** The wordings with other years, so that none is read twice. */
function varied(wordings) {
  const years = Array.from({ length: 40 }, (_, i) => i)
  return years.flatMap((year) => wordings.map((text) => text.replace(/20\d\d/g, (found) => String(Number(found) + year))))
}

/** Milliseconds that a call takes for all the arguments together. */
function milliseconds(args, call) {
  const start = performance.now()
  for (const arg of args) call(arg)
  return performance.now() - start
}

const median = (numbers) => [...numbers].sort((a, b) => a - b)[Math.floor(numbers.length / 2)]
const grouped = (number) => Math.round(number).toLocaleString('en')

const ROUNDS = 9

// chrono-node reads everything as seen from a moment; ours needs none. Which moment it is makes no difference.
const reference = new Date(2026, 8, 1, 12)
const byChrono = (text) => ru.parse(text, reference)

// What was read of a plan that means its words so is known the second time: every plan is another one here.
const readAnew = (text) => readDeadline(text, { ...USUAL_HABITS })

/** Wordings a second of both, in rounds that take turns so that what disturbs the machine disturbs both. */
function beside(name, wordings) {
  const args = varied(wordings)
  const found = wordings.filter((text) => byChrono(text).length > 0).length
  const read = wordings.filter((text) => readDeadline(text).deadline.kind !== 'unparseable').length
  const [ours, theirs] = [[], []]
  for (let round = -1; round < ROUNDS; round++) {
    const [one, other] = [milliseconds(args, readAnew), milliseconds(args, byChrono)]
    // The first round only warms up.
    if (round >= 0) {
      ours.push((args.length * 1000) / one)
      theirs.push((args.length * 1000) / other)
    }
  }
  const again = (args.length * 1000) / median(Array.from({ length: ROUNDS }, () => milliseconds(args.map((_, i) => wordings[i % wordings.length]), readDeadline)))
  const ratios = ours.map((rate, i) => rate / theirs[i])
  console.log(`\n${name}: ${wordings.length} wordings, ${args.length} with other years`)
  console.log(`  readDeadline    ${grouped(median(ours))} a second, understands ${read}`)
  console.log(`  chrono.ru.parse ${grouped(median(theirs))} a second, finds something in ${found}`)
  console.log(`  read again, as plans repeat their wordings: ${grouped(again)} a second, ${grouped(again / median(theirs))} times`)
  console.log(`  ratio           ${median(ratios).toFixed(1)} (${Math.min(...ratios).toFixed(1)} to ${Math.max(...ratios).toFixed(1)})`)
}

/** Microseconds a call, the median of the rounds. */
function report(name, args, call) {
  milliseconds(args, call)
  const each = median(Array.from({ length: ROUNDS }, () => (milliseconds(args, call) * 1000) / args.length))
  console.log(`  ${name.padEnd(15)} ${each.toFixed(1)} µs, ${grouped(1e6 / each)} a second`)
}

console.log(`Node ${process.version}, warm, the median of ${ROUNDS} rounds`)
beside('examples', examples)
for (const file of process.argv.slice(2)) beside(path.basename(file), firstColumn(file))

console.log('\nby themselves')
const { days: period } = readPeriod('2026–2027 учебный год')
const deadlines = examples.map((text) => readDeadline(text).deadline)
report('rejects', varied(rejects), readAnew)
report('occurrences', Array(40).fill(deadlines).flat(), (one) => occurrences(one, { period }))
report('normalForm', Array(40).fill(deadlines).flat(), normalForm)

// Repeated words are the hardest wordings; the long ones were found by searching for what takes the most time.
const REPEATED = [
  'май ',
  '1,',
  '2022-',
  'до ',
  'в течение ',
  'по плану, ',
  '(',
  'I ',
  'ежегодно, ',
  '1-',
  'далее ',
  'при мае, ',
  'отчёт ',
  '…',
  'до конца учебного года, ',
  'в период с 1 по 15 мая ',
  'октябрь, 2-я неделя, по пятницам ',
  'I, III квартал и до конца учебного года; ',
  'ежемесячно в течение учебного года (',
  'каникулы три полугод; ежемесячно; каб - ',
  'незамедлительно, ежегодно; ;каб (к и ',
  'по согласо- ванию; сент. текущего года и в течение всего периода внедрения ЦМН',
]
const LENGTHS = [1250, 2500, 5000, 10_000]

/** Milliseconds that one text takes: the quickest of some rounds, for the longest texts are read only a few times. */
function quickest(text) {
  return Math.min(...Array.from({ length: 5 }, () => milliseconds([text], readAnew)))
}

console.log(`\ngrowth: how many times longer takes twice the length (2 is linear, 4 quadratic; aim: 2.5), milliseconds for the longest`)
console.log(`  ${LENGTHS.slice(1).map((length) => grouped(length).padStart(7)).join('')}      ms`)
for (const word of REPEATED) {
  const costs = LENGTHS.filter((length) => length <= MOST_UNITS).map((length) => quickest(word.repeat(Math.floor(length / word.length))))
  const ratios = LENGTHS.slice(1).map((_, i) => (costs[i + 1] === undefined ? '–' : (costs[i + 1] / costs[i]).toFixed(1)))
  console.log(`  ${ratios.map((ratio) => ratio.padStart(7)).join('')} ${costs.at(-1).toFixed(1).padStart(7)}  ${JSON.stringify(word)}`)
}
if (MOST_UNITS < LENGTHS.at(-1)) console.log(`  – longer than ${grouped(MOST_UNITS)} characters: refused unread`)
