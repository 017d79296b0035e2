import { spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { build } from 'esbuild'
import fc from 'fast-check'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { daysInMonth, isLeap } from '../../src/core/calendar-date.ts'
import { isRoman } from '../../src/deadline/entry.ts'
import { FORMS } from '../../src/deadline/forms/index.ts'
import { countDigits } from '../../src/deadline/letters.ts'
import { normalForm, occurrences, readDeadline, readPeriod } from '../../src/deadline/index.ts'
import { isKnown, knownWords } from '../../src/deadline/lexicon.ts'
import { SPANS } from '../../src/deadline/spans/index.ts'
import { root } from '../run-main.ts'
import { expectSound } from './sound-reading.ts'
import { HABITS } from './typing-habits.ts'

const wordings = [...new Set([...FORMS, ...SPANS].flatMap((kind) => kind.examples().map(({ text }) => text)))]
const dated = wordings.filter((text) => /\d{4}/.test(text))

interface Meant {
  readonly normal: string
  /** The normal form without the author's words that it quotes. */
  readonly days: string
  /** The digits in the author's words. */
  readonly quotedDigits: number
  readonly severities: readonly string[]
}

function meant(text: string): Meant {
  const { deadline, remarks } = readDeadline(text)
  const normal = normalForm(deadline)
  const quotes = normal.match(QUOTED) ?? []
  return {
    normal,
    days: normal.replace(QUOTED, '""'),
    quotedDigits: countDigits(quotes.join('')),
    severities: remarks.map(({ severity }) => severity),
  }
}

const QUOTED = /"(?:[^"\\]|\\.)*"/g

/** Ways to damage the character at a place; none where it cannot be damaged so. */
type Damage = (text: string, at: number) => readonly string[]

function inPlace(text: string, at: number, other: string, length = 1): string {
  return text.slice(0, at) + other + text.slice(at + length)
}

/** Letters that stand for a digit by mistake: the wrong keyboard layout, a scan. */
const LIKE_DIGITS: Readonly<Record<string, string>> = {
  0: 'оОoO',
  1: 'lI|',
  3: 'зЗ',
  4: 'ч',
  5: 'S',
  6: 'б',
  8: 'В',
}

const letterForDigit: Damage = (text, at) =>
  [...(LIKE_DIGITS[text.charAt(at)] ?? '')].map((letter) => inPlace(text, at, letter))

/** Left out, typed twice, swapped with the next one of its kind. */
function slipped(kind: RegExp): Damage {
  return (text, at) => {
    const [here, next] = [text.charAt(at), text.charAt(at + 1)]
    if (!kind.test(here)) return []
    const swapped = kind.test(next) && next !== here ? [inPlace(text, at, next + here, 2)] : []
    return [inPlace(text, at, ''), inPlace(text, at, here + here), ...swapped]
  }
}

const digitSlipped = slipped(/^\d$/)
const letterSlipped = slipped(/^\p{L}$/u)

const digitOther: Damage = (text, at) =>
  /\d/.test(text.charAt(at))
    ? [inPlace(text, at, String((Number(text.charAt(at)) + 3) % 10)), inPlace(text, at, `${text.charAt(at)} `)]
    : []

function damaged(text: string, ...ways: readonly Damage[]): readonly string[] {
  return [...text].flatMap((_, at) => ways.flatMap((way) => way(text, at)))
}

/** The wordings some damage to which breaks a rule, each with the first such damage and what was read. */
function broken(
  texts: readonly string[],
  ways: readonly Damage[],
  holds: (found: Meant, before: Meant, text: string, original: string) => boolean,
): Readonly<Record<string, string>> {
  const result: Record<string, string> = {}
  for (const original of texts) {
    const before = meant(original)
    const text = damaged(original, ...ways).find((each) => !holds(meant(each), before, each, original))
    if (text !== undefined) result[original] = `${text} → ${meant(text).normal}`
  }
  return result
}

/** Nothing but the known deviations is broken, and each of them still is: what is mended leaves the list. */
function expectOnly(found: Readonly<Record<string, string>>, known: readonly string[]): void {
  expect(Object.fromEntries(Object.entries(found).filter(([text]) => !known.includes(text)))).toEqual({})
  expect(known.filter((text) => found[text] === undefined)).toEqual([])
}

