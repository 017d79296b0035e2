/** The encodings in which Russian files are met beside UTF-8, as editors name them. */
export type Encoding = 'UTF-16 LE' | 'UTF-16 BE' | 'Windows-1251' | 'KOI8-R' | 'CP866'

// More bytes would tell no more.
const sampled = 20_000

/** UTF-16 by its mark or by its high bytes, which in Russian text are nearly all 0 or 4. */
export function looksLikeUtf16(bytes: Uint8Array): 'UTF-16 LE' | 'UTF-16 BE' | undefined {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'UTF-16 LE'
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return 'UTF-16 BE'
  const sample = bytes.subarray(0, sampled)
  // A space, a digit or a line end has a zero byte; a text of one byte a letter has none.
  if (sample.length < 4 || !sample.includes(0)) return undefined
  const [even, odd] = [0, 1].map((parity) => share(sample, parity))
  if ((odd as number) > 0.9 && (even as number) < 0.5) return 'UTF-16 LE'
  return (even as number) > 0.9 && (odd as number) < 0.5 ? 'UTF-16 BE' : undefined
}

/** How many of every second byte may be high bytes of Latin or Cyrillic letters. */
function share(bytes: Uint8Array, parity: number): number {
  let high = 0
  let all = 0
  for (let i = parity; i < bytes.length; i += 2, all++) if (bytes[i] === 0 || bytes[i] === 4) high++
  return all === 0 ? 0 : high / all
}

type Single = 'Windows-1251' | 'KOI8-R' | 'CP866'

// «оеаинтсрвл», the commonest letters, make more than half of any Russian text. Each encoding has them elsewhere.
const common: Readonly<Record<Single, readonly number[]>> = {
  'Windows-1251': [0xee, 0xe5, 0xe0, 0xe8, 0xed, 0xf2, 0xf1, 0xf0, 0xe2, 0xeb],
  'KOI8-R': [0xcf, 0xc5, 0xc1, 0xc9, 0xce, 0xd4, 0xd3, 0xd2, 0xd7, 0xcc],
  CP866: [0xae, 0xa5, 0xa0, 0xa8, 0xad, 0xe2, 0xe1, 0xe0, 0xa2, 0xab],
}

/** The one-byte encoding in which the bytes beyond ASCII are most like Russian text; nothing where in none they are. */
export function encodingOf(bytes: Uint8Array): Single | undefined {
  const counts = Array.from({ length: 256 }, () => 0)
  let beyond = 0
  for (const byte of bytes.subarray(0, sampled)) {
    if (byte < 0x80) continue
    counts[byte] = (counts[byte] as number) + 1
    beyond++
  }
  let best: Single | undefined
  let most = beyond * 0.35
  for (const [name, letters] of Object.entries(common) as [Single, readonly number[]][]) {
    const found = letters.reduce((sum, letter) => sum + (counts[letter] as number), 0)
    if (found > most) {
      best = name
      most = found
    }
  }
  return best
}
