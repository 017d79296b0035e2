import { FORMS } from '../src/deadline/forms/index.ts'
import { SPANS } from '../src/deadline/spans/index.ts'
import { ruleFields } from '../src/check/index.ts'
import type { Format } from '../src/core/format.ts'
import { configurationOf, roadmapFormat } from '../src/format/index.ts'
import { jsonSchema } from '../src/format/json-schema.ts'
import { rules } from '../src/rules/index.ts'
import { rulePages } from './rule-pages.ts'

const schema = (format: Format<unknown>, file: string, keys: 'en' | 'ru') =>
  `${JSON.stringify(jsonSchema(format, file, keys), null, 2)}\n`

const configuration = configurationOf(ruleFields(rules))

type Kind = (typeof FORMS)[number] | (typeof SPANS)[number]

/** One row a kind of words: what it is in both languages, and its examples with their normal forms. */
const rows = (kinds: readonly Kind[]) =>
  kinds
    .map(({ title, examples }) => {
      const { ru, en } = title()
      const shown = examples().map(({ text, normal }) => `«${text}» → \`${normal.replaceAll('|', '\\|')}\``)
      return `| ${ru}<br>*${en}* | ${shown.join('<br>')} |\n`
    })
    .join('')

const wordings = `# Виды записей срока · Every kind of wording

Из примеров в коде: они же его проверки. / Printed from the examples in the code, which are also its tests.
Как читать нормальную форму: / How to read the normal form: [deadlines.md](deadlines.md), [сроки.md](сроки.md).

## Записи · Wordings

| что / what | как пишут → нормальная форма / as written → normal form |
| --- | --- |
${rows(FORMS)}
## Слова о времени · Words for a time

Из них состоят записи: «до …», «с … по …», «ежегодно, …». / Wordings are made of these.

| что / what | как пишут → нормальная форма / as written → normal form |
| --- | --- |
${rows(SPANS)}`

/** Every generated file of the project, by its path. */
export const generated: Readonly<Record<string, string>> = {
  'schemas/roadmap.schema.json': schema(roadmapFormat, 'roadmap.schema.json', 'en'),
  'schemas/roadmap.ru.schema.json': schema(roadmapFormat, 'roadmap.ru.schema.json', 'ru'),
  'schemas/config.schema.json': schema(configuration, 'config.schema.json', 'en'),
  'schemas/config.ru.schema.json': schema(configuration, 'config.ru.schema.json', 'ru'),
  'docs/wordings.md': wordings,
  'docs/rules.md': rulePages('en'),
  'docs/правила.md': rulePages('ru'),
}
