import { execFileSync } from 'node:child_process'
import { chmodSync, readFileSync } from 'node:fs'
import { strFromU8, unzipSync } from 'fflate'
import { describe, expect, it } from 'vitest'
import { run } from '../run-main.ts'
import { temporaryFolder, toldIn } from '../temporary-folder.ts'

const folder = temporaryFolder()
const { write, read } = folder

const roadmap = (...argv: string[]) => run(argv, { cwd: folder.cwd })

function git(...args: string[]): string {
  const who = ['-c', 'user.name=t', '-c', 'user.email=t@example.org', '-c', 'commit.gpgsign=false']
  return execFileSync('git', [...who, ...args], { cwd: folder.cwd, encoding: 'utf8' })
}

function commit(message: string): string {
  git('add', '-A')
  git('commit', '-q', '-m', message)
  return git('rev-parse', 'HEAD').trim()
}

const plan = `дорожная карта: 1
название: План мероприятий школы
период: 2026–2027 учебный год
утверждение:
  кем:
    должность: Директор школы
    имя: И. О. Фамилия
  дата: пусто # впишут после подписи
разделы:
  - название: Подготовка
    мероприятия:
      - название: Издание приказа
        срок: до 15 октября 2026 г.
        ответственные: Директор
      - название: Опрос учителей
        срок: ноябрь 2026 г.
        ответственные: Завуч
`
const slipped = (text: string) => text.replace('до 15 октября', 'до 20 октября')
const amendWords = ['--date', '15.01.2027', '--number', '8', '--ground', 'Решение педагогического совета'] as const

/** The properties of a printed document that name its provenance. */
function propertiesOf(name: string): string {
  return strFromU8(unzipSync(new Uint8Array(readFileSync(folder.at(name))))['docProps/custom.xml'] as Uint8Array)
}

async function approved(): Promise<string> {
  write('план.yaml', plan)
  expect(await roadmap('approve', 'план.yaml', '--date', '28.08.2026')).toMatchObject({ code: 0 })
  return read('план.yaml')
}

