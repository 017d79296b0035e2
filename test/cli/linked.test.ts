import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterAll, beforeEach, describe, expect, it } from 'vitest'
import { root, run } from '../run-main.ts'

const top = mkdtempSync(path.join(tmpdir(), 'roadmap-linked-'))
afterAll(() => rmSync(top, { recursive: true, force: true }))

/** A repository of its own for each test. */
let cwd = top
beforeEach(() => {
  cwd = mkdtempSync(path.join(top, 'репозиторий '))
  mkdirSync(path.join(cwd, '.git'))
})

function write(files: Readonly<Record<string, string>>): void {
  for (const [name, text] of Object.entries(files)) {
    const file = path.join(cwd, name)
    mkdirSync(path.dirname(file), { recursive: true })
    writeFileSync(file, text)
  }
}

interface Place {
  readonly file: string
  readonly line: number
  readonly message: string
}

interface Found extends Place {
  readonly rule: string
  readonly severity: string
  readonly column: number
  readonly endLine: number
  readonly endColumn: number
  readonly path: string
  readonly address: string
  readonly related?: readonly Place[]
}

async function check(...argv: string[]) {
  const ran = await run(['check', ...argv, '--format', 'json'], { cwd })
  const report: { readonly files: readonly string[]; readonly findings: readonly Found[] } = JSON.parse(ran.stdout)
  return { ...ran, ...report, rules: report.findings.map(({ rule }) => rule) }
}

/** A plan in few words: the lines of its head, and its activities as `title | deadline | more lines`. */
function plan(head: readonly string[], activities: readonly string[]): string {
  const items = activities.map((each) => {
    const [title = '', deadline = '', ...more] = each.split(' | ')
    return [`  - title: ${title}`, `deadline: ${deadline}`, 'responsible: Директор', ...more].join('\n    ')
  })
  return ['roadmap: 1', 'title: План', 'draft: true', ...head, 'activities:', ...items, ''].join('\n')
}

const year = 'period: 2026–2027 учебный год'
const upper = '../район.yaml'

/** A plan with Russian keys and such lines in its head. */
const russian = (lines: string) => `дорожная карта: 1
название: План
проект: да
период: 2026–2027 учебный год
${lines}мероприятия:
  - название: Приказ
    срок: до 1 октября 2026 г.
    ответственные: Директор
`

/** A plan that implements another. */
const linked = (to: string) => plan([`implements: ${to}`, year], ['Приказ | до 1 октября 2026 г. | implements: "1"'])

/** A plan in which somebody answers for the only activity. */
const school = (more: readonly string[], responsible: string) =>
  plan([...more, year], ['Урок | май 2027 г.']).replace('responsible: Директор', `responsible: ${responsible}`)

/** A directory that mixes the languages of its keys. */
const people = (more: string) => `responsibles:\n  head:\n${more}    название: Директор\n`

/** What is found in a school's plan against a municipality's. */
async function against(
  above: { readonly head?: readonly string[]; readonly activities: readonly string[] },
  below: { readonly head?: readonly string[]; readonly activities: readonly string[] },
) {
  write({
    'район.yaml': plan(above.head ?? [year], above.activities),
    'школы/школа.yaml': plan([`implements: ${upper}`, ...(below.head ?? [year])], below.activities),
  })
  return check('школы')
}

/** What is late in a school's plan: severity, line and message. */
const late = async (above: string, ours: readonly string[], period?: string) => {
  const { findings } = await against(
    { head: [period ?? 'period: 2026–2028 годы'], activities: [`Отчёты | ${above}`] },
    { activities: ours.map((each) => `Отчёт | ${each} | implements: "1"`) },
  )
  return findings
    .filter(({ rule }) => rule === 'implements-late')
    .map(({ severity, line, message }) => [severity, line, message.replaceAll('\u00A0', ' ')])
}

