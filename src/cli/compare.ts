import { diffPlans } from '../analysis/index.ts'
import type { Lang, Text } from '../core/text.ts'
import { writers } from '../document/index.ts'
import { changesDocument, changesSheet, type Compared, TemplateError } from '../layout/index.ts'
import { changesJson } from './changes-json.ts'
import type { Edition } from './edition.ts'
import { FaultyFile, type Faults } from './faulty-file.ts'
import type { System } from './system.ts'
import { templateFor } from './templates.ts'
import { UsageError } from './usage-error.ts'

// What goes wrong is returned: this file is a bundle of its own, in which the classes of errors are others.

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

/** Compares two editions, and tells what is different. */
export function compare(before: Edition, after: Edition): Compared {
  const [a, b] = [before, after].map(({ name, loaded }) => ({ name, plan: loaded.plan })) as [
    Compared['before'],
    Compared['after'],
  ]
  return { before: a, after: b, changes: diffPlans(a.plan, b.plan) }
}

/** The changes as the text or the bytes of a file. */
export async function changesTold(
  compared: Compared,
  after: Edition,
  telling: Telling,
  system: System,
): Promise<string | Uint8Array | Faults | { readonly fault: Text }> {
  const { format, lang, ground, width, colour } = telling
  switch (format) {
    case 'json':
      return changesJson(compared, ground)
    case 'md':
      return (await writers.markdown()).writeMarkdown(changesDocument(compared, lang, ground))
    case 'terminal':
      return (await writers.terminal()).writeTerminal(changesDocument(compared, lang, ground), { width, colour })
    case 'docx':
      return sheetTold(compared, after, telling, system)
  }
}

async function sheetTold(compared: Compared, after: Edition, { ground, template }: Telling, system: System) {
  try {
    const sheet = changesSheet(compared, templateFor(after.loaded, template, system), ground)
    return await (await writers.docx()).writeDocx(sheet)
  } catch (error) {
    if (error instanceof TemplateError || error instanceof UsageError) return { fault: error.sentence }
    if (error instanceof FaultyFile) return { source: error.source, faults: error.faults, outcome: error.outcome }
    throw error
  }
}
