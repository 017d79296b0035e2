/**
 * Advance widths of Times New Roman by width, in 1/2048 em. Source: the `hmtx` and `cmap` tables of Liberation Serif 2
 * (regular and bold), which has the metrics of Times New Roman by design.
 */
const regular: Readonly<Record<number, string>> = {
  369: "'",
  410: '|',
  512: ' \u00A0,.·',
  569: '/:;\\ijltії',
  682: '!()-\u2011I[]`frІЇ‘’',
  717: '•',
  719: 'ґ',
  797: 'Js',
  809: 'з',
  819: '°',
  836: '"',
  840: 'г',
  879: 'эє',
  895: 'т',
  909: '?acezаесё„“”',
  922: 'Ґ',
  934: 'ь',
  942: 'я',
  961: '^',
  967: 'в',
  983: '{}',
  995: 'к',
  1022: 'л',
  1024: '#$*0123456789_bdghknopquvxyорух«»–§',
  1026: 'З',
  1030: 'ч',
  1042: 'бд',
  1059: 'ъ',
  1096: 'ийнпц',
  1108: '~',
  1124: '±',
  1139: 'FPSР',
  1155: '+<=>×−',
  1176: 'БЬ',
  1184: 'Г',
  1251: 'ELTZЕТЁ',
  1296: 'м',
  1327: 'ф',
  1331: 'Ч',
  1352: 'ЭЄ',
  1366: 'BCRВКСЯ',
  1376: 'ы',
  1389: 'Л',
  1397: 'Д',
  1415: 'ж',
  1446: 'Ъ',
  1450: 'У',
  1479: 'ADGHKNOQUVXYwАИЙНОПХЦ',
  1530: 'ю',
  1577: 'шщ',
  1593: '&m',
  1618: 'Ф',
  1706: '%',
  1786: 'Ы',
  1821: 'MМ',
  1835: 'Ж',
  1886: '@',
  1933: 'W',
  1954: '№',
  2048: '—―…→',
  2066: 'ШЩ',
  2105: 'Ю',
}

const bold: Readonly<Record<number, string>> = {
  451: '|',
  512: ' \u00A0,.·',
  569: "'/\\ilії",
  682: '!()-\u2011:;[]`fjt‘’',
  717: '•',
  797: 'IsІґЇ',
  807: '{}',
  819: '°',
  823: 'з',
  885: 'эє',
  909: 'cerzесё',
  930: 'г',
  1006: 'т',
  1024: '#$*0123456789?J_agovxyабоух«»„“”–§',
  1036: 'д',
  1065: '~Ґ',
  1081: 'З',
  1083: 'ь',
  1106: 'в',
  1108: 'я',
  1124: '±',
  1137: '"',
  1139: 'Sbdhknpquр',
  1149: 'л',
  1155: 'ч',
  1167: '+<=>×−',
  1180: 'ийкнпц',
  1190: '^',
  1194: 'ъ',
  1251: 'FPР',
  1303: 'Г',
  1354: 'БЬ',
  1366: 'BELTZВЕТЁ',
  1389: 'ЭЄ',
  1395: 'м',
  1409: 'Д',
  1417: 'ф',
  1479: 'ACDNRUVXYwАСХЯ',
  1485: 'Кж',
  1503: 'УЧ',
  1526: 'Л',
  1565: 'ю',
  1567: 'Ъ',
  1593: 'GHKOQИЙНОПЦ',
  1599: 'ы',
  1706: '&m',
  1729: 'шщ',
  1759: 'Ф',
  1905: '@',
  1933: 'MМ',
  2011: 'Ы',
  2025: 'Ж',
  2048: '%W—―…→',
  2058: '№',
  2249: 'ШЩ',
  2306: 'Ю',
}

const unitsPerEm = 2048
const faces = { regular: bySign(regular), bold: bySign(bold) } as const

/** Height of a line of Times New Roman in ems: ascent, descent and line gap. */
export const lineHeight = 1.15

/** Millimetres that a point has. */
export const pointInMillimetres = 25.4 / 72

/** The width of a text on one endless line, in millimetres, printed in Times New Roman of so many points. */
export function printedWidth(text: string, points: number, isBold = false): number {
  const face = isBold ? faces.bold : faces.regular
  let units = 0
  for (const sign of text) units += face.get(sign) ?? unknownWidth(sign)
  return (units / unitsPerEm) * points * pointInMillimetres
}

// What is not in the table comes from elsewhere: letters of other languages are taken for wide ones of their case.
function unknownWidth(sign: string): number {
  if (/[\p{M}\p{Cf}]/u.test(sign)) return 0
  if (/[\p{Script=Cyrillic}\p{Script=Latin}\p{Script=Greek}]/u.test(sign)) return /\p{Lu}/u.test(sign) ? 1536 : 1100
  return unitsPerEm
}

function bySign(table: Readonly<Record<number, string>>): ReadonlyMap<string, number> {
  return new Map(Object.entries(table).flatMap(([units, signs]) => [...signs].map((sign) => [sign, Number(units)])))
}
