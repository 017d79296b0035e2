import { jsonSchema } from '../src/format/json-schema.ts'
import { roadmapFormat } from '../src/format/roadmap.ts'

/** Every generated file of the project, by its path. */
export const generated: Readonly<Record<string, string>> = {
  'schemas/roadmap.schema.json': `${JSON.stringify(jsonSchema(roadmapFormat, 'roadmap.schema.json'), null, 2)}\n`,
}
