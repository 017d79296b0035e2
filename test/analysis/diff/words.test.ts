import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { isSameText, type Words, wordChanges } from '../../../src/analysis/diff/words.ts'

/** Runs as a person would mark them. */
function marked(before: string, after: string): string {
  const signs = { removed: ['[-', '-]'], added: ['{+', '+}'] } as const
  return wordChanges(before, after)
    .map(({ kind, text }) => {
      const space = /^\s*/u.exec(text)?.[0] ?? ''
      return kind === 'same' ? text : `${space}${signs[kind][0]}${text.slice(space.length)}${signs[kind][1]}`
    })
    .join('')
    .replaceAll('-] {+', '-]{+')
    .trim()
}

describe('word by word', () => {
  it.each([
    ['Издать приказ', 'Издать приказ', 'Издать приказ'],
    ['Издать приказ о школе', 'Издать новый приказ о школе', 'Издать {+новый+} приказ о школе'],
    ['Издать приказ о школе', 'Издать приказ', 'Издать приказ [-о школе-]'],
    ['до 1 сентября 2026 г.', 'до 15 сентября 2026 г.', 'до [-1-]{+15+} сентября 2026 г.'],
    ['01.09.2026', '15.09.2026', '[-01.09.2026-]{+15.09.2026+}'],
    ['2026–2027 годы', '2026–2028 годы', '[-2026–2027-]{+2026–2028+} годы'],
    ['Учебно-методический центр', 'Учебный центр', '[-Учебно-методический-]{+Учебный+} центр'],
    ['отчёт, справка', 'отчёт; справка', 'отчёт[-,-]{+;+} справка'],
    ['', 'до 1 мая', '{+до 1 мая+}'],
    ['до 1 мая', '', '[-до 1 мая-]'],
    // Signs and «и» between two changes would only scatter them.
    [
      'анкеты и беседы с детьми и семьями',
      'опросы и встречи с детьми и семьями',
      '[-анкеты и беседы-]{+опросы и встречи+} с детьми и семьями',
    ],
    // So little has stayed that the whole text is another one.
    [
      'Провести семинар для педагогов школы',
      'Открыть музей в районе для гостей',
      '[-Провести семинар для педагогов школы-]{+Открыть музей в районе для гостей+}',
    ],
    ['первое\nвторое', 'первое\nтретье\nвторое', 'первое\n{+третье+}\nвторое'],
  ])('%s → %s', (before, after, expected) => {
    expect(marked(before, after)).toBe(expected)
  })

  it('passes over spaces, ends of lines, bold type and ways to encode a letter', () => {
    for (const [before, after] of [
      ['2026 г.', '2026\u00A0г.'],
      ['первое\nвторое', 'первое второе'],
      ['**Важно:** срок', 'Важно: срок'],
      ['край', 'край'.normalize('NFD')],
    ] as const) {
      expect(isSameText(before, after), before).toBe(true)
      expect(wordChanges(before, after).every(({ kind }) => kind === 'same')).toBe(true)
    }
    expect(isSameText('все', 'всё')).toBe(false)
    expect(isSameText('a*b', 'a**b')).toBe(false)
  })

  const text = fc
    .array(
      fc.constantFrom('и', 'школа', 'школы', '2026', '01.09.2026', ',', '.', '«', '»', '\n', ' ', '-', '🌲', 'ё'),
      {
        maxLength: 30,
      },
    )
    .map((parts) => parts.join(' '))

  it('gives both texts back, spaces aside, and never two runs of a kind side by side', () => {
    fc.assert(
      fc.property(text, text, (before, after) => {
        const words = wordChanges(before, after)
        expect(withoutSpaces(words, 'removed')).toBe(before.replace(/\s/gu, ''))
        expect(withoutSpaces(words, 'added')).toBe(after.replace(/\s/gu, ''))
        words.forEach(({ kind }, index) => expect(words[index + 1]?.kind).not.toBe(kind))
        expect(words.every((run) => run.text.trim() !== '')).toBe(true)
      }),
      { numRuns: 500 },
    )
  })

  it('gives texts back with their spaces, where words stay parted as they are', () => {
    const words = fc.array(fc.constantFrom('и', 'школа', 'музеи', '2026', '№'), { minLength: 1, maxLength: 12 })
    fc.assert(
      fc.property(words, words, (a, b) => {
        const [before, after] = [a.join(' '), b.join(' ')]
        const runs = wordChanges(before, after)
        const side = (kind: Words['kind']) =>
          runs
            .filter((run) => run.kind === 'same' || run.kind === kind)
            .map(({ text }) => text)
            .join('')
        expect(side('removed').trim()).toBe(before)
        expect(side('added').trim()).toBe(after)
      }),
      { numRuns: 300 },
    )
  })

  it('says that texts are the same exactly where no word has changed', () => {
    fc.assert(
      fc.property(text, text, (before, after) => {
        const changed = wordChanges(before, after).some(({ kind }) => kind !== 'same')
        expect(isSameText(before, after)).toBe(!changed)
      }),
    )
  })

  it('compares two long texts that have nothing in common', () => {
    expect(wordChanges(longText('а'), longText('б')).map(({ kind }) => kind)).toEqual(['removed', 'added'])
  })
})

function withoutSpaces(words: readonly Words[], kind: 'removed' | 'added'): string {
  return words
    .filter((run) => run.kind === 'same' || run.kind === kind)
    .map((run) => run.text)
    .join('')
    .replace(/\s/gu, '')
}

function longText(word: string): string {
  return Array.from({ length: 5000 }, (_, i) => `${word}${i}`).join(' ')
}
