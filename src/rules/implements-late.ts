import { type Due, duesOf } from '../analysis/index.ts'
import type { CalendarDate, Days } from '../core/calendar-date.ts'
import { pathText } from '../core/diagnostic.ts'
import { counted, type Text } from '../core/text.ts'
import { dateInWords } from '../deadline/index.ts'
import type { Deadline, Tracked } from '../model/index.ts'
import type { Finding, Rule } from './rule.ts'
import { implementing } from './upper-plan.ts'

export const implementsLate: Rule = {
  id: 'implements-late',
  severity: 'error',
  page: () => ({
    title: { ru: 'Срок позже, чем в вышестоящем плане', en: 'A deadline later than in the upper plan' },
    why: {
      ru: 'Мероприятие, которое исполняет пункт вышестоящего плана, должно закончиться не позже его срока; переносы срока учитываются в обоих планах. Если пункт исполняется несколько раз («ежеквартально»), что-то должно быть назначено к каждому разу, который попадает в период этого плана. Перенесите свой срок или договоритесь о чужом.',
      en: 'An activity that implements an item of the upper plan must end no later than that item; postponements count in both. Where the item is due several times, something must be due by each of those that fall into the period of this plan. Move your deadline, or agree on another one there.',
    },
    examples: [],
  }),
  *check(plan, { linked: { upper } }) {
    if (!upper) return
    for (const [item, ours] of implementing(plan, upper)) {
      const limits = known(duesOf(item))
      const limit = limits.at(-1)
      if (!limit || !item.deadline) continue
      const related = [placeOf(item.deadline, upper.file)]
      const about = item.id ?? item.address
      const late = afterLimit(ours, limit.due)
      for (const each of late) yield { ...each.finding(item, limit.due), about, related }
      const missed = late.length === 0 ? missedTime(limits, ours, plan.period?.days ?? null) : undefined
      if (missed) yield { ...missedFinding(missed, item), about, related }
    }
  },
}

interface Known {
  readonly from: CalendarDate | null
  readonly due: CalendarDate
}

/** The times whose last day is known and that were not cancelled, the first one first. */
function known(dues: readonly Due[]): readonly Known[] {
  return dues
    .flatMap(({ from, due, isCancelled }) => (due === null || isCancelled ? [] : [{ from, due }]))
    .sort((a, b) => (a.due < b.due ? -1 : a.due > b.due ? 1 : 0))
}

function placeOf({ path, text }: Deadline, file: string): NonNullable<Finding['related']>[number] {
  return {
    target: { path },
    file,
    message: { ru: `Срок вышестоящего плана: «${text}».`, en: `The upper deadline: «${text}».` },
  }
}

/** Items that end after a day; those that share one deadline, their section's or a merged one, are one. */
function afterLimit(ours: readonly Tracked[], limit: CalendarDate) {
  const late = new Map<string, { readonly items: Tracked[]; readonly last: CalendarDate }>()
  for (const item of ours) {
    const last = known(duesOf(item)).at(-1)?.due
    if (last === undefined || last <= limit) continue
    const place = pathText(latePath(item, limit))
    const there = late.get(place)
    if (there) there.items.push(item)
    else late.set(place, { items: [item], last })
  }
  return [...late.values()].map(({ items, last }) => ({
    finding: (upper: Tracked, due: CalendarDate): Finding => ({
      target: { path: latePath(items[0] as Tracked, limit) },
      message: endsLate(items, last, upper, due),
    }),
  }))
}

/** What made an item late: its deadline, or the last time it was postponed. */
function latePath({ deadline, postponed, path }: Tracked, limit: CalendarDate) {
  const wasInTime = deadline?.occurrences.every(({ due }) => due === null || due <= limit)
  const move = postponed.findLast(({ to }) => to.date !== null && to.date > limit)
  return wasInTime && move ? move.to.path : (deadline?.path ?? path)
}

