import type { Unreadable } from '../../reading.ts'
import { NO_TEXT } from '../reading-limits.ts'
import { fromWindows1251 } from './windows-1251.ts'

/**
 * The text of a file: UTF-16 by its mark, UTF-8 wherever the bytes are sound UTF-8, otherwise what a page of HTML says of
 * itself, otherwise Windows-1251. The byte order mark is left out.
 */
export function decodeText(bytes: Uint8Array): string | Unreadable {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return decoded(bytes, 'utf-16le')
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return decoded(swapped(bytes), 'utf-16le')
  if (bytes.includes(0)) return NO_TEXT
  return soundUtf8(bytes) ?? ofOneByte(bytes)
}

function decoded(bytes: Uint8Array, label: string): string {
  return new TextDecoder(label).decode(bytes)
}

/** UTF-16 BE as LE, which every Node knows. */
function swapped(bytes: Uint8Array): Uint8Array {
  return bytes.map((_, index) => bytes[index ^ 1] ?? 0)
}

function soundUtf8(bytes: Uint8Array): string | undefined {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch {
    return undefined
  }
}

function ofOneByte(bytes: Uint8Array): string | Unreadable {
  const charset = declaredCharset(bytes)
  // UTF-8 with a faulty byte is read all the same where the page says that it is UTF-8.
  if (charset === 'utf-8' || charset === 'utf8') return decoded(bytes, 'utf-8')
  if (charset === undefined || ['windows-1251', 'cp1251', 'x-cp1251'].includes(charset)) return fromWindows1251(bytes)
  try {
    return decoded(bytes, charset)
  } catch {
    return unknownEncoding(charset)
  }
}

/** What browsers look at (HTML, 13.2.3.2: the first 1024 bytes), and more, as Word writes its properties first. */
const HEAD = 10_000

function declaredCharset(bytes: Uint8Array): string | undefined {
  const head = String.fromCharCode(...bytes.subarray(0, HEAD))
  for (const tag of head.match(/<meta[^>]{0,500}>/giu) ?? []) {
    const [, declared] = /charset=["']?([-\w]{2,30})/iu.exec(tag.replace(/\s/gu, '')) ?? []
    if (declared) return declared.toLowerCase()
  }
  return undefined
}

function unknownEncoding(charset: string): Unreadable {
  return {
    fault: {
      ru: `Страница объявляет кодировку «${charset}», прочесть которую нельзя; сохраните файл в UTF-8.`,
      en: `The page says that its encoding is “${charset}”, which cannot be read; save the file as UTF-8.`,
    },
  }
}
