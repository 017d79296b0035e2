import { checkPlan } from '../../check/index.ts'
import type { CalendarDate } from '../../core/calendar-date.ts'
import type { Reported } from '../../core/diagnostic.ts'
import { placeAt } from '../../core/place.ts'
import { safeLine } from '../../core/safe-text.ts'
import { Lines } from '../../core/source.ts'
import type { Text } from '../../core/text.ts'
import { dateInDigits } from '../../deadline/index.ts'
import { roadmapFormat } from '../../format/index.ts'
import { stateText } from '../../layout/state-text.ts'
import { buildRoadmap } from '../../model/index.ts'
import { type EntryValue, enterYaml, isRefused } from '../../yaml/index.ts'
import type { CommandContext } from '../command-context.ts'
import { tell } from '../context.ts'
import { type ExitCode, exit } from '../exit-codes.ts'
import { type Loaded, loadPlan } from '../load.ts'
import { difference } from '../mend.ts'
import { replaceText } from '../replace-text.ts'
import { UsageError } from '../usage-error.ts'
import { ChoiceNeeded, tellChoices } from './choice-needed.ts'
import { shortTitle } from './item-asked.ts'
import { standingsOn, type Target, type Wanted, targetOf } from './target.ts'

/** What a command records of an item. */
export interface Recording {
  /** The list of the item that gets one more entry. */
  readonly list: 'progress' | 'postponed'
  readonly entry: EntryValue
  /** What has happened, as it follows the item's title: «выполнено 14.11.2026». */
  readonly said: Text
  /** What may be a slip, but is recorded. */
  readonly warnings: readonly Text[]
}

/** Makes the record for what was asked for; what is not to be recorded is thrown as a sentence. */
export type Recorder = (target: Target) => Recording

/** A record made in the text of a plan, not yet written. */
interface Recorded {
  readonly loaded: Loaded
  readonly before: string
  readonly after: string
  readonly said: Text
  readonly warnings: readonly Text[]
}

/** Adds a record to a plan: checks it, writes it in its place and says what was recorded, or shows the difference. */
export async function record(
  file: string,
  wanted: Wanted,
  recorder: Recorder,
  { dryRun = false, context }: { readonly dryRun?: boolean | undefined; readonly context: CommandContext },
): Promise<ExitCode> {
  const make = async () => recorded(await loadPlan(context, file), wanted, recorder)
  try {
    const first = await make()
    const { absolute } = first.loaded
    if (absolute === undefined) throw new UsageError(noFile)
    const done = dryRun ? first : await replaceText(absolute, first.loaded.file, first, make)
    for (const warning of done.warnings) tell(context, warning)
    if (dryRun) context.system.out(await difference(done.loaded.file, done.before, done.after))
    else context.system.out(`${safeLine(context.text(done.said))}\n`)
    return exit.clean
  } catch (error) {
    if (error instanceof ChoiceNeeded) return tellChoices(error, context)
    throw error
  }
}

function recorded(loaded: Loaded, wanted: Wanted, recorder: Recorder): Recorded {
  const { parsed, surroundings, file } = loaded
  const target = targetOf(loaded, wanted)
  const recording = recorder(target)
  const list = [...target.item.path, recording.list]
  const entered = enterYaml(parsed, roadmapFormat, [{ path: list, append: recording.entry }])
  if (isRefused(entered)) throw new UsageError(named(file, entered.refused))
  const plan = buildRoadmap(entered.parsed, surroundings)
  const now = { ...loaded, parsed: entered.parsed, plan }
  const found = newFindings(loaded, now)
  const error = found.find(({ severity }) => severity === 'error')
  if (error) throw new UsageError(named(file, error.message))
  const entry = placeAt(entered.parsed.places, list).place.children
  const offset = [...entry.values()].at(-1)?.value.start ?? 0
  const line = new Lines(entered.parsed.source.text).at(offset).line
  return {
    loaded,
    before: parsed.source.text,
    after: entered.parsed.source.text,
    said: sentence(target, recording, `${file}:${line}`, stateNow(now, target, wanted)),
    warnings: [...guessed(target), ...recording.warnings, ...found.map(({ message }) => message)],
  }
}

/** What `check` finds now and did not find before; that evidence is missing is said by the command itself. */
function newFindings(before: Loaded, after: Loaded): readonly Reported[] {
  const known = new Set(findingsOf(before).map(nameOf))
  return findingsOf(after).filter(
    (finding) =>
      !known.has(nameOf(finding)) && finding.severity !== 'info' && finding.rule !== 'progress-without-evidence',
  )
}

/** What tells a finding apart, whatever lines it moves to. */
function nameOf({ rule, address, again }: Reported): string {
  return `${rule} ${address} ${again}`
}

function findingsOf(loaded: Loaded): readonly Reported[] {
  const { plan, parsed, settings } = loaded
  return checkPlan(plan, parsed, settings, loaded)
}

function stateNow({ plan }: Loaded, { time, item }: Target, { on, today }: Wanted): Text {
  const day: CalendarDate = on > today ? on : today
  const path = item.path.join('.')
  const now = standingsOn(plan, day, time.occurrence ?? day).find(
    (each) => each.item.path.join('.') === path && each.occurrence === time.occurrence,
  )
  return now ? stateText([now], day) : { ru: 'неизвестно', en: 'unknown' }
}

function sentence({ item, name, time }: Target, { said }: Recording, place: string, state: Text): Text {
  const { occurrence } = time
  const which =
    name === undefined || occurrence === null
      ? { ru: '', en: '' }
      : { ru: `, срок ${dateInDigits(occurrence)}`, en: `, due ${occurrence}` }
  const title = shortTitle(item)
  return {
    ru: `Записано: ${item.address} «${title}»${which.ru} — ${said.ru} (${place}). Теперь: ${state.ru}.`,
    en: `Recorded: ${item.address} “${title}”${which.en}: ${said.en} (${place}). Now: ${state.en}.`,
  }
}

function guessed({ isGuessed, time, item }: Target): readonly Text[] {
  if (!isGuessed || time.occurrence === null) return []
  return [
    {
      ru: `У пункта ${item.address} открыт один срок, ${dateInDigits(time.occurrence)}: запись сделана за него.`,
      en: `Item ${item.address} has one open due date, ${time.occurrence}: the record is for it.`,
    },
  ]
}

function named(file: string, { ru, en }: Text): Text {
  return { ru: `«${file}»: ничего не записано. ${ru}`, en: `“${file}”: nothing was written. ${en}` }
}

const noFile: Text = {
  ru: 'В стандартный ввод записать нельзя: назовите файл плана.',
  en: 'Nothing can be recorded in standard input: name the file of the plan.',
}
