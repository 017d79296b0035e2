import type { Command } from 'commander'
import { safeLine } from '../../core/safe-text.ts'
import type { Source } from '../../core/source.ts'
import { Lines } from '../../core/source.ts'
import { counted, type Text } from '../../core/text.ts'
import { directoryFormat, roadmapFormat } from '../../format/index.ts'
import { formatText, limits, tooLargeMessage } from '../../yaml/index.ts'
import type { CommandContext } from '../command-context.ts'
import { Configurations } from '../configuration.ts'
import { tell } from '../context.ts'
import { type ExitCode, exit } from '../exit-codes.ts'
import { cannotRead, isSystemError, readBytes } from '../files.ts'
import { type Found, findFiles } from '../find-files.ts'
import { configuredPaths, inputName, noPlans } from '../load.ts'
import { difference, writeMended } from '../mend.ts'
import { isMarkedAsDirectory, isMarkedAsRoadmap } from '../roadmap-marker.ts'
import { type Decoded, decode } from '../source-text.ts'
import { standardInput } from '../standard-input.ts'
import { UsageError } from '../usage-error.ts'

interface Options {
  readonly check?: true
  readonly diff?: true
}

/** `roadmap fmt`: plans in one style, with the same words. */
export function fmt(program: Command, context: CommandContext): void {
  const { text } = context
  program
    .command('fmt')
    .summary(text({ ru: 'оформить файлы планов единообразно', en: 'put the files of plans in one style' }))
    .description(
      text({
        ru: 'Приводит запись планов к одному виду: отступы, кавычки, списки, тексты из нескольких строк. Слова, порядок ключей и примечания не меняются. Папка означает все планы в ней, «-» — стандартный ввод, который выводится оформленным.',
        en: 'Puts the files of plans in one style: indents, quotes, lists, texts of several lines. Words, the order of keys and comments stay. A folder stands for all plans below it, “-” is standard input, which is printed in style.',
      }),
    )
    .argument(
      '[path...]',
      text({ ru: 'файлы и папки (по умолчанию — текущая папка)', en: 'files and folders (default: here)' }),
    )
    .option(
      '--check',
      text({
        ru: 'ничего не записывать; назвать файлы, которые изменились бы, и закончить с кодом 1',
        en: 'write nothing; name the files that would change, and exit with 1',
      }),
    )
    .option('--diff', text({ ru: 'ничего не записывать; показать изменения', en: 'write nothing; show the changes' }))
    .addHelpText(
      'after',
      text({
        ru: '\nПримеры:\n  roadmap fmt план.yaml\n  roadmap fmt Планы --check\n  roadmap fmt план.yaml --diff\n  roadmap fmt - < план.yaml',
        en: '\nExamples:\n  roadmap fmt plan.yaml\n  roadmap fmt plans --check\n  roadmap fmt plan.yaml --diff\n  roadmap fmt - < plan.yaml',
      }),
    )
    .action((paths: string[], options: Options) => context.run(() => new Fmt(options, context).run(paths)))
}

/** A file that is to be in style: its text, where it was read, what it is called. */
interface Input {
  readonly file: string
  /** Where it lies; nothing for standard input. */
  readonly absolute?: string
  readonly text: string
}

/** One run of the command over all files. */
class Fmt {
  readonly #options: Options
  readonly #context: CommandContext
  #looked = 0
  #changed = 0
  #failed = false

  constructor(options: Options, context: CommandContext) {
    this.#options = options
    this.#context = context
  }

  async run(paths: readonly string[]): Promise<ExitCode> {
    const { system } = this.#context
    const configurations = new Configurations(system.cwd)
    const given = paths.length > 0 ? paths : configuredPaths(configurations, system.cwd)
    const named = given.filter((each) => each !== '-')
    const { files, failures } = await findFiles(system.cwd, named, configurations.isPassedOver)
    for (const failure of failures) this.#fail(failure)
    if (given.includes('-')) await this.#input()
    for (const found of files) await this.#file(found)
    if (this.#looked === 0 && !this.#failed) this.#fail(noPlans(given))
    else if (named.length > 0 && (this.#changed > 0 || !this.#failed)) tell(this.#context, this.#summary())
    if (this.#failed) return exit.usage
    return this.#options.check && this.#changed > 0 ? exit.findings : exit.clean
  }

  #fail(sentence: Text): void {
    this.#failed = true
    tell(this.#context, sentence)
  }

  async #input(): Promise<void> {
    const decoded = await standardInput(this.#context.system, limits.bytes)
    await this.#decoded({ file: inputName }, decoded)
  }

  async #file(found: Found): Promise<void> {
    const { absolute, name, named } = found
    try {
      const bytes = readBytes(absolute, limits.bytes)
      const decoded = bytes === 'too-large' ? { fault: { message: tooLargeMessage } } : decode(bytes)
      if (named || 'fault' in decoded || isMarkedAsRoadmap(decoded.text))
        await this.#decoded({ file: name, absolute }, decoded)
    } catch (error) {
      // The other files are still put in style.
      if (error instanceof UsageError) this.#fail(error.sentence)
      else if (isSystemError(error)) this.#fail(cannotRead(name, error))
      else throw error
    }
  }

  async #decoded(input: Omit<Input, 'text'>, decoded: Decoded | { readonly fault: { readonly message: Text } }) {
    this.#looked++
    if ('fault' in decoded) this.#fail(leftAt(`«${input.file}»`, `“${input.file}”`, decoded.fault.message))
    else await this.#styled({ ...input, text: decoded.text })
  }

  async #styled(input: Input): Promise<void> {
    const source: Source = { file: input.file, text: input.text }
    const made = isMarkedAsDirectory(input.text)
      ? formatText(source, directoryFormat)
      : formatText(source, roadmapFormat)
    if ('left' in made) return this.#left(source, made.left)
    const isChanged = made.text !== input.text
    if (isChanged) this.#changed++
    await this.#tell(input, made.text, isChanged)
  }

  #left({ file, text }: Source, { at, message }: { readonly at: number; readonly message: Text }): void {
    const { line, column } = new Lines(text).at(at)
    const place = `${file}:${line}:${column}`
    this.#fail(leftAt(place, place, message))
  }

  async #tell(input: Input, text: string, isChanged: boolean): Promise<void> {
    const { system } = this.#context
    const { check, diff } = this.#options
    if (diff && isChanged) system.out(await difference(input.file, input.text, text))
    else if (check && isChanged) system.out(`${safeLine(input.file)}\n`)
    if (check || diff) return
    if (input.absolute === undefined) system.out(text)
    else if (isChanged) await writeMended(input, input.text, text)
  }

  #summary(): Text {
    const { check, diff } = this.#options
    const files = counted(this.#changed, ['файл', 'файла', 'файлов'], ['file', 'files'])
    const all = { ru: ` из ${this.#looked}`, en: ` of ${this.#looked}` }
    if (this.#changed === 0) return inStyle
    if (check || diff)
      return { ru: `Нужно оформить: ${files.ru}${all.ru}.`, en: `To be put in style: ${files.en}${all.en}.` }
    return { ru: `Оформлено: ${files.ru}${all.ru}.`, en: `Put in style: ${files.en}${all.en}.` }
  }
}

const inStyle: Text = { ru: 'Оформлять нечего.', en: 'There was nothing to put in style.' }

function leftAt(ru: string, en: string, why: Text): Text {
  return { ru: `${ru}: файл не тронут. ${why.ru}`, en: `${en}: the file is left as it is. ${why.en}` }
}
