import { readFileSync } from 'node:fs'
import path from 'node:path'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { parse } from 'yaml'
import { commentsIn, readYaml, TooLongFile, type WriteOptions, writeYaml } from '../../src/yaml/index.ts'
import { type RoadmapFile, roadmapFormat } from '../../src/format/index.ts'
import { anyText, planOf } from '../any-plan.ts'
import { root } from '../run-main.ts'

function read(text: string) {
  return readYaml({ file: 'plan.yaml', text }, roadmapFormat)
}

function written(value: RoadmapFile, options: Partial<WriteOptions> = {}): string {
  return writeYaml(value, roadmapFormat, { keys: 'en', ...options })
}

/** The lines of a plan of one activity behind its first key. */
function activityLines(activity: Record<string, unknown>): string {
  const text = written({ roadmap: '1', activities: [{ title: 'а', ...activity }] })
  return text.slice(text.indexOf('- title: а') + '- title: а\n'.length).replace(/^ {4}/gm, '')
}

const standing: ReadonlyMap<unknown, string> = new Map([
  ['пусто', 'blank'],
  ['нет', 'none'],
])

/** The value whatever the order of its keys and the language of the words that stand for something. */
function plain(value: unknown): unknown {
  return JSON.parse(JSON.stringify(value), (_, each: unknown) => standing.get(each) ?? each)
}