describe('a plan that implements another', () => {
  it('that covers every item in time is clean', async () => {
    const { rules } = await against(
      { activities: ['Издать приказ | до 15 сентября 2026 г. | id: order', 'Собрать отчёты | май 2027 г.'] },
      {
        activities: [
          'Издать приказ школы | до 10 сентября 2026 г. | implements: order',
          'Сдать отчёт | до 20 мая 2027 г. | implements: ["2."]',
        ],
      },
    )
    expect(rules).toEqual([])
  })

  it('names what nothing implements, in both files', async () => {
    const { findings } = await against(
      { activities: ['Издать приказ | до 15 сентября 2026 г. | id: order', 'Собрать отчёты | май 2027 г.'] },
      { activities: ['Провести урок | октябрь 2026 г.'] },
    )
    expect(findings).toMatchObject([
      { rule: 'implements-uncovered', file: 'школы/школа.yaml', line: 4, path: 'implements' },
      { rule: 'implements-uncovered', file: 'школы/школа.yaml', line: 4 },
    ])
    expect(findings[0]?.message).toBe(
      'Ни одно мероприятие не исполняет пункт 1 вышестоящего плана («Издать приказ»): впишите в подходящее «implements: "order"» или добавьте такое мероприятие. Если пункт вас не касается, назовите его в «except».',
    )
    expect(findings.map(({ related }) => related?.map(({ file, line }) => [file, line]))).toEqual([
      [['район.yaml', 6]],
      [['район.yaml', 10]],
    ])
    expect(new Set(findings.map(({ address }) => address)).size).toBe(2)
  })

  it('keeps what is known known when the upper plan gets another item', async () => {
    const below = { activities: ['Провести урок | октябрь 2026 г.'] }
    const old = ['Издать приказ | до 15 сентября 2026 г. | id: order', 'Собрать отчёты | май 2027 г. | id: reports']
    const before = await against({ activities: old }, below)
    const after = await against({ activities: ['Начать | 3 сентября 2026 г. | id: first', ...old] }, below)
    const addresses = new Set(before.findings.map(({ address }) => address))
    expect(after.findings.map(({ address }) => address).filter((each) => !addresses.has(each))).toEqual([
      'implements → first',
    ])
  })

  it('need not implement what is somebody else’s, left out, cancelled or due in another year', async () => {
    const { findings } = await against(
      {
        head: ['period: 2026–2028 годы', 'responsibles: { schools: { name: Руководители школ, aliases: [школы] } }'],
        activities: [
          'Издать приказ | до 15 сентября 2026 г.',
          'Собрать отчёты | декабрь 2026 г. | merge: [responsible]',
          'Провести конкурс | март 2027 г.',
          'Подвести итоги | до 1 декабря 2028 г.',
          'Оснастить классы | 2026–2028 гг.',
          'Провести слёт | апрель 2027 г. | progress: [{ date: 2026-09-20, status: cancelled }]',
        ],
      },
      {
        head: [year],
        activities: ['Провести урок | октябрь 2026 г.'],
      },
    )
    expect(findings.map(({ address }) => address)).toEqual([
      'implements → 1',
      'implements → 2',
      'implements → 3',
      'implements → 5',
    ])
    const as = (lines: string) => plan([`implements:\n  plan: ${upper}\n${lines}`, year], ['Урок | октябрь 2026 г.'])
    const theirs = `roadmap: 1
title: План
draft: true
${year}
responsibles:
  schools: { name: Руководители школ, aliases: [директора школ] }
  office: Управление образования
activities:
  - { title: Приказ, deadline: до 15 сентября 2026 г., responsible: [office, schools] }
  - { title: Семинар, deadline: октябрь 2026 г., responsible: office }
  - { title: Отчёт, deadline: май 2027 г., responsible: директора школ }
  - { title: Слёт, deadline: май 2027 г., responsible: Все школы }
`
    write({ 'район.yaml': theirs })
    const left = async (lines: string) => {
      write({ 'школы/школа.yaml': as(lines) })
      return (await check('школы')).findings.map(({ rule, address }) =>
        rule === 'implements-uncovered' ? address : rule,
      )
    }
    expect(await left('  as: schools')).toEqual(['implements/plan → 1', 'implements/plan → 3'])
    expect(await left('  as: руководители  школ')).toEqual(['implements/plan → 1', 'implements/plan → 3'])
    expect(await left('  as: [директора школ, Все школы]')).toEqual([
      'implements/plan → 1',
      'implements/plan → 3',
      'implements/plan → 4',
    ])
    expect(await left('  as: schools\n  except: "3"')).toEqual(['implements/plan → 1'])
    expect(await left('  as: schools\n  except: ["1", "9"]')).toEqual(['implements/plan → 3', 'implements-unknown'])
    expect(await left('  as: директоры школ')).toEqual(['implements-unknown'])
  })

  it('says how those who are asked for are called in the upper plan', async () => {
    const { findings } = await against(
      { activities: ['Издать приказ | до 15 сентября 2026 г.'] },
      { head: [year], activities: ['Приказ | до 1 сентября 2026 г. | implements: "1"'] },
    )
    expect(findings).toEqual([])
    write({
      'школы/школа.yaml': plan([`implements: { plan: ${upper}, as: Завуч }`, year], ['Урок | октябрь 2026 г.']),
    })
    const { findings: named } = await check('школы')
    expect(named.map(({ message }) => message)).toEqual([
      'В вышестоящем плане никто не назван «Завуч»: там есть «Директор». Напишите, как названы там вы.',
    ])
    expect(named[0]?.related).toMatchObject([{ file: 'район.yaml', line: 2 }])
  })

  it.each([
    ['"7"', 'В вышестоящем плане нет пункта «7»: есть пункты с 1 по 5.', 2],
    ['ordre', 'В вышестоящем плане нет пункта «ordre»; возможно, «order».', 6],
    ['"5"', 'В вышестоящем плане несколько пунктов «5»', 10],
  ])('that names an item wrongly is told so, with the place there: %s', async (name, message, line) => {
    const { findings } = await against(
      {
        activities: [
          'Издать приказ | до 15 сентября 2026 г. | id: order',
          'Собрать отчёты | май 2027 г. | number: 5',
          'Собрать работы | май 2027 г. | number: 5',
        ],
      },
      { activities: [`Приказ | до 1 сентября 2026 г. | implements: ${name}`] },
    )
    const found = findings.find(({ rule }) => rule === 'implements-unknown')
    expect(found?.message).toContain(message)
    expect(found).toMatchObject({ line: 10, column: 17 })
    expect(found?.related?.[0]).toMatchObject({ file: 'район.yaml', line })
  })

  it('that names an item, but no plan', async () => {
    write({ 'план.yaml': plan([year], ['Приказ | до 1 сентября 2026 г. | implements: "1"']) })
    const { findings } = await check('план.yaml')
    expect(findings.map(({ message }) => message)).toEqual([
      'Пункт вышестоящего плана назван, а сам план — нет: впишите в начало файла «implements: ../Муниципалитет/план.yaml» со своим путём к нему.',
    ])
  })

  const sections = `roadmap: 1
title: План
draft: true
${year}
sections:
  - title: Подготовка
    activities:
      - { title: Приказ, deadline: до 15 сентября 2026 г., responsible: Директор }
      - { title: Отчёт, deadline: до 15 октября 2026 г., responsible: Директор }
  - title: Слёт
    activity: true
    deadline: май 2027 г.
    responsible: Директор
`

  it('names activities of the upper plan, not its sections, unless those are activities', async () => {
    write({
      'район.yaml': sections,
      'школы/школа.yaml': plan(
        [`implements: ${upper}`, year],
        [
          'Приказ | до 1 сентября 2026 г. | implements: "1"',
          'Слёт | до 20 мая 2027 г. | implements: ["2", "1.1", "1.2"]',
        ],
      ),
    })
    const { findings } = await check('школы')
    expect(findings.map(({ rule, message }) => [rule, message])).toEqual([
      [
        'implements-unknown',
        '«1» в вышестоящем плане — раздел: назовите его мероприятия (пункты 1.1 и 1.2), какие из них исполняются.',
      ],
      ['implements-late', expect.stringContaining('срок пункта 1.1 — до 15 сентября 2026')],
      ['implements-late', expect.stringContaining('срок пункта 1.2 — до 15 октября 2026')],
    ])
    expect(findings[0]?.related).toMatchObject([{ file: 'район.yaml', line: 6 }])
  })

  it('may do it by a whole section, whose late activities are told once where they share a deadline', async () => {
    write({
      'район.yaml': plan([year], ['Внедрить программу | до 15 октября 2026 г.']),
      'школы/школа.yaml': `roadmap: 1
title: План
draft: true
implements: ${upper}
${year}
sections:
  - title: Внедрение
    implements: "1"
    deadline: сентябрь – ноябрь 2026 г.
    activities:
      - { title: Приказ, deadline: до 15 сентября 2026 г., responsible: Директор }
      - { title: Отчёт, responsible: Директор }
      - { title: Собрание, responsible: Директор }
`,
    })
    const { findings } = await check('школы')
    expect(findings).toMatchObject([{ rule: 'implements-late', line: 9, path: 'sections[0].deadline' }])
    expect(findings[0]?.message).toMatch(/^Пункты 1\.2, 1\.3 закончатся 30 ноября 2026/)
  })

  it('implements rows of one title by the first of them', async () => {
    const { rules } = await against(
      {
        activities: [
          'Обучить педагогов | октябрь 2026 г.',
          'Обучить педагогов | ноябрь 2026 г. | merge: [title]',
          'Обучить педагогов | декабрь 2026 г. | merge: [title]',
        ],
      },
      { activities: ['Обучить | октябрь 2026 г. | implements: "1"'] },
    )
    expect(rules).toEqual([])
  })

  describe('in time', () => {
    it.each([
      ['one day', 'до 20 мая 2027 г.', ['20 мая 2027 г.']],
      ['within a month', 'май 2027 г.', ['до 31 мая 2027 г.']],
      ['all the time', 'ежеквартально до 5 числа', ['весь период']],
      ['every year of several', 'ежегодно до 20 мая', ['до 20 мая 2027 г.']],
      ['oftener', 'ежегодно до 20 мая', ['ежеквартально до 10 числа']],
      ['in several activities', 'до 10 декабря 2026 г., до 10 мая 2027 г.', ['8 декабря 2026 г.', '8 мая 2027 г.']],
      ['when nobody knows', 'по завершении программы', ['до 31 августа 2027 г.']],
      ['when nobody knows here', 'ежегодно до 20 мая', ['по завершении программы']],
      ['a long stretch', 'ежемесячно до 10 числа', ['сентябрь 2026 г. – май 2027 г.']],
      [
        'after a postponement above',
        'до 20 мая 2027 г. | postponed: [{ to: 2027-06-10, ground: приказ }]',
        ['до 5 июня 2027 г.'],
      ],
    ])('%s', async (_, above, ours) => {
      expect(await late(above, ours)).toEqual([])
    })

    it('a day late', async () => {
      expect(await late('до 20 мая 2027 г.', ['21 мая 2027 г.'])).toEqual([
        [
          'error',
          8,
          'Пункт 1 закончится 21 мая 2027 г., а в вышестоящем плане срок пункта 1 — до 20 мая 2027 г.: назначьте срок не позже.',
        ],
      ])
    })

    it('late by a postponement of one’s own', async () => {
      const ours = 'до 20 мая 2027 г. | postponed: [{ to: 2027-06-10, ground: приказ }]'
      expect(await late('до 25 мая 2027 г.', [ours])).toMatchObject([
        ['error', 10, expect.stringMatching(/10 июня 2027/)],
      ])
    })

    it('late in the one year of several that falls into this plan', async () => {
      expect(await late('ежегодно до 20 мая', ['25 мая 2027 г.'])).toEqual([
        [
          'error',
          8,
          'Пункт 1 вышестоящего плана исполняется к 20 мая 2027 г., а здесь ближайший срок — 25 мая 2027 г.: назначьте срок не позже.',
        ],
      ])
    })

    it('more seldom', async () => {
      expect(await late('ежеквартально до 5 числа', ['до 31 мая 2027 г.'])).toMatchObject([
        ['warning', 8, expect.stringContaining('ближайший срок — 31 мая 2027')],
      ])
    })
  })

  it('has its keys in the sentences as they stand in the file', async () => {
    write({
      'район.yaml': russian(''),
      'школы/План школы № 1.yaml': russian('во исполнение:\n  план: ..\\район.yaml\n'),
      'школы/План школы № 2.yaml': `${russian('')}    во исполнение: "1"\n`,
    })
    const { findings } = await check('школы')
    expect(findings.map(({ file, message }) => [file, message])).toEqual([
      ['школы/План школы № 1.yaml', expect.stringMatching(/«во исполнение: "1"».*«кроме»/)],
      ['школы/План школы № 2.yaml', expect.stringContaining('«во исполнение: ../Муниципалитет/план.yaml»')],
    ])
  })
})

