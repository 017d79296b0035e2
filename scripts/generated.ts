import { FORMS } from '../src/deadline/forms/index.ts'
import { SPANS } from '../src/deadline/spans/index.ts'
import { jsonSchema } from '../src/format/json-schema.ts'
import { roadmapFormat } from '../src/format/roadmap/index.ts'

const schema = (file: string, keys: 'en' | 'ru') =>
  `${JSON.stringify(jsonSchema(roadmapFormat, file, keys), null, 2)}\n`

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
  'schemas/roadmap.schema.json': schema('roadmap.schema.json', 'en'),
  'schemas/roadmap.ru.schema.json': schema('roadmap.ru.schema.json', 'ru'),
  'docs/wordings.md': wordings,
}
