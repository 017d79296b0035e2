import type { Doubt } from '../draft.ts'
import { columnQuestion, deadlineDoubts, guessedColumn, isField } from './column-doubts.ts'
import { isLikeStage, isStage, isTag, isUnnamedStage } from './column-stages.ts'
import type { ColumnOptions } from './columns.ts'
import { areDeadlines } from './deadline-texts.ts'
import type { Headed } from './headed-columns.ts'

/** What a column becomes: a field of the file, or a column of the plan’s own. */
export type Field =
  | 'section.number'
  | 'section.title'
  | 'number'
  | 'title'
  | 'deadline'
  | 'responsible'
  | 'result'
  | 'notes'
  | 'own'

/** Says which field each column is, by its place in the grid; what was guessed goes to `doubts`. */
export function settledRoles(headed: readonly Headed[], options: ColumnOptions, doubts: Doubt[]): Map<number, Field> {
  const fields = new Map<number, Field>()
  const taken = new Set<Field>()
  const take = (column: Headed | undefined, field: Field) => {
    if (!column || fields.has(column.index) || (taken.has(field) && column.lower === '')) return false
    fields.set(column.index, field)
    taken.add(field)
    return true
  }
  for (const column of headed) {
    const answer = options.answers.get(columnQuestion(column.index))
    if (answer !== undefined && isField(answer)) take(column, answer)
  }
  takeTitles(headed, options, take)
  for (const field of ['deadline', 'responsible', 'result', 'notes'] as const) takeByHeading(headed, field, take)
  take(
    headed.find(({ role, index }) => role === 'document' && !fields.has(index)),
    'result',
  )
  if (!taken.has('deadline')) {
    const readable = readableColumn(headed, fields)
    const others = headed.filter((column) => column !== readable)
    // The only column of words names what is done, though it reads as days («Понедельник»).
    if (taken.has('title') || wordyColumn(others, fields)) guess(readable, 'deadline', take, doubts)
  }
  if (!taken.has('title')) guess(wordyColumn(headed, fields), 'title', take, doubts)
  doubts.push(...deadlineDoubts(headed, fields))
  takeNumbers(headed, fields, take)
  return fields
}

type Take = (column: Headed | undefined, field: Field) => boolean

function takeByHeading(
  headed: readonly Headed[],
  field: 'deadline' | 'responsible' | 'result' | 'notes',
  take: Take,
): void {
  const all = headed.filter(({ role }) => role === field)
  const [first] = all
  if (!first) return
  // Only those who answer may stand in columns of a second level.
  const isParted = field === 'responsible' && first.lower !== ''
  for (const column of isParted ? all.filter(({ at }) => at.column === first.at.column) : [first]) take(column, field)
}

/** Of «Этап», «Мероприятие», «Содержание деятельности» the widest is the stage, where there are two; the next is what is done. */
function takeTitles(headed: readonly Headed[], { knowsMerges }: ColumnOptions, take: Take): void {
  const titles = headed.filter(({ role }) => role === 'title')
  const contents = headed.filter(({ role }) => role === 'content')
  const [first, second] = [...titles, ...contents]
  const stage =
    headed.find((column) => column.role === 'stage' && !(first && isTag(column, first))) ??
    (first && knowsMerges ? headed.find((column) => isUnnamedStage(column, first)) : undefined)
  if (stage && first) {
    take(stage, 'section.title')
    take(first, 'title')
  } else if (first && second && isStage(first, second, knowsMerges)) {
    take(first, 'section.title')
    take(second, 'title')
  } else take(first ?? stage, 'title')
}

function guess(column: Headed | undefined, field: Field, take: Take, doubts: Doubt[]): void {
  if (!column || !take(column, field)) return
  doubts.push(guessedColumn(column, field))
}

/** The column of which most cells read as deadlines. */
function readableColumn(headed: readonly Headed[], fields: ReadonlyMap<number, Field>): Headed | undefined {
  return headed.find(({ index, texts, role }) => {
    return !fields.has(index) && role === null && texts.length >= 2 && areDeadlines(texts)
  })
}

/** The column with the longest texts. */
function wordyColumn(headed: readonly Headed[], fields: ReadonlyMap<number, Field>): Headed | undefined {
  const free = headed.filter(
    ({ index, role, texts }) => !fields.has(index) && role !== 'number' && role !== 'span' && texts.length > 0,
  )
  return free.sort((a, b) => meanLength(b) - meanLength(a))[0]
}

/** With stages the first numbers are theirs, unless each row has one of its own. */
function takeNumbers(headed: readonly Headed[], fields: ReadonlyMap<number, Field>, take: Take): void {
  const numbers = headed.filter((column) => column.role === 'number' || isNumbersWithoutHeading(column, fields))
  const stage = headed.find(({ index }) => fields.get(index) === 'section.title')
  const [first, second] = numbers
  if (stage && first && (second || isLikeStage(first, stage))) {
    take(first, 'section.number')
    take(second, 'number')
  } else take(first, 'number')
}

function isNumbersWithoutHeading({ index, upper, texts }: Headed, fields: ReadonlyMap<number, Field>): boolean {
  return (
    index === 0 && upper === '' && !fields.has(index) && texts.length > 0 && texts.every((text) => text.length <= 8)
  )
}

function meanLength({ texts }: Headed): number {
  return texts.reduce((sum, text) => sum + text.length, 0) / texts.length
}
