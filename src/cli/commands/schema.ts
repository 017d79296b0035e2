import type { Command } from 'commander'
import { ruleFields } from '../../check/index.ts'
import { jsonText } from '../../core/json-text.ts'
import { configurationOf, roadmapFormat } from '../../format/index.ts'
import type { CommandContext } from '../command-context.ts'
import { type ExitCode, exit } from '../exit-codes.ts'
import { choiceOf } from '../options.ts'

interface Options {
  readonly for: 'plan' | 'config'
  readonly keys: 'ru' | 'en'
}

/** `roadmap schema`: the JSON Schemas of what people write, for editors. */
export function schema(program: Command, context: CommandContext): void {
  const { text } = context
  program
    .command('schema')
    .summary(text({ ru: 'JSON Schema для редакторов', en: 'the JSON Schema, for editors' }))
    .description(
      text({
        ru: 'Печатает JSON Schema плана или настроек: по ней редактор подсказывает ключи и правила и объясняет их.',
        en: 'Prints the JSON Schema of a plan or of a configuration, by which an editor completes and explains keys and rules.',
      }),
    )
    .option(
      '--for <plan|config>',
      text({ ru: 'чего: плана или настроек (roadmap.config.yaml)', en: 'of a plan, or of roadmap.config.yaml' }),
      choiceOf(['plan', 'config']),
      'plan',
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
        ru: '\nПримеры:\n  roadmap schema --keys ru > roadmap.schema.json\n  roadmap schema --for config --keys ru > config.schema.json',
        en: '\nExamples:\n  roadmap schema > roadmap.schema.json\n  roadmap schema --for config > config.schema.json',
      }),
    )
    .action((options: Options) => context.run(() => run(options, context)))
}

async function run({ for: what, keys }: Options, { system }: CommandContext): Promise<ExitCode> {
  const { jsonSchema } = await import('../../format/json-schema.ts')
  const file = `${what === 'plan' ? 'roadmap' : 'config'}${keys === 'ru' ? '.ru' : ''}.schema.json`
  system.out(`${jsonText(jsonSchema(what === 'plan' ? roadmapFormat : await configuration(), file, keys), 2)}\n`)
  return exit.clean
}

/** The format of a configuration with all rules, whose pages a check is loaded without. */
async function configuration() {
  const { rules } = await import('../../rules/index.ts')
  return configurationOf(ruleFields(rules))
}