describe('a circle', () => {
  it('of a plan with itself', async () => {
    write({ 'план.yaml': linked('план.yaml') })
    const { findings } = await check('.')
    expect(findings).toMatchObject([{ rule: 'link-circle', line: 4, column: 13 }])
    expect(findings[0]?.message).toContain('для самого себя')
  })

  it('of three is told in each, with the places in the others', async () => {
    write({ 'а.yaml': linked('б.yaml'), 'б.yaml': linked('в.yaml'), 'в.yaml': linked('./а.yaml') })
    const { findings } = await check('.')
    expect(
      findings.map(({ file, rule, related }) => [file, rule, related?.map((each) => [each.file, each.line])]),
    ).toEqual([
      [
        'а.yaml',
        'link-circle',
        [
          ['б.yaml', 4],
          ['в.yaml', 4],
        ],
      ],
      [
        'б.yaml',
        'link-circle',
        [
          ['в.yaml', 4],
          ['а.yaml', 4],
        ],
      ],
      [
        'в.yaml',
        'link-circle',
        [
          ['а.yaml', 4],
          ['б.yaml', 4],
        ],
      ],
    ])
    expect(findings[0]?.message).toBe(
      'Планы исполняют друг друга по кругу: «а.yaml» → «б.yaml» → «в.yaml» → «а.yaml». Уберите «implements» в том из них, который главнее.',
    )
  })

  it('above a plan is told where it is, and the plan itself is checked', async () => {
    write({
      'а.yaml': linked('б.yaml'),
      'б.yaml': linked('а.yaml'),
      'школа.yaml': plan(['implements: а.yaml', year], ['Урок | май 2027 г.']),
    })
    expect((await check('школа.yaml')).rules).toEqual(['implements-uncovered'])
  })

  it('is seen through links', async () => {
    write({ 'план.yaml': linked('другой.yaml') })
    symlinkSync('план.yaml', path.join(cwd, 'другой.yaml'))
    expect((await check('план.yaml')).rules).toEqual(['link-circle'])
  })
})

