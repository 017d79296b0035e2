// Bytes 80 to BF; 98 means nothing.
const UPPER = 'ЂЃ‚ѓ„…†‡€‰Љ‹ЊЌЋЏђ‘’“”•–—\u0098™љ›њќћџ\u00A0ЎўЈ¤Ґ¦§Ё©Є«¬\u00AD®Ї°±Ііґµ¶·ё№є»јЅѕї'

const STRETCH = 10_000

/** Text in Windows-1251, the encoding of Russian files of Word and Excel; its table is our own, as not every Node knows it. */
export function fromWindows1251(bytes: Uint8Array): string {
  let text = ''
  for (let at = 0; at < bytes.length; at += STRETCH)
    text += String.fromCharCode(...Array.from(bytes.subarray(at, at + STRETCH), codeOf))
  return text
}

function codeOf(byte: number): number {
  if (byte < 0x80) return byte
  // Letters from «А» to «я» stand as in Unicode.
  return byte < 0xc0 ? UPPER.charCodeAt(byte - 0x80) : byte - 0xc0 + 0x410
}
