import type { Text } from '../core/text.ts'
import { roadmapFormat } from '../format/index.ts'
import type { Example, Level, OptionValue, Preset, Rule } from '../rules/index.ts'
import { readYaml } from '../yaml/index.ts'
import { checkPlan } from './check.ts'
import { fixPlan } from './fix.ts'
import { levelOf, type Settings } from './settings.ts'

/** Levels as people read them. */
export const levelNames: Readonly<Record<Level, Text>> = {
  error: { ru: 'ошибка', en: 'error' },
  warning: { ru: 'предупреждение', en: 'warning' },
  info: { ru: 'к сведению', en: 'info' },
  off: { ru: 'выключено', en: 'off' },
}

/** The level of a rule under each preset. */
export function levelsOf(rule: Rule): Readonly<Record<Preset, Level>> {
  return { recommended: levelOf(rule, only('recommended')), strict: levelOf(rule, only('strict')) }
}

function only(preset: Preset): Settings {
  return { preset, rules: new Map() }
}

/** Whether `check --fix` mends what a rule finds, or some of it: tried on the examples of its page. */
export function isMended(rule: Rule): boolean {
  const settings = only(levelsOf(rule).recommended === 'off' ? 'strict' : 'recommended')
  return rule.page().examples.some(({ yaml, finds }) => {
    if (finds.length === 0) return false
    const parsed = readYaml({ file: 'example.yaml', text: yaml.trimStart() }, roadmapFormat)
    const { made } = fixPlan(parsed, {}, (now, plan) =>
      checkPlan(plan, now, settings).filter((finding) => finding.rule === rule.id),
    )
    return made > 0
  })
}

/** What an example of a rule's page finds, each on one line; blanks, of which there is nothing to see, are left out. */
export function shownFinds({ finds }: Example): readonly string[] {
  return finds.map((text) => text.trim().split(/\s+/).join(' ')).filter((text) => text !== '')
}

/** Said in place of examples. */
export const noExamples: Text = {
  ru: 'Примера здесь нет: одним коротким текстом этого не показать.',
  en: 'There is no example here: one short text cannot show it.',
}

/** The value of an option, or of its fallback, as a person reads it. */
export function valueText(value: OptionValue): Text {
  if (typeof value === 'boolean') return value ? { ru: 'да', en: 'true' } : { ru: 'нет', en: 'false' }
  const texts = typeof value === 'number' ? [String(value)] : value
  if (texts.length === 0) return { ru: 'пустой список', en: 'an empty list' }
  return { ru: texts.join(', '), en: texts.join(', ') }
}

/** The comment that passes over a rule at what stands below it. */
export function ignoreLine({ id }: Rule): Text {
  return { ru: `# roadmap-ignore ${id} -- причина`, en: `# roadmap-ignore ${id} -- the reason` }
}

/** The line of `roadmap.config.yaml` that switches a rule off. */
export function offLine({ id }: Rule): Text {
  return { ru: `правила: { ${id}: выключено }`, en: `rules: { ${id}: off }` }
}

/** Whether only `import` tells what a rule finds: of the document, once; a later check knows nothing of it. */
export function isOfImport({ id }: Rule): boolean {
  return id.startsWith('import-')
}

/** What a page says of every rule, in the terminal and in the docs alike. */
export const ruleWords = {
  levels: { ru: 'Уровень:', en: 'Level:' },
  option: { ru: 'Настройка', en: 'Option' },
  fallback: { ru: 'если не задана —', en: 'if not set:' },
  ignore: { ru: 'Пропустить в одном месте, строкой выше:', en: 'To pass over one place, in a line above it:' },
  imported: {
    ru: 'Об этом говорит только roadmap import, один раз, когда делает план; выключать нечего. Комментарий «Проверьте» удалите, когда проверите.',
    en: 'Only roadmap import tells it, once, when it makes a plan: there is nothing to switch off. Delete the comment “Check” when you have checked.',
  },
  firm: {
    ru: 'Выключить нельзя: что не удалось прочитать, нельзя и проверить.',
    en: 'It cannot be switched off: what is not read cannot be checked.',
  },
} as const satisfies Record<string, Text>
