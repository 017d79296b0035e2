import { createHash } from 'node:crypto'
import type { Text } from '../core/text.ts'
import { type Document, printedContent, writers } from '../document/index.ts'
import { planDocument, sealedContent, sealOf, TemplateError } from '../layout/index.ts'
import { sealInForce } from '../model/index.ts'
import { FaultyFile, type Faults } from './faulty-file.ts'
import { findLibreOffice, LibreOffice, noLibreOffice } from './libre-office.ts'
import type { Loaded } from './load.ts'
import type { PrintedFormat } from './print-targets.ts'
import type { System } from './system.ts'
import { templateFor } from './templates.ts'
import { UsageError } from './usage-error.ts'

export { formatsOf, printTargets } from './print-targets.ts'

// What goes wrong is returned: this file is a bundle of its own, in which the classes of errors are others.
/** A document that could not be printed, and why. */
export interface NotPrinted {
  readonly fault: Text
}

/** The version of the file format that plans are written in. */
const PLAN_FORMAT = '1'

/** Prints plans by one template. */
export class Printer {
  readonly #system: System
  readonly #version: string
  readonly #office: LibreOffice | undefined

  private constructor(system: System, version: string, office: LibreOffice | undefined) {
    this.#system = system
    this.#version = version
    this.#office = office
  }

  /** A printer for these formats; `close` it afterwards. */
  static open(formats: readonly PrintedFormat[], system: System, version: string): Printer | NotPrinted {
    if (!formats.includes('pdf')) return new Printer(system, version, undefined)
    const program = findLibreOffice(system.env)
    if (program === undefined) return { fault: noLibreOffice(system.env) }
    return new Printer(system, version, new LibreOffice(program, system.env))
  }

  /** A plan as a document that knows what printed it, by the template asked for or the plan's own. */
  document(
    loaded: Loaded,
    { draft, template }: { readonly draft: boolean; readonly template: string | undefined },
  ): Document | NotPrinted | Faults {
    const { plan } = loaded
    try {
      const printed = planDocument(plan, templateFor(loaded, template, this.#system), { draft })
      const content = createHash('sha256').update(printedContent(printed)).digest('hex')
      return {
        ...(plan.period ? { subject: plan.period.text } : {}),
        ...printed,
        provenance: {
          program: 'roadmap',
          version: this.#version,
          format: PLAN_FORMAT,
          content,
          ...(draft ? {} : sealIn(printed, plan)),
        },
      }
    } catch (error) {
      if (error instanceof TemplateError || error instanceof UsageError) return { fault: error.sentence }
      if (error instanceof FaultyFile) return { source: error.source, faults: error.faults, outcome: error.outcome }
      throw error
    }
  }

  /** The bytes of a document's file. */
  async bytes(document: Document, format: PrintedFormat): Promise<Uint8Array | NotPrinted> {
    switch (format) {
      case 'docx':
        return (await writers.docx()).writeDocx(document)
      case 'html':
        return utf8((await writers.html()).writeHtml(document))
      case 'md':
        return utf8((await writers.markdown()).writeMarkdown(document))
      case 'pdf':
        return this.#pdf(document)
    }
  }

  close(): void {
    this.#office?.close()
  }

  async #pdf(document: Document): Promise<Uint8Array | NotPrinted> {
    if (!this.#office) throw new Error('the printer was not opened for PDF')
    return this.#office.pdf(await (await writers.docx()).writeDocx(document))
  }
}

/** The seal of an approved plan, if its approved words are what prints: another template may print others. */
function sealIn({ sheets }: Document, plan: Loaded['plan']): { readonly seal?: string } {
  const recorded = sealInForce(plan)
  const content = recorded ? sealedContent(sheets.flatMap(({ blocks }) => blocks)) : null
  return content && sealOf(content).text === recorded?.text ? { seal: recorded.text } : {}
}

function utf8(text: string): Uint8Array {
  return new TextEncoder().encode(text)
}
