import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterAll, describe, expect, it } from 'vitest'
import { run } from '../run-main.ts'

const PLAN = 'examples/quality-ru.yaml'

/** The numbers of the items that are shown. */
async function numbers(...argv: string[]): Promise<string[]> {
  const { stdout } = await run(['deadline', '--from-file', PLAN, '--format', 'ndjson', ...argv])
  return stdout
    .trimEnd()
    .split('\n')
    .map((line) => JSON.parse(line).item)
}

describe('deadline --from-file', () => {
  it('counts a deadline against the plan’s own calendar and events', async () => {
    const { stdout, code } = await run(['deadline', '--from-file', PLAN, 'полугодие', '--format', 'json'])
    expect(code).toBe(0)
    expect(JSON.parse(stdout)).toMatchObject({
      text: 'до конца II четверти',
      item: '6',
      kind: 'by',
      normal: 'by end-of term 2',
      occurrences: [{ from: null, due: '2026-12-29', implied: 'calendar' }],
      findings: [],
    })
  })

  it('takes the number with its dot, several items, and without one all', async () => {
    expect(await numbers('2.')).toEqual(['2'])
    expect(await numbers('7', 'входной')).toEqual(['7', '1'])
    expect(await numbers()).toEqual(['1', '2', '3', '4', '5', '6', '7'])
  })

  it('answers an unknown item with those there are', async () => {
    const { stderr, stdout, code } = await run(['deadline', '--from-file', PLAN, 'протокол'])
    expect([stdout, code]).toEqual(['', 2])
    expect(stderr).toBe(
      'Пункта «протокол» в плане нет; возможно, «протоколы». Есть, например: входной, 1, уроки, 2, чтение, 3, журналы, 4.\n',
    )
  })

  it('needs no period beside the plan’s', async () => {
    const { stderr, code } = await run(['deadline', '--from-file', PLAN, '1', '--period', '2026 год'])
    expect([stderr, code]).toEqual(['У плана свой период: вместе с --from-file не нужен --period.\n', 2])
  })
})

describe('in a plan where «до» leaves its day out', () => {
  const folder = mkdtempSync(path.join(tmpdir(), 'until-'))
  const file = path.join(folder, 'план.yaml')
  afterAll(() => rmSync(folder, { recursive: true }))

  /** What each deadline of such a plan is in the normal form, and in words. */
  async function shown(deadlines: readonly string[]): Promise<readonly { normal: string; words: string }[]> {
    const items = deadlines.map((each) => `  - { мероприятие: Пункт, срок: "${each}", ответственный: Директор }\n`)
    const head = 'дорожная карта: 1\nназвание: План\nпериод: 2028 год\nсроки: { до: не включая }\nмероприятия:\n'
    writeFileSync(file, head + items.join(''))
    const { stdout } = await run(['deadline', '--from-file', file, '--format', 'ndjson'])
    return stdout
      .trimEnd()
      .split('\n')
      .map((line) => JSON.parse(line))
  }

  it('writes words that mean the same there', async () => {
    const before = await shown(['до 1 марта', 'ежемесячно до 1 числа', 'до 15 июня и 15 декабря', 'с 1 до 10 мая'])
    expect(before.map(({ words }) => words.replaceAll('\u00A0', ' '))).toEqual([
      'не позднее 29 февраля',
      'ежемесячно не позднее 31 числа',
      'не позднее 14 июня и 14 декабря',
      '1–9 мая',
    ])
    const after = await shown(before.map(({ words }) => words))
    expect(after.map(({ normal }) => normal)).toEqual(before.map(({ normal }) => normal))
  })
})

describe('deadline --write', () => {
  it('says only the words, a line each, and of what is not understood nothing', async () => {
    const argv = ['deadline', '--write', 'by 2026-09-01', 'когда-нибудь', 'ежекварт. до 5 числа']
    const { stdout, stderr, code } = await run(argv)
    expect(stdout).toBe('до 1\u00A0сентября 2026\u00A0г.\n\nежеквартально до 5 числа\n')
    expect(stderr).toMatch(/^«когда-нибудь»: .*\[deadline-unknown\]\n$/)
    expect(code).toBe(1)
  })

  it('shows a sign for what a terminal would obey', async () => {
    const { stdout } = await run(['deadline', '--write', 'после приказа \u001B[31m\u202E'])
    expect(stdout).toMatch(/приказа/u)
    expect(stdout).not.toMatch(/[\u001B\u202E]/u)
  })
})

describe('deadline by itself', () => {
  it('gives every line of standard input its object', async () => {
    const stdin = 'до 1 сентября\r\n\r\nраз в квартал\n'
    const { stdout, code } = await run(['deadline', '-', '--format', 'ndjson', '--period', '2026 год'], { stdin })
    const objects = stdout
      .trimEnd()
      .split('\n')
      .map((line) => JSON.parse(line))
    expect(objects).toMatchObject([
      {
        text: 'до 1 сентября',
        normal: 'by --09-01',
        words: 'до 1\u00A0сентября',
        occurrences: [{ from: null, due: '2026-09-01', implied: 'period' }],
      },
      { text: 'раз в квартал', normal: 'recurring quarterly', occurrences: [{}, {}, {}, {}] },
    ])
    expect(code).toBe(0)
  })
})