describe.each(['en', 'ru'] as const)('a plan written with %s keys', (keys) => {
  it('is read back as the same value, without a finding', () => {
    fc.assert(
      fc.property(planOf(anyText), (value) => {
        const parsed = read(written(value, { keys }))
        expect(parsed.diagnostics.map(({ rule, message }) => `${rule}: ${message.en}`)).toEqual([])
        expect(plain(parsed.value)).toEqual(plain(value))
        if (Object.keys(value).length > 1) expect(parsed.keys).toBe(keys)
      }),
      { numRuns: 200 },
    )
  })

  it('says the same to another reader of YAML, whatever its texts', () => {
    fc.assert(
      fc.property(anyText, (title) => {
        const other = parse(written({ roadmap: '1', title }, { keys }), { version: '1.1' }) as object
        // A day and an amount are written bare, as everybody writes them.
        if (!/^\s*[\d-]+\s*$/.test(title)) expect(Object.values(other)[1]).toBe(title)
      }),
      { numRuns: 1000 },
    )
  })

  it('keeps every comment above its entry, in lines of 100 columns at most', () => {
    const line = fc
      .array(fc.constantFrom('не', 'понято:', '«весь', 'год»', '-', '#', 'roadmap-ignore'), {
        minLength: 1,
        maxLength: 40,
      })
      .map((words) => `! ${words.join(' ')}`)
    const at = fc.constantFrom([], ['title'], ['activities'], ['activities', 0], ['activities', 1, 'responsible', 0])
    const comment = fc.record({ path: at, lines: fc.array(line, { minLength: 1, maxLength: 3 }) })
    const value: RoadmapFile = {
      roadmap: '1',
      title: 'План',
      activities: [{ title: 'а' }, { title: 'б', responsible: ['совет', 'школы'] }],
    }
    fc.assert(
      fc.property(fc.array(comment), (comments) => {
        const text = written(value, { keys, comments })
        const shown = commentsIn(text)
        const words = shown.map((each) => each.text.replace(/^# ?/, '')).join(' ')
        const order = [[], ['title'], ['activities'], ['activities', 0], ['activities', 1, 'responsible', 0]]
        const wanted = order.flatMap((path) =>
          comments.filter((each) => String(each.path) === String(path)).flatMap(({ lines }) => lines),
        )
        expect(words).toBe(wanted.join(' '))
        expect(shown.every(({ alone, text }) => alone && !text.startsWith('# roadmap-ignore'))).toBe(true)
        expect(text.split('\n').every(({ length }) => length <= 100)).toBe(true)
        expect(plain(read(text).value)).toEqual(value)
      }),
    )
  })
})

describe('the style', () => {
  it.each(['examples/school-ru.yaml', 'examples/quality-ru.yaml'])('is that of %s', (file) => {
    const text = readFileSync(path.join(root, file), 'utf8').replace(/^ *#.*\n/gm, '')
    expect(written(read(text).value as RoadmapFile, { keys: 'ru' })).toBe(text)
  })

  it('writes keys in the order of the format, columns in their own', () => {
    expect(
      written({
        columns: { title: 'Дело', 'Место проведения': 'Место', deadline: 'Срок', number: '№' },
        activities: [{ deadline: 'май', title: 'Слёт', 'Место проведения': 'парк' }],
        title: 'План',
        draft: true,
        roadmap: '1',
      } as RoadmapFile),
    ).toBe(
      [
        'roadmap: 1',
        'title: План',
        'draft: true',
        '',
        'columns:',
        '  title: Дело',
        '  Место проведения: Место',
        '  deadline: Срок',
        '  number: №',
        '',
        'activities:',
        '  - title: Слёт',
        '    deadline: май',
        '    Место проведения: парк',
        '',
      ].join('\n'),
    )
  })

  it.each([
    ['Издать приказ № 5', 'Издать приказ № 5'],
    ['Итоги: отчёт', "'Итоги: отчёт'"],
    ['Приказ #5', "'Приказ #5'"],
    ['«Весна»', '«Весна»'],
    ['"Весна"', `'"Весна"'`],
    ["Дело 'Весна': смотр", `"Дело 'Весна': смотр"`],
    ['2026-09-01', '2026-09-01'],
    ['41', '41'],
    ['1.10', '"1.10"'],
    ['no', '"no"'],
    ['нет', 'нет'],
    ['', '""'],
    ['а\tб', '"а\\tб"'],
    ['строка\n- пункт\n', '|\n  строка\n  - пункт'],
    ['строка\n- пункт', '|-\n  строка\n  - пункт'],
    [' строка\nещё\n', '|2\n   строка\n  ещё'],
    ['строка\n\n', '"строка\\n\\n"'],
  ])('writes %j as it is least likely to be spoilt', (text, expected) => {
    expect(activityLines({ result: text })).toBe(`result: ${expected}\n`)
  })

  it('folds a long text, but never before a dash that would look like a list, nor where spaces would be lost', () => {
    const long = 'Проведение районного семинара для руководителей школьных библиотек, посвящённого работе – с'
    expect(activityLines({ result: `${long} книгой` })).toBe(
      'result: >-\n  Проведение районного семинара для руководителей школьных библиотек, посвящённого работе – с\n  книгой\n',
    )
    expect(activityLines({ result: `${long}  книгой` })).toBe(`result: ${long}  книгой\n`)
    expect(activityLines({ result: `- ${long} книгой` })).toBe(`result: '- ${long} книгой'\n`)
  })

  it('puts only keys in brackets', () => {
    expect(activityLines({ responsible: ['совет', 'heads-2'] })).toBe('responsible: [совет, heads-2]\n')
    expect(activityLines({ responsible: ['Совет школы', 'heads'] })).toBe('responsible:\n  - Совет школы\n  - heads\n')
    expect(activityLines({ merge: ['title'] })).toBe('merge: [title]\n')
    expect(activityLines({ responsible: ['2.3', 'no'] })).toBe('responsible:\n  - "2.3"\n  - "no"\n')
  })

  it('writes what stands for something in the language of the keys', () => {
    const value: RoadmapFile = { roadmap: '1', numbering: 'none', approval: { date: 'blank' }, draft: false }
    expect(written(value, { keys: 'ru' })).toBe(
      'дорожная карта: 1\n\nутверждение:\n  дата: пусто\n\nпроект: нет\n\nнумерация: нет\n'.replace(
        '\n\nнумерация',
        '\nнумерация',
      ),
    )
  })

  it('begins with the head, then the comments of the file, and sets commented entries apart', () => {
    const comments = [
      { path: [], lines: ['План из документа.'] },
      { path: ['title'], lines: ['Проверьте название.'] },
      { path: ['approval', 'date'], lines: ['Даты нет.'] },
    ]
    const head = ['yaml-language-server: $schema=schemas/roadmap.schema.json']
    expect(written({ roadmap: '1', title: 'План', approval: { word: 'УТВЕРЖДАЮ' } }, { head, comments })).toBe(
      [
        '# yaml-language-server: $schema=schemas/roadmap.schema.json',
        '#',
        '# План из документа.',
        'roadmap: 1',
        '',
        '# Проверьте название.',
        'title: План',
        '',
        '# Даты нет.',
        'approval:',
        '  word: УТВЕРЖДАЮ',
        '',
      ].join('\n'),
    )
  })

  it('lets no comment go on as something else', () => {
    const comments = [{ path: ['title'], lines: ['слово\nroadmap: 2\u2028ещё \u001b[31m'] }]
    expect(written({ roadmap: '1', title: 'План' }, { comments })).toContain('# слово roadmap: 2 ещё \uFFFD[31m\n')
  })
})

describe('a value that no file can say', () => {
  it.each([
    ['a text that is none', { roadmap: '1', title: null }],
    ['a number', { roadmap: '1', title: 5 }],
    ['a text that the format does not allow', { roadmap: '2' }],
    ['an own column that is a known one in another spelling', { roadmap: '1', columns: { Срок: 'До' } }],
    ['a key that is taken', JSON.parse('{ "roadmap": "1", "events": { "__proto__": "2026-05-01" } }')],
  ])('is thrown: %s', (_, value) => {
    expect(() => written(value as unknown as RoadmapFile)).toThrow(/cannot be written|No text/)
  })

  it('is known apart where it is only too long', () => {
    expect(() => written({ roadmap: '1', title: 'а'.repeat(2_000_001) })).toThrow(TooLongFile)
    expect(written({ roadmap: '1', title: 'а'.repeat(1_900_000) })).toHaveLength(1_900_019)
  })
})
