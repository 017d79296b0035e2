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

const BAD_FOR_TERMINALS = '\u2028\u202E\u009B\u007F'

describe('deadline of standard input', () => {
  it.each([
    [['-'], 'до 1 мая\n', true],
    [['-'], 'до 1 мая\nиюнь\n', true],
    [['до 1 мая', 'июнь'], '', true],
    [['до 1 мая'], '', false],
  ])('gives %j an array wherever there may be several wordings', async (exprs, stdin, isArray) => {
    const { stdout } = await run(['deadline', ...exprs, '--format', 'json', '--period', '2026 год'], { stdin })
    expect(Array.isArray(JSON.parse(stdout))).toBe(isArray)
  })

  it('is an array of the deadlines of a whole plan, however few', async () => {
    const stdin =
      'roadmap: 1\ntitle: План\nactivities:\n  - { title: Пункт, deadline: май 2026 г., responsible: Директор }\n'
    const all = await run(['deadline', '--from-file', '-', '--format', 'json'], { stdin })
    expect(JSON.parse(all.stdout)).toHaveLength(1)
    const one = await run(['deadline', '--from-file', '-', '1', '--format', 'json'], { stdin })
    expect(JSON.parse(one.stdout)).toMatchObject({ item: '1' })
  })

  it('tells on which line a wording stands', async () => {
    const stdin = '\n\nдо 1 мая 2026 г.\r\n \nиюнь 2026 г.'
    const { stdout } = await run(['deadline', '-', '--format', 'json'], { stdin })
    expect(JSON.parse(stdout).map(({ line, text }: { line: number; text: string }) => `${line} ${text}`)).toEqual([
      '3 до 1 мая 2026 г.',
      '5 июнь 2026 г.',
    ])
  })

  it('keeps the places of lines with --write, empty ones too', async () => {
    const stdin = '\nby 2026-09-01\n\nкогда-нибудь\n\nrange 2026-05-01..2026-05-31\n\n'
    const { stdout, stderr, code } = await run(['deadline', '--write', '-'], { stdin })
    expect(stdout).toBe('\nдо 1\u00A0сентября 2026\u00A0г.\n\n\n\nмай 2026\u00A0г.\n')
    expect(stderr).toMatch(/^строка 4, «когда-нибудь»: .*\[deadline-unknown\]\n$/)
    expect(code).toBe(1)
  })

  it.each(['', '\n', ' \r\n\n'])('matches nothing where it holds no wording: %j', async (stdin) => {
    for (const options of [[], ['--write'], ['--format', 'ndjson']]) {
      const { stdout, stderr, code } = await run(['deadline', '-', ...options], { stdin })
      expect([stdout, code]).toEqual(['', 2])
      expect(stderr).toBe('На стандартном вводе нет ни одной записи срока: напишите их по одной в строке.\n')
    }
    const json = await run(['deadline', '-', '--format', 'json'], { stdin })
    expect([json.stdout, json.code]).toEqual(['[]\n', 2])
  })

  it('is refused where it is too long, not cut', async () => {
    const stdin = 'до 1 мая\n'.repeat(600_000)
    const { stdout, stderr, code } = await run(['deadline', '-'], { stdin })
    expect([stdout, code]).toEqual(['', 2])
    expect(stderr).toBe(
      'На стандартный ввод пришло больше 8\u00A0МБ: передайте текст по частям или проверьте, тот ли это файл.\n',
    )
  })

  it('is not called a file where it is in another encoding', async () => {
    const stdin = Uint8Array.from([0xe4, 0xee, 0x20, 0x31, 0x20, 0xec, 0xe0, 0xff, 0x0a])
    const { stderr, code } = await run(['deadline', '-'], { stdin })
    expect(stderr).toBe(
      'Текст на стандартном вводе — в кодировке Windows-1251, а нужна UTF-8. Сохраните его в UTF-8 или перекодируйте по пути, например командой «iconv -f Windows-1251 -t UTF-8».\n',
    )
    expect(code).toBe(2)
    const checked = await run(['check', '-'], { stdin })
    expect(checked.stdout).toContain('Текст на стандартном вводе — в кодировке Windows-1251')
  })
})

describe('JSON', () => {
  const plan = `roadmap: 1\ntitle: План\nactivities:\n  - { title: "А${BAD_FOR_TERMINALS}", deadline: до 1 мая 2026 г., responsible: Я, merge: ["А${BAD_FOR_TERMINALS}"] }\n`
  it.each([
    ['deadline', '-', '--format', 'json'],
    ['deadline', '-', '--format', 'ndjson'],
    ['overdue', '-', '--format', 'json', '--as-of', '2026-06-01'],
    ['status', '-', '--format', 'json', '--as-of', '2026-06-01'],
    ['check', '-', '--format', 'json'],
  ])('holds nothing that a terminal obeys: %s %s', async (...argv) => {
    const stdin = argv[0] === 'deadline' ? `после приказа ${BAD_FOR_TERMINALS}` : plan
    const { stdout } = await run(argv, { stdin })
    expect(stdout).toMatch(/\\u202e/)
    expect(stdout).not.toMatch(/[\u007F-\u009F\u2028\u2029\u202A-\u202E]/)
    for (const text of argv.includes('ndjson') ? stdout.trim().split('\n') : [stdout])
      expect(JSON.stringify(JSON.parse(text))).toContain('\u202E')
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