describe('a damaged wording', () => {
  test('is damaged in thousands of ways', () => {
    expect(dated.flatMap((text) => damaged(text, letterForDigit, digitSlipped, digitOther)).length).toBeGreaterThan(
      2500,
    )
    expect(wordings.flatMap((text) => damaged(text, letterSlipped)).length).toBeGreaterThan(5000)
  })

  test('with a letter in place of a digit is read as meant and says so, or is refused', () => {
    const found = broken(dated, [letterForDigit], ({ days, severities }, before) =>
      severities.includes('error') ? true : severities.length > 0 && days === before.days,
    )
    expectOnly(found, [])
  })

  test('with a slip in its digits hides no date in the words of an event, and names no year of its own', () => {
    const found = broken(
      dated,
      [digitSlipped, digitOther],
      ({ days, quotedDigits, severities }, before, text, original) => {
        if (severities.length > 0) return true
        const years = days.match(/(?<!\d)\d{4}(?!\d)/g) ?? []
        const typed = Math.max(0, countDigits(text) - countDigits(original))
        return quotedDigits <= before.quotedDigits + typed && years.every((year) => names(text, Number(year)))
      },
    )
    expectOnly(found, [])
  })

  test('with a slip in its letters hides no date in the words of an event', () => {
    const found = broken(dated, [letterSlipped], ({ quotedDigits, severities }, before) =>
      severities.length > 0 ? true : quotedDigits <= before.quotedDigits,
    )
    expectOnly(found, [])
  })

  test('with a word that the language does not know means the same, or says what it does not understand', () => {
    const found = broken(wordings, [letterSlipped], ({ days, severities }, before, text, original) =>
      severities.length > 0 || days === before.days ? true : !hasNewUnknown(text, original),
    )
    expectOnly(found, [
      // «ая» may be a word after «до конца».
      'до конца мая',
      // «огласо- ванию» is mended as a word of its own.
      'по согласо- ванию',
      // «с ентября» is mended as a word that a narrow cell broke, and the «с» is gone.
      'с сентября',
    ])
  })

  test('in several places, and typed in any way, is read without a crash', () => {
    const ways = [letterForDigit, digitSlipped, digitOther, letterSlipped]
    const place = fc.record({ way: fc.constantFrom(...ways), at: fc.nat(200), choice: fc.nat(5) })
    const habit = fc.constantFrom(...HABITS.map(([, one]) => one))
    fc.assert(
      fc.property(fc.constantFrom(...wordings), fc.array(place, { maxLength: 4 }), habit, (text, places, typed) => {
        const worse = places.reduce((so, { way, at, choice }) => {
          const found = way(so, at % (so.length || 1))
          return found[choice % (found.length || 1)] ?? so
        }, text)
        expectSound(typed(worse, worse.length))
      }),
      { numRuns: 1000 },
    )
  })
})

/** Whether the text names the year: in full, by its last two digits, or as the other year of a school year. */
function names(text: string, year: number): boolean {
  const numbers: readonly string[] = text.match(/\d+/g) ?? []
  return [year, year - 1, year + 1].some(
    (each) => text.includes(String(each)) || numbers.includes(String(each).slice(-2).padStart(2, '0')),
  )
}

function hasNewUnknown(text: string, original: string): boolean {
  const before = new Set(wordsOf(original))
  return wordsOf(text).some((word) => !before.has(word) && !isKnown(word) && !isRoman(word))
}

function wordsOf(text: string): readonly string[] {
  return (
    text
      .toLowerCase()
      .replaceAll('ё', 'е')
      .match(/\p{L}+/gu) ?? []
  )
}

