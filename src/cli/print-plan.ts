import { createHash } from 'node:crypto'
import path from 'node:path'
import type { Text } from '../core/text.ts'
import { type Document, printedContent, writers } from '../document/index.ts'
import { templateFormat } from '../format/template.ts'
import { planDocument, type Template, TemplateError } from '../layout/index.ts'
import type { Roadmap } from '../model/index.ts'
import { readYaml } from '../yaml/index.ts'
import { cannotRead, readBytes } from './files.ts'
import { findLibreOffice, LibreOffice, noLibreOffice } from './libre-office.ts'
import type { PrintedFormat } from './print-targets.ts'
import { decode } from './source-text.ts'
import type { System } from './system.ts'

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
  readonly #template: Template
  readonly #version: string
  readonly #office: LibreOffice | undefined

  private constructor(template: Template, version: string, office: LibreOffice | undefined) {
    this.#template = template
    this.#version = version
    this.#office = office
  }

  /** A printer for these formats by the template that comes with the package; `close` it afterwards. */
  static open(formats: readonly PrintedFormat[], { packageRoot, env }: System, version: string): Printer | NotPrinted {
    const template = readTemplate(path.join(packageRoot, 'templates', 'plan.yaml'))
    if ('fault' in template) return template
    if (!formats.includes('pdf')) return new Printer(template, version, undefined)
    const program = findLibreOffice(env)
    if (program === undefined) return { fault: noLibreOffice(env) }
    return new Printer(template, version, new LibreOffice(program, env))
  }

  /** A plan as a document that knows what printed it. */
  document(plan: Roadmap, draft: boolean): Document | NotPrinted {
    try {
      const printed = planDocument(plan, this.#template, { draft })
      const content = createHash('sha256').update(printedContent(printed)).digest('hex')
      return {
        ...(plan.period ? { subject: plan.period.text } : {}),
        ...printed,
        provenance: { program: 'roadmap', version: this.#version, format: PLAN_FORMAT, content },
      }
    } catch (error) {
      if (error instanceof TemplateError) return { fault: error.sentence }
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

function utf8(text: string): Uint8Array {
  return new TextEncoder().encode(text)
}

function readTemplate(file: string): Template | NotPrinted {
  const bytes = bytesOf(file)
  if (bytes !== 'too-large' && 'fault' in bytes) return bytes
  const decoded = bytes === 'too-large' ? undefined : decode(bytes)
  if (!decoded || 'fault' in decoded) return unusable(file)
  const parsed = readYaml({ file, text: decoded.text }, templateFormat)
  if (parsed.diagnostics[0]) return { fault: parsed.diagnostics[0].message }
  // Without a finding the value is a whole template: that is what the format's check means.
  return parsed.value as Template
}

function bytesOf(file: string): Uint8Array | 'too-large' | NotPrinted {
  try {
    return readBytes(file, 1_000_000)
  } catch (error) {
    return { fault: cannotRead(file, error) }
  }
}

function unusable(file: string): NotPrinted {
  return { fault: { ru: `Шаблон «${file}» не читается.`, en: `The template “${file}” cannot be read.` } }
}
