import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type Edit, spliced } from '../../src/core/edit.ts'
import type { Path } from '../../src/core/diagnostic.ts'
import { type Place, placeAt } from '../../src/core/place.ts'
import { roadmapFormat } from '../../src/format/index.ts'
import { editYaml, readYaml } from '../../src/yaml/index.ts'

function read(text: string) {
  return readYaml({ file: 'plan.yaml', text }, roadmapFormat)
}

/** An edit of a part of a text at a path, as a rule makes it. */
function edit(places: Place, path: Path, start: number, end: number, text: string): Edit {
  const { place } = placeAt(places, path)
  const at = (index: number) => place.text?.at(index) ?? place.value.start
  return { range: { start: at(start), end: at(end) }, text, change: { path, start, end } }
}

/** The text after a word of the title has been replaced by another, or nothing where that is refused. */
function withTitle(yaml: string, word: string, instead: string): string | undefined {
  const parsed = read(yaml)
  const title = parsed.value?.title as string
  const start = title.indexOf(word)
  const change = [edit(parsed.places, ['title'], start, start + word.length, instead)]
  const { parsed: after, made } = editYaml(parsed, roadmapFormat, [change])
  return made.length > 0 ? after.source.text : undefined
}

describe('an edit', () => {
  it.each([
    ['plain, with a comment', 'roadmap: 1 # ё\ntitle:   План  школы   # комментарий\n'],
    ['single quotes', "roadmap: 1\ntitle: 'План  школы: ''№ 1'''\n"],
    ['double quotes', 'roadmap: 1\ntitle: "План\\tшколы \\u2116\\x20"\n'],
    ['a block', 'roadmap: 1\ntitle: |\n  Дорожная карта\n  План\n    школы\n\ndraft: true\n'],
    ['a folded block', 'roadmap: 1\ntitle: >-\n  Дорожная карта\n\n  План\n  школы\n'],
    ['a text in several lines', 'roadmap: 1\ntitle: Дорожная карта\n   План\n   школы\n'],
    ['CRLF', 'roadmap: 1\r\ntitle: |\r\n  Дорожная карта\r\n  План\r\n# конец\r\n'],
    ['an anchor', 'roadmap: 1\ntitle: &t План школы\n'],
    ['no end of line', 'roadmap: 1\ntitle: План'],
  ])('changes its place and no other byte: %s', (_, yaml) => {
    expect(withTitle(yaml, 'План', 'Карта')).toBe(yaml.replace('План', 'Карта'))
  })

  it.each([
    ['plain', 'roadmap: 1\ntitle: План школы\n', ': a'],
    ['plain', 'roadmap: 1\ntitle: План школы\n', 'а #'],
    ['plain', 'roadmap: 1\ntitle: План школы\n', '- а\n'],
    ['single quotes', "roadmap: 1\ntitle: 'План школы'\n", "'"],
    ['double quotes', 'roadmap: 1\ntitle: "План школы"\n', '\\'],
    ['a folded block', 'roadmap: 1\ntitle: >-\n  План\n  школы\n', 'а\nб'],
  ])('is refused where the text would be read otherwise: %s', (_, yaml, instead) => {
    expect(withTitle(yaml, 'План', instead)).toBeUndefined()
  })

  it('is refused where another place refers to the same text', () => {
    const yaml = 'roadmap: 1\ntitle: &t План\norganization: *t\n'
    expect(withTitle(yaml, 'План', 'Карта')).toBeUndefined()
    const parsed = read(yaml)
    const change = [edit(parsed.places, ['organization'], 0, 4, 'Школа')]
    const after = editYaml(parsed, roadmapFormat, [change])
    expect([yaml, 'roadmap: 1\ntitle: &t План\norganization: Школа\n']).toContain(after.parsed.source.text)
  })

  it('is made where another one is refused, and of overlapping ones the first', () => {
    const parsed = read('roadmap: 1\ntitle: План школы\norganization: Школа\n')
    const change = (path: Path, start: number, end: number, text: string) => [
      edit(parsed.places, path, start, end, text),
    ]
    const good = change(['title'], 0, 4, 'Карта')
    const bad = change(['organization'], 0, 5, '[')
    const late = change(['title'], 2, 6, 'х')
    const { parsed: after, made, refused } = editYaml(parsed, roadmapFormat, [good, bad, late])
    expect(after.source.text).toBe('roadmap: 1\ntitle: Карта школы\norganization: Школа\n')
    expect([made, refused]).toEqual([[good], [bad, late]])
  })

  it('of which many belong together is made or refused as a whole', () => {
    const parsed = read('roadmap: 1\ntitle: План школы\norganization: Школа\n')
    const both = [edit(parsed.places, ['title'], 0, 4, 'Карта'), edit(parsed.places, ['organization'], 0, 5, '[')]
    const { parsed: after, made } = editYaml(parsed, roadmapFormat, [both])
    expect([after, made]).toEqual([parsed, []])
  })

  it('either brings exactly the intended value or leaves every byte', () => {
    const scalar = fc.oneof(
      fc.constantFrom(
        'План',
        '"План \\u2116 1"',
        "'План ''а'''",
        '|\n  План\n  школы',
        '>-\n  План\n  школы',
        '&a План',
      ),
      fc.constantFrom('План\n  школы # не текст', '"План\n  школы"', '>+\n  План\n\n  школы\n', '*a', '1.10', '~'),
      fc.string({ maxLength: 12 }).map((text) => JSON.stringify(text)),
    )
    const instead = fc.oneof(
      fc.string({ maxLength: 6 }),
      fc.constantFrom('', ' ', ' #', ': ', "'", '"', '\\', '\n', '\r\n', '- ', '[', '&b ', '*a', '\u0085', '№ 5'),
    )
    fc.assert(
      fc.property(
        scalar,
        scalar,
        fc.boolean(),
        fc.array(fc.tuple(fc.nat(2), fc.nat(9), fc.nat(9), instead), { minLength: 1, maxLength: 4 }),
        (a, b, isWindows, edits) => {
          const lines = `roadmap: 1 # первая\ntitle: ${a}\n# между\norganization: ${b}\nresponsibles: { x: План }\n`
          const parsed = read(isWindows ? lines.replaceAll('\n', '\r\n') : lines)
          const texts: readonly Path[] = [['title'], ['organization'], ['responsibles', 'x']]
          const changes = edits.flatMap(([which, from, length, text]) => {
            const path = texts[which] as Path
            const old = placeAt(parsed.places, path).place.text?.text ?? ''
            if (placeAt(parsed.places, path).found === false) return []
            const start = Math.min(from, old.length)
            return [[edit(parsed.places, path, start, Math.min(start + length, old.length), text)]]
          })
          const { parsed: after, made } = editYaml(parsed, roadmapFormat, changes)
          const done = made.flat()
          expect(after.source.text).toBe(spliced(parsed.source.text, done))
          const value = read(after.source.text).value
          for (const path of texts) {
            const step = path as ['title']
            let wanted = textAt(parsed.value, step)
            for (const { change, text } of done.toSorted((x, y) => (y.change?.start ?? 0) - (x.change?.start ?? 0))) {
              if (change && wanted !== undefined && change.path.join() === path.join())
                wanted = wanted.slice(0, change.start) + text + wanted.slice(change.end)
            }
            expect(textAt(value, step)).toBe(wanted)
          }
        },
      ),
      { numRuns: 300 },
    )
  })
})

function textAt(value: unknown, path: Path): string | undefined {
  let here = value
  for (const step of path) here = (here as Record<string, unknown> | undefined)?.[step]
  return typeof here === 'string' ? here : undefined
}
