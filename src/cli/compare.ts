import { diffPlans } from '../analysis/index.ts'
import type { Lang, Text } from '../core/text.ts'
import { writers } from '../document/index.ts'
import { changesDocument, changesSheet, type Compared, type Template, TemplateError } from '../layout/index.ts'
import { changesJson } from './changes-json.ts'
import { type Edition, isDocument } from './edition.ts'
import { FaultyFile, type Faults } from './faulty-file.ts'
import { type OnPaper, onPaper, throughPaper } from './on-paper.ts'
import type { System } from './system.ts'
import { namedTemplate, templateFor } from './templates.ts'
import { UsageError } from './usage-error.ts'

// What goes wrong is returned: this file is a bundle of its own, in which the classes of errors are others.

/** What went wrong: a sentence, or a file with its faults. */
export type Failure = Faults | { readonly fault: Text }

/** The forms in which changes are told. */
export type ChangesFormat = 'terminal' | 'md' | 'json' | 'docx'

/** How changes are to be told. */
export interface Telling {
  readonly format: ChangesFormat
  readonly lang: Lang
  /** On what ground the plan is changed; `null` where it is not said. */
  readonly ground: string | null
  /** The template of the sheet; the plan's own where none is asked for. */
  readonly template: string | undefined
  /** Columns of the terminal, and whether it shows colours. */
  readonly width: number
  readonly colour: boolean
}

/** Two editions that were compared; `paper` where one of them is a document. */
export interface ComparedEditions extends Compared {
  readonly paper: OnPaper | null
}

/** Compares two editions. Where one is a document, both are compared as paper shows them. */
export async function compare(
  before: Edition,
  after: Edition,
  system: System,
): Promise<ComparedEditions | { readonly fault: Text } | Faults> {
  if (isDocument(before) || isDocument(after)) return failing(() => comparedOnPaper(before, after, system))
  const [a, b] = [before.loaded.plan, after.loaded.plan]
  return {
    before: { name: before.name, plan: a },
    after: { name: after.name, plan: b },
    changes: diffPlans(a, b),
    comments: [],
    paper: null,
  }
}

async function comparedOnPaper(before: Edition, after: Edition, system: System): Promise<ComparedEditions | Failure> {
  const plan = isDocument(before) ? (isDocument(after) ? null : after.loaded) : before.loaded
  const template = plan ? templateFor(plan, undefined, system) : namedTemplate(undefined, system)
  const read = async (edition: Edition) =>
    isDocument(edition) ? edition.read : throughPaper(edition.loaded.plan, template)
  const isFile = !isDocument(before)
  const paper = onPaper(await read(before), await read(after), template, plan && { ...plan, isFormer: isFile })
  if ('fault' in paper) return { fault: ofDocument(paper.of === 'before' ? before : after, paper.fault) }
  return {
    before: { name: before.name, plan: paper.before },
    after: { name: after.name, plan: paper.after },
    changes: diffPlans(paper.before, paper.after),
    comments: paper.comments,
    paper,
  }
}

function ofDocument({ name }: Edition, { ru, en }: Text): Text {
  return { ru: `«${name}»: ${ru}`, en: `“${name}”: ${en}` }
}

/** The changes as the text or the bytes of a file. */
export async function changesTold(
  compared: Compared,
  editions: readonly [Edition, Edition],
  telling: Telling,
  system: System,
): Promise<string | Uint8Array | Failure> {
  const { format, lang, ground, width, colour } = telling
  switch (format) {
    case 'json':
      return changesJson(compared, ground)
    case 'md':
      return (await writers.markdown()).writeMarkdown(changesDocument(compared, lang, ground))
    case 'terminal':
      return (await writers.terminal()).writeTerminal(changesDocument(compared, lang, ground), { width, colour })
    case 'docx':
      return failing(async () => {
        const sheet = changesSheet(compared, sheetTemplate(editions, telling.template, system), ground)
        return (await writers.docx()).writeDocx(sheet)
      })
  }
}

/** The template asked for, else that of the newer plan. */
function sheetTemplate(editions: readonly [Edition, Edition], asked: string | undefined, system: System): Template {
  const plan = editions.findLast((each) => !isDocument(each))
  return plan && !isDocument(plan) ? templateFor(plan.loaded, asked, system) : namedTemplate(asked, system)
}

async function failing<T>(work: () => Promise<T>): Promise<T | Failure> {
  try {
    return await work()
  } catch (error) {
    if (error instanceof TemplateError || error instanceof UsageError) return { fault: error.sentence }
    if (error instanceof FaultyFile) return { source: error.source, faults: error.faults, outcome: error.outcome }
    throw error
  }
}
