import type { Command } from 'commander'
import type { CommandContext } from '../command-context.ts'
import { choiceOf, day, dayCount } from '../options.ts'

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
      text({
        ru: 'за сколько дней до срока предупреждать: 14d (дней), 2w (недель); обычно 14 дней',
        en: 'how many days ahead to warn: 14d, 2w; usually 14 days',
      }),
      dayCount(),
    )
    .option(
      '--responsible <name>',
      text({ ru: 'только того, кто отвечает', en: 'only what somebody is responsible for' }),
    )
    .option(
      '-f, --format <name>',
      text({ ru: 'вид: text, json, csv', en: 'format: text, json, csv' }),
      choiceOf(['text', 'json', 'csv']),
      'text',
    )
}