describe('approve', () => {
  it('records date and seal, and keeps every other byte', async () => {
    const text = await approved()
    const [, seal = ''] = /контрольная сумма: (v1:[0-9a-f]{64})\n/.exec(text) ?? []
    expect(seal).not.toBe('')
    const added = text.slice(text.indexOf('  контрольная сумма'), text.indexOf('разделы:'))
    expect(added).toMatch(
      /^ {2}контрольная сумма: .*\n {2}суммы частей: .*\n? *название [0-9a-f]{8}, столбцы [0-9a-f]{8}, 1 /,
    )
    expect(text.replace(added, '')).toBe(plan.replace('дата: пусто', 'дата: 2026-08-28'))
    expect((await roadmap('check', 'план.yaml')).code).toBe(0)
  })

  it('fills in blanks later, and the seal stays', async () => {
    write('план.yaml', plan)
    expect((await roadmap('approve', 'план.yaml')).code).toBe(0)
    const before = read('план.yaml')
    expect((await roadmap('approve', 'план.yaml', '--date', '2026-08-28')).code).toBe(0)
    expect(read('план.yaml')).toBe(before.replace('дата: пусто', 'дата: 2026-08-28'))
    expect((await roadmap('verify', 'план.yaml')).code).toBe(0)
  })

  it('refuses a second time, another date and an official who is another', async () => {
    const text = await approved()
    for (const more of [[], ['--date', '29.08.2026'], ['--name', 'П. Р. Другой'], ['--date', '28.08.2026']]) {
      const { code, stderr } = await roadmap('approve', 'план.yaml', ...more)
      expect(code, more.join(' ')).toBe(2)
      expect(stderr).toMatch(/уже (?:утверждён|записано)/)
    }
    expect(read('план.yaml')).toBe(text)
  })

  it('refuses a plan with errors and tells them, and one that is a draft', async () => {
    const faulty = plan.replace('ноябрь 2026 г.', '31 ноября 2026 г.')
    write('план.yaml', faulty)
    const { code, stdout, stderr } = await roadmap('approve', 'план.yaml')
    expect(code).toBe(1)
    expect(stdout).toContain('deadline-impossible-date')
    expect(stderr).toContain('ничего не записано')
    expect(read('план.yaml')).toBe(faulty)
    write('план.yaml', plan.replace('период:', 'проект: да\nпериод:'))
    expect((await roadmap('approve', 'план.yaml')).code).toBe(2)
  })

  it('makes the stamp of a plan that has none, by its options', async () => {
    const bare = plan.replace(/утверждение:[\s\S]*(?=разделы:)/, '')
    write('план.yaml', bare)
    expect((await roadmap('approve', 'план.yaml')).code).toBe(2)
    expect(read('план.yaml')).toBe(bare)
    const words = ['--kind', 'приказ', '--date', '28.08.2026', '--number', '42-ОД']
    expect((await roadmap('approve', 'план.yaml', ...words)).code).toBe(0)
    expect(read('план.yaml')).toContain('  документ:\n    вид: приказ\n    дата: 2026-08-28\n    номер: 42-ОД\n')
    expect((await roadmap('check', 'план.yaml')).code).toBe(0)
  })

  it('writes date and number where the approval has them: in the printed order, in the minutes', async () => {
    const order = 'приказ:\n  текст: Утвердить план.\n'
    write('план.yaml', plan.replace(/утверждение:[\s\S]*(?=разделы:)/, order))
    expect((await roadmap('approve', 'план.yaml', '--date', '2026-08-28', '--number', '42')).code).toBe(0)
    expect(read('план.yaml')).toMatch(
      /приказ:\n {2}дата: 2026-08-28\n {2}номер: 42\n|приказ:\n(?: {2}.*\n)*? {2}дата: 2026-08-28\n/,
    )
    const body = 'утверждение:\n  орган:\n    название: Педагогическим советом\n'
    write('план.yaml', plan.replace(/утверждение:[\s\S]*(?=разделы:)/, body))
    expect((await roadmap('approve', 'план.yaml', '--date', '2026-08-28', '--number', '1')).code).toBe(0)
    expect(read('план.yaml')).toContain('    протокол:\n      дата: 2026-08-28\n      номер: 1\n')
  })

  it('leaves the file alone where it cannot be written, and refuses standard input and no file', async () => {
    write('план.yaml', plan)
    chmodSync(folder.at('план.yaml'), 0o444)
    expect((await roadmap('approve', 'план.yaml')).code).toBe(2)
    expect(read('план.yaml')).toBe(plan)
    expect((await run(['approve', '-'], { cwd: folder.cwd, stdin: plan })).code).toBe(2)
    expect((await roadmap('approve', 'нет.yaml')).code).toBe(2)
  })
})

