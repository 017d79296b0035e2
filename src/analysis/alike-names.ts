import { type NameWord, nameWords } from './name-words.ts'

/**
 * How two names are alike: but for quotes and hyphens; but for the legal form before one of them («МКУ»); but for a slip in one word; in short and in full; but for endings;
 * an institution and its heads («школы», «руководители школ»).
 */
export type Likeness = 'signs' | 'legal' | 'slip' | 'short' | 'ending' | 'heads'

/** Two names, by their places in the list, that most likely mean the same. */
export interface AlikePair {
  readonly first: number
  readonly second: number
  readonly how: Likeness
}

/** The names that most likely mean the same, pair by pair; the surest likeness first. The names are all different. */
export function* alikeNames(names: readonly string[]): Generator<AlikePair> {
  const all = names.map(nameWords)
  yield* grouped(all, lettersOf, 'signs')
  yield* withLegalForm(all)
  yield* slips(all)
  yield* inShort(all)
  yield* grouped(all, stemsOf, 'ending')
  yield* heads(all)
}

/** Whether two texts say the same, endings, signs and abbreviations («ОО») aside. */
export function isSameHeading(a: string, b: string): boolean {
  const inStems = [a, b].map((text) => nameWords(text).map((word) => ({ ...word, text: word.stem })))
  const [first = [], second = []] = inStems
  return first.length > 2 && isSameInShort(first, second)
}

type Words = readonly NameWord[]

/** Pairs each name with the first that has the same key; `null` is nobody's. */
function* grouped(names: readonly Words[], keyOf: (name: Words) => string | null, how: Likeness): Generator<AlikePair> {
  const firsts = new Map<string, number>()
  for (const [second, words] of names.entries()) {
    const key = keyOf(words)
    if (key === null) continue
    const first = firsts.get(key)
    if (first === undefined) firsts.set(key, second)
    else yield { first, second, how }
  }
}

function lettersOf(words: Words): string | null {
  // Numbers side by side stay apart: «1-4» are not fourteen.
  const key = words.map(({ text, kind }) => (kind === 'number' ? ` ${text} ` : text)).join('')
  return key === '' ? null : key
}

/** What an institution is by law, before its own name. */
const legalForm = /^[мгф][бак]?(?:у|оу|доу|удо|оудо|ук)$|^ано$/u

/** «МКУ «Центр»» beside «Центр»; of «МКУ «Центр»» and «МБУ «Центр»» nobody knows which it is. */
function* withLegalForm(names: readonly Words[]): Generator<AlikePair> {
  const bare = new Map(names.map((words, index) => [lettersOf(words), index]))
  const formed = new Map<number, number[]>()
  for (const [index, [first, ...name]] of names.entries()) {
    if (first?.kind !== 'abbreviation' || !legalForm.test(first.text) || name.length === 0) continue
    const same = bare.get(lettersOf(name))
    if (same !== undefined) formed.set(same, [...(formed.get(same) ?? []), index])
  }
  for (const [first, [second, ...others]] of formed) {
    if (second !== undefined && others.length === 0) yield { first, second, how: 'legal' }
  }
}

function stemsOf(words: Words): string | null {
  return isPerson(words) || words.length === 0 ? null : words.map(({ stem }) => stem).join(' ')
}

/** Surname and initials: «Ясный А. А.» and «Ясная А. А.» are two people, not two endings. */
function isPerson(words: Words): boolean {
  return words.filter(({ text, kind }) => text.length === 1 && kind === 'cut').length >= 2
}

/** Names with the same initials beyond this many are not compared with each other. */
const mostCompared = 40

function* inShort(names: readonly Words[]): Generator<AlikePair> {
  const groups = new Map<string, number[]>()
  for (const [index, words] of names.entries()) {
    const key = initialsOf(words)
    const group = groups.get(key)
    if (!group) groups.set(key, [index])
    else if (group.length < mostCompared) group.push(index)
  }
  for (const group of groups.values()) {
    for (const [place, second] of group.entries()) {
      const first = group.slice(0, place).find((each) => isSameInShort(names[each] ?? [], names[second] ?? []))
      if (first !== undefined) yield { first, second, how: 'short' }
    }
  }
}

function initialsOf(words: Words): string {
  return withoutWhose(words)
    .map(({ text, kind }) =>
      kind === 'abbreviation' ? text.replace(/и/g, '') : text === 'и' && kind === 'word' ? '' : text.slice(0, 1),
    )
    .join('')
}

/** A deputy «по УВР» is the head's deputy whether this is said or not. */
function withoutWhose(words: Words): Words {
  return words.filter(
    ({ text }, at) => !(text === 'директора' && isDeputy(words[at - 1]) && words[at + 1]?.text === 'по'),
  )
}

function isDeputy(word: NameWord | undefined): boolean {
  return word?.text === 'зам' || word?.stem === 'заместител'
}

