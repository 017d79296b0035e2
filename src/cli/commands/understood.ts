import {
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
  readonly kind: string
  readonly normal: string
  /** The same in the words of official Russian; `null` where it was not understood. */
  readonly words: string | null
  readonly occurrences: readonly Occurrence[]
  readonly remarks: readonly Remark[]
  /** Those of them that are about the words, whatever their days. */
  readonly ofWords: readonly Remark[]
}

/** A wording by itself, in a plan of such a time. */
export function understand(text: string, frame: Frame): Understood {
  const reading = readDeadline(text, habitsOf(frame))
  const counted = occurrences(reading.deadline, frame)
  return understood(reading, counted.occurrences, [...reading.remarks, ...counted.remarks], text, null)
}

/** A reading with the days that were counted, `text` as it prints. */
export function understood(
  { deadline, remarks: ofWords }: Reading,
  times: readonly Occurrence[],
  remarks: readonly Remark[],
  text: string,
  item: string | null,
): Understood {
  return {
    text,
    item,
    kind: deadline.kind,
    normal: normalForm(deadline),
    words: deadline.kind === 'unparseable' ? null : writeDeadline(deadline),
    occurrences: times,
    ofWords,
    // What is said of the days is said of the whole wording, however long it is.
    remarks: remarks.map((remark) => ({ ...remark, span: within(remark.span, text.length) })),
  }
}

function within({ start, end }: Remark['span'], length: number): Remark['span'] {
  return { start: Math.min(start, length), end: Math.min(end, length) }
}