describe('amend', () => {
  it('records document, ground and a new seal beside the old, and the print says so', async () => {
    const text = await approved()
    write('план.yaml', slipped(text))
    expect(toldIn((await roadmap('check', 'план.yaml', '-f', 'json')).stdout)).toEqual(['план.yaml:9 seal-broken'])
    expect((await roadmap('amend', 'план.yaml', ...amendWords)).code).toBe(0)
    const amended = read('план.yaml')
    expect(amended).toContain(
      'изменения:\n  - документ:\n      вид: приказ\n      дата: 2027-01-15\n      номер: 8\n    основание: Решение педагогического совета\n    контрольная сумма: v1:',
    )
    expect(amended.replace(/изменения:\n(?:[ ].*\n)*/, '')).toBe(slipped(text))
    expect((await roadmap('check', 'план.yaml')).code).toBe(0)
    const { stdout } = await roadmap('render', 'план.yaml', '-f', 'md', '-o', '-')
    expect(stdout).toContain('(в ред. приказа от 15.01.2027 №\u00A08)')
  })

  it('refuses without ground, without approval, without change, before the approval, and with shifted numbers', async () => {
    const text = await approved()
    const refused = async (now: string, words: readonly string[], code: number) => {
      write('план.yaml', now)
      const ran = await roadmap('amend', 'план.yaml', ...words)
      expect(ran.code, ran.stderr + ran.stdout).toBe(code)
      expect(read('план.yaml')).toBe(now)
      return ran.stdout + ran.stderr
    }
    expect(await refused(slipped(text), ['--ground', ' '], 2)).toContain('--ground')
    expect(await refused(slipped(plan), amendWords, 2)).toContain('roadmap approve')
    expect(await refused(text, amendWords, 2)).toContain('тот же')
    const early = ['--date', '01.08.2026', '--number', '8', '--ground', 'Решение']
    expect(await refused(slipped(text), early, 1)).toContain('amendment-order')
    const inserted = text.replace(
      '      - название: Опрос',
      '      - название: Новое\n        срок: ноябрь 2026 г.\n        ответственные: Завуч\n      - название: Опрос',
    )
    expect(await refused(inserted, amendWords, 1)).toContain('number-shifted')
    write('план.yaml', inserted.replace('Новое\n', 'Новое\n        номер: 1.1.1.\n'))
    expect((await roadmap('amend', 'план.yaml', ...amendWords)).code).toBe(0)
  })

  it('does not write a document beside one that was typed by hand', async () => {
    const text = await approved()
    const typed = 'изменения:\n  - документ: { дата: 2027-01-15, номер: 8 }\n    основание: Решение\nразделы:'
    write('план.yaml', slipped(text).replace('разделы:', typed))
    expect(await roadmap('amend', 'план.yaml', ...amendWords)).toMatchObject({ code: 2 })
  })

  it('covers an item that was taken out, whose number stays', async () => {
    const text = await approved()
    write('план.yaml', text.replace('Издание приказа\n', 'Издание приказа\n        исключено: да\n'))
    expect((await roadmap('amend', 'план.yaml', ...amendWords)).code).toBe(0)
    expect((await roadmap('check', 'план.yaml')).code).toBe(0)
    const { stdout } = await roadmap('render', 'план.yaml', '-f', 'md', '-o', '-')
    expect(stdout).toContain('| 1.1. | Исключён |  |  |')
    expect(stdout).toContain('| 1.2. | Опрос учителей |')
  })
})

/** What `verify` says to programs, and its exit code. */
async function verdict(...argv: string[]) {
  const { stdout, code } = await roadmap('verify', ...argv, '-f', 'json')
  return { code, ...JSON.parse(stdout) }
}

describe('verify', () => {
  it('names the first and the last commit that have the approved edition', async () => {
    git('init', '-q')
    write('план.yaml', plan)
    commit('Draft')
    await approved()
    expect(await verdict('план.yaml')).toMatchObject({ code: 0, verdict: 'approved', inGit: true, commits: null })
    const first = commit('Approve')
    const text = read('план.yaml')
    write(
      'план.yaml',
      text.replace(
        'Директор\n',
        'Директор\n        исполнение:\n          - { дата: 2026-10-01, статус: выполнено }\n',
      ),
    )
    const last = commit('Done')
    write('план.yaml', slipped(text))
    commit('Silent edit')
    write('план.yaml', read('план.yaml').replace('Завуч', 'Заместитель'))
    const found = await verdict('план.yaml')
    expect(found).toMatchObject({
      code: 1,
      verdict: 'changed',
      commits: { first: { commit: first }, last: { commit: last } },
    })
    expect(found.differences.map(({ part }: { part: string }) => part)).toEqual(['1.1', '1.2'])
    expect(found.differences[0].approved).toContain('до 15 октября 2026 г.')
    const { stdout } = await roadmap('verify', 'план.yaml')
    expect(stdout).toContain('п.\u00A01.1: здесь «до 20 октября 2026 г.», утверждено «до 15 октября 2026 г.»')
    expect(stdout).toContain(first.slice(0, 12))
  })

  it('knows a printed document, also of a former edition, and what was changed in one', async () => {
    const text = await approved()
    await roadmap('render', 'план.yaml')
    expect(propertiesOf('план.docx')).toContain('roadmap-seal')
    expect(await verdict('план.docx')).toMatchObject({ code: 0, verdict: 'approved', inGit: false })
    write('план.yaml', slipped(text))
    await roadmap('render', 'план.yaml', '-o', 'другой.docx')
    expect(propertiesOf('другой.docx')).not.toContain('roadmap-seal')
    write('план.yaml', text)
    const changed = await verdict('другой.docx', '--against', 'план.yaml')
    expect(changed).toMatchObject({ code: 1, verdict: 'changed', changes: { changed: ['1.1'] } })
    expect(changed.differences).toEqual([
      {
        part: '1.1',
        here: '\tИздание приказа\tдо 20 октября 2026 г.\tДиректор',
        approved: '\tИздание приказа\tдо 15 октября 2026 г.\tДиректор',
      },
    ])
    write('план.yaml', slipped(text))
    await roadmap('amend', 'план.yaml', ...amendWords)
    expect(await verdict('план.docx')).toMatchObject({ code: 1, verdict: 'former' })
    expect(await verdict('другой.docx', '--against', 'план.yaml')).toMatchObject({ code: 0, verdict: 'approved' })
  })

  it('says so of a plan that was never approved', async () => {
    write('план.yaml', plan)
    expect(await verdict('план.yaml')).toMatchObject({ code: 1, verdict: 'unsealed', recorded: null })
  })

  it('gives one sentence and exit code 2 for what cannot be read', async () => {
    await approved()
    write('не Word.docx', 'просто текст')
    for (const argv of [
      ['нет.yaml'],
      ['нет.docx', '--against', 'план.yaml'],
      ['не Word.docx'],
      ['не Word.docx', '--against', 'план.yaml'],
      ['план.yaml', '--against', 'план.yaml'],
    ]) {
      const { code, stderr, stdout } = await roadmap('verify', ...argv)
      expect(code, argv.join(' ')).toBe(2)
      expect(stdout).toBe('')
      expect(stderr.trim().split('\n')).toHaveLength(1)
    }
  })
})

