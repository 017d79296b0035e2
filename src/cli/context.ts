import { safeLine } from '../core/safe-text.ts'
import type { Lang, Text } from '../core/text.ts'
import { coloured, type Paint, plain } from '../reporters/index.ts'
import type { System } from './system.ts'

/** What every command is given: the world and the language to speak. */
export interface Context {
  readonly system: System
  readonly lang: Lang
  /** Whether the language was asked for by `--lang`. */
  readonly isLangAsked: boolean
  /** The version of the tool. */
  readonly version: string
}

/** `--lang`, then the locale, then Russian. */
export function languageOf(argv: readonly string[], env: System['env']): { lang: Lang; isLangAsked: boolean } {
  const at = argv.findIndex((arg) => arg === '--lang' || arg.startsWith('--lang='))
  const asked = at < 0 ? undefined : (argv[at]?.split('=')[1] ?? argv[at + 1])
  if (asked === 'en' || asked === 'ru') return { lang: asked, isLangAsked: true }
  const locale = env.LC_ALL || env.LC_MESSAGES || env.LANG || ''
  return { lang: /^en(?![a-z])/i.test(locale) ? 'en' : 'ru', isLangAsked: false }
}

/** Whether to colour: `NO_COLOR`, `FORCE_COLOR`, then whether standard output is a terminal (no-color.org). */
export function wantsColour({ env, terminal }: System): boolean {
  if (env.NO_COLOR) return false
  if (env.FORCE_COLOR !== undefined && env.FORCE_COLOR !== '') return env.FORCE_COLOR !== '0'
  return terminal && env.TERM !== 'dumb'
}

export async function paintFor(system: System): Promise<Paint> {
  return wantsColour(system) ? coloured() : plain
}

/** A sentence on standard error. */
export function tell({ system, lang }: Context, sentence: Text): void {
  system.err(`${safeLine(sentence[lang])}\n`)
}