describe('noise', () => {
  const words = fc.constantFrom(
    ...knownWords(),
    'слово',
    'l',
    'О1',
    '1',
    '15',
    '31.02',
    '2022',
    '01.09.2022',
    'IV',
    '1-я',
  )
  const marks = fc.constantFrom(
    ' ',
    ' ',
    ' ',
    ', ',
    ' – ',
    '-',
    '. ',
    '; ',
    ': ',
    ' (',
    ') ',
    ' «',
    '» ',
    '\n',
    '',
    '**',
  )
  const wording = fc.constantFrom(...wordings)

  test('of words and marks without order is read without a crash', () => {
    const pieces = fc.array(fc.oneof(words, marks, marks), { maxLength: 30 })
    fc.assert(
      fc.property(pieces, (found) => expectSound(found.join(''))),
      { numRuns: 1000 },
    )
  })

  test('of any characters, among wordings or by itself, is read without a crash', () => {
    const character = fc.oneof(
      fc.string({ unit: 'binary', minLength: 1, maxLength: 2 }),
      fc.constantFrom('\u0000', '\uD800', '\uDC00', '\u202E', '\u0301', '\u{1F332}', '٣', '²', 'Ⅳ', '½', '₽', '\u2028'),
    )
    const text = fc.array(fc.oneof(character, wording, marks), { maxLength: 6 })
    fc.assert(
      fc.property(text, (found) => expectSound(found.join(''))),
      { numRuns: 1000 },
    )
  })

  test('behind a wording is no part of it without a word said', () => {
    // No word of the language begins so.
    const unknown = fc.string({ unit: fc.constantFrom(...'ъыьщ'), minLength: 5, maxLength: 12 })
    const clear = fc.constantFrom(...dated.filter((text) => !meant(text).normal.includes('"')))
    fc.assert(
      fc.property(clear, unknown, (text, noise) => {
        const { days, quotedDigits, severities } = meant(`${text} ${noise}`)
        expect(severities.length > 0 || (days === meant(text).days && quotedDigits === 0), `${text} ${noise}`).toBe(
          true,
        )
      }),
    )
  })
})

/** First and last day of each occurrence; without a period for an empty one. */
function days(text: string, period: string): readonly (string | null)[][] {
  const frame = { period: period === '' ? null : readPeriod(period).days }
  return occurrences(readDeadline(text).deadline, frame).occurrences.map(({ from, due }) => [from, due])
}

describe('29 February', () => {
  const years = fc.integer({ min: 1901, max: 2198 })

  test('is a day of leap years only', () => {
    fc.assert(
      fc.property(years, (year) => {
        for (const text of [
          `29.02.${year}`,
          `29 февраля ${year} г.`,
          `до 29 февраля ${year} года`,
          `date ${year}-02-29`,
        ]) {
          const { deadline, remarks } = readDeadline(text)
          if (isLeap(year)) expect(remarks, text).toEqual([])
          else {
            expect(deadline.kind, text).toBe('unparseable')
            expect(
              remarks.map(({ rule }) => rule),
              text,
            ).toEqual(['deadline-impossible-date'])
          }
        }
      }),
    )
  })

  test('without a year is that of the one leap year in the period; without one it has no year', () => {
    fc.assert(
      fc.property(years, (year) => {
        const leap = [year, year + 1].find(isLeap)
        const period = `${year}–${year + 1} гг.`
        expect(days('29 февраля', period)).toEqual(leap ? [[`${leap}-02-29`, `${leap}-02-29`]] : [])
        expect(days('до 29 февраля', period)).toEqual(leap ? [[null, `${leap}-02-29`]] : [])
      }),
    )
  })

  test('each year is the last of February', () => {
    fc.assert(
      fc.property(years, (year) => {
        const last = `${year}-02-${daysInMonth(year, 2)}`
        expect(days('ежегодно до 29 февраля', `${year} год`)).toEqual([[null, last]])
        expect(days('ежемесячно до 31 числа', `${year}-02-01..${last}`)).toEqual([[null, last]])
      }),
    )
  })

  test('ends what lasts to the end of February, however it is written', () => {
    fc.assert(
      fc.property(years, (year) => {
        const end = `${year}-02-${daysInMonth(year, 2)}`
        const february = [[`${year}-02-01`, end]]
        const winter = [[`${year - 1}-12-01`, end]]
        const inSchool = `${year - 1}–${year} учебный год`
        expect(days('range --02-01..--02-28', `${year} год`)).toEqual(february)
        expect(days('range --02-01..--02-29', `${year} год`)).toEqual(february)
        expect(days('февраль', `${year} год`)).toEqual(february)
        expect(days(`февраль ${year} г.`, '')).toEqual(february)
        expect(days('ежегодно, февраль', `${year} год`)).toEqual(february)
        expect(days('range --12-01..--02-28', inSchool)).toEqual(winter)
        expect(days('декабрь – февраль', inSchool)).toEqual(winter)
        expect(days(`декабрь ${year - 1} – февраль ${year} г.`, '')).toEqual(winter)
      }),
    )
  })

  test('is not meant by the 28th where that is the day, or where the year is written', () => {
    fc.assert(
      fc.property(years, (year) => {
        const day = `${year}-02-28`
        expect(days('28 февраля', `${year} год`)).toEqual([[day, day]])
        expect(days('до 28 февраля', `${year} год`)).toEqual([[null, day]])
        expect(days(`range ${year}-02-01..${day}`, '')).toEqual([[`${year}-02-01`, day]])
      }),
    )
  })
})

