import { existsSync } from 'node:fs'
import path from 'node:path'
import type { Command } from 'commander'
import { roadmapFormat } from '../../format/index.ts'
import { readYaml, translateKeys } from '../../yaml/index.ts'
import type { CommandContext } from '../command-context.ts'
import { tell } from '../context.ts'
import { type ExitCode, exit } from '../exit-codes.ts'
import { cannotRead, readBytes, writeWhole } from '../files.ts'
import { choiceOf } from '../options.ts'
import { schemaLine } from '../schema-line.ts'
import { UsageError } from '../usage-error.ts'
import { type CiSystem, ciSystems, initCi } from './init-ci.ts'

interface Options {
  readonly kind: 'school' | 'municipality' | 'stages'
  readonly keys: 'en' | 'ru'
  readonly ci?: CiSystem
}

/** `roadmap init`: a new plan to fill in, with a comment at every place that needs one. */
export function init(program: Command, context: CommandContext): void {
  const { text } = context
  program
    .command('init')
    .summary(text({ ru: 'начать новый план', en: 'begin a new plan' }))
    .description(
      text({
        ru: 'Записывает образец плана с пояснениями; ни о чём не спрашивает и ничего не перезаписывает.',
        en: 'Writes a commented sample plan; asks nothing and overwrites nothing.',
      }),
    )
    .argument('[file]', text({ ru: `имя файла (обычно ${usualFile})`, en: `name of the file (usually ${usualFile})` }))
    .option(
      '-k, --kind <name>',
      text({
        ru: 'образец: school (школа), municipality (муниципалитет), stages (этапы)',
        en: 'school, municipality, stages',
      }),
      choiceOf(['school', 'municipality', 'stages']),
      'school',
    )
    .option('--keys <ru|en>', text({ ru: 'язык ключей', en: 'language of the keys' }), choiceOf(['ru', 'en']), 'en')
    .option(
      '--ci <name>',
      text({
        ru: 'записать строки, по которым планы проверяет GitHub или GitLab: github, gitlab; план — только если назван',
        en: 'write the lines by which GitHub or GitLab checks the plans: github, gitlab; a plan only if it is named',
      }),
      choiceOf(ciSystems),
    )
    .addHelpText(
      'after',
      text({
        ru: '\nПримеры:\n  roadmap init план.yaml --keys ru\n  roadmap init план.yaml --kind municipality\n  roadmap init --ci gitlab',
        en: '\nExamples:\n  roadmap init plan.yaml\n  roadmap init plan.yaml --kind municipality\n  roadmap init --ci gitlab',
      }),
    )
    .action((file: string | undefined, options: Options) => context.run(() => run(file, options, context)))
}

const usualFile = 'roadmap.yaml'

async function run(file: string | undefined, options: Options, context: CommandContext): Promise<ExitCode> {
  if (options.ci === undefined) return initPlan(file ?? usualFile, options, context)
  if (file !== undefined) await initPlan(file, options, context)
  return initCi(options.ci, context)
}

async function initPlan(file: string, options: Options, context: CommandContext): Promise<ExitCode> {
  const { system } = context
  const target = path.resolve(system.cwd, file)
  if (existsSync(target)) {
    throw new UsageError({
      ru: `Файл «${file}» уже есть: укажите другое имя.`,
      en: `The file “${file}” is already there: give another name.`,
    })
  }
  await writeWhole(
    target,
    `# ${schemaLine(target, options.keys, system.packageRoot)}\n${sample(options, system.packageRoot)}`,
  )
  tell(context, {
    ru: `План записан: ${file}. Замените многоточия своими словами и проверьте: roadmap check "${file}".`,
    en: `Written: ${file}. Put your own words in place of the dots and check: roadmap check "${file}".`,
  })
  return exit.clean
}

function sample({ kind, keys }: Options, packageRoot: string): string {
  const file = path.join(packageRoot, 'templates', 'init', `${kind}.yaml`)
  let bytes: ReturnType<typeof readBytes>
  try {
    bytes = readBytes(file, 1_000_000)
  } catch (error) {
    throw new UsageError(cannotRead(file, error))
  }
  const text = Buffer.from(bytes as Uint8Array).toString('utf8')
  return keys === 'en' ? text : inRussian(file, text.replaceAll('blank', 'пусто'))
}

/** A line that is to be taken up by removing its `# `: keys of the sample are English, its explanations are not. */
const takenUp = /^( *)# *(?:- )?[a-z-]+:/

/** The sample with Russian keys, those of its commented lines too. */
function inRussian(file: string, text: string): string {
  const lines = text.split('\n')
  const marks = lines.map((line) => takenUp.exec(line)?.[1]?.length)
  const bare = lines.map((line, i) => (marks[i] === undefined ? line : line.replace('# ', '')))
  const translated = translateKeys(readYaml({ file, text: bare.join('\n') }, roadmapFormat), roadmapFormat, 'ru')
  return translated
    .split('\n')
    .map((line, i) => (marks[i] === undefined ? line : `${line.slice(0, marks[i])}# ${line.slice(marks[i])}`))
    .join('\n')
}
