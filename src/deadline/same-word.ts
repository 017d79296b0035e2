/** The words of a text in small letters, е for ё, without marks: what forms of words are compared by. */
export function plainWords(text: string): readonly string[] {
  const plain = text.normalize('NFC').toLowerCase().replaceAll('ё', 'е')
  return plain.split(/[^\p{L}\p{N}]+/u).filter((word) => word !== '')
}

// Endings of nouns and adjectives, after what all their forms share.
const ENDINGS = new Set([
  '',
  ...[
    'а о у ы и е ю я ь й',
    'ой ей ом ем ов ев ам ям ах ях ий ый ые ие ая яя ое ее ую юю ью ия ию ии',
    'ами ями ого его ому ему ыми ими ией иям иях ием ых их ым им',
    'иями',
  ].flatMap((row) => row.split(' ')),
])

// «год», «ВПР»: what shares less is another word, but for «день» and «дня».
const SHORTEST = 3
const LONGEST_ENDING = 4

/** Whether two words are forms of one: «утверждение», «утверждения»; «конец», «конца». */
export function sameWord(a: string, b: string): boolean {
  if (a === b) return true
  let shared = 0
  while (shared < a.length && shared < b.length && a[shared] === b[shared]) shared++
  // Endings begin alike too: «осенн-ие», «осенн-их».
  for (let stem = shared; stem >= SHORTEST && stem > shared - LONGEST_ENDING; stem--) {
    if (ENDINGS.has(a.slice(stem)) && ENDINGS.has(b.slice(stem))) return true
  }
  const [restA, restB] = [a.slice(shared), b.slice(shared)]
  return shared > 0 && (fleeting(restA, restB) || fleeting(restB, restA))
}

/** Whether the vowel before the last consonant goes where an ending comes: «кон-ец», «кон-ца»; «д-ень», «д-ня». */
function fleeting(bare: string, ended: string): boolean {
  const consonant = /^[ео]([бвгджзклмнпрстхцчшщ])ь?$/u.exec(bare)?.[1]
  return consonant !== undefined && ended.length > 1 && ended[0] === consonant && ENDINGS.has(ended.slice(1))
}
