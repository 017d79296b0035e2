import path from 'node:path'
import type { Command } from 'commander'
import type { Text } from '../../core/text.ts'
import type { CommandContext } from '../command-context.ts'
import { type ExitCode, exit } from '../exit-codes.ts'
import { cannotRead, isSystemError, readBytes } from '../files.ts'
import { loadPlan } from '../load.ts'
import { choiceOf } from '../options.ts'
import { planBeside } from '../plan-beside.ts'
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
  const isDocument = /\.doc[xm]$/iu.test(file)
  if (against !== undefined && !isDocument) throw new UsageError(notADocument)
  const planFile = isDocument ? (against ?? planBeside(file, system.cwd, noPlan)) : file
  const bytes = isDocument ? documentBytes(file, system.cwd) : undefined
  const loaded = await loadPlan(context, planFile)
  if (loaded.parsed.value === undefined) throw new UsageError(unreadable(planFile))
  const { verifyDocument, verifyPlan } = await import('../verification.ts')
  const found = await (bytes ? verifyDocument(bytes, loaded, system) : verifyPlan(loaded, system))
  if ('fault' in found) throw new UsageError(ofFile(file, found.fault))
  const about = { file, plan: loaded.plan }
  system.out(format === 'json' ? verificationJson(found, about) : verificationText(found, about, lang))
  return found.verdict === 'approved' ? exit.clean : exit.findings
}

/** Bytes of a document that are read: a plan with pictures stays far below. */
const longestDocument = 64_000_000

function documentBytes(file: string, cwd: string): Uint8Array {
  let bytes: Uint8Array | 'too-large'
  try {
    bytes = readBytes(path.resolve(cwd, file), longestDocument)
  } catch (error) {
    throw isSystemError(error) ? new UsageError(cannotRead(file, error)) : error
  }
  if (bytes === 'too-large') throw new UsageError(ofFile(file, tooLarge))
  return bytes
}

const tooLarge: Text = { ru: 'Файл слишком большой.', en: 'The file is too large.' }

function ofFile(file: string, why: Text): Text {
  return { ru: `«${file}» сверить не удалось. ${why.ru}`, en: `“${file}” cannot be verified. ${why.en}` }
}

function noPlan(file: string, name: string): Text {
  return {
    ru: `Рядом с «${file}» нет плана «${name}»: назовите его (--against план.yaml).`,
    en: `There is no plan “${name}” beside “${file}”: name it (--against plan.yaml).`,
  }
}

const notADocument: Text = {
  ru: 'Ключ --against нужен для документа .docx; план сверяется с записанным в нём самом.',
  en: '--against is for a .docx document; a plan is held against what is recorded in itself.',
}

function unreadable(file: string): Text {
  return {
    ru: `«${file}» не удалось прочитать как план: roadmap check "${file}".`,
    en: `“${file}” cannot be read as a plan: see roadmap check "${file}".`,
  }
}
