import type { Command } from 'commander'
import { counted, type Text } from '../../core/text.ts'
import type { CommandContext } from '../command-context.ts'
import { tell } from '../context.ts'
import { type ExitCode, exit } from '../exit-codes.ts'
import { tellFaults } from '../faulty-file.ts'
import { cannotRead, writeWhole } from '../files.ts'
import type { Imported } from '../import-plan.ts'
import { importTargets, type ImportTargets } from '../import-targets.ts'
import { choiceOf } from '../options.ts'
import { schemaLine } from '../schema-line.ts'
import { tellFindings } from '../tell-findings.ts'
import { UsageError } from '../usage-error.ts'

interface Options {
  readonly out?: string
  readonly force?: true
  readonly keys: 'en' | 'ru'
  readonly format: 'yaml' | 'json'
  readonly report?: string
  readonly ask?: true
  readonly template?: string
}

/** `roadmap import`: a plan as YAML from the Word document or the table that people have. */
export function importDocument(program: Command, context: CommandContext): void {
  const { text } = context
  program
    .command('import')
    .summary(
      text({ ru: 'сделать план из документа Word или таблицы', en: 'make a plan of a Word document or a table' }),
    )
    .description(
      text({
        ru: 'Читает документ Word (.docx; .doc, .odt и .rtf — через LibreOffice), страницу .html или таблицу текстом (.txt, .tsv) и записывает план. Где документ неясен, говорит, в какой ячейке; ничего не додумывает и ничего не теряет.',
        en: 'Reads a Word document (.docx; .doc, .odt, .rtf through LibreOffice), a page .html or a table as text (.txt, .tsv), and writes a plan. Where the document is unclear it names the cell; it invents nothing and loses nothing.',
      }),
    )
    .argument('<file>', text({ ru: 'документ; «-» — стандартный ввод', en: 'the document; “-” is standard input' }))
    .option(
      '-o, --out <file>',
      text({
        ru: 'куда записать план (обычно — на стандартный вывод)',
        en: 'where to write the plan (default: standard output)',
      }),
    )
    .option('--force', text({ ru: 'перезаписать файл, если он есть', en: 'overwrite a file that is there' }))
    .option('--keys <ru|en>', text({ ru: 'язык ключей', en: 'language of the keys' }), choiceOf(['ru', 'en']), 'en')
    .option(
      '-f, --format <name>',
      text({ ru: 'yaml (план) или json (план, места, вопросы)', en: 'yaml (the plan) or json (plan, places, doubts)' }),
      choiceOf(['yaml', 'json']),
      'yaml',
    )
    .option(
      '--report <file>',
      text({
        ru: 'записать, откуда взято каждое значение и что не вошло: .md, .html, .docx или .json; «-» — на стандартный вывод',
        en: 'write where every value comes from and what is not in the plan: .md, .html, .docx or .json; “-” is standard output',
      }),
    )
    .option('--ask', text({ ru: 'спрашивать там, где документ неясен', en: 'ask where the document is unclear' }))
    .option(
      '-t, --template <name|file>',
      text({ ru: 'шаблон, по которому план будет печататься', en: 'the template by which the plan will print' }),
    )
    .addHelpText(
      'after',
      text({
        ru: '\nПримеры:\n  roadmap import "План №5.docx" -o план.yaml\n  roadmap import план.docx -o план.yaml --keys ru --report откуда.md\n  roadmap import таблица.tsv --ask',
        en: '\nExamples:\n  roadmap import plan.docx -o plan.yaml\n  roadmap import plan.docx -o plan.yaml --report sources.md\n  roadmap import table.tsv --ask',
      }),
    )
    .action((file: string, options: Options) => context.run(() => run(file, options, context)))
}