/** Whether one name is the other with words cut short or letters for words; words in full must be the same. */
function isSameInShort(first: Words, second: Words): boolean {
  const a = withoutWhose(first)
  const b = withoutWhose(second)
  let i = 0
  let j = 0
  while (i < a.length && j < b.length) {
    const one = a[i] as NameWord
    const other = b[j] as NameWord
    if (one.text === other.text || isCutOf(one, other) || isCutOf(other, one)) {
      i++
      j++
    } else if (one.kind === 'abbreviation' && other.kind !== 'abbreviation') {
      const length = spelledOut(one.text, b.slice(j))
      if (length === 0) return false
      i++
      j += length
    } else if (other.kind === 'abbreviation' && one.kind !== 'abbreviation') {
      const length = spelledOut(other.text, a.slice(i))
      if (length === 0) return false
      i += length
      j++
    } else return false
  }
  return i === a.length && j === b.length
}

function isCutOf(cut: NameWord, word: NameWord): boolean {
  return cut.kind === 'cut' && word.kind === 'word' && word.text.startsWith(cut.text)
}

/** How many words at the beginning spell out the letters; 0 if they do not. */
function spelledOut(letters: string, words: Words): number {
  let used = 0
  for (const letter of letters) {
    if (words[used]?.text === 'и' && letter !== 'и') used++
    const word = words[used]
    if (word?.kind !== 'word' || word.text.length < (letter === 'и' ? 1 : 3) || !word.text.startsWith(letter)) return 0
    used++
  }
  return used
}

/** Shorter words differ by a letter too easily. */
const shortestSlip = 6

/** Names of which one word differs by a letter, or by two neighbours in the wrong order, not in its ending. */
function* slips(names: readonly Words[]): Generator<AlikePair> {
  for (const places of sameButForOneWord(names)) {
    const seen = new Map<string, Place>()
    for (const place of places) {
      const near = [...withoutOneLetter(place.word)]
        .map((key) => seen.get(key))
        .find((each) => each && isSlip(each.word, place.word))
      if (near) yield { first: near.name, second: place.name, how: 'slip' }
      for (const key of withoutOneLetter(place.word)) if (!seen.has(key)) seen.set(key, place)
    }
  }
}

interface Place {
  readonly name: number
  readonly word: string
}

function sameButForOneWord(names: readonly Words[]): Iterable<readonly Place[]> {
  const groups = new Map<string, Place[]>()
  for (const [name, words] of names.entries()) {
    const texts = words.map(({ text }) => text)
    for (const [at, { text, kind }] of words.entries()) {
      if (kind !== 'word' || text.length < shortestSlip || words.length > mostWords) continue
      const key = [...texts.slice(0, at), '', ...texts.slice(at + 1)].join(' ')
      const group = groups.get(key)
      if (group) group.push({ name, word: text })
      else groups.set(key, [{ name, word: text }])
    }
  }
  return [...groups.values()].filter((group) => group.length > 1)
}

/** A longer «name» is a sentence, and is not looked through word by word. */
const mostWords = 30

/** Two words that a slip parts have one of these in common. */
function* withoutOneLetter(word: string): Generator<string> {
  yield word
  for (let i = 0; i < word.length; i++) yield word.slice(0, i) + word.slice(i + 1)
}

/** Whether a word is the other with one letter wrong, missing or in the wrong place, between its first letter and its ending. */
function isSlip(a: string, b: string): boolean {
  if (a === b) return false
  let before = 0
  while (before < a.length && a[before] === b[before]) before++
  let after = 0
  const most = Math.min(a.length, b.length) - before
  while (after < most && a.at(-1 - after) === b.at(-1 - after)) after++
  const restA = a.slice(before, a.length - after)
  const restB = b.slice(before, b.length - after)
  const oneLetter = restA.length <= 1 && restB.length <= 1
  const swapped = restA.length === 2 && restA[0] === restB[1] && restA[1] === restB[0] && restB.length === 2
  return before >= 1 && after >= 3 && (oneLetter || swapped)
}

const headsWord = /^(?:руководители|директора|заведующие)$/u

function* heads(names: readonly Words[]): Generator<AlikePair> {
  const bodies = new Map(names.map((words, index) => [stemsOf(words), index]))
  for (const [second, [head, ...body]] of names.entries()) {
    if (!head || !headsWord.test(head.text) || body.length === 0) continue
    const key = stemsOf(body)
    // «руководители школ ПМО» head «школы», too.
    const shorter = body.at(-1)?.kind === 'abbreviation' ? stemsOf(body.slice(0, -1)) : null
    const first = (key === null ? undefined : bodies.get(key)) ?? (shorter === null ? undefined : bodies.get(shorter))
    if (first !== undefined && first !== second) yield { first, second, how: 'heads' }
  }
}
