import Handlebars from 'handlebars'
import { nearest } from '../core/similar.ts'
import type { Text } from '../core/text.ts'
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

/** What is wrong with a sentence, and where in it, in UTF-16 units. */
export interface SentenceFault {
  readonly span: { readonly start: number; readonly end: number }
  readonly message: Text
}

/**
 * The faults of a sentence of which the names in `{{…}}` are known. Of Handlebars a template may use `{{name}}`,
 * `{{#if name}} … {{else}} … {{/if}}` and the same with `unless`: all else could not be filled, or could do more than fill.
 */
export function sentenceFaults(text: string, names: readonly string[]): SentenceFault[] {
  const faults: SentenceFault[] = []
  const open: Opened[] = []
  for (const { 0: whole, index, groups } of text.matchAll(/\{\{(?<inner>[^{}]*)\}\}|\{\{+|\}\}+/gu)) {
    const span = { start: index, end: index + whole.length }
    const fault = groups?.inner === undefined ? unpaired(whole) : tagFault(groups.inner.trim(), span, names, open)
    if (fault) faults.push({ span, message: fault })
  }
  return [...faults, ...open.map(({ span, block }) => ({ span, message: unclosed(block) }))]
}

interface Opened {
  readonly block: string
  readonly span: SentenceFault['span']
}

/** What is wrong with one `{{…}}`; blocks are opened and closed on the way. */
function tagFault(inner: string, span: SentenceFault['span'], names: readonly string[], open: Opened[]): Text | null {
  if (inner === 'else') return open.length > 0 ? null : stray(inner)
  if (inner.startsWith('/')) {
    const block = inner.slice(1).trim()
    if (open.at(-1)?.block !== block) return stray(inner)
    open.pop()
    return null
  }
  const opening = /^#(?<block>if|unless)\s+(?<name>\S+)$/u.exec(inner)
  if (opening) open.push({ block: opening.groups?.block as string, span })
  const name = opening?.groups?.name ?? inner
  if (names.includes(name)) return null
  return /^[\p{L}\p{N}_.-]+$/u.test(name) ? unknownName(name, names) : notAllowed(inner)
}

function unknownName(name: string, names: readonly string[]): Text {
  const near = nearest(name, names)
  const list = names.map((each) => `{{${each}}}`).join(', ')
  return {
    ru: `В этой строке шаблона нет «{{${name}}}».${near ? ` Возможно, имелось в виду «{{${near}}}».` : ''} Возможны: ${list}.`,
    en: `This line of the template knows no “{{${name}}}”.${near ? ` Perhaps “{{${near}}}” was meant.` : ''} Possible: ${list}.`,
  }
}

function notAllowed(inner: string): Text {
  return {
    ru: `«{{${inner}}}» в шаблоне не работает: можно писать {{имя}}, {{#if имя}}…{{else}}…{{/if}} и {{#unless имя}}…{{/unless}}.`,
    en: `“{{${inner}}}” does not work in a template: write {{name}}, {{#if name}}…{{else}}…{{/if}} or {{#unless name}}…{{/unless}}.`,
  }
}

function unpaired(signs: string): Text {
  const isOpening = signs.startsWith('{')
  return {
    ru: `Лишние скобки «${signs}»: ${isOpening ? 'у них нет закрывающих' : 'у них нет открывающих'}. Подстановка пишется так: {{имя}}.`,
    en: `The braces “${signs}” have no ${isOpening ? 'closing' : 'opening'} pair. A name to fill in is written {{name}}.`,
  }
}

function unclosed(block: string): Text {
  return {
    ru: `«{{#${block} …}}» не закрыто: допишите в этой строке «{{/${block}}}».`,
    en: `“{{#${block} …}}” is not closed: add “{{/${block}}}” to this line.`,
  }
}

function stray(inner: string): Text {
  return {
    ru: `«{{${inner}}}» стоит без своего начала: перед ним нужно «{{#if …}}» или «{{#unless …}}».`,
    en: `“{{${inner}}}” stands without its beginning: “{{#if …}}” or “{{#unless …}}” is needed before it.`,
  }
}
