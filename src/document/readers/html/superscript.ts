const DIGITS = '⁰¹²³⁴⁵⁶⁷⁸⁹'

/** A number in raised digits («¹»); other words as they are. */
export function raised(text: string): string {
  return /^\d+$/u.test(text) ? text.replace(/\d/gu, (digit) => DIGITS[Number(digit)] ?? digit) : text
}
