import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterAll, describe, expect, it } from 'vitest'
import { run } from '../run-main.ts'

const cwd = mkdtempSync(path.join(tmpdir(), 'roadmap-follow-'))
afterAll(() => rmSync(cwd, { recursive: true, force: true }))

const file = 'план.yaml'

/** Writes a plan from the year 2000 on, in which so many activities recur every day. */
function writeDaily(activities: number): void {
  const daily = '  - { title: Проветрить, deadline: ежедневно, responsible: Завхоз }\n'.repeat(activities)
  const text = `roadmap: 1\ntitle: План\ndraft: true\nperiod: 2000-01-01..\nactivities:\n${daily}`
  writeFileSync(path.join(cwd, file), text)
}

/** The last days of what is late, by the number of its item. */
async function late(asOf: string) {
  const ran = await run(['overdue', file, '--as-of', asOf, '--within', '0d', '--format', 'json', '--fail'], { cwd })
  const items: { readonly number: string; readonly due: string }[] = JSON.parse(ran.stdout).items
  const countOf = (number: string) => items.filter((item) => item.number === number).length
  return { ...ran, all: items.length, countOf }
}

describe('a plan without an end', () => {
  it('is counted up to the day', async () => {
    writeDaily(2)
    const { all, countOf, stderr } = await late('2000-01-11')
    expect([all, countOf('1'), countOf('2'), stderr]).toEqual([22, 11, 11, ''])
  })

  it('that comes to too many dates up to the day says which items it leaves out', async () => {
    writeDaily(12)
    const { stderr, code, countOf } = await late('2019-12-31')
    expect([countOf('6'), countOf('7')]).toEqual([7305, 0])
    expect(stderr).toBe(
      'В «план.yaml» до этого дня слишком много дат, и список неполон: не посчитаны сроки пунктов 7, 8, 9, 10 и ещё 2. Сократите период плана или повторяйте реже.\n',
    )
    expect(code).toBe(1)
  })

  it('says so of a single deadline too, in the answer of `deadline` as well', async () => {
    writeDaily(1)
    const { stderr, all } = await late('2030-12-31')
    expect(all).toBe(0)
    expect(stderr).toContain('не посчитан срок пункта 1. ')
    const { stdout } = await run(['deadline', '--from-file', file, '1', '--until', '2030-12-31'], { cwd })
    expect(stdout).toContain('[deadline-too-many]')
  })
})

describe('an item that is assigned to many', () => {
  it('has who reported, and who did not, in columns of the spreadsheet', async () => {
    const progress =
      '    progress:\n      - { date: 2026-05-28, status: partial, for: 2026, share: 12 из 14, missing: [Школа № 5, Школа № 8] }\n'
    const text = `roadmap: 1\ntitle: План\nperiod: 2026–2027 гг.\nactivities:\n  - title: Слёт\n    deadline: ежегодно, май\n    responsible: Школы\n${progress}`
    const rows = async (lang: string) => {
      const words = ['status', '-', '--as-of', '2026-06-10', '--format', 'csv', '--view', 'matrix', '--lang', lang]
      return (await run(words, { cwd, stdin: text })).stdout.split('\r\n').map((row) => row.split(';').slice(-4))
    }
    expect(await rows('ru')).toEqual([
      ['Состояние', 'Дней опоздания', 'Отчитались', 'Не отчитались'],
      ['просрочено', '10', '12 из 14', 'Школа № 5, Школа № 8'],
      ['срок впереди', '', '', ''],
      [''],
    ])
    expect((await rows('en'))[1]).toEqual(['overdue', '10', '12 of 14', 'Школа № 5, Школа № 8'])
  })
})