describe('check', () => {
  it('says so where the template of a sealed plan cannot be read', async () => {
    const text = await approved()
    write('план.yaml', text.replace('период:', 'шаблон: нет.yaml\nпериод:'))
    const { stdout, code } = await roadmap('check', 'план.yaml')
    expect(code).toBe(1)
    expect(stdout).toContain('Сверить план с утверждённым не удалось')
  })

  it('corrects nothing in a sealed plan, even where its date is blank', async () => {
    write('план.yaml', plan.replace('Издание приказа', 'Издание  приказа'))
    expect((await roadmap('approve', 'план.yaml')).code).toBe(0)
    const before = read('план.yaml')
    await roadmap('check', 'план.yaml', '--fix', '--preset', 'strict')
    expect(read('план.yaml')).toBe(before)
  })
})

describe('three years of a plan', () => {
  it('are approved, done, postponed, edited in silence, caught, and amended', async () => {
    git('init', '-q')
    await approved()
    const approval = commit('Approve')
    await roadmap('render', 'план.yaml', '-o', 'утверждён.docx')
    const words = [
      ['done', 'план.yaml', '1.1', '--on', '2026-10-10', '--evidence', 'Приказ № 70'],
      ['postpone', 'план.yaml', '1.2', '--to', '2026-12-15', '--reason', 'Карантин', '--on', '2026-11-20'],
    ]
    for (const each of words)
      expect((await run(each, { cwd: folder.cwd, today: '2026-11-21' })).stderr, each.join(' ')).toBe('')
    expect(await verdict('план.yaml')).toMatchObject({ code: 0, verdict: 'approved' })
    commit('Done and postponed')
    write('план.yaml', read('план.yaml').replace('Опрос учителей', 'Опрос родителей'))
    commit('Polish')
    expect(toldIn((await roadmap('check', '.', '-f', 'json')).stdout)).toEqual(['план.yaml:9 seal-broken'])
    expect(await verdict('план.yaml')).toMatchObject({ code: 1, commits: { first: { commit: approval } } })
    expect((await roadmap('amend', 'план.yaml', ...amendWords)).code).toBe(0)
    const amendment = commit('Amend')
    expect(await verdict('план.yaml')).toMatchObject({ code: 0, commits: { first: { commit: amendment } } })
    const former = await verdict('утверждён.docx', '--against', 'план.yaml')
    expect(former).toMatchObject({ code: 1, verdict: 'former', commits: { first: { commit: approval } } })
  }, 60_000)
})
