import { roman } from '../roman.ts'

/** A number of a list as its level writes it (ECMA-376 part 1, 17.18.59 ST_NumberFormat); unknown formats count in digits. */
export function formatted(number: number, format: string): string {
  const known = FORMATS[format]
  return known ? known(number) : String(number)
}

const LATIN = 'abcdefghijklmnopqrstuvwxyz'
// Neither ё, й, ъ nor ь; ы stands in the list of ECMA-376.
const RUSSIAN = 'абвгдежзиклмнопрстуфхцчшщыэюя'

const FORMATS: Readonly<Record<string, (number: number) => string>> = {
  decimalZero: (number) => String(number).padStart(2, '0'),
  lowerLetter: (number) => letters(number, LATIN),
  upperLetter: (number) => letters(number, LATIN).toUpperCase(),
  russianLower: (number) => letters(number, RUSSIAN),
  russianUpper: (number) => letters(number, RUSSIAN).toUpperCase(),
  lowerRoman: (number) => roman(number).toLowerCase(),
  upperRoman: roman,
  ordinal: (number) => `${number}${ordinalEnd(number)}`,
  numberInDash: (number) => `- ${number} -`,
  decimalEnclosedParen: (number) => `(${number})`,
  decimalEnclosedFullstop: (number) => `${number}.`,
  none: () => '',
}

// After the last letter they are doubled, then trebled: z, aa, bb.
function letters(number: number, alphabet: string): string {
  if (number < 1 || number > alphabet.length * 20) return String(number)
  const letter = alphabet[(number - 1) % alphabet.length] as string
  return letter.repeat(Math.ceil(number / alphabet.length))
}

// Word writes English endings here whatever the language of the text.
function ordinalEnd(number: number): string {
  const tens = number % 100
  return tens > 10 && tens < 14 ? 'th' : (['th', 'st', 'nd', 'rd'][number % 10] ?? 'th')
}