async function run(file: string, options: Options, context: CommandContext): Promise<ExitCode> {
  const { system } = context
  const targets = importTargets(file, options, system.cwd)
  if (options.ask && !system.ask) throw new UsageError(nobodyToAsk)
  // Readers, templates and layout are loaded only here: other commands do without them.
  const { importDocument: imports } = await import('../import-document.ts')
  const head = targets.plan === undefined ? [] : [schemaLine(targets.plan, options.keys, system.packageRoot)]
  const { keys } = options
  const name = options.out ?? '<stdout>'
  const imported = await withSource(file, () =>
    imports(
      file,
      { file: name, keys, lang: context.lang, template: options.template, head },
      context,
      options.ask === true,
    ),
  )
  if ('faults' in imported) return tellFaults(imported, context)
  if ('fault' in imported) throw new UsageError(about(file, imported.fault))
  await write(imported, file, targets, options, context)
  await tellFindings(imported.parsed.source, imported.findings, context)
  tellOutcome(imported, file, options, context)
  return exit.clean
}

/** A document that is not there, or is no file, gets a sentence. */
async function withSource<T>(file: string, read: () => Promise<T>): Promise<T> {
  try {
    return await read()
  } catch (error) {
    // `ERR_…` is what Node calls a mistake of the program: it must not look like a missing document.
    const isOfFiles = error instanceof Error && 'code' in error && !String(error.code).startsWith('ERR_')
    throw isOfFiles ? new UsageError(cannotRead(file, error)) : error
  }
}

async function write(
  imported: Imported,
  file: string,
  targets: ImportTargets,
  { format, report }: Options,
  { system, lang }: CommandContext,
): Promise<void> {
  const { importJson, reportBytes } = await import('../import-report.ts')
  const data = format === 'json' ? importJson(imported, file) : imported.parsed.source.text
  // All is made before anything is written, and the files before standard output, whose reader believes what came.
  const bytes = report === undefined ? '' : await reportBytes(imported, file, report === '-' ? '.md' : report, lang)
  if (targets.plan !== undefined) await writeWhole(targets.plan, data)
  if (targets.report !== undefined) await writeWhole(targets.report, bytes)
  if (targets.plan === undefined) system.out(data)
  if (report === '-') system.out(bytes)
}

function tellOutcome(
  { plan, comparison, findings }: Imported,
  file: string,
  { out, format }: Options,
  context: CommandContext,
): void {
  const sections = counted(plan.sections.length, ['раздел', 'раздела', 'разделов'], ['section', 'sections'])
  const activities = counted(
    plan.activities.length,
    ['мероприятие', 'мероприятия', 'мероприятий'],
    ['activity', 'activities'],
  )
  const parts =
    plan.sections.length > 0
      ? { ru: `${sections.ru}, ${activities.ru}`, en: `${sections.en}, ${activities.en}` }
      : activities
  const cells = counted(comparison.cells, ['ячейка', 'ячейки', 'ячеек'], ['cell', 'cells'])
  const same = comparison.differences.length === 0
  const rows = counted(
    comparison.differences.length,
    ['строка отличается', 'строки отличаются', 'строк отличаются'],
    ['row differs', 'rows differ'],
  )
  const doubts = counted(findings.length, ['место', 'места', 'мест'], ['place', 'places'])
  tell(context, {
    ru: `«${file}»: ${parts.ru}. Напечатанное сверено с документом (${cells.ru}): ${same ? 'расхождений нет' : rows.ru}.${findings.length > 0 ? ` Проверить: ${doubts.ru} (см. выше и примечания «Проверьте» в файле).` : ''}`,
    en: `“${file}”: ${parts.en}. What prints was held beside the document (${cells.en}): ${same ? 'no difference' : rows.en}.${findings.length > 0 ? ` To check: ${doubts.en} (see above, and the comments “Check” in the file).` : ''}`,
  })
  if (out !== undefined && out !== '-') {
    const next =
      format === 'yaml' ? { ru: ` Дальше: roadmap check "${out}".`, en: ` Next: roadmap check "${out}".` } : null
    tell(context, { ru: `Записано: ${out}.${next?.ru ?? ''}`, en: `Written: ${out}.${next?.en ?? ''}` })
  }
}

function about(file: string, fault: Text): Text {
  return { ru: `«${file}»: ${fault.ru}`, en: `“${file}”: ${fault.en}` }
}

const nobodyToAsk: Text = {
  ru: 'Спрашивать некого: --ask работает только в терминале. Запустите команду без него: неясные места будут отмечены.',
  en: 'There is nobody to ask: --ask works in a terminal only. Run without it: what is unclear will be marked.',
}
