import { readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { parse, stringify } from 'yaml'
import { roadmapFormat } from '../../src/format/index.ts'
import { commentsIn, formatText, readYaml, writeYaml } from '../../src/yaml/index.ts'
import { anyText, planOf } from '../any-plan.ts'
import { root } from '../run-main.ts'

function styled(text: string): string {
  const made = formatText({ file: 'plan.yaml', text }, roadmapFormat)
  if ('left' in made) throw new Error(`${made.left.at}: ${made.left.message.en}`)
  return made.text
}

function lines(...all: readonly string[]): string {
  return `${all.join('\n')}\n`
}

const files = ['examples', 'examples/district', 'templates/init'].flatMap((folder) =>
  readdirSync(path.join(root, folder))
    .filter((name) => name.endsWith('.yaml'))
    .map((name) => `${folder}/${name}`),
)

describe('what is in style already', () => {
  it.each(files)('%s comes back as it is', (file) => {
    const text = readFileSync(path.join(root, file), 'utf8')
    expect(styled(text)).toBe(text)
  })

  it.each(['en', 'ru'] as const)('is what the writer writes with %s keys, comments and all', (keys) => {
    const path = fc.constantFrom(
      [],
      ['title'],
      ['sections', 0],
      ['sections', 0, 'title'],
      ['activities', 1, 'progress'],
    )
    const comments = fc.array(
      fc.record({ path, lines: fc.array(fc.constantFrom('не понято', '', '! - а'), { minLength: 1 }) }),
    )
    fc.assert(
      fc.property(planOf(anyText), comments, (value, comments) => {
        const text = writeYaml(value, roadmapFormat, { keys, comments })
        expect(styled(text)).toBe(text)
      }),
      { numRuns: 40 },
    )
  })
})

describe('the examples in the docs', () => {
  const blocks = ['docs', '.']
    .flatMap((folder) => readdirSync(path.join(root, folder)).map((name) => path.join(root, folder, name)))
    .filter((file) => file.endsWith('.md'))
    .flatMap((file) =>
      [...readFileSync(file, 'utf8').matchAll(/^```yaml\n(.*?)^```$/gms)].map((found) => found[1] ?? ''),
    )

  it('stay as they are the second time, and are left only for what the reader says of them', () => {
    expect(blocks.length).toBeGreaterThan(100)
    for (const text of blocks) {
      const made = formatText({ file: 'plan.yaml', text }, roadmapFormat)
      if ('text' in made) expect(styled(made.text)).toBe(made.text)
      else {
        const { diagnostics } = readYaml({ file: 'plan.yaml', text }, roadmapFormat)
        expect(diagnostics.map(({ message }) => message)).toContainEqual(made.left.message)
      }
    }
  })
})

describe('any plan, however it is written', () => {
  const layouts = fc.record({
    indent: fc.integer({ min: 1, max: 6 }),
    indentSeq: fc.boolean(),
    lineWidth: fc.constantFrom(0, 20, 80),
    collectionStyle: fc.constantFrom('block', 'any', 'flow'),
    defaultStringType: fc.constantFrom('PLAIN', 'QUOTE_DOUBLE', 'QUOTE_SINGLE', 'BLOCK_LITERAL', 'BLOCK_FOLDED'),
    defaultKeyType: fc.constantFrom('PLAIN', 'QUOTE_DOUBLE'),
  } as const)

  it('says the same in style, and stays as it is the second time', () => {
    let styledOnes = 0
    fc.assert(
      fc.property(planOf(anyText), layouts, fc.boolean(), (value, layout, isWindows) => {
        const text = stringify(value, layout)
        const source = { file: 'plan.yaml', text: isWindows ? text.replace(/\r?\n/g, '\r\n') : text }
        const made = formatText(source, roadmapFormat)
        if ('left' in made) {
          // A text of noise may be a fault to the reader, who is stricter than the package.
          const faults = readYaml(source, roadmapFormat).diagnostics.filter(({ severity }) => severity === 'error')
          expect(faults.map(({ range }) => range.start)).toContain(made.left.at)
          return
        }
        styledOnes++
        expect(parse(made.text)).toEqual(parse(source.text))
        expect(styled(made.text)).toBe(made.text)
        if (isWindows) expect(made.text.replaceAll('\r\n', '')).not.toMatch(/[\r\n]/)
      }),
      { numRuns: 100 },
    )
    expect(styledOnes).toBeGreaterThan(60)
  })

  it('keeps every comment beside what it stood beside, wherever one is put', () => {
    const base = readFileSync(path.join(root, 'examples/order-and-map.yaml'), 'utf8').replace(/^#.*\n/gm, '')
    const all = base.split('\n')
    const places = fc.array(fc.record({ line: fc.nat(all.length - 2), indent: fc.nat(12), isBehind: fc.boolean() }), {
      maxLength: 12,
    })
    fc.assert(
      fc.property(places, (places) => {
        const marked = places.reduce((text, { line, indent, isBehind }, i) => {
          const comment = `# сказано ${i}`
          const here = text[line] ?? ''
          if (isBehind && here !== '') return text.with(line, `${here}  ${comment}`)
          return text.with(line, `${here}\n${' '.repeat(indent)}${comment}`)
        }, all)
        const text = marked.join('\n')
        const made = formatText({ file: 'plan.yaml', text }, roadmapFormat)
        if ('left' in made) {
          expect(readYaml({ file: 'plan.yaml', text }, roadmapFormat).diagnostics).not.toEqual([])
          return
        }
        expect(parse(made.text)).toEqual(parse(text))
        expect(order(made.text)).toEqual(order(text))
      }),
      { numRuns: 50 },
    )
  })
})

/** Comments and what is written, in the order of the file, without indents, quotes and empty lines. */
function order(text: string): readonly string[] {
  return text
    .split('\n')
    .flatMap((line) => line.split(/ {1,2}(?=# сказано)/))
    .map((line) => line.trim())
    .filter((line) => line !== '')
}

describe('the style', () => {
  it.each([
    [
      'indents by two, lists too',
      'sections:\n- title: А\n  activities:\n     -   title: Б\n',
      'sections:\n  - title: А\n    activities:\n      - title: Б\n',
    ],
    [
      'takes off quotes that are not needed',
      'title: "План"\n"period": \'2026 год\'\n',
      'title: План\nperiod: 2026 год\n',
    ],
    ['leaves quotes round numbers and flags', "numbering: '1'\ntitle: 'no'\n", 'numbering: "1"\ntitle: "no"\n'],
    ['writes needed quotes in one way', 'title: "А: б"\nkind: "а \'б\': в"\n', "title: 'А: б'\nkind: \"а 'б': в\"\n"],
    ['leaves a bare text as it is', 'title: 1.10\nkind: -а\n', 'title: 1.10\nkind: -а\n'],
    ['writes texts of several lines below their key', 'title: "а\\nб"\n', 'title: |-\n  а\n  б\n'],
    ['puts a text together that is wrapped without a mark', 'title: План\n  школы\n', 'title: План школы\n'],
    [
      'keeps marks of blocks and their lines',
      'title: |+\n     а\n       б\n\nkind: >\n   в\n   г\n',
      'title: |+\n  а\n    б\n\nkind: >\n  в\n  г\n',
    ],
    ['writes the indent of a block that begins with blanks', 'title: |4\n      а\n    б\n', 'title: |2\n    а\n  б\n'],
    ['opens braces', 'approval: {by: {name: А}, date: blank}\n', 'approval:\n  by:\n    name: А\n  date: blank\n'],
    ['leaves short lists in brackets', 'include: [ "а" ,б б ]\n', 'include: [а, б б]\n'],
    ['opens brackets round what has commas', "include: ['а, б', в]\n", 'include:\n  - а, б\n  - в\n'],
    [
      'leaves one empty line where there were some',
      '\n\ntitle: А\n\n\n\nkind: Б\nperiod:\n\n  from: 2026-01-01\n\n\n',
      'title: А\n\nkind: Б\nperiod:\n  from: 2026-01-01\n',
    ],
    [
      'keeps names and references',
      'events:\n    а: &день   2026-05-01\n    б: *день\n',
      'events:\n  а: &день 2026-05-01\n  б: *день\n',
    ],
    [
      'keeps merge keys',
      'events: &e\n    а: 2026-05-01\ncalendar:\n    <<: *e\n',
      'events: &e\n  а: 2026-05-01\ncalendar:\n  <<: *e\n',
    ],
    [
      'keeps keys of nobody, keys that stand twice and keys without a value',
      'place:   А\ntitle: Б\ntitle:  В\nkind:\n',
      'place: А\ntitle: Б\ntitle: В\nkind:\n',
    ],
    ['keeps line ends of Windows', 'title:   А\r\nkind: |\r\n   б\r\n', 'title: А\r\nkind: |\r\n  б\r\n'],
    ['ends the last line', 'title: А', 'title: А\n'],
  ])('%s', (_, text, expected) => {
    expect(styled(`roadmap: 1\n${text}`).slice('roadmap: 1\n'.length).replace(/^\n/, '')).toBe(expected)
  })
})

describe('the beginning', () => {
  it('keeps its mark and what stands before it', () => {
    expect(styled('\n# а\n\n\n---\n# б\nroadmap:  1\n')).toBe('# а\n\n---\n# б\nroadmap: 1\n')
  })
})

describe('comments', () => {
  it('stay at what they stand at', () => {
    const before = lines(
      '#  о файле',
      'roadmap: 1   # версия',
      'approval: {by: {name: А}, # кто',
      '  date: blank} # гриф',
      'responsibles:   # все',
      '    # первый',
      '    а: управление     # кто',
      '    #последний',
      '# о разделах',
      'sections:',
      '- title: А',
      '  # перед',
      '  activities:',
      '  - # у пункта',
      '    title: >  # складно',
      '      б',
      '      # слово, а не примечание',
      '    # в конце дела',
      '  # в конце дел',
      '# в конце файла',
    )
    expect(styled(before)).toBe(
      lines(
        '#  о файле',
        'roadmap: 1 # версия',
        'approval: # гриф',
        '  by: # кто',
        '    name: А',
        '  date: blank',
        'responsibles: # все',
        '  # первый',
        '  а: управление # кто',
        '  #последний',
        '# о разделах',
        'sections:',
        '  - title: А',
        '    # перед',
        '    activities:',
        '      - # у пункта',
        '        title: > # складно',
        '          б',
        '          # слово, а не примечание',
        '        # в конце дела',
        '    # в конце дел',
        '# в конце файла',
      ),
    )
    expect(commentsIn(styled(before)).length).toBe(commentsIn(before).length)
  })

  it('between a key and its text come above the key', () => {
    expect(styled('roadmap: 1\ntitle:\n  # о названии\n  План\n')).toBe('roadmap: 1\n# о названии\ntitle: План\n')
  })
})

describe('a file of which it is not sure what it says', () => {
  it.each([
    ['a fault of the syntax', 'roadmap: 1\ntitle: А: б\n', 19],
    ['a line out of place', 'roadmap: 1\n title: А\n', 12],
    ['a comma that cuts a text', 'roadmap: 1\nsections:\n  - title: А\n    responsible: [зам (УВР, ВР)]\n', 52],
    ['a second document', 'roadmap: 1\n---\ntitle: А\n', 11],
    ['a key with a question mark', 'roadmap: 1\n? title\n: А\n', 11],
    ['an end of the document', 'roadmap: 1\n...\n', 11],
    ['a directive', '%YAML 1.2\n---\nroadmap: 1\n', 0],
    ['nothing', '', 0],
  ])('is left: %s', (_, text, at) => {
    const made = formatText({ file: 'plan.yaml', text }, roadmapFormat)
    expect(made).toMatchObject({ left: { at } })
    expect('left' in made && made.left.message.en).not.toContain('bug')
  })
})
