import { jsonSchema } from '../src/format/json-schema.ts'
import { roadmapFormat } from '../src/format/roadmap/index.ts'

const schema = (file: string, keys: 'en' | 'ru') =>
  `${JSON.stringify(jsonSchema(roadmapFormat, file, keys), null, 2)}\n`

/** Every generated file of the project, by its path. */
export const generated: Readonly<Record<string, string>> = {
  'schemas/roadmap.schema.json': schema('roadmap.schema.json', 'en'),
  'schemas/roadmap.ru.schema.json': schema('roadmap.ru.schema.json', 'ru'),
}
