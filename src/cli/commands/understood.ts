import type { Text } from '../../core/text.ts'
import {
  type Deadline,
  type Frame,
  habitsOf,
  normalForm,
  type Occurrence,
  occurrences,
  type Reading,
  type Remark,
  readDeadline,
  writeDeadline,
} from '../../deadline/index.ts'

/** A wording as it was understood, for one who asks. */
export interface Understood {
  readonly text: string
  /** The number by which its item is addressed, where it stands in a plan. */
  readonly item: string | null
  /** The line of standard input on which it stands, from 1; `null` where it does not come from there. */
  readonly line: number | null
  readonly kind: string
  readonly normal: string
  /** The same in the words of official Russian; `null` where it was not understood. */
  readonly words: string | null
  readonly occurrences: readonly Occurrence[]
  /** Why there are no days, where nothing is wrong. */
  readonly hint: Text | null
  readonly remarks: readonly Remark[]
  /** Those of them that are about the words, whatever their days. */
  readonly ofWords: readonly Remark[]
}

/** A wording by itself, in a plan of such a time; `line` is that of standard input. */
export function understand(text: string, line: number | null, frame: Frame): Understood {
  const habits = habitsOf(frame)
  const reading = readDeadline(text, habits)
  const counted = occurrences(reading.deadline, frame)
  return understood(reading, counted.occurrences, [...reading.remarks, ...counted.remarks], {
    text,
    item: null,
    line,
    frame,
  })
}

/** A reading with the days that were counted, `text` as it prints in a plan of such a time. */
export function understood(
  { deadline, remarks: ofWords }: Reading,
  times: readonly Occurrence[],
  remarks: readonly Remark[],
  { text, item, line, frame }: Pick<Understood, 'text' | 'item' | 'line'> & { readonly frame: Frame },
): Understood {
  return {
    text,
    item,
    line,
    hint: times.length === 0 && remarks.length === 0 ? hintOf(deadline, frame) : null,
    kind: deadline.kind,
    normal: normalForm(deadline),
    words: deadline.kind === 'unparseable' ? null : writeDeadline(deadline, habitsOf(frame)),
    occurrences: times,
    ofWords,
    // What is said of the days is said of the whole wording, however long it is.
    remarks: remarks.map((remark) => ({ ...remark, span: within(remark.span, text.length) })),
  }
}

function within({ start, end }: Remark['span'], length: number): Remark['span'] {
  return { start: Math.min(start, length), end: Math.min(end, length) }
}

const UNITS: Readonly<Record<string, { readonly ru: string; readonly en: string }>> = {
  term: { ru: 'четверти', en: 'terms' },
  trimester: { ru: 'триместры', en: 'trimesters' },
  semester: { ru: 'семестры', en: 'semesters' },
}

/** Why a deadline that is understood names no day, and what would give it one. */
function hintOf(deadline: Deadline, { period }: Frame): Text {
  const unit = unitOf(deadline)
  const list = unit === undefined ? undefined : UNITS[unit]
  if (list)
    return {
      ru: `когда это, говорит календарь плана: запишите дни в «календарь: ${list.ru}»`,
      en: `when that is, the plan’s calendar says: write the days under “calendar: ${list.en}”`,
    }
  if (deadline.kind === 'event' && /каникул/u.test(deadline.trigger ?? ''))
    return {
      ru: 'когда каникулы, говорит календарь плана: запишите их дни в «календарь: каникулы»',
      en: 'when the break is, the plan’s calendar says: write its days under “calendar: breaks”',
    }
  if (deadline.kind === 'recurring')
    return period && period.to === null
      ? {
          ru: 'у периода плана нет конца: укажите его или последний день, до которого считать (--until)',
          en: 'the plan’s period has no end: give it one, or a last day to count to (--until)',
        }
      : { ru: 'в период плана этот срок не попадает ни разу', en: 'it never falls into the plan’s period' }
  return {
    ru: 'день не назван: его можно указать рядом со сроком («текст» и «до») или среди событий плана («события»)',
    en: 'names no day: give one beside the wording (text and due), or among the plan’s events (events)',
  }
}

function unitOf(deadline: Deadline): string | undefined {
  if (deadline.kind === 'period') return deadline.of
  if (deadline.kind === 'by' && 'endOf' in deadline.due) return deadline.due.endOf
  return deadline.kind === 'recurring' ? deadline.every.unit : undefined
}
