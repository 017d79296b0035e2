import type { Command } from 'commander'
import { jsonText } from '../../core/json-text.ts'
import { roadmapFormat } from '../../format/index.ts'
import type { CommandContext } from '../command-context.ts'
import { type ExitCode, exit } from '../exit-codes.ts'
import { choiceOf } from '../options.ts'

/** `roadmap schema`: the JSON Schema, for editors. */
export function schema(program: Command, context: CommandContext): void {
  const { text } = context
  program
    .command('schema')
    .summary(text({ ru: 'JSON Schema для редакторов', en: 'the JSON Schema, for editors' }))
    .description(
      text({
        ru: 'Печатает JSON Schema плана: по ней редактор подсказывает ключи и объясняет их.',
        en: 'Prints the JSON Schema of a plan, by which an editor completes and explains the keys.',
      }),
    )
    .option(
      '--keys <ru|en>',
      text({ ru: 'какие ключи подсказывать', en: 'which keys to offer' }),
      choiceOf(['ru', 'en']),
      'en',
    )
    .addHelpText(
      'after',
      text({
        ru: '\nПример:\n  roadmap schema --keys ru > roadmap.schema.json',
        en: '\nExample:\n  roadmap schema > roadmap.schema.json',
      }),
    )
    .action(({ keys }: { keys: 'ru' | 'en' }) => context.run(() => run(keys, context)))
}

async function run(keys: 'ru' | 'en', { system }: CommandContext): Promise<ExitCode> {
  const { jsonSchema } = await import('../../format/json-schema.ts')
  const file = keys === 'ru' ? 'roadmap.ru.schema.json' : 'roadmap.schema.json'
  system.out(`${jsonText(jsonSchema(roadmapFormat, file, keys), 2)}\n`)
  return exit.clean
}
