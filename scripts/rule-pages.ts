import {
  canHave,
  ignoreLine,
  isOfImport,
  isMended,
  levelNames,
  levelsOf,
  noExamples,
  offLine,
  ruleWords,
  shownFinds,
  valueText,
} from '../src/check/index.ts'
import type { Lang } from '../src/core/text.ts'
import { bySubject, type Example, type Level, type Rule, rules } from '../src/rules/index.ts'

/** The page of all rules in one language, as Markdown: a table by subject, then a section a rule. */
export function rulePages(lang: Lang): string {
  const groups = bySubject(rules).map(({ title, rules }) => table(title[lang], rules, lang))
  const listed = bySubject(rules).flatMap(({ rules }) => rules)
  return `${words.head[lang]}\n${groups.join('\n')}\n${listed.map((rule) => section(rule, lang)).join('\n')}`
}

function table(title: string, rules: readonly Rule[], lang: Lang): string {
  const rows = rules.map((rule) => {
    const { recommended, strict } = levelsOf(rule)
    const options = Object.keys(rule.options ?? {}).map((name) => `\`${name}\``)
    const mended = isMended(rule) ? '✎' : ''
    const cells = [
      `[${rule.id}](#${rule.id})`,
      plain(rule.page().title[lang]),
      short(recommended, lang),
      short(strict, lang),
      mended,
      options.join(', '),
    ]
    return `| ${cells.join(' | ')} |\n`
  })
  return `### ${title}\n\n${words.columns[lang]}\n| --- | --- | --- | --- | :-: | --- |\n${rows.join('')}`
}

function short(level: Level, lang: Lang): string {
  return level === 'off' ? '—' : levelNames[level][lang]
}

function section(rule: Rule, lang: Lang): string {
  const { title, why, examples } = rule.page()
  const { recommended, strict } = levelsOf(rule)
  const levels = `recommended — ${levelNames[recommended][lang]}, strict — ${levelNames[strict][lang]}`
  const options = Object.entries(rule.options ?? {}).map(
    ([name, { fallback, about }]) =>
      `- ${ruleWords.option[lang]} \`${name}\`: ${plain(about[lang])} (${ruleWords.fallback[lang]} ${valueText(fallback)[lang]}).\n`,
  )
  const facts = `- ${ruleWords.levels[lang]} ${levels}.${isMended(rule) ? ` ${words.mended[lang]}` : ''}\n${options.join('')}- ${withoutIt(rule, lang)}\n`
  const shown = examples.length > 0 ? examples.map((each) => shownExample(each, lang)) : [`\n${noExamples[lang]}\n`]
  return `## ${rule.id}\n\n**${plain(title[lang])}.** ${plain(why[lang])}\n\n${facts}${shown.join('')}`
}

/** How to do without a rule, or why that cannot be. */
function withoutIt(rule: Rule, lang: Lang): string {
  if (isOfImport(rule)) return ruleWords.imported[lang]
  if (!canHave(rule, 'off')) return ruleWords.firm[lang]
  return `${ruleWords.ignore[lang]} \`${ignoreLine(rule)[lang]}\`; ${words.off[lang]} \`${offLine(rule)[lang]}\`.`
}

function shownExample(example: Example, lang: Lang): string {
  const finds = shownFinds(example).map((each) => `\`${each}\``)
  const verdict = example.finds.length > 0 ? words.wrong[lang] : words.right[lang]
  const places = finds.length > 0 ? `\n${words.places[lang]} ${finds.join(', ')}\n` : ''
  return `\n${verdict}\n\n\`\`\`yaml\n${example.yaml.trim()}\n\`\`\`\n${places}`
}

/** A text without the signs that Markdown would take for its own. */
function plain(text: string): string {
  return text
    .replace(/[\\*_`|]/g, '\\$&')
    .replaceAll('<', '&lt;')
    .replaceAll('\n', ' ')
}

const words = {
  head: {
    ru: `# Правила

Что находит \`roadmap check\`. Страница напечатана из кода: примеры на ней — это и проверки самой программы. Об одном правиле
в терминале: \`roadmap explain deadline-unknown\`. Как проверять, исправлять, пропускать и настраивать —
[проверка.md](проверка.md); чего программа не находит — [ограничения.md](ограничения.md). In English: [rules.md](rules.md).

## Все правила

«recommended» — набор, который действует, если ничего не задано; «strict» — строгий (\`--preset strict\`). ✎ — замечание или часть
таких замечаний исправляет \`roadmap check --fix\`. «—» — в этом наборе правило не действует.
`,
    en: `# Rules

What \`roadmap check\` finds. Printed from the code: the examples are the tests of the tool, too. One rule in the terminal:
\`roadmap explain deadline-unknown\`. How to check, mend, pass over and configure: [check.md](check.md); what the tool does not
find: [limits.md](limits.md). По-русски: [правила.md](правила.md).

## All rules

“recommended” holds where nothing is said; “strict” is asked for by \`--preset strict\`. ✎: \`roadmap check --fix\` mends these findings or
some of them. “—”: the rule is off.
`,
  },
  columns: {
    ru: '| правило | что находит | recommended | strict | ✎ | настройки |',
    en: '| rule | what it finds | recommended | strict | ✎ | options |',
  },
  mended: { ru: 'Исправляет `roadmap check --fix`.', en: 'Mended by `roadmap check --fix`.' },
  off: { ru: 'выключить в настройках:', en: 'to switch off in the configuration:' },
  wrong: { ru: 'С замечанием:', en: 'Wrong:' },
  right: { ru: 'Правильно:', en: 'Right:' },
  places: { ru: 'Подчёркнуто:', en: 'Underlined:' },
} as const