describe('a file that is named and does not serve', () => {
  const outside = mkdtempSync(path.join(top, 'чужое '))
  writeFileSync(path.join(outside, 'план.yaml'), plan([year], ['Тайна | май 2027 г.']))

  async function fault(key: 'include' | 'implements', name: string) {
    write({ 'школы/школа.yaml': plan([`${key}: ${name}`, year], ['Урок | май 2027 г.']) })
    const { findings, code } = await check('школы')
    expect([findings.length, findings[0]?.rule, findings[0]?.line, code]).toEqual([1, 'link-missing', 4, 1])
    return findings[0] as Found
  }

  it.each(['include', 'implements'] as const)('%s: not there, with the one that is perhaps meant', async (key) => {
    write({ 'Общее/справочник.yaml': 'responsibles: { a: А }\n' })
    const { message } = await fault(key, '../Общее/справочик.yaml')
    expect(message).toBe(
      'Не удалось прочитать «../Общее/справочик.yaml»: такого файла или папки нет. Возможно, имелся в виду «../Общее/справочник.yaml». Путь считается от папки, в которой лежит этот файл.',
    )
  })

  it.each([
    ['a folder', '../школы.yaml', 'это папка'],
    ['no YAML', '../план.docx', 'не файл YAML'],
    ['an address', 'https://example.org/plan.yaml', 'не ходит в сеть'],
    ['outside', `../../${path.basename(outside)}/план.yaml`, 'за пределами репозитория'],
    [
      'absolute',
      path.join(outside, 'план.yaml'),
      'только на этом компьютере: напишите путь от папки этого файла: «../',
    ],
    ['absolute on Windows', 'C:\\Планы\\план.yaml', 'только на этом компьютере: напишите путь от папки'],
    ['a link that leads outside', '../ссылка.yaml', 'за пределами репозитория'],
    ['a link that leads nowhere', '../никуда.yaml', 'такого файла или папки нет'],
    [
      'another encoding',
      '../кодировка.yaml',
      'Файл «../кодировка.yaml» не читается. Файл сохранён не в кодировке UTF-8',
    ],
    ['too large', '../большой.yaml', 'больше 2\u00A0МБ'],
  ])('%s', async (_, name, message) => {
    mkdirSync(path.join(cwd, 'школы.yaml'))
    symlinkSync(path.join(outside, 'план.yaml'), path.join(cwd, 'ссылка.yaml'))
    symlinkSync('нет.yaml', path.join(cwd, 'никуда.yaml'))
    writeFileSync(path.join(cwd, 'кодировка.yaml'), Buffer.from([0x72, 0xff, 0xfe, 0x80]))
    writeFileSync(path.join(cwd, 'большой.yaml'), ' '.repeat(2_000_001))
    for (const key of ['include', 'implements'] as const) {
      const found = await fault(key, name)
      expect(found.message).toContain(message)
      expect(JSON.stringify(found)).not.toContain('Тайна')
    }
  })

  it('nothing of a folder outside is told by what is perhaps meant', async () => {
    const { message } = await fault('include', `../../${path.basename(outside)}/плaн.yaml`)
    expect(message).not.toContain('Возможно')
  })

  it('a plan in place of a directory', async () => {
    write({ 'район.yaml': plan([year, 'responsibles: { a: А }'], ['Приказ | май 2027 г.']) })
    expect((await fault('include', upper)).message).toContain('план, а не справочник')
  })

  it('something else in place of a directory', async () => {
    write({ 'состав.yaml': 'services:\n  web: nginx\n' })
    expect((await fault('include', '../состав.yaml')).message).toContain('нет справочника')
  })

  it('a directory in place of a plan', async () => {
    write({ 'люди.yaml': 'responsibles: { a: А }\n' })
    expect((await fault('implements', '../люди.yaml')).message).toContain('нет строки «roadmap: 1»')
  })

  it('a plan of which nothing can be read, with its first fault', async () => {
    write({ 'район.yaml': 'roadmap: 1\ntitle: План\nactivities: "\n' })
    const { message, related } = await fault('implements', upper)
    expect(message).toContain('roadmap check "район.yaml"')
    expect(related).toMatchObject([{ file: 'район.yaml', line: 3 }])
  })
})

