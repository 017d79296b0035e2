import type { Text } from '../core/text.ts'
import { contentOfPlan, type SealedContent, sealOf, TemplateError } from '../layout/index.ts'
import type { PresentSeal } from '../rules/index.ts'
import { FaultyFile } from './faulty-file.ts'
import type { Loaded } from './load.ts'
import type { System } from './system.ts'
import { templateFor } from './templates.ts'
import { UsageError } from './usage-error.ts'

// What goes wrong is returned: this file is a bundle of its own, in which the classes of errors are others.
/** The words of a plan that are sealed, as it prints now by its own template; or why it cannot be printed. */
export function presentContent(
  loaded: Pick<Loaded, 'plan' | 'parsed' | 'absolute'>,
  system: System,
): SealedContent | { readonly fault: Text } {
  try {
    return contentOfPlan(loaded.plan, templateFor(loaded, undefined, system))
  } catch (error) {
    if (error instanceof TemplateError || error instanceof UsageError) return { fault: error.sentence }
    if (error instanceof FaultyFile) return { fault: error.faults[0]?.message ?? error.outcome }
    throw error
  }
}

/** The seal that a plan has as it prints now. */
export function presentSeal(loaded: Pick<Loaded, 'plan' | 'parsed' | 'absolute'>, system: System): PresentSeal {
  const content = presentContent(loaded, system)
  return 'fault' in content ? content : { now: sealOf(content) }
}
