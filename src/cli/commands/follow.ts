import { type Standing, standings } from '../../analysis/index.ts'
import type { CalendarDate } from '../../core/calendar-date.ts'
import { jsonText } from '../../core/json-text.ts'
import { counted, type Lang, type Text } from '../../core/text.ts'
import type { Followed, ListOptions } from '../../layout/index.ts'
import { stateNames } from '../../layout/state-names.ts'
import { folded, peopleOf, shareText, type Tracked } from '../../model/index.ts'
import type { CommandContext } from '../command-context.ts'
import { tell, wantsColour } from '../context.ts'
import { errorsOf, loadPlans } from '../load.ts'
import { UsageError } from '../usage-error.ts'

/** What `overdue` and `status` have in common. */
export interface FollowOptions {
  readonly asOf?: CalendarDate
  readonly within?: number
  readonly responsible?: string
  readonly format: 'text' | 'json' | 'csv'
}

/** How many days ahead count as soon where `--within` does not say. */
export const soon = 14

/** Reads the plans and sees how their items stand; says on standard error what could not be read, and what is faulty. */
export async function follow(
  paths: readonly string[],
  options: FollowOptions,
  asOf: CalendarDate,
  context: CommandContext,
): Promise<{ readonly followed: readonly Followed[]; readonly failed: boolean; readonly errors: number }> {
  const { plans, failures } = await loadPlans(context, paths)
  const followed: Followed[] = []
  let all = 0
  let known = false
  for await (const loaded of plans) {
    const { plan, file } = loaded
    const found = errorsOf(loaded)
    for (const each of found) tell(context, faulty(each.file, each.errors, file))
    const errors = found.reduce((sum, each) => sum + each.errors, 0)
    const { all: standing, uncounted } = standings(plan, asOf, options.within ?? soon)
    if (uncounted.length > 0) tell(context, tooMany(file, uncounted))
    all += errors + uncounted.length
    const theirs = options.responsible ? standing.filter(isOf(options.responsible)) : standing
    known ||= theirs.length > 0
    followed.push({ plan, standings: theirs })
  }
  for (const failure of failures) tell(context, failure)
  if (options.responsible && followed.length > 0 && !known) throw new UsageError(nobody(options.responsible))
  return { followed, failed: failures.length > 0, errors: all }
}

function nobody(name: string): Text {
  return {
    ru: `Среди ответственных никого нет с именем «${name}»: проверьте имя или ключ справочника.`,
    en: `Nobody responsible is called “${name}”: see the name or the key of the directory.`,
  }
}

/** `plan` is what to check: the file itself, or the plan that includes it. */
function faulty(file: string, errors: number, plan: string): Text {
  const many = counted(errors, ['ошибка', 'ошибки', 'ошибок'], ['error', 'errors'])
  return {
    ru: `В «${file}» ${many.ru}: список может быть неполным. Проверьте: roadmap check "${plan}".`,
    en: `“${file}” has ${many.en}: the list may be incomplete. See roadmap check "${plan}".`,
  }
}

function tooMany(file: string, uncounted: readonly Tracked[]): Text {
  const shown = uncounted.slice(0, 4).map(({ address }) => address)
  const list = shown.join(', ')
  const more = uncounted.length - shown.length
  const what = {
    ru: uncounted.length === 1 ? 'не посчитан срок пункта' : 'не посчитаны сроки пунктов',
    en: uncounted.length === 1 ? 'the deadline of item' : 'the deadlines of items',
  }
  return {
    ru: `В «${file}» до этого дня слишком много дат, и список неполон: ${what.ru} ${list}${more > 0 ? ` и ещё ${more}` : ''}. Сократите период плана или повторяйте реже.`,
    en: `“${file}” has too many dates up to that day, and the list is incomplete: ${what.en} ${list}${more > 0 ? ` and ${more} more` : ''} cannot be counted. Shorten the plan's period or let them recur less often.`,
  }
}

/** Whether an item is somebody's: by key, name or alias of the directory, or by a part of the name. */
function isOf(responsible: string): (standing: Standing) => boolean {
  const asked = folded(responsible)
  return ({ item }) =>
    peopleOf(item).some(({ name, entry }) =>
      [name, ...(entry ? [entry.key, entry.name, ...entry.aliases] : [])].some((each) => folded(each).includes(asked)),
    )
}

const schemaVersion = 1

/** The items for programs: one an occurrence. */
export function standingsJson(followed: readonly Followed[], asOf: CalendarDate): string {
  const items = followed.flatMap(({ plan, standings: shown }) =>
    shown.map(({ item, occurrence, from, due, state, daysLate, progress }) => ({
      file: plan.file,
      id: item.id,
      number: item.address,
      title: item.title.trim(),
      responsible: peopleOf(item).map(({ name }) => name),
      deadline: item.deadline?.text ?? null,
      occurrence,
      from,
      due,
      state,
      daysLate,
      share: shareOf(progress),
    })),
  )
  return `${jsonText({ schemaVersion, asOf, items }, 2)}\n`
}

function shareOf(progress: Standing['progress']) {
  const counts = progress?.share?.counts
  return counts ? { ...counts, missing: progress.missing } : null
}

/** The items for a spreadsheet: semicolons and a byte order mark, which Excel needs to show Cyrillic (RFC 4180 quoting). */
export function standingsCsv(followed: readonly Followed[], lang: Lang): string {
  const rows = followed.flatMap(({ plan, standings: shown }) =>
    shown.map(({ item, from, due, state, daysLate, occurrence, progress }) => [
      plan.file,
      item.address,
      item.title.trim(),
      item.deadline?.text ?? '',
      from ?? '',
      occurrence ?? '',
      due ?? '',
      peopleOf(item)
        .map(({ name }) => name)
        .join(', '),
      stateNames[state][lang],
      daysLate === 0 ? '' : String(daysLate),
      progress?.share?.counts ? shareText(progress.share.counts, lang) : '',
      progress?.missing.join(', ') ?? '',
    ]),
  )
  return `\uFEFF${[csvHeadings[lang], ...rows].map((row) => `${row.map(csvField).join(';')}\r\n`).join('')}`
}

const csvHeadings = {
  ru: [
    'Файл',
    '№',
    'Мероприятие',
    'Срок',
    'Первый день',
    'Срок до',
    'С учётом переноса',
    'Ответственные',
    'Состояние',
    'Дней опоздания',
    'Отчитались',
    'Не отчитались',
  ],
  en: [
    'File',
    'No.',
    'Activity',
    'Deadline',
    'From',
    'Due',
    'Due, postponed',
    'Responsible',
    'State',
    'Days late',
    'Reported',
    'Not reported',
  ],
}

/** A field that a spreadsheet would take for a formula gets an apostrophe before it: files come from strangers. */
function csvField(text: string): string {
  const shown = text.replace(/[\p{Cc}\p{Bidi_Control}]/gu, (char) => (char === '\n' ? char : ' '))
  const safe = /^[=+\-@]/.test(shown) ? `'${shown}` : shown
  return /[";\r\n]/.test(safe) ? `"${safe.replace(/"/g, '""')}"` : safe
}

/** Prints the items as tables on standard output. Layout and tables are loaded only here: JSON does without them. */
export async function showList(
  followed: readonly Followed[],
  options: Omit<ListOptions, 'lang' | 'width'>,
  { system, lang }: CommandContext,
): Promise<void> {
  const { listText } = await import('../list-text.ts')
  const width = system.columns ?? 120
  system.out(await listText(followed, { ...options, lang, width }, { width, colour: wantsColour(system) }))
}
