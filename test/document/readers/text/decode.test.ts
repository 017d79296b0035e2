import { describe, expect, it } from 'vitest'
import { decodeText } from '../../../../src/document/readers/text.ts'

const WORDS = 'Срок «до 1 мая», № 5 — ёлка'

function utf16(text: string, bigEndian: boolean): Uint8Array {
  const bytes = new Uint8Array(2 * text.length)
  const view = new DataView(bytes.buffer)
  for (let at = 0; at < text.length; at++) view.setUint16(2 * at, text.charCodeAt(at), !bigEndian)
  return bytes
}

function windows1251(text: string): Uint8Array {
  const letters = new Map(
    Array.from({ length: 256 }, (_, byte) => [new TextDecoder('windows-1251').decode(Uint8Array.of(byte)), byte]),
  )
  return Uint8Array.from(text, (letter) => letters.get(letter) ?? 63)
}

function page(charset: string, ...word: readonly number[]): Uint8Array {
  return Uint8Array.from([...Buffer.from(`<html><meta content="text/html; charset=${charset}"><p>`), ...word])
}

describe('the bytes of a text', () => {
  it.each([
    ['UTF-8', new TextEncoder().encode(WORDS)],
    ['UTF-8 with a mark', new TextEncoder().encode(`\uFEFF${WORDS}`)],
    ['UTF-16 LE', utf16(`\uFEFF${WORDS}`, false)],
    ['UTF-16 BE', utf16(`\uFEFF${WORDS}`, true)],
    ['Windows-1251', windows1251(WORDS)],
  ])('are read in %s', (_, bytes) => {
    expect(decodeText(bytes)).toBe(WORDS)
  })

  it('mean in Windows-1251 what Node takes them for', () => {
    const bytes = Uint8Array.from({ length: 255 }, (_, index) => index + 1)
    expect(decodeText(bytes)).toBe(new TextDecoder('windows-1251').decode(bytes))
  })

  it('are read as the page says that they are to be, where they are no UTF-8', () => {
    expect(decodeText(page('koi8-r', 0xcd, 0xc1, 0xca))).toMatch(/май$/u)
    expect(decodeText(page('windows-1251', 0xec, 0xe0, 0xe9))).toMatch(/май$/u)
    expect(decodeText(page('utf-8', 0xec))).toMatch(/\uFFFD$/u)
    expect(decodeText(page('x-rabbit', 0xec))).toMatchObject({ fault: { ru: expect.stringContaining('«x-rabbit»') } })
  })

  it('are refused where they are no text', () => {
    expect(decodeText(Uint8Array.of(80, 75, 3, 4, 0, 0))).toMatchObject({
      fault: { ru: expect.stringContaining('двоичные') },
    })
  })
})