// A known deviation: without a year the normal form is `by --02-28`, which is «до 28 февраля» as well.
test('«до конца февраля» without a year is 29 February in a leap year', () => {
  expect(days('до конца февраля', '2024 год')).toEqual([[null, '2024-02-29']])
})

describe('in every time zone', () => {
  const folder = mkdtempSync(path.join(tmpdir(), 'roadmap-zones-'))
  const program = path.join(folder, 'occurrences.cjs')
  afterAll(() => rmSync(folder, { recursive: true, force: true }))

  // Periods over days that some zone lacks or has twice: Samoa's 30 December 2011, Kamchatka's 28 March 2010, changes of the clock.
  const code = `
    import { FORMS } from './forms/index.ts'
    import { SPANS } from './spans/index.ts'
    import { normalForm, occurrences, readDate, readDeadline, readPeriod } from './index.ts'
    const periods = ['2011-12-25..2012-01-08', '2010-03-20..2010-04-10', '2022–2023 учебный год', '2021–2024 гг.', '']
    const own = ['ежедневно', 'ежемесячно, последний рабочий день', 'по вторникам и четвергам', '30 декабря', '28 марта']
    const texts = [...own, ...[...FORMS, ...SPANS].flatMap((kind) => kind.examples().map(({ text }) => text))]
    for (const text of texts) {
      const { deadline, remarks } = readDeadline(text)
      console.log(text, normalForm(deadline), JSON.stringify([remarks, readDate(text)]))
      for (const period of periods) {
        const { days } = readPeriod(period)
        console.log(' ', period, JSON.stringify(occurrences(deadline, { period: days })))
      }
    }
    console.error(new Date(2011, 11, 30).getDate(), new Date(2026, 6, 1).getTimezoneOffset())`

  beforeAll(async () => {
    const { outputFiles } = await build({
      stdin: { contents: code, resolveDir: path.join(root, 'src/deadline'), loader: 'ts' },
      bundle: true,
      write: false,
      platform: 'node',
      format: 'cjs',
    })
    writeFileSync(program, outputFiles[0]?.contents ?? '')
  })

  function inZone(zone: string): { readonly out: string; readonly clock: string } {
    const ran = spawnSync(process.execPath, [program], { encoding: 'utf8', env: { ...process.env, TZ: zone } })
    expect(ran.status, ran.stderr).toBe(0)
    return { out: ran.stdout, clock: ran.stderr.trim() }
  }

  test.each([
    ['Pacific/Apia', '31 -780'],
    ['Asia/Kamchatka', '30 -720'],
    ['America/Los_Angeles', '30 420'],
  ])('the days are the same: %s', (zone, clock) => {
    const [here, there] = [inZone('UTC'), inZone(zone)]
    expect(here.clock).toBe('30 0')
    // The zone is in force: in Samoa the local calendar has no 30 December 2011.
    expect(there.clock).toBe(clock)
    expect(here.out).toContain('"from":"2011-12-30","due":"2011-12-30"')
    expect(there.out).toBe(here.out)
  })
})
