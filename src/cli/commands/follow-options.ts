import type { Command } from 'commander'
import { choiceOf, day, dayCount } from '../options.ts'
import type { CommandContext } from '../program.ts'

/** The options that `overdue` and `status` share. */
export function addFollowOptions(command: Command, { text }: CommandContext): Command {
  return command
    .argument(
      '[path...]',
      text({ ru: 'файлы и папки (по умолчанию — текущая папка)', en: 'files and folders (default: here)' }),
    )
    .option(
      '--as-of <date>',
      text({ ru: 'на какой день (по умолчанию — сегодня)', en: 'on which day (default: today)' }),
      day(),
    )
    .option(
      '--within <days>',
      text({ ru: 'скоро — это за столько дней: 14d, 2w', en: 'how many days are soon: 14d, 2w' }),
      dayCount(),
    )
    .option(
      '--responsible <name>',
      text({ ru: 'только того, кто отвечает', en: 'only what somebody is responsible for' }),
    )
    .option(
      '-f, --format <name>',
      text({ ru: 'вид: text, json', en: 'format: text, json' }),
      choiceOf(['text', 'json']),
      'text',
    )
}
