import { readFileSync } from 'node:fs'
import { describe, expect, it, test } from 'vitest'
import { roadmapFormat } from '../../src/format/index.ts'
import { rules } from '../../src/rules/index.ts'
import { readYaml } from '../../src/yaml/index.ts'
import { layOut } from '../../src/yaml/layout/lay-out.ts'

const head = 'roadmap: 1\ntitle: План\n'

function read(text: string) {
  return readYaml({ file: 'plan.yaml', text }, roadmapFormat)
}

/** The findings as `rule: what is underlined`. */
function found(text: string): string[] {
  return read(text).diagnostics.map(({ rule, range }) => `${rule}: ${text.slice(range.start, range.end)}`)
}

function valueOf(text: string): unknown {
  return JSON.parse(JSON.stringify(read(text).value ?? null))
}

function message(text: string): string {
  return (read(text).diagnostics[0]?.message.ru ?? '').replaceAll('\u00a0', ' ')
}

const first = { title: 'Первое', deadline: 'май 2026 г.', responsible: 'Директор' }
const second = { title: 'Второе', deadline: 'июнь 2026 г.', responsible: 'Завуч' }
const right = `${head}activities:
  - title: Первое
    deadline: май 2026 г.
    responsible: Директор
  - title: Второе
    deadline: июнь 2026 г.
    responsible: Завуч
`

/** A slip made in the right text: what is replaced by what, what is underlined, and a word of the message. */
const slips: readonly [name: string, from: string, to: string, underlined: string, says: string][] = [
  ['a tab', '    deadline: май', '\t  deadline: май', '\t  ', 'табуляции'],
  ['a tab that is four wide', '    responsible: Д', '\tresponsible: Д', '\t', 'табуляции'],
  ['a key to the left', '    deadline: май', '   deadline: май', 'deadline: май 2026 г.', 'на 1 пробел левее'],
  ['a key to the right', '    deadline: май', '     deadline: май', 'deadline: май 2026 г.', 'на 1 пробел правее'],
  ['a key far to the right', '    deadline: май', '        deadline: май', 'deadline: май 2026 г.', 'на 4 пробела'],
  ['a key without an indent', '    responsible: Д', 'responsible: Д', 'responsible: Директор', 'на 4 пробела левее'],
  ['an entry to the right', '  - title: В', '   - title: В', '- title: Второе', 'Выровняйте её «-»'],
  ['an entry to the left', '  - title: В', ' - title: В', '- title: Второе', 'левее'],
  ['no space after a dash', '  - title: П', '  -title: П', '-', '«- title: Первое»'],
  ['a dash of Word', '  - title: П', '  – title: П', '–', '«–»'],
  ['a bullet', '  - title: П', '  • title: П', '•', '«•»'],
  ['a dash of Word without a space', '  - title: В', '  —title: В', '—', '«- title: Второе»'],
  [
    'no-break spaces in an indent',
    '    deadline: май',
    '\u00a0\u00a0\u00a0 deadline: май',
    '\u00a0\u00a0\u00a0 ',
    'неразрывный пробел',
  ],
  ['a no-break space after a dash', '  - title: П', '  -\u00a0title: П', '\u00a0', 'неразрывный пробел'],
  ['a no-break space after a colon', 'deadline: май', 'deadline:\u00a0май', '\u00a0', 'неразрывный пробел'],
  ['a list to the right', 'activities:', '  activities:', 'activities:', 'на 2 пробела правее'],
]

describe.each(slips)('%s', (_, from, to, underlined, says) => {
  const text = right.replace(from, to)

  it('is one finding', () => {
    expect(text).not.toBe(right)
    expect(found(text)).toEqual([`yaml-syntax: ${underlined}`])
    expect(message(text)).toContain(says)
  })

  it('hides nothing: all is read as it was meant', () => {
    expect(valueOf(text)).toEqual({ roadmap: '1', title: 'План', activities: [first, second] })
  })

  it('leaves the other faults where they are, also with CRLF', () => {
    const worse = text.replace('Завуч', 'Отв.: завуч').replaceAll('\n', '\r\n')
    expect(found(worse)).toEqual([`yaml-syntax: ${underlined}`, 'yaml-syntax: :'])
    expect(worse.slice(0, read(worse).diagnostics[1]?.range.start)).toMatch(/Отв\.$/)
  })
})

