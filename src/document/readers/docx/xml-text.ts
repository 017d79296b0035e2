/** The text of a part in UTF-8 or UTF-16, the encodings that ECMA-376 allows; `undefined` where the bytes are no text. */
export function xmlText(bytes: Uint8Array): string | undefined {
  const [first = 0, second = 0] = bytes
  // A part in UTF-16 begins with its mark, or at least with «<» in two bytes.
  if ((first === 0xff && second === 0xfe) || (first === 0x3c && second === 0)) return decoded(bytes, 'utf-16le')
  if ((first === 0xfe && second === 0xff) || (first === 0 && second === 0x3c))
    return decoded(swapped(bytes), 'utf-16le')
  return decoded(bytes, 'utf-8')
}

function decoded(bytes: Uint8Array, encoding: 'utf-8' | 'utf-16le'): string | undefined {
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes)
  } catch {
    return undefined
  }
}

// Not every Node knows the other byte order.
function swapped(bytes: Uint8Array): Uint8Array {
  return bytes.map((_, index) => bytes[index ^ 1] ?? 0)
}
