import path from 'node:path'

/** The comment by which an editor finds the schema: the one of the installed package, seen from the plan. */
export function schemaLine(target: string, keys: 'en' | 'ru', packageRoot: string): string {
  const schema = path.join(packageRoot, 'schemas', keys === 'ru' ? 'roadmap.ru.schema.json' : 'roadmap.schema.json')
  const relative = path.relative(path.dirname(target), schema).replaceAll('\\', '/')
  return `yaml-language-server: $schema=${relative}`
}
