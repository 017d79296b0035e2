import type { CalendarDate } from '../../core/calendar-date.ts'
import type { Text } from '../../core/text.ts'
import { dateInDigits } from '../../deadline/index.ts'
import { UsageError } from '../usage-error.ts'
import type { Target } from './target.ts'

/** A time that was done or cancelled is not recorded again; throws a sentence. */
export function refuseClosed({ item, time }: Target): void {
  const { progress } = time
  const date = progress?.date?.date
  if (!date) return
  if (progress.status === 'done')
    throw new UsageError({
      ru: `Пункт ${item.address} уже выполнен ${dateInDigits(date)}. Если запись неверна, исправьте её в файле.`,
      en: `Item ${item.address} was done on ${date} already. If that is wrong, correct the record in the file.`,
    })
  if (progress.status === 'cancelled')
    throw new UsageError({
      ru: `Пункт ${item.address} снят ${dateInDigits(date)}. Если он снова исполняется, удалите эту запись из файла.`,
      en: `Item ${item.address} was cancelled on ${date}. If it is to be done after all, remove that record from the file.`,
    })
}

/** A record older than the newest one would change nothing; throws a sentence. */
export function refuseOlder({ item, time, on }: Target): void {
  const date = time.progress?.date?.date
  if (!date || date <= on) return
  throw new UsageError({
    ru: `У пункта ${item.address} есть более поздняя запись, от ${dateInDigits(date)}: запись от ${dateInDigits(on)} ничего бы не изменила. Укажите --on не раньше или исправьте ту запись в файле.`,
    en: `Item ${item.address} has a later record, of ${date}: one of ${on} would change nothing. Give --on no earlier day, or correct that record in the file.`,
  })
}

/** What may be a slip in the day of a record. */
export function* oddDay({ plan, on, today }: Target): Generator<Text> {
  if (on > today)
    yield {
      ru: `День ${dateInDigits(on)} ещё не наступил (сегодня ${dateInDigits(today)}): проверьте дату.`,
      en: `The day ${on} is still to come (today is ${today}): see whether it is right.`,
    }
  const from = plan.period?.days?.from ?? null
  if (from !== null && on < from)
    yield {
      ru: `День ${dateInDigits(on)} раньше начала плана (${dateInDigits(from)}): проверьте дату.`,
      en: `The day ${on} is before the plan begins (${from}): see whether it is right.`,
    }
}

/** A time that was done before it began may be another one than was meant. */
export function* oddTime({ on, time, begins, name }: Target): Generator<Text> {
  if (name === undefined || begins === null || time.occurrence === null || on >= begins) return
  yield {
    ru: `Срок ${dateInDigits(time.occurrence)} начинается только ${dateInDigits(begins)}: проверьте, за него ли запись от ${dateInDigits(on)}.`,
    en: `What is due on ${time.occurrence} only begins on ${begins}: see whether the record of ${on} is for it.`,
  }
}

/** A day to which nothing can be postponed is refused by a sentence; the rest may be a slip. */
export function* oddPostponement({ plan, item, time, following }: Target, to: CalendarDate): Generator<Text> {
  const { due, occurrence } = time
  if (occurrence !== null && to < occurrence) throw new UsageError(earlier(item.address, to, occurrence))
  if (due !== null && to === due) throw new UsageError(sameDay(item.address, due))
  if (due !== null && to < due)
    yield {
      ru: `Новый срок ${dateInDigits(to)} раньше того, на который пункт перенесён сейчас (${dateInDigits(due)}).`,
      en: `The new day ${to} is earlier than the one to which the item is postponed now (${due}).`,
    }
  if (following !== null && to >= following)
    yield {
      ru: `Новый срок ${dateInDigits(to)} не раньше следующего срока того же пункта (${dateInDigits(following)}): если этого раза уже не будет, его снимают (roadmap cancel).`,
      en: `The new day ${to} is not before the next time that the item is due (${following}): if this one is not to be done any more, cancel it (roadmap cancel).`,
    }
  const end = plan.period?.days?.to ?? null
  if (end !== null && to > end)
    yield {
      ru: `Новый срок ${dateInDigits(to)} позже конца плана (${dateInDigits(end)}).`,
      en: `The new day ${to} is after the plan ends (${end}).`,
    }
}

function earlier(address: string, to: CalendarDate, due: CalendarDate): Text {
  return {
    ru: `Новый срок ${dateInDigits(to)} раньше срока пункта ${address} (${dateInDigits(due)}): перенести можно только на более поздний день.`,
    en: `The new day ${to} is before the due date of item ${address} (${due}): it can only be postponed to a later day.`,
  }
}

function sameDay(address: string, due: CalendarDate): Text {
  return {
    ru: `Срок пункта ${address} и так ${dateInDigits(due)}: переносить нечего.`,
    en: `Item ${address} is due on ${due} as it is: there is nothing to postpone.`,
  }
}

/** The text of an option that has to say something. */
export function ground(reason: string): string {
  const said = reason.trim()
  if (said !== '') return said
  throw new UsageError({
    ru: 'Основание пустое: напишите в --reason, почему и чьим решением.',
    en: 'The ground is empty: say in --reason why, and by whose decision.',
  })
}

/** The optional texts of a record, without those that are not given or empty. */
export function texts<K extends string>(
  given: Readonly<Partial<Record<K, string | undefined>>>,
): Partial<Record<K, string>> {
  const entries = Object.entries<string | undefined>(given).flatMap(([key, text]) => {
    const said = text?.trim() ?? ''
    return said === '' ? [] : [[key, said] as const]
  })
  return Object.fromEntries(entries) as Partial<Record<K, string>>
}
