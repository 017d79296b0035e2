import { safeLine } from '../core/safe-text.ts'
import type { Text } from '../core/text.ts'
import type { ReadDocument, Unreadable } from '../document/index.ts'
import type { Choice, Doubt, Template } from '../layout/index.ts'
import type { Context } from './context.ts'
import { FaultyFile, type Faults } from './faulty-file.ts'
import { type Imported, importPlan, type ImportOptions, type NoPlan } from './import-plan.ts'
import { readSource, sourceBytes } from './import-source.ts'
import { namedTemplate } from './templates.ts'
import { UsageError } from './usage-error.ts'

/** How an import was called: the template by its name or file, the usual one where none is named. */
type Called = Omit<ImportOptions, 'answers' | 'template'> & { readonly template: string | undefined }

// What goes wrong is returned: this file is a bundle of its own, in which the classes of errors are others.
/** Reads a document and makes a plan of it; asks where it is unclear, if that is wanted. */
export async function importDocument(
  file: string,
  called: Called,
  context: Context,
  asks: boolean,
): Promise<Imported | NoPlan | Unreadable | Faults> {
  const template = templateCalled(called.template, context)
  if ('fault' in template || 'faults' in template) return template
  const options = { ...called, template }
  const bytes = await sourceBytes(file, context.system)
  if ('fault' in bytes) return bytes
  const read = await readSource(bytes, file, context.system)
  if ('fault' in read) return read
  return asks ? asked(read, options, context) : importPlan(read, { ...options, answers: new Map() })
}

function templateCalled(name: string | undefined, { system }: Context): Template | NoPlan | Faults {
  try {
    return namedTemplate(name, system)
  } catch (error) {
    if (error instanceof UsageError) return { fault: error.sentence }
    if (error instanceof FaultyFile) return { source: error.source, faults: error.faults, outcome: error.outcome }
    throw error
  }
}

/** Questions beyond these are no help any more. */
const mostQuestions = 30

/** Asks one question after another: an answer may settle the next ones, or bring others. */
async function asked(
  read: ReadDocument,
  options: Omit<ImportOptions, 'answers'>,
  context: Context,
): Promise<Imported | NoPlan> {
  const answers = new Map<string, string>()
  for (let asked = 0; ; asked++) {
    const imported = importPlan(read, { ...options, answers })
    if ('fault' in imported) return imported
    const open = imported.draft.doubts.find(({ question }) => question && !answers.has(question.key))
    if (!open?.question || asked >= mostQuestions) return imported
    const answer = await answerTo(open, open.question.choices, context)
    if (answer === null) return { fault: noAnswer }
    answers.set(open.question.key, answer)
  }
}

/** The key of the choice taken: by its number; an empty line takes the first. `null` where the input has ended. */
async function answerTo(
  { message }: Doubt,
  choices: readonly Choice[],
  { system, lang }: Context,
): Promise<string | null> {
  const lines = choices.map(({ label }, i) => `  ${i + 1}. ${safeLine(label[lang])}`)
  const prompt: Text = { ru: 'Номер ответа (Enter — первый): ', en: 'Number of the answer (Enter takes the first): ' }
  const question = `${safeLine(message[lang])}\n${lines.join('\n')}\n${prompt[lang]}`
  for (;;) {
    const answer = await system.ask?.(question)
    if (typeof answer !== 'string') return null
    const typed = answer.trim()
    const choice = choices[typed === '' ? 0 : Number(typed) - 1]
    if (choice) return choice.key
    system.err(
      `${{ ru: `Напишите число от 1 до ${choices.length}.`, en: `Type a number from 1 to ${choices.length}.` }[lang]}\n`,
    )
  }
}

const noAnswer: Text = {
  ru: 'вопрос остался без ответа, ничего не записано. Запустите команду снова или без --ask: неясные места будут отмечены.',
  en: 'the question was not answered, nothing was written. Run the command again, or without --ask: what is unclear will be marked.',
}
