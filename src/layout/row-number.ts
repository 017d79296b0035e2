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

const numeral = '(?:\\d{1,3}|[IVXLC]{1,6})'
const tail = '[а-яё¹²³⁰⁴-⁹]?'
/** «1», «1.», «2.3.», «2.3.1», «IV.», «2.3а», «1)», «а)». */
const whole = new RegExp(`^(?:${numeral}(?:\\.\\d{1,3}){0,5}${tail}[.)]?|[а-яё]\\))$`, 'u')
/** The same before words, where it must end with a dot or a bracket or have one inside. */
const leading = new RegExp(`^(?<number>${numeral}(?:\\.\\d{1,3}){1,5}${tail}[.)]?|${numeral}[.)])\\s(?<rest>.*)$`, 'su')

/**
 * The number of a row by its cells: the deepest of several («1» of a stage, «1.2» of the activity), of equal ones the last.
 * `stage` is the number of the stage that the row belongs to, where one stands further left or above.
 */
export function rowNumber(cells: readonly string[], stage: string | undefined): RowNumber | undefined {
  const found = cells.slice(0, cellsLooked).flatMap((cell, at): Omit<RowNumber, 'address'>[] => {
    if (whole.test(cell)) return [{ at, number: cell, rest: '' }]
    const { number, rest } = leading.exec(cell)?.groups ?? {}
    return number === undefined || rest === undefined ? [] : [{ at, number, rest }]
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
  return whole.test(first) ? first : undefined
}

function depth({ number }: { readonly number: string }): number {
  return number.split('.').filter((part) => part !== '').length
}

function plain(number: string): string {
  return number.replace(/[.)]+$/u, '')
}
