import type { Text } from '../core/text.ts'
import { type Context, languageOf, tell } from './context.ts'
import { type ExitCode, exit } from './exit-codes.ts'
import { runProgram } from './program.ts'
import type { System } from './system.ts'

/** Runs one command in a world and says with which code to exit. Never throws: a fault of the tool is a sentence. */
export async function main(argv: readonly string[], system: System, version: string): Promise<ExitCode> {
  const context: Context = { system, ...languageOf(argv, system.env), version }
  try {
    return await runProgram(argv, context)
  } catch (error) {
    tell(context, fault(error))
    if (system.env.ROADMAP_DEBUG && error instanceof Error) system.err(`${error.stack}\n`)
    return exit.fault
  }
}

function fault(error: unknown): Text {
  const what = error instanceof Error ? error.message : String(error)
  return {
    ru: `Ошибка в самой программе: ${what}. Файлы не изменены. Пожалуйста, сообщите о ней, приложив команду и файл.`,
    en: `A fault of the tool itself: ${what}. No file was changed. Please report it with the command and the file.`,
  }
}