test('the places are those of the author’s text', () => {
  const text = right.replaceAll('  - title', '  -title').replace('    deadline: май', '  deadline: май')
  const { places } = read(text)
  const activities = places.children.get('activities')
  const shown = [0, 1].map((i) => {
    const deadline = activities?.children.get(i)?.children.get('deadline')
    return [deadline?.key?.range, deadline?.value].map((range) => text.slice(range?.start, range?.end))
  })
  expect(shown).toEqual([
    ['deadline', 'май 2026 г.'],
    ['deadline', 'июнь 2026 г.'],
  ])
  const title = activities?.children.get(1)?.children.get('title')?.text
  expect(text.slice(title?.at(0), title?.at(3))).toBe('Вто')
})

test('a slip on many lines is one finding with their number', () => {
  expect(message(right.replaceAll('  - ', '  – '))).toContain('и ещё в 1 строке')
  const tabs = right.replaceAll('  ', '\t')
  expect(found(tabs)).toEqual(['yaml-syntax: \t'])
  expect(valueOf(tabs)).toMatchObject({ activities: [first, second] })
})

test('lines that stand where a reported one stands belong to the same slip', () => {
  const text = right.replace(/ {4}(deadline|responsible): (май|Д)/g, '   $1: $2')
  expect(found(text)).toEqual(['yaml-syntax: deadline: май 2026 г.'])
  const entry = right
    .replace('  - title: В', '   - title: В')
    .replace(/ {4}(deadline|responsible): (июнь|З)/g, '     $1: $2')
  expect(found(entry)).toEqual(['yaml-syntax: - title: Второе'])
  expect(valueOf(entry)).toMatchObject({ activities: [first, second] })
})

test('the text of a block moves along with its key', () => {
  const text = `${head}activities:\n  - deadline: май 2026 г.\n   title: |\n    Первое:\n    - раз;\n    - два.\n  - title: Второе\n`
  expect(found(text)).toEqual(['yaml-syntax: title: |'])
  expect(valueOf(text)).toMatchObject({ activities: [{ title: 'Первое:\n- раз;\n- два.\n' }, { title: 'Второе' }] })
})

test('lines to the left of the text of a block are one finding', () => {
  const text = `${head}activities:\n  - title: |\n        Первое:\n      - раз;\n      - два.\n    deadline: май 2026 г.\n`
  expect(found(text)).toEqual(['yaml-syntax: - раз;'])
  expect(valueOf(text)).toMatchObject({ activities: [{ title: 'Первое:\n- раз;\n- два.\n', deadline: 'май 2026 г.' }] })
  const outside = `${head}activities:\n  - title: |\n      Первое\n    и ещё\n    немного\n    deadline: май 2026 г.\n`
  expect(found(outside)).toEqual(['yaml-syntax: и ещё'])
  expect(valueOf(outside)).toMatchObject({
    activities: [{ title: 'Первое\nи ещё\nнемного\n', deadline: 'май 2026 г.' }],
  })
})

test('a quote without an end is closed at the end of its line', () => {
  const text = right.replace('май 2026 г.', '"май 2026 г.').replace('Завуч', '"Завуч"')
  expect(found(text)).toEqual(['yaml-syntax: "'])
  expect(valueOf(text)).toMatchObject({ activities: [first, second] })
})

test('a colon without a space is one finding, and its line is read', () => {
  const text = right.replace('deadline: май', 'deadline:май')
  expect(found(text)).toEqual(['yaml-syntax: deadline:май 2026 г.'])
  expect(valueOf(text)).toMatchObject({ activities: [first, second] })
})

describe('brackets that are not closed', () => {
  test.each([
    ['at the end of a line', '[Директор, Завуч', ['Директор', 'Завуч']],
    ['before a remark', '[Директор, Завуч # оба', ['Директор', 'Завуч']],
    ['over two lines', '[Директор,\n      Завуч', ['Директор', 'Завуч']],
  ])('%s: one finding, and all below is read', (_, value, people) => {
    const text = right.replace('Директор', value).replace('Второе', 'Второе: итоги')
    expect(found(text)).toEqual(['yaml-syntax: [', 'yaml-syntax: :'])
    expect(valueOf(text)).toMatchObject({ activities: [{ responsible: people }, { title: 'Второе: итоги' }] })
  })

  test('a bracket closed on a line below its key is closed', () => {
    expect(found(right.replace('Директор', '[\n      Директор,\n      Завуч\n    ]'))).toEqual([])
  })
})

