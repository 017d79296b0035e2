/** The number of a printed row: in which of its cells it stands, and what else that cell says. */
export interface RowNumber {
  readonly at: number
  /** As printed: «2.3.». */
  readonly number: string
  readonly rest: string
  /** What it is cited by: without dots at its end, and behind the number of its stage where it does not say that itself. */
  readonly address: string
}

/** Number of the stage, its name, number within it, title: further right no number of a row stands. */
const cellsLooked = 4

/** The longest number of a row, in UTF-16 units. */
const longest = 24

/** What a number may be made of between its dots: «2», «IV»; the last part may go on, as in «2.3а». */
const part = /^(?:\d{1,3}|[IVXLC]{1,6})[а-яё¹²³⁰⁴-⁹]?$/u

/** Whether a word is a number as rows bear it: «1», «1.», «2.3.», «2.3.1», «IV.», «2.3а», «1)», «а)». */
function isNumber(word: string): boolean {
  if (word.length > longest) return false
  return (
    /^[а-яё]\)$/u.test(word) ||
    plain(word)
      .split('.')
      .every((each) => part.test(each))
  )
}

/** The number that words begin with: it ends with a dot or a bracket, or has a dot inside. */
function leadingNumber(text: string): string | undefined {
  const end = text.search(/\s/u)
  const word = end < 0 ? '' : text.slice(0, end)
  return isNumber(word) && /[.)]/u.test(word) ? word : undefined
}

/**
 * The number of a row by its cells: the deepest of several («1» of a stage, «1.2» of the activity), of equal ones the last.
 * `stage` is the number of the stage that the row belongs to, where one stands further left or above.
 */
export function rowNumber(cells: readonly string[], stage: string | undefined): RowNumber | undefined {
  const found = cells.slice(0, cellsLooked).flatMap((cell, at): Omit<RowNumber, 'address'>[] => {
    if (isNumber(cell)) return [{ at, number: cell, rest: '' }]
    const number = leadingNumber(cell)
    return number === undefined ? [] : [{ at, number, rest: cell.slice(number.length).trimStart() }]
  })
  const deepest = Math.max(...found.map(depth))
  const own = found.findLast((each) => depth(each) === deepest)
  if (!own) return undefined
  const above = own.at === 0 || deepest > 1 ? undefined : stage
  const address = plain(own.number)
  return { ...own, address: above === undefined ? address : `${plain(above)}.${address}` }
}

/** The number of the stage that a row's first cell names, or goes on with. */
export function stageNumber([first = '']: readonly string[], above: string | undefined): string | undefined {
  if (first === '↑') return above
  return isNumber(first) ? first : undefined
}

function depth({ number }: { readonly number: string }): number {
  return number.split('.').filter((part) => part !== '').length
}

/** Without the dot or bracket at its end. */
function plain(number: string): string {
  return /[.)]$/u.test(number) ? number.slice(0, -1) : number
}
