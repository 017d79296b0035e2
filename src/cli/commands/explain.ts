import type { Command } from 'commander'
import {
  canHave,
  ignoreLine,
  isMended,
  levelNames,
  levelsOf,
  noExamples,
  offLine,
  isOfImport,
  ruleWords,
  shownFinds,
  unknownRule,
  valueText,
} from '../../check/index.ts'
import type { Lang, Text } from '../../core/text.ts'
import type { bySubject, Rule } from '../../rules/index.ts'
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
        ru: 'Объясняет правило, имя которого стоит в квадратных скобках у замечания. Без имени — список всех правил с их уровнями.',
        en: 'Explains the rule whose name stands in brackets in a finding. Without a name: the list of all rules with their levels.',
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
  const { rules, bySubject } = await import('../../rules/index.ts')
  if (id === undefined) {
    system.out(list(bySubject(rules), lang))
    return exit.clean
  }
  const rule = rules.find((each) => each.id === id)
  if (!rule) throw new UsageError(unknownRule(id))
  system.out(page(rule, lang))
  return exit.clean
}

type Groups = ReturnType<typeof bySubject>

function list(groups: Groups, lang: Lang): string {
  const rows = groups.map(({ title, rules }) => ({
    title: title[lang],
    rules: rules.map((rule) => ({ id: rule.id, level: levelText(rule, lang), title: rule.page().title[lang] })),
  }))
  const all = rows.flatMap(({ rules }) => rules)
  const idWidth = Math.max(...all.map(({ id }) => id.length))
  const levelWidth = Math.max(...all.map(({ level }) => level.length))
  const shown = rows.map(({ title, rules }) => {
    const lines = rules.map((rule) => `  ${rule.id.padEnd(idWidth)}  ${rule.level.padEnd(levelWidth)}  ${rule.title}\n`)
    return `${title}\n${lines.join('')}\n`
  })
  return `${shown.join('')}${words.more[lang]}\n`
}

/** The level that holds under both presets, or what each of them says. */
function levelText(rule: Rule, lang: Lang): string {
  const { recommended, strict } = levelsOf(rule)
  if (recommended === strict) return levelNames[strict][lang]
  const inStrict = `strict: ${levelNames[strict][lang]}`
  return recommended === 'off' ? inStrict : `${levelNames[recommended][lang]}, ${inStrict}`
}

function page(rule: Rule, lang: Lang): string {
  const { title, why, examples } = rule.page()
  const shown = examples.map((example) => {
    const verdict = example.finds.length > 0 ? words.wrong[lang] : words.right[lang]
    const finds = shownFinds(example).map((each) => `«${each}»`)
    const places = finds.length > 0 ? `\n${words.places[lang]} ${finds.join(', ')}` : ''
    return `${verdict}\n\n${indented(example.yaml.trim())}${places}\n`
  })
  if (shown.length === 0) shown.push(`${noExamples[lang]}\n`)
  return [`${title[lang]} (${rule.id})\n`, `${why[lang]}\n`, facts(rule, lang), ...shown].join('\n')
}

/** Levels, options, and what can be done about the rule: a line each. */
function facts(rule: Rule, lang: Lang): string {
  const { recommended, strict } = levelsOf(rule)
  const levels = `recommended — ${levelNames[recommended][lang]}, strict — ${levelNames[strict][lang]}`
  const options = Object.entries(rule.options ?? {}).map(
    ([name, { fallback, about }]) =>
      `${ruleWords.option[lang]} ${name}: ${about[lang]} (${ruleWords.fallback[lang]} ${valueText(fallback)[lang]})`,
  )
  const lines = [
    `${ruleWords.levels[lang]} ${levels}`,
    ...(isMended(rule) ? [words.mended[lang]] : []),
    ...options,
    ...withoutIt(rule, lang),
  ]
  return lines.map((line) => `${line}\n`).join('')
}

/** How to do without a rule, or why that cannot be. */
function withoutIt(rule: Rule, lang: Lang): string[] {
  if (isOfImport(rule)) return [ruleWords.imported[lang]]
  if (!canHave(rule, 'off')) return [ruleWords.firm[lang]]
  return [`${ruleWords.ignore[lang]} ${ignoreLine(rule)[lang]}`, `${words.off[lang]} ${offLine(rule)[lang]}`]
}

const words = {
  wrong: { ru: 'Так — с замечанием:', en: 'This has a finding:' },
  right: { ru: 'Так — правильно:', en: 'This is right:' },
  places: { ru: 'Замечание к:', en: 'Found at:' },
  mended: { ru: 'Исправляет: roadmap check --fix', en: 'Mended by: roadmap check --fix' },
  off: { ru: 'Выключить в roadmap.config.yaml:', en: 'To switch off in roadmap.config.yaml:' },
  more: {
    ru: 'Правило подробно: roadmap explain ПРАВИЛО. «strict: …» — только в строгом наборе (roadmap check --preset strict).',
    en: 'More of a rule: roadmap explain RULE. “strict: …” is found only by roadmap check --preset strict.',
  },
} as const satisfies Record<string, Text>

function indented(text: string): string {
  return text
    .split('\n')
    .map((line) => (line === '' ? '' : `    ${line}`))
    .join('\n')
}
