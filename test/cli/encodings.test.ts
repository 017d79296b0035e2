import { describe, expect, it } from 'vitest'
import { decode } from '../../src/cli/source-text.ts'

const text = `дорожная карта: 1
название: План мероприятий
мероприятия:
  - название: Провести совещание с классными руководителями, № 5 — «итоги»
    срок: до 1 сентября 2026 г.
`

const lower = 'абвгдежзийклмнопрстуфхцчшщъыьэюя'
const koi = 'юабцдефгхийклмнопярстужвьызшэщчъ'
// The letters of each encoding from a byte on; what it lacks becomes a question mark.
const tables: Readonly<Record<string, ReadonlyMap<string, number>>> = {
  'Windows-1251': new Map([...letters(lower.toUpperCase(), 0xc0), ...letters(lower, 0xe0), ['№', 0xb9], ['«', 0xab]]),
  'KOI8-R': new Map([...letters(koi, 0xc0), ...letters(koi.toUpperCase(), 0xe0)]),
  CP866: new Map([
    ...letters(lower.toUpperCase(), 0x80),
    ...letters(lower.slice(0, 16), 0xa0),
    ...letters(lower.slice(16), 0xe0),
    ['№', 0xfc],
  ]),
}

function letters(alphabet: string, from: number): [string, number][] {
  return [...alphabet].map((letter, i) => [letter, from + i])
}

function inTable(name: string): Uint8Array {
  return Uint8Array.from(
    [...text].map((char) => tables[name]?.get(char) ?? (char < '\x80' ? char.charCodeAt(0) : 0x3f)),
  )
}

function utf16(isBig: boolean, hasMark: boolean): Uint8Array {
  const bytes = Buffer.from(hasMark ? `\ufeff${text}` : text, 'utf16le')
  return isBig ? bytes.swap16() : bytes
}

function fault(bytes: Uint8Array): string {
  const decoded = decode(bytes)
  if (!('fault' in decoded)) throw new Error('it was read')
  expect(decoded.fault.rule).toBe('file-encoding')
  expect(decoded.fault.message.en).toMatch(/UTF-8.*\.$/)
  return decoded.fault.message.ru
}

describe('another encoding', () => {
  it.each(['Windows-1251', 'KOI8-R', 'CP866'])('%s is named', (name) => {
    const message = fault(inTable(name))
    expect(message).toContain(`Файл сохранён в кодировке ${name}, а нужна UTF-8.`)
    expect(message).toMatch(/В Блокноте.*VS Code.*\.$/)
  })

  it.each([
    ['UTF-16 LE', false, true],
    ['UTF-16 LE', false, false],
    ['UTF-16 BE', true, true],
    ['UTF-16 BE', true, false],
  ])('%s is named (big-endian: %s, with its mark: %s)', (name, isBig, hasMark) => {
    expect(fault(utf16(isBig, hasMark))).toContain(`в кодировке ${name},`)
  })

  it('that is none of these is not named', () => {
    expect(fault(Uint8Array.from([0xff, 0xc0, 0x81, 0xf5, 0x99]))).toContain('Файл сохранён не в кодировке UTF-8.')
  })
})

describe('UTF-8', () => {
  it('is read, with or without its mark', () => {
    expect(decode(Buffer.from(text))).toEqual({ text })
    expect(decode(Buffer.from(`\ufeff${text}`))).toEqual({ text })
  })

  it('may hold a zero byte: that is another fault', () => {
    expect(decode(Buffer.from('title: План\0мероприятий\n'))).toEqual({ text: 'title: План\0мероприятий\n' })
  })
})