function endsLate(items: readonly Tracked[], last: CalendarDate, upper: Tracked, limit: CalendarDate): Text {
  const named = nameOf(items)
  return {
    ru: `${named.ru} ${items.length === 1 ? 'закончится' : 'закончатся'} ${dateInWords(last)}, а в вышестоящем плане срок пункта ${upper.address} — до ${dateInWords(limit)}: назначьте срок не позже.`,
    en: `${named.en} ${items.length === 1 ? 'ends' : 'end'} on ${last}, but item ${upper.address} of the upper plan is due by ${limit}: set an earlier deadline.`,
  }
}

/** How many items are named by their numbers. */
const shown = 4

function nameOf(items: readonly Tracked[]): Text {
  const numbers = items.slice(0, shown).map(({ address }) => address)
  const list = `${numbers.join(', ')}${items.length > shown ? '…' : ''}`
  return items.length === 1
    ? { ru: `Пункт ${list}`, en: `Item ${list}` }
    : { ru: `Пункты ${list}`, en: `Items ${list}` }
}

interface Missed {
  /** The day by which nothing is due here. */
  readonly due: CalendarDate
  /** How many such days there are. */
  readonly count: number
  /** How many days the upper item is due in this plan's period. */
  readonly of: number
  /** What is due here after it, if anything. */
  readonly next: CalendarDate | null
  readonly item: Tracked
}

/**
 * The first time of an item that is due several times by which nothing is due here, though it falls into this plan's
 * period. Where one of ours has no known days, nobody can tell.
 */
function missedTime(limits: readonly Known[], ours: readonly Tracked[], period: Days | null): Missed | undefined {
  const [item] = ours
  if (limits.length < 2 || !item || !period) return undefined
  const times = ours.map((each) => (goesOnAllTheTime(each) ? [] : known(duesOf(each))))
  if (times.some((each) => each.length === 0)) return undefined
  const all = times.flat()
  const asked = limits.filter(({ due }) => isWithin(due, period))
  const missed = asked.filter(({ due }) => {
    const before = limits.findLast((each) => each.due < due)?.due ?? null
    return !all.some((time) => isInTime(time, before, due) || spansSeveral(time, asked))
  })
  const [first] = missed
  if (!first) return undefined
  const next = all.map(({ due }) => due).filter((due) => due > first.due)
  return { due: first.due, count: missed.length, of: asked.length, next: next.sort()[0] ?? null, item }
}

function goesOnAllTheTime({ deadline }: Tracked): boolean {
  return deadline?.reading.deadline.kind === 'period'
}

function isWithin(day: CalendarDate, { from, to }: Days): boolean {
  return (from === null || day >= from) && (to === null || day <= to)
}

function isInTime(time: Known, before: CalendarDate | null, due: CalendarDate): boolean {
  return time.due <= due && (before === null || time.due > before)
}

/** Whether a stretch is so long that it is about several times at once («октябрь – май»). */
function spansSeveral({ from, due }: Known, asked: readonly Known[]): boolean {
  return from !== null && asked.filter((each) => each.due >= from && each.due <= due).length > 1
}

/** A time that is missed by being late is an error; where it may be done less often on purpose, a warning. */
function missedFinding({ due, count, of, next, item }: Missed, upper: Tracked): Finding {
  const more = count - 1
  const times = counted(more, ['раз', 'раза', 'раз'], ['more time', 'more times'])
  const others: Text = more === 0 ? { ru: '', en: '' } : { ru: ` и ещё ${times.ru}`, en: ` and ${times.en}` }
  const then: Text =
    next === null
      ? { ru: 'а здесь к этому дню ничего не назначено', en: 'but nothing is due here by that day' }
      : { ru: `а здесь ближайший срок — ${dateInWords(next)}`, en: `but the next day here is ${next}` }
  return {
    target: { path: item.deadline?.path ?? item.path },
    ...(of === 1 ? {} : { severity: 'warning' as const }),
    message: {
      ru: `Пункт ${upper.address} вышестоящего плана исполняется к ${dateInWords(due)}${others.ru}, ${then.ru}: назначьте срок не позже${more === 0 ? '' : ' каждого из этих дней'}.`,
      en: `Item ${upper.address} of the upper plan is due by ${due}${others.en}, ${then.en}: set a deadline no later${more === 0 ? '' : ' than each of these days'}.`,
    },
  }
}
