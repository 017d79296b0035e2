import { type Standing, standings } from '../../analysis/index.ts'
import type { CalendarDate } from '../../core/calendar-date.ts'
import { counted, type Text } from '../../core/text.ts'
import type { Followed, ListOptions } from '../../layout/index.ts'
import { checkPlan } from '../../rules/index.ts'
import { tell, wantsColour } from '../context.ts'
import { loadPlans } from '../load.ts'
import type { CommandContext } from '../program.ts'

/** What `overdue` and `status` have in common. */
export interface FollowOptions {
  readonly asOf?: CalendarDate
  readonly within?: number
  readonly responsible?: string
  readonly format: 'text' | 'json'
}

/** How many days ahead count as soon where `--within` does not say. */
export const soon = 14

/** Reads the plans and sees how their items stand; says on standard error what could not be read, and what is faulty. */
export async function follow(
  paths: readonly string[],
  options: FollowOptions,
  asOf: CalendarDate,
  context: CommandContext,
): Promise<{ readonly followed: readonly Followed[]; readonly failed: boolean }> {
  const { plans, failures } = loadPlans(context, paths)
  const followed: Followed[] = []
  for await (const { plan, parsed, file } of plans) {
    const errors = checkPlan(plan, parsed).filter((finding) => finding.severity === 'error').length
    if (errors > 0) tell(context, faulty(file, errors))
    const all = standings(plan, asOf, options.within ?? soon)
    followed.push({ plan, standings: options.responsible ? all.filter(isOf(options.responsible)) : all })
  }
  for (const failure of failures) tell(context, failure)
  return { followed, failed: failures.length > 0 }
}

function faulty(file: string, errors: number): Text {
  const many = counted(errors, ['ошибка', 'ошибки', 'ошибок'], ['error', 'errors'])
  return {
    ru: `В «${file}» ${many.ru}: список может быть неполным. Проверьте: roadmap check "${file}".`,
    en: `“${file}” has ${many.en}: the list may be incomplete. See roadmap check "${file}".`,
  }
}

/** Whether an item is somebody's: by key, name or alias of the directory, or by a part of the name. */
function isOf(responsible: string): (standing: Standing) => boolean {
  const asked = folded(responsible)
  return ({ activity }) =>
    (activity.responsible?.people ?? []).some(({ name, entry }) =>
      [name, ...(entry ? [entry.key, entry.name, ...entry.aliases] : [])].some((each) => folded(each).includes(asked)),
    )
}

function folded(text: string): string {
  return text.toLowerCase().replace(/ё/g, 'е').replace(/\s+/g, ' ').trim()
}

const schemaVersion = 1

/** The items for programs: one an occurrence. */
export function standingsJson(followed: readonly Followed[], asOf: CalendarDate): string {
  const items = followed.flatMap(({ plan, standings: shown }) =>
    shown.map(({ activity, occurrence, from, due, state, daysLate }) => ({
      file: plan.file,
      id: activity.id,
      number: activity.address,
      title: activity.title.trim(),
      responsible: (activity.responsible?.people ?? []).map(({ name }) => name),
      deadline: activity.deadline?.text ?? null,
      occurrence,
      from,
      due,
      state,
      daysLate,
    })),
  )
  return `${JSON.stringify({ schemaVersion, asOf, items }, null, 2)}\n`
}

/** Prints the items as tables on standard output. Layout and tables are loaded only here: JSON does without them. */
export async function showList(
  followed: readonly Followed[],
  options: Omit<ListOptions, 'lang'>,
  { system, lang }: CommandContext,
): Promise<void> {
  const { listText } = await import('../list-text.ts')
  const width = system.columns ?? 120
  system.out(await listText(followed, { ...options, lang }, { width, colour: wantsColour(system) }))
}
