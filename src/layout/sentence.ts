import Handlebars from 'handlebars'
import { TemplateError } from './template.ts'

/**
 * Fills the `{{…}}` of a template's sentence. The data of a plan cannot reach anything but itself: no helpers, no
 * partials, no prototype access; and nothing is escaped, because a sentence is text, not HTML.
 */
export function sentence(template: string, data: Readonly<Record<string, string>>): string {
  try {
    const fill = Handlebars.create().compile(template, {
      noEscape: true,
      // What stays known (`if`, `each`, …) only chooses among the data; `log` would write to the console.
      knownHelpersOnly: true,
      knownHelpers: { log: false },
      strict: true,
    })
    return fill(data, { allowProtoPropertiesByDefault: false, allowProtoMethodsByDefault: false })
  } catch (error) {
    const why = error instanceof Error ? error.message.split('\n')[0] : String(error)
    throw new TemplateError({
      ru: `Строку шаблона «${template.trim()}» нельзя заполнить: ${why}.`,
      en: `The template’s line “${template.trim()}” cannot be filled: ${why}.`,
    })
  }
}
