import { describe, expect, it } from 'vitest'
import { roadmapFormat } from '../../src/format/index.ts'
import { type Entry, type EntryValue, enterYaml, isRefused, readYaml } from '../../src/yaml/index.ts'

/** The text of a file after entries, or in round brackets why there were none. */
function entered(text: string, ...entries: readonly Entry[]): string {
  const result = enterYaml(readYaml({ file: 'plan.yaml', text }, roadmapFormat), roadmapFormat, entries)
  return isRefused(result) ? `(${result.refused.ru})` : result.parsed.source.text
}

const plan = `roadmap: 1
title: План # первая строка
sections:
  - title: Первый раздел
    deadline: май 2026 г.
    activities:
      - title: Издать приказ
        deadline: до 1 мая 2026 г.
        # перенесли по просьбе школы

      # о втором
      - title: Отчитаться
        progress:
          - date: 2026-05-01
            status: done
            # по телефону
        notes: так   # на память
# конец
`
const first = ['sections', 0, 'activities', 0] as const
const second = ['sections', 0, 'activities', 1] as const
const done: EntryValue = { date: '2026-05-02', status: 'partial', note: 'Отчёт: «№ 5»' }

describe('an entry in a list', () => {
  it('goes behind the last one and its remark', () => {
    expect(entered(plan, { path: [...second, 'progress'], append: done })).toBe(
      plan.replace(
        '            # по телефону\n',
        "            # по телефону\n          - date: 2026-05-02\n            status: partial\n            note: 'Отчёт: «№ 5»'\n",
      ),
    )
  })

  it('makes the list under its key, before the empty line and the remark on what follows', () => {
    expect(entered(plan, { path: [...first, 'progress'], append: done })).toBe(
      plan.replace(
        '        # перенесли по просьбе школы\n',
        "        # перенесли по просьбе школы\n        progress:\n          - date: 2026-05-02\n            status: partial\n            note: 'Отчёт: «№ 5»'\n",
      ),
    )
  })

  it('makes the list in the place of a key that the format names before others', () => {
    expect(entered(plan, { path: ['sections', 0, 'progress'], append: done })).toBe(
      plan.replace(
        '    activities:\n',
        "    progress:\n      - date: 2026-05-02\n        status: partial\n        note: 'Отчёт: «№ 5»'\n    activities:\n",
      ),
    )
  })

  it('fills an empty key or empty brackets, and keeps their remark', () => {
    const lines = 'progress: # позже\n- date: 2026-05-02\n  status: done\n'
    for (const nothing of ['progress: # позже\n', 'progress: [] # позже\n']) {
      const text = `roadmap: 1\nactivities:\n- title: Издать\n  ${nothing}  notes: так\n`
      expect(
        entered(text, { path: ['activities', 0, 'progress'], append: { date: '2026-05-02', status: 'done' } }),
      ).toBe(text.replace(nothing, lines.replaceAll('\n-', '\n  -').replaceAll('\n  status', '\n    status')))
    }
  })

  it('stands between brackets where the list does', () => {
    const text =
      'roadmap: 1\nactivities:\n  - title: Издать\n    merge: [title] # так\n    progress: [{ date: 2026-05-01, status: done }]\n'
    expect(
      entered(
        text,
        { path: ['activities', 0, 'merge'], append: 'deadline' },
        { path: ['activities', 0, 'progress'], append: done },
      ),
    ).toBe(
      text
        .replace('[title]', '[title, deadline]')
        .replace('done }]', "done }, { date: 2026-05-02, status: partial, note: 'Отчёт: «№ 5»' }]"),
    )
  })

  it.each([
    ['at once under the key', 'progress:\n', '- date: 2026-05-01\n  status: done\n'],
    ['deep', 'progress:\n', '    -   date: 2026-05-01\n        status: done\n'],
  ])('is indented as its neighbours: %s', (_, key, item) => {
    const text = `roadmap: 1\nactivities:\n- title: Издать\n  ${key}${item.replaceAll(/^/gm, '  ').trimEnd()}\n- title: Отчитаться\n`
    const one = item.replace('01', '02')
    const after = entered(text, { path: ['activities', 0, 'progress'], append: { date: '2026-05-02', status: 'done' } })
    expect(after).toBe(text.replace('- title: Отч', `${one.replaceAll(/^(?=.)/gm, '  ')}- title: Отч`))
    const fresh = entered(text, { path: ['activities', 1, 'progress'], append: { date: '2026-05-02', status: 'done' } })
    expect(fresh).toBe(`${text}  ${key}${one.replaceAll(/^(?=.)/gm, '  ')}`)
  })

  describe.each([
    ['\n', 'ends of lines as usual'],
    ['\r\n', 'those of Windows'],
  ])('parted by empty lines (%j)', (newline) => {
    const of = (text: string) => text.replaceAll('\n', newline)
    const path = ['activities', 0, 'progress']
    const parted = of(
      'roadmap: 1\nactivities:\n  - title: Издать\n    progress:\n      - date: 2026-05-01\n        status: done\n\n      # второй\n      - date: 2026-05-02\n        status: done\n        # звонили\n\n  - title: Отчитаться\n',
    )

    it('stands apart too, and goes with its empty line', () => {
      const after = entered(parted, { path, append: { date: '2026-05-03', status: 'done' } })
      expect(after).toBe(
        parted.replace(of('# звонили\n'), of('# звонили\n\n      - date: 2026-05-03\n        status: done\n')),
      )
      expect(entered(after, { path: [...path, 2], remove: true })).toBe(parted)
    })

    it('stands apart at the end of a file without a last line end', () => {
      const text = of('roadmap: 1\nactivities:\n  - title: А\n\n  - title: Б')
      const after = entered(text, { path: ['activities'], append: { title: 'В' } })
      expect(after).toBe(text + of('\n\n  - title: В'))
      expect(entered(after, { path: ['activities', 2], remove: true })).toBe(text)
    })

    it('does not stand apart where only some do, or where an empty line would be text', () => {
      const some = parted.replace(of('\n\n      # второй'), of('\n      - date: 2026-05-01\n\n      # второй'))
      expect(entered(some, { path, append: { date: '2026-05-03', status: 'done' } })).toContain(
        of('# звонили\n      - date: 2026-05-03'),
      )
      const kept = of('roadmap: 1\nactivities:\n  - title: А\n\n  - title: |+\n      Б\n\n')
      expect(entered(kept, { path: ['activities'], append: { title: 'В' } })).toBe(kept + of('  - title: В\n'))
    })

    it('has a line of its own between brackets, if the last one has', () => {
      const ask = (merge: string) =>
        entered(of(`roadmap: 1\nactivities:\n  - title: А\n    merge: ${merge}\n`), {
          path: ['activities', 0, 'merge'],
          append: 'result',
        }).split('merge: ')[1]
      expect(ask('[\n      title,\n      deadline\n    ]')).toBe(
        of('[\n      title,\n      deadline,\n      result\n    ]\n'),
      )
      expect(ask('[\n      title,\n      deadline,\n    ]')).toBe(
        of('[\n      title,\n      deadline,\n      result,\n    ]\n'),
      )
      expect(ask('[\n      title, # а\n      deadline # б\n    ]')).toBe(
        of('[\n      title, # а\n      deadline, # б\n      result\n    ]\n'),
      )
      expect(ask('[\n      deadline, # б\n    ]')).toBe(of('[\n      deadline, # б\n      result,\n    ]\n'))
      expect(ask('[title,\n      deadline]')).toBe(of('[title,\n      deadline,\n      result]\n'))
      expect(ask('[\n      title, deadline\n    ]')).toBe(of('[\n      title, deadline, result\n    ]\n'))
    })
  })

  it('is in the words of the file', () => {
    const text = 'дорожная карта: 1\nмероприятия:\n  - название: Издать\n'
    expect(
      entered(
        text,
        { path: ['activities', 0, 'progress'], append: { date: '2026-05-02', status: 'in-progress', by: 'Иванов' } },
        { path: ['draft'], value: true },
      ),
    ).toBe(
      'дорожная карта: 1\nпроект: да\nмероприятия:\n  - название: Издать\n    исполнение:\n      - дата: 2026-05-02\n        статус: в работе\n        кто: Иванов\n',
    )
  })

  it('has its keys, words and flags bare, whatever other programs take them for, and its texts in quotes then', () => {
    const text = 'roadmap: 1\nactivities:\n  - title: Издать\n'
    const moved = { to: '2026-05-02', ground: 'no', on: '2026-04-01' }
    const path = ['activities', 0, 'postponed']
    expect(entered(text, { path, append: moved }, { path: ['draft'], value: true })).toBe(
      'roadmap: 1\ndraft: true\nactivities:\n  - title: Издать\n    postponed:\n      - to: 2026-05-02\n        ground: "no"\n        on: 2026-04-01\n',
    )
    expect(entered(`${text}    postponed: [{ to: 2026-06-01, ground: так }]\n`, { path, append: moved })).toContain(
      ', { to: 2026-05-02, ground: "no", on: 2026-04-01 }]\n',
    )
  })

  it('keeps the ends of lines, and a file without a last one', () => {
    const text = 'roadmap: 1\r\nactivities:\r\n  - title: Издать\r\n    notes: |\r\n      раз\r\n      два'
    expect(entered(text, { path: ['activities', 0, 'progress'], append: { date: '2026-05-02', status: 'done' } })).toBe(
      text.replace('    notes', '    progress:\r\n      - date: 2026-05-02\r\n        status: done\r\n    notes'),
    )
    const more = { path: ['activities'], append: { title: 'Два', notes: 'раз\n\nдва' } }
    expect(entered(text.replace(' |\r\n      раз\r\n      два', ' раз'), more)).toBe(
      text.replace(
        ' |\r\n      раз\r\n      два',
        ' раз\r\n  - title: Два\r\n    notes: |-\r\n      раз\r\n\r\n      два',
      ),
    )
  })

  it('goes behind the empty lines that belong to a text', () => {
    const text = 'roadmap: 1\nactivities:\n  - title: Издать\n    notes: |+\n      раз\n\n\n# конец\n'
    expect(entered(text, { path: ['activities'], append: { title: 'Два' } })).toBe(
      text.replace('# конец', '  - title: Два\n# конец'),
    )
  })
})

