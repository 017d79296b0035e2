import type { Command } from 'commander'
import type { CommandContext } from '../command-context.ts'
import { type ExitCode, exit } from '../exit-codes.ts'
import { loadPlan } from '../load.ts'
import { choiceOf } from '../options.ts'
import { UsageError } from '../usage-error.ts'
import { verificationJson, verificationText } from '../verification-text.ts'

interface Options {
  readonly against?: string
  readonly format: 'text' | 'json'
}

/** `roadmap verify`: whether a plan, or a printed document, is the approved edition. */
export function verify(program: Command, context: CommandContext): void {
  const { text } = context
  program
    .command('verify')
    .summary(
      text({ ru: 'сверить план или DOCX с утверждённым', en: 'hold a plan or a DOCX against what was approved' }),
    )
    .description(
      text({
        ru: 'Говорит, утверждённая ли это редакция, что в ней другое и в каком коммите git она утверждена. Документ Word сверяется с планом того же имени рядом. Код выхода: 0 — утверждённая, 1 — нет, 2 — прочитать не удалось.',
        en: 'Says whether this is the approved edition, what differs, and which git commit has it. A Word document is held against the plan of the same name beside it. Exit code: 0 approved, 1 not, 2 cannot be read.',
      }),
    )
    .argument('<file>', text({ ru: 'файл плана или документ .docx', en: 'a plan, or a .docx document' }))
    .option(
      '--against <file>',
      text({ ru: 'план, с которым сверить документ', en: 'the plan to hold a document against' }),
    )
    .option(
      '-f, --format <name>',
      text({ ru: 'вид: text, json', en: 'format: text, json' }),
      choiceOf(['text', 'json']),
      'text',
    )
    .addHelpText(
      'after',
      text({
        ru: '\nПримеры:\n  roadmap verify план.yaml\n  roadmap verify "План с подписью.docx" --against план.yaml',
        en: '\nExamples:\n  roadmap verify plan.yaml\n  roadmap verify "signed plan.docx" --against plan.yaml',
      }),
    )
    .action((file: string, options: Options) => context.run(() => run(file, options, context)))
}

async function run(file: string, { against, format }: Options, context: CommandContext): Promise<ExitCode> {
  const { system, lang } = context
  if (against !== undefined) throw new UsageError(notADocument)
  const loaded = await loadPlan(context, file)
  if (loaded.parsed.value === undefined) throw new UsageError(unreadable(file))
  const { verifyPlan } = await import('../verification.ts')
  const found = await verifyPlan(loaded, system)
  if ('fault' in found) throw new UsageError(found.fault)
  const about = { file, plan: loaded.plan }
  system.out(format === 'json' ? verificationJson(found, about) : verificationText(found, about, lang))
  return found.verdict === 'approved' ? exit.clean : exit.findings
}

const notADocument = {
  ru: 'Ключ --against нужен для документа .docx; план сверяется с записанным в нём самом.',
  en: '--against is for a .docx document; a plan is held against what is recorded in itself.',
}

function unreadable(file: string) {
  return {
    ru: `«${file}» не удалось прочитать как план: roadmap check "${file}".`,
    en: `“${file}” cannot be read as a plan: see roadmap check "${file}".`,
  }
}
