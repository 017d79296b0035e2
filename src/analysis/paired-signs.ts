/** A quotation mark or bracket with its fellow; places are in UTF-16 units of the text. */
export interface Pair {
  readonly open: number
  readonly close: number
  /** Whether it stands within other quotation marks. */
  readonly isInner: boolean
}

/** The quotation marks and brackets of a text. */
export interface PairedSigns {
  readonly quotes: readonly Pair[]
  /** The places of quotation marks and brackets that have no fellow, in order. */
  readonly alone: readonly number[]
}

/** Pairs the quotation marks and the brackets of a text, line ends or not. */
export function pairedSigns(text: string): PairedSigns {
  if (!/[«»„“”"()[\]]/u.test(text)) return none
  const quotes = pairedQuotes(text)
  const alone = [...quotes.alone, ...loneBrackets(text)].sort((a, b) => a - b)
  return { quotes: quotes.quotes, alone }
}

const none: PairedSigns = { quotes: [], alone: [] }

interface Opened {
  readonly at: number
  readonly sign: string
  /** Whether a pair of the same signs was found behind it: «МБОУ «Школа № 1» closes both with one mark. */
  holdsPair: boolean
}

function pairedQuotes(text: string): PairedSigns {
  const stack: Opened[] = []
  const found: { open: number; close: number }[] = []
  const alone: number[] = []
  for (const { 0: sign, index: at } of text.matchAll(/[«»„“”"]/gu)) {
    if (opens(text, at, sign, stack)) {
      stack.push({ at, sign, holdsPair: false })
      continue
    }
    const place = fellowIn(stack, sign)
    const fellow = stack[place]
    if (!fellow) {
      // «32"» are inches.
      if (sign !== '"' || !/\d/.test(text[at - 1] ?? '')) alone.push(at)
      continue
    }
    alone.push(...withoutFellow(stack.splice(place + 1)))
    stack.pop()
    found.push({ open: fellow.at, close: at })
    const around = stack.at(-1)
    if (around?.sign === '«' && sign === '»') around.holdsPair = true
  }
  alone.push(...withoutFellow(stack))
  return { quotes: withDepth(found), alone }
}

function withoutFellow(opened: readonly Opened[]): number[] {
  return opened.filter(({ holdsPair }) => !holdsPair).map(({ at }) => at)
}

function withDepth(pairs: readonly { readonly open: number; readonly close: number }[]): Pair[] {
  const sorted = [...pairs].sort((a, b) => a.open - b.open)
  // Pairs never cross, so one begun before the last end is within.
  let end = -1
  return sorted.map((pair) => {
    const isInner = pair.open < end
    if (!isInner) end = pair.close
    return { ...pair, isInner }
  })
}

function opens(text: string, at: number, sign: string, stack: readonly Opened[]): boolean {
  if (sign === '«' || sign === '„') return true
  if (sign === '»' || sign === '”') return false
  if (sign === '“') return !stack.some((each) => each.sign === '„')
  const before = text[at - 1] ?? ' '
  const after = text[at + 1] ?? ' '
  const mayOpen = /[\s([«„"*–—-]/u.test(before) && !/\s/u.test(after)
  const mayClose = !/\s/u.test(before) && /[\s.,:;!?)\]»“"…*–—-]/u.test(after)
  return mayOpen === mayClose ? !stack.some((each) => each.sign === '"') : mayOpen
}

const fellows: Readonly<Record<string, string>> = { '»': '«', '”': '“', '“': '„', '"': '"' }

/** The place in the stack of the mark that this one closes: the nearest of its kind, else the last of any. */
function fellowIn(stack: readonly Opened[], sign: string): number {
  const place = stack.findLastIndex((each) => each.sign === fellows[sign])
  return place < 0 ? stack.length - 1 : place
}

const openings: Readonly<Record<string, string>> = { ')': '(', ']': '[' }

function loneBrackets(text: string): number[] {
  const stack: { at: number; sign: string }[] = []
  const alone: number[] = []
  // «1)» and «а)» number what follows: they have no fellow, although within brackets they may take that of another.
  let marks = 0
  for (const { 0: sign, index: at } of text.matchAll(/[()[\]]/gu)) {
    const opening = openings[sign]
    if (opening === undefined) {
      stack.push({ at, sign })
      continue
    }
    const isMark = sign === ')' && /(?:^|[\s(;,«„"])(?:\d{1,2}|\p{L})$/u.test(text.slice(Math.max(0, at - 3), at))
    if (stack.at(-1)?.sign === opening) {
      stack.pop()
      if (isMark) marks++
    } else if (!isMark && marks > 0) marks--
    else if (!isMark) alone.push(at)
  }
  return [...alone, ...stack.map(({ at }) => at)]
}