describe('a key', () => {
  it('is set with the maps on its way', () => {
    expect(entered('roadmap: 1\ntitle: План\n', { path: ['approval', 'document', 'date'], value: '2026-05-01' })).toBe(
      'roadmap: 1\ntitle: План\napproval:\n  document:\n    date: 2026-05-01\n',
    )
  })

  it('that has a value is replaced only where that is asked for', () => {
    expect(entered(plan, { path: ['title'], value: 'Карта' })).toBe('(Место «title» уже заполнено.)')
    expect(entered(plan, { path: ['title'], value: 'Карта: школы', replace: true })).toBe(
      plan.replace('План #', "'Карта: школы' #"),
    )
  })

  it.each<[string, string, EntryValue, string]>([
    [
      'a text by a list',
      ' Директор # кто\n',
      ['Директор', 'зам: УВР'],
      " # кто\n      - Директор\n      - 'зам: УВР'\n",
    ],
    ['a list by a text', ' # кто\n      # ещё\n      - Директор\n', 'Завуч', ' Завуч # кто\n      # ещё\n'],
    ['a list by a list', '\n    - Директор\n    - Завуч # да\n', ['Учитель'], '\n    - Учитель\n'],
    ['a block by a text', ' |\n      раз\n      два\n', 'Завуч', ' Завуч\n'],
    ['a text by a block', ' Завуч # он\n', 'раз\nдва\n', ' | # он\n      раз\n      два\n'],
    ['brackets by a map', ' [Директор]\n', { school: 'Завуч' }, '\n      school: Завуч\n'],
  ])('gives way: %s', (_, before, value, after) => {
    const text = `roadmap: 1\nactivities:\n  - title: Издать\n    responsible:${before}    notes: так\n`
    expect(entered(text, { path: ['activities', 0, 'responsible'], value, replace: true })).toBe(
      text.replace(before, after),
    )
  })
})

