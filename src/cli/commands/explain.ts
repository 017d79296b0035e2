import type { Command } from 'commander'
import type { Severity } from '../../core/diagnostic.ts'
import { nearest } from '../../core/similar.ts'
import type { Lang, Text } from '../../core/text.ts'
import type { Rule } from '../../rules/index.ts'
import type { CommandContext } from '../command-context.ts'
import { type ExitCode, exit } from '../exit-codes.ts'
import { UsageError } from '../usage-error.ts'

/** `roadmap explain`: the page of a rule, or the list of all. */
export function explain(program: Command, context: CommandContext): void {
  const { text } = context
  program
    .command('explain')
    .summary(text({ ru: 'что значит замечание и как исправить', en: 'what a finding means and how to correct it' }))
    .description(
      text({
        ru: 'Объясняет правило, имя которого стоит в квадратных скобках у замечания. Без имени — список всех правил.',
        en: 'Explains the rule whose name stands in brackets in a finding. Without a name: the list of all rules.',
      }),
    )
    .argument('[rule]', text({ ru: 'имя правила', en: 'the name of a rule' }))
    .addHelpText(
      'after',
      text({
        ru: '\nПример:\n  roadmap explain deadline-unknown',
        en: '\nExample:\n  roadmap explain deadline-unknown',
      }),
    )
    .action((id: string | undefined) => context.run(() => run(id, context)))
}

async function run(id: string | undefined, { system, lang }: CommandContext): Promise<ExitCode> {
  // With their pages: a check is loaded without them.
  const { rules } = await import('../../rules/index.ts')
  if (id === undefined) {
    const width = Math.max(...rules.map((rule) => rule.id.length))
    system.out(rules.map((rule) => `${rule.id.padEnd(width)}  ${rule.page().title[lang]}\n`).join(''))
    return exit.clean
  }
  const rule = rules.find((each) => each.id === id)
  if (!rule) throw new UsageError(unknown(id, rules))
  system.out(page(rule, lang))
  return exit.clean
}

const names: Record<Severity, Text> = {
  error: { ru: 'ошибка', en: 'error' },
  warning: { ru: 'предупреждение', en: 'warning' },
  info: { ru: 'к сведению', en: 'info' },
}

function page(rule: Rule, lang: Lang): string {
  const { title, why, examples } = rule.page()
  const shown = examples.map(({ yaml, finds }) => {
    const verdict = finds.length > 0 ? words.wrong[lang] : words.right[lang]
    const places =
      finds.length > 0 ? `\n${words.places[lang]} ${finds.map((each) => `«${oneLine(each)}»`).join(', ')}` : ''
    return `${verdict}\n\n${indented(yaml.trim())}${places}\n`
  })
  const head = `${title[lang]} (${rule.id}, ${names[rule.severity][lang]})`
  return [`${head}\n`, `${why[lang]}\n`, ...shown].join('\n')
}

const words = {
  wrong: { ru: 'Так — с замечанием:', en: 'This has a finding:' },
  right: { ru: 'Так — правильно:', en: 'This is right:' },
  places: { ru: 'Замечание к:', en: 'Found at:' },
} as const

function indented(text: string): string {
  return text
    .split('\n')
    .map((line) => (line === '' ? '' : `    ${line}`))
    .join('\n')
}

function oneLine(text: string): string {
  return text.trim().split(/\s+/).join(' ')
}

function unknown(id: string, rules: readonly Rule[]): Text {
  const meant = nearest(
    id,
    rules.map((rule) => rule.id),
  )
  return {
    ru: `Правила «${id}» нет${meant ? `; возможно, «${meant}»` : ''}. Все правила: roadmap explain.`,
    en: `There is no rule “${id}”${meant ? `; perhaps “${meant}”` : ''}. All rules: roadmap explain.`,
  }
}
