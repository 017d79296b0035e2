import { writers } from '../document/index.ts'
import { planDocument, TemplateError } from '../layout/index.ts'
import type { Loaded } from './load.ts'
import type { System } from './system.ts'
import { templateFor } from './templates.ts'
import { UsageError } from './usage-error.ts'

/** The bytes of a plan as DOCX, by the template asked for or the plan's own. */
export async function printPlan(
  loaded: Loaded,
  options: { readonly draft: boolean; readonly template: string | undefined; readonly system: System },
): Promise<Uint8Array> {
  const template = templateFor(loaded, options.template, options.system)
  const { writeDocx } = await writers.docx()
  try {
    return await writeDocx(planDocument(loaded.plan, template, { draft: options.draft }))
  } catch (error) {
    if (error instanceof TemplateError) throw new UsageError(error.sentence)
    throw error
  }
}
