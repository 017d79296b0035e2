import type { Field, Shape } from '../core/format.ts'
import { ruleLevel } from '../format/index.ts'
import type { OptionValue, Rule } from '../rules/index.ts'
import { canHave } from './configured.ts'

/** The rules, with their pages, as keys under `rules` of a configuration: what an editor offers and explains there. */
export function ruleFields(rules: readonly Rule[]): readonly Field[] {
  const lowered = ruleLevel({ canBeOff: true, options: [] })
  const firm = ruleLevel({ canBeOff: false, options: [] })
  return rules.map((rule) => {
    const { title, why } = rule.page()
    const field = { key: rule.id, ru: rule.id, required: false, title, about: why }
    const options = optionFields(rule)
    const canBeOff = canHave(rule, 'off')
    if (options.length > 0) return { ...field, shape: ruleLevel({ canBeOff, options }) }
    return canBeOff ? { ...field, shape: lowered, sharedAs: 'rule' } : { ...field, shape: firm, sharedAs: 'firm-rule' }
  })
}

function optionFields({ options = {} }: Rule): readonly Field[] {
  return Object.entries(options).map(([name, { fallback, about }]) => ({
    key: name,
    ru: name,
    required: false,
    title: { ru: `Настройка «${name}»`, en: `Option “${name}”` },
    about: { ru: sentence(about.ru), en: sentence(about.en) },
    shape: optionShape(fallback),
  }))
}

function sentence(text: string): string {
  return `${text.charAt(0).toUpperCase()}${text.slice(1)}.`
}

function optionShape(fallback: OptionValue): Shape {
  const text: Shape = { type: 'text' }
  if (typeof fallback === 'boolean') return { type: 'flag' }
  if (typeof fallback === 'number') return { type: 'text', pattern: '^\\d{1,6}$' }
  return { type: 'either', of: [text, { type: 'list', of: text }] }
}
