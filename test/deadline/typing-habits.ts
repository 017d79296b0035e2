/** Ways of typing that change nothing; each is given the wording and a number to choose by. */
export const HABITS: readonly (readonly [name: string, habit: (text: string, n: number) => string])[] = [
  ['upper case', (text) => text.toUpperCase()],
  ['a capital', (text) => text.charAt(0).toUpperCase() + text.slice(1)],
  ['capitals', (text) => text.replace(/(?<![\p{L}\p{M}])\p{L}/gu, (letter) => letter.toUpperCase())],
  ['double spaces', (text) => text.replaceAll(' ', '  ')],
  ['no-break spaces', (text, n) => text.replaceAll(' ', ['\u00A0', '\u202F', '\u2009'][n % 3] ?? ' ')],
  ['line ends', (text, n) => text.replaceAll(' ', ['\n', '\r\n', '\t'][n % 3] ?? ' ')],
  [
    'dashes',
    (text, n) => text.replaceAll(/[–—-]/g, ['-', '–', '—', '−', '\u2010', '\u2011', '\u2012', '\u2015'][n % 8] ?? '-'),
  ],
  ['dashes without spaces', (text) => text.replace(/ [–—] /g, '–')],
  ['dashes with spaces', (text) => text.replace(/(?<=\d{4})[–—-](?=\d{4})/g, ' – ')],
  ['quotation marks', (text, n) => quoted(text, [['"', '"'] as const, ['„', '“'] as const][n % 2] ?? ['«', '»'])],
  ['spaces round the edge', (text) => `  ${text}\t`],
  ['a mark at the end', (text, n) => text + ['.', ',', ';', '.,', ' .', '\u00AD'][n % 6]],
  ['bold markup', (text) => `**${text}**`],
  ['a bold word', (text) => text.replace(/[\p{L}\p{M}]{4,}/u, '**$&**')],
  ['ё for е in words that have it', (text) => text.replaceAll('отчет', 'отчёт')],
  ['е for ё', (text) => text.replaceAll('ё', 'е')],
  ['letters apart from their marks', (text) => text.normalize('NFD')],
  ['soft hyphens', (text) => text.replace(/(?<=\p{L}{2})(?=\p{L}{2})/gu, '\u00AD')],
  ['spaces of no width', (text) => `\uFEFF${text.replaceAll(' ', ' \u200B')}`],
  ['the year close to its word', (text) => text.replaceAll(/(\d{4}) (г\.|года|гг\.)/g, '$1$2')],
]

function quoted(text: string, [open, close]: readonly [string, string]): string {
  return text.replaceAll('«', open).replaceAll('»', close)
}
