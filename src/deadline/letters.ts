// The alphabets that wordings are written in are told by their codes; the classes of Unicode are asked about the rest:
// to make such a pattern alone takes longer than to read a wording, so each stands where it is used.

/** Whether the code is that of a digit 0 to 9. */
export function isDigit(code: number): boolean {
  return code >= 0x30 && code <= 0x39
}

/** Whether the text is made of digits 0 to 9; an empty one is not. */
export function isNumber(text: string): boolean {
  for (let i = 0; i < text.length; i++) if (!isDigit(text.charCodeAt(i))) return false
  return text !== ''
}

/** How many digits 0 to 9 the text holds. */
export function countDigits(text: string): number {
  let count = 0
  for (let i = 0; i < text.length; i++) if (isDigit(text.charCodeAt(i))) count++
  return count
}

/** Whether the character is of the Cyrillic script. */
export function isCyrillic(char: string): boolean {
  const code = char.charCodeAt(0)
  if (code < 0x400) return false
  return code > 0x52f || code === 0x485 || code === 0x486 ? /\p{Script=Cyrillic}/u.test(char) : true
}

/** Whether a letter stands in the text at `at`; a pair of surrogates is asked about at its first half. */
export function isLetterAt(text: string, at: number): boolean {
  const code = text.charCodeAt(at)
  return isPlain(code) ? isPlainLetter(code) : /\p{L}/u.test(codePointAt(text, at))
}

/** Whether a letter or a number of any script stands in the text at `at`. */
export function isWordAt(text: string, at: number): boolean {
  const code = text.charCodeAt(at)
  return isPlain(code) ? isDigit(code) || isPlainLetter(code) : /[\p{L}\p{N}]/u.test(codePointAt(text, at))
}

/** Whether a mark that combines with what stands before it stands in the text at `at`. */
export function isCombiningAt(text: string, at: number): boolean {
  return !isPlain(text.charCodeAt(at)) && /\p{M}/u.test(codePointAt(text, at))
}

/** How many UTF-16 units the character at `at` takes. */
export function unitsAt(text: string, at: number): number {
  return (text.codePointAt(at) as number) > 0xffff ? 2 : 1
}

function codePointAt(text: string, at: number): string {
  return String.fromCodePoint(text.codePointAt(at) as number)
}

/** Whether a capital letter stands in the text at `at`. */
export function isCapitalAt(text: string, at: number): boolean {
  const code = text.charCodeAt(at)
  if (code < 0x80) return code >= 0x41 && code <= 0x5a
  if (code >= 0x400 && code < 0x460) return code < 0x430
  return at < text.length && /\p{Lu}/u.test(codePointAt(text, at))
}

function isPlain(code: number): boolean {
  return code < 0x80 || (code >= 0x400 && code < 0x482)
}

function isPlainLetter(code: number): boolean {
  return code >= 0x400 || (code >= 0x61 && code <= 0x7a) || (code >= 0x41 && code <= 0x5a)
}