describe('an unfinished merge', () => {
  const conflict = `${head}activities:
  - title: Первое
<<<<<<< HEAD
    deadline: май 2026 г.
=======
    deadline: июль 2026 г.
  - title: Лишнее
>>>>>>> ветка
    responsible: Директор
  - title: |
      Второе:
<<<<<<< HEAD
      - раз
||||||| общее
      - было
=======
      - два
>>>>>>> ветка
`
  test('is one finding, and the first version is read', () => {
    expect(found(conflict)).toEqual(['file-conflict: <<<<<<<'])
    expect(message(conflict)).toContain('таких мест: 2')
    expect(valueOf(conflict)).toMatchObject({ activities: [first, { title: 'Второе:\n- раз\n' }] })
  })

  test('without its end is one finding too', () => {
    expect(found(right.replace('  - title: В', '<<<<<<< HEAD\n  - title: В'))).toEqual(['file-conflict: <<<<<<<'])
    expect(found(`${right}=======\n`).filter((one) => one.startsWith('file-conflict'))).toEqual([])
  })
})

describe('a layout that is right', () => {
  const tricky = `# план
'roadmap': 1
title: >-
  План
  работы
period: {from: 2026-09-01,
  to: 2027-05-31}
approval:
  text: |
    – название: не ключ
    -title: и это
\u00a0   неразрывный
responsibles:
  "head": &head Директор
  deputy:
    name: 'Завуч
      по учебной работе'
columns: {
  title: Мероприятие
}
activities:
- &one
  title: |2
      deadline: не ключ
     – title: не ключ
  deadline: "май
    2026 г."
  responsible: [*head,
    'б [в', "г"]

- title: Второе
  # deadline: примечание
  responsible:
  - Директор
  - >
    title: текст
  notes: Первая строка
    вторая – title
- {title: Третье,
   deadline: май}
`
  test('is left alone, even where some other fault makes us look', () => {
    expect(layOut(tricky.replace('\u00a0  ', '   '), roadmapFormat.root, false)).toBeUndefined()
    const example = readFileSync(new URL('../../examples/reading.yaml', import.meta.url), 'utf8')
    expect(layOut(example, roadmapFormat.root, false)).toBeUndefined()
    for (const { page } of rules) {
      for (const { yaml, finds } of page().examples) {
        if (finds.length === 0) expect(layOut(yaml, roadmapFormat.root, false)?.findings).toBeUndefined()
      }
    }
  })

  test('may have dashes and no-break spaces inside its texts', () => {
    const text = `${head}activities:\n  - title: |\n      – title: раз\n      \u00a0 -title: два\n      \tdeadline: три\n`
    expect(found(text)).toEqual([])
    expect(valueOf(text)).toMatchObject({
      activities: [{ title: '– title: раз\n\u00a0 -title: два\n\tdeadline: три\n' }],
    })
  })
})

test.each([
  ['tabs', '\t- title: a\n\t  deadline: b\n'],
  ['wrong dashes', '  – title: a\n    deadline: b\n'],
  ['lines out of line', '  - title: a\n   deadline: b\n'],
  ['open brackets', '  - title: a\n    responsible: [b, c\n'],
  ['open brackets one in another', '  - title: [\n'],
  ['conflicts', '<<<<<<< a\n  - title: a\n=======\n  - title: b\n>>>>>>> b\n'],
  ['quotes without an end', '  - title: "a\n'],
])('50,000 characters more cost in proportion: %s', { timeout: 60_000 }, (_, piece) => {
  const time = (size: number) => {
    const text = `activities:\n${piece.repeat(size / piece.length)}`
    const start = performance.now()
    layOut(text, roadmapFormat.root, false)
    return performance.now() - start
  }
  time(50_000)
  const small = Math.min(time(100_000), time(100_000))
  expect(time(400_000)).toBeLessThan(Math.max(200, small * 12))
})