describe('what is removed', () => {
  it('as the first key of an entry makes room for the next one', () => {
    const text = 'roadmap: 1\nactivities:\n  - number: 1.\n    # так\n    title: А\n  - id: а\n    title: Б\n'
    expect(
      entered(
        text,
        { path: ['activities', 0, 'number'], remove: true },
        { path: ['activities', 1, 'id'], remove: true },
      ),
    ).toBe('roadmap: 1\nactivities:\n  -\n    # так\n    title: А\n  - title: Б\n')
  })

  it.each<[string, Entry['path'], string, string]>([
    ['a key', [...second, 'notes'], '        notes: так   # на память\n', ''],
    ['an entry', first, plan.slice(plan.indexOf('      - title: Издать'), plan.indexOf('        # перенесли')), ''],
    [
      'a map',
      [...second, 'progress'],
      plan.slice(plan.indexOf('        progress'), plan.indexOf('            # по')),
      '',
    ],
    [
      'the only entry',
      [...second, 'progress', 0],
      '\n          - date: 2026-05-01\n            status: done\n',
      ' []\n',
    ],
  ])('goes with its lines: %s', (_, path, before, after) => {
    expect(plan).toContain(before)
    expect(entered(plan, { path, remove: true })).toBe(plan.replace(before, after))
  })

  it('goes with its comma from between brackets', () => {
    const text = 'roadmap: 1\nactivities:\n  - title: Издать\n    merge: [title, deadline,  result]\n'
    const left = [0, 1, 2].map(
      (i) => entered(text, { path: ['activities', 0, 'merge', i], remove: true }).split('merge: ')[1],
    )
    expect(left).toEqual(['[deadline,  result]\n', '[title,  result]\n', '[title, deadline]\n'])
  })

  it('at the end of a file without a last line end leaves it so', () => {
    expect(entered('roadmap: 1\ntitle: План\nkind: План', { path: ['kind'], remove: true })).toBe(
      'roadmap: 1\ntitle: План',
    )
  })
})