describe('a shared directory', () => {
  it('that three plans include is reported once, where it is faulty', async () => {
    write({
      'люди.yaml': 'responsibles:\n  head: Директор\n  head: Завуч\n',
      ...Object.fromEntries(['1', '2', '3'].map((n) => [`школы/${n}.yaml`, school(['include: ../люди.yaml'], 'head')])),
    })
    const { findings, files } = await check('школы')
    expect(findings).toMatchObject([{ rule: 'key-duplicate', file: 'люди.yaml', line: 3 }])
    expect(files).toEqual(['люди.yaml', 'школы/1.yaml', 'школы/2.yaml', 'школы/3.yaml'])
  })

  it('that the upper plan was read with is reported all the same', async () => {
    write({
      'а школа.yaml': plan(['implements: район.yaml', year], ['Урок | май 2027 г. | implements: "1"']),
      'люди.yaml': 'responsibles:\n  head: Директор\n  head: Завуч\n',
      'район.yaml': school(['include: люди.yaml'], 'head'),
    })
    expect((await check('.')).findings).toMatchObject([{ rule: 'key-duplicate', file: 'люди.yaml' }])
  })

  it('that is named itself is checked as what it is, once', async () => {
    write({
      'люди.yaml': 'responsibles:\n  head: Директор\n  head: Завуч\n',
      'план.yaml': school(['include: люди.yaml'], 'head'),
    })
    expect((await check('люди.yaml')).findings).toMatchObject([{ rule: 'key-duplicate', line: 3 }])
    const both = await check('люди.yaml', 'план.yaml')
    expect([both.files, both.rules]).toEqual([['люди.yaml', 'план.yaml'], ['key-duplicate']])
    expect((await check('план.yaml', 'люди.yaml')).files).toEqual(['люди.yaml', 'план.yaml'])
    write({ 'люди.yaml': 'responsibles: { head: Директор }\n' })
    const clean = await run(['check', 'люди.yaml'], { cwd })
    expect([clean.code, clean.stdout]).toEqual([0, 'Замечаний нет, проверено: 1\u00A0файл.\n'])
    expect((await run(['status', 'люди.yaml'], { cwd })).stderr).toContain('roadmap check "люди.yaml"')
  })

  it('obeys settings, ignores and suppressions as plans do', async () => {
    write({ 'люди.yaml': people(''), 'план.yaml': school(['include: люди.yaml'], 'head') })
    const before = await check('план.yaml')
    expect(before.rules).toContain('keys-mixed')
    expect(before.findings.every(({ file }) => file === 'люди.yaml')).toBe(true)
    expect((await check('план.yaml', '--rule', 'deadline-slip')).rules).toEqual([])
    write({ 'roadmap.config.yaml': 'rules: { keys-mixed: off }\n' })
    expect((await check('план.yaml')).rules).not.toContain('keys-mixed')
    rmSync(path.join(cwd, 'roadmap.config.yaml'))
    write({ 'люди.yaml': people('    # roadmap-ignore keys-mixed -- так получилось\n') })
    expect((await check('план.yaml')).rules).not.toContain('keys-mixed')
  })

  it('gives way to the plan’s own entries, and goes before that of the configuration', async () => {
    write({
      'roadmap.config.yaml': 'responsibles: [общий.yaml]\n',
      'общий.yaml': 'responsibles: { head: Общий, deputy: Заместитель }\n',
      'люди.yaml': 'responsibles: { head: Подключённый, teacher: Учитель }\n',
      'план.yaml': school(['include: [люди.yaml]', 'responsibles: { teacher: Свой }'], '[head, deputy, teacher]'),
    })
    expect((await check('план.yaml')).rules).toEqual([])
    const { stdout } = await run(['status', 'план.yaml', '--as-of', '2026-09-01', '--format', 'json'], { cwd })
    expect(JSON.parse(stdout).items[0].responsible).toEqual(['Подключённый', 'Заместитель', 'Свой'])
  })

  it('has no finding of its own names in the plans that include it', async () => {
    write({
      'люди.yaml':
        'responsibles: { heads: Директора школ, council: Совет АМПО, board: Совет АПМО, centre: Методический центр }\n',
      'план.yaml': school(['include: люди.yaml', 'responsibles: { head: Директор школы, ours: Советы АМПО }'], 'head'),
    })
    const { findings } = await check(
      'план.yaml',
      '--preset',
      'strict',
      '--rule',
      'responsible-forms',
      '--rule',
      'responsible-similar',
    )
    expect(findings).toEqual([])
    write({ 'план.yaml': school(['include: люди.yaml', 'responsibles: { ours: Методичский центр }'], 'ours') })
    const { findings: own } = await check('план.yaml', '--rule', 'responsible-similar')
    expect(own.map(({ line, related }) => [line, related])).toEqual([[5, undefined]])
  })

  it('that the configuration names and that is not there stops everything, with its place', async () => {
    write({ 'roadmap.config.yaml': 'responsibles:\n  - нет.yaml\n', 'план.yaml': school([], 'Директор') })
    for (const command of [['check'], ['overdue', '--as-of', '2026-09-01'], ['render', 'план.yaml', '-o', '-']]) {
      const { code, stdout, stderr } = await run(command, { cwd })
      expect([code, stdout]).toEqual([2, ''])
      expect(stderr).toMatch(
        /^roadmap\.config\.yaml:2:5: ошибка \[link-missing\]\n {2}Не удалось прочитать «нет\.yaml»/,
      )
    }
  })
})

