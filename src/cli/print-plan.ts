import path from 'node:path'
import { writers } from '../document/index.ts'
import { templateFormat } from '../format/template.ts'
import { planDocument, type Template, TemplateError } from '../layout/index.ts'
import type { Roadmap } from '../model/index.ts'
import { readYaml } from '../yaml/index.ts'
import { cannotRead, readBytes } from './files.ts'
import { decode } from './source-text.ts'
import { UsageError } from './usage-error.ts'

/** The bytes of a plan as DOCX, by the template that comes with the package. */
export async function printPlan(
  plan: Roadmap,
  options: { readonly draft: boolean; readonly packageRoot: string },
): Promise<Uint8Array> {
  const template = readTemplate(path.join(options.packageRoot, 'templates', 'plan.yaml'))
  const { writeDocx } = await writers.docx()
  try {
    return await writeDocx(planDocument(plan, template, { draft: options.draft }))
  } catch (error) {
    if (error instanceof TemplateError) throw new UsageError(error.sentence)
    throw error
  }
}

function readTemplate(file: string): Template {
  const bytes = bytesOf(file)
  const decoded = bytes === 'too-large' ? undefined : decode(bytes)
  if (!decoded || 'fault' in decoded) throw new UsageError(unusable(file))
  const parsed = readYaml({ file, text: decoded.text }, templateFormat)
  if (parsed.diagnostics.length > 0) throw new UsageError(parsed.diagnostics[0]?.message ?? unusable(file))
  // Without a finding the value is a whole template: that is what the format's check means.
  return parsed.value as Template
}

function bytesOf(file: string): Uint8Array | 'too-large' {
  try {
    return readBytes(file, 1_000_000)
  } catch (error) {
    throw new UsageError(cannotRead(file, error))
  }
}

function unusable(file: string) {
  return { ru: `Шаблон «${file}» не читается.`, en: `The template “${file}” cannot be read.` }
}