describe('an entry is refused', () => {
  it.each<[string, string, Entry, RegExp]>([
    [
      'in a file with two versions',
      '<<<<<<< HEAD\ntitle: А\n=======\ntitle: Б\n>>>>>>> x\n',
      { path: ['kind'], value: 'План' },
      /две версии/,
    ],
    ['in a file with faults of YAML', 'title: "План\n', { path: ['kind'], value: 'План' }, /ошибки записи YAML/],
    [
      'behind a reference',
      'a: &a [title]\nactivities:\n  - title: А\n    merge: *a\n',
      { path: ['activities', 0, 'merge'], append: 'result' },
      /«activities №\u00A01 → merge» взято по ссылке «\*a»/,
    ],
    [
      'in a value that is referred to',
      'activities:\n  - title: А\n    merge: &a [title]\n  - title: Б\n    merge: *a\n',
      { path: ['activities', 0, 'merge'], append: 'result' },
      /по имени «&a» ссылаются/,
    ],
    [
      'where a referred value would go',
      'title: &a А\norganization: *a\n',
      { path: ['title'], value: 'Б', replace: true },
      /по имени «&a» ссылаются/,
    ],
    [
      'at an unknown place',
      'title: А\n',
      { path: ['activities', 3, 'notes'], value: 'Б' },
      /Места «activities №\u00A04 → notes» в файле нет/,
    ],
    [
      'at a key that the format does not know',
      'title: А\n',
      { path: ['нечто'], value: 'Б' },
      /Места «нечто» в файле нет/,
    ],
    [
      'in a text that is no list',
      'activities:\n  - title: А\n    responsible: Завуч\n',
      { path: ['activities', 0, 'responsible'], append: 'Б' },
      /не списком/,
    ],
    [
      'where the file would have a new error',
      'title: А\n',
      { path: ['draft'], value: 'Б' },
      /Внести правку в «draft» \(строка 1\)/,
    ],
  ])('%s', (_, rest, entry, why) => {
    expect(entered(`roadmap: 1\n${rest}`, entry)).toMatch(why)
  })
})