describe('what stands around a plan counts in every command', () => {
  const inTerm = `roadmap: 1
title: План
draft: true
include: ../люди.yaml
${year}
activities:
  - { id: a, title: Отчёт, deadline: до конца I четверти, responsible: head }
`
  beforeEach(() =>
    write({
      'roadmap.config.yaml': 'calendar:\n  terms: [1 сентября – 25 октября 2026 г.]\n',
      'люди.yaml': 'responsibles: { head: Директор школы }\n',
      'школы/план.yaml': inTerm,
    }),
  )

  it('check', async () => {
    expect((await check('школы')).rules).toEqual([])
  })

  it.each(['overdue', 'status'])('%s', async (command) => {
    const argv = [command, 'школы', '--as-of', '2026-10-27', '--format', 'json', '--responsible', 'head']
    const { stdout, stderr } = await run(argv, { cwd })
    expect(stderr).toBe('')
    expect(JSON.parse(stdout).items).toMatchObject([
      { due: '2026-10-25', daysLate: 2, state: 'overdue', responsible: ['Директор школы'] },
    ])
  })

  it('deadline', async () => {
    const { stdout, code } = await run(['deadline', '--from-file', 'школы/план.yaml', 'a', '-f', 'json'], { cwd })
    expect(code).toBe(0)
    expect(JSON.parse(stdout).occurrences).toMatchObject([{ due: '2026-10-25' }])
  })

  it('render', async () => {
    const { code, stderr } = await run(['render', 'школы/план.yaml', '--strict', '-o', 'план.docx'], { cwd })
    expect([code, stderr]).toEqual([0, 'Документ записан: план.docx\n'])
  })

  it('a faulty directory is told by commands that only use it', async () => {
    write({ 'люди.yaml': 'responsibles:\n  head: Директор\n  head: Завуч\n' })
    const { stderr } = await run(['overdue', 'школы', '--as-of', '2026-09-02'], { cwd })
    expect(stderr).toContain('В «люди.yaml» 1\u00A0ошибка')
    expect(stderr).toContain('roadmap check "школы/план.yaml"')
    const strict = await run(['render', 'школы/план.yaml', '--strict', '-o', 'план.docx'], { cwd })
    expect(strict.code).toBe(1)
  })
})

/** A strict check of all that lies in a folder. */
function strict(folder: string) {
  return run(['check', '.', '--preset', 'strict', '--format', 'json'], { cwd: folder })
}

describe('the examples of a district and its school', () => {
  const examples = path.join(root, 'examples/district')

  it('are clean', async () => {
    const { findings, files } = JSON.parse((await strict(examples)).stdout)
    expect([findings, files]).toEqual([[], ['people.yaml', 'plan.yaml', 'school.yaml']])
  })

  it.each(['осмотр', 'фонд', 'чтения', 'отчёты'])('miss %s where the school leaves it out', async (name) => {
    cpSync(examples, cwd, { recursive: true })
    const school = path.join(cwd, 'school.yaml')
    writeFileSync(school, readFileSync(school, 'utf8').replace(`    во исполнение: ${name}\n`, ''))
    const { findings } = JSON.parse((await strict(cwd)).stdout)
    expect(findings).toMatchObject([{ rule: 'implements-uncovered', address: `implements/plan → ${name}` }])
  })
})
