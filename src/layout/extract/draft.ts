import type { Path } from '../../core/diagnostic.ts'
import type { Text } from '../../core/text.ts'
import type { DocumentPlace } from '../../document/index.ts'
import type { RoadmapFile } from '../../format/index.ts'

/** A plan as it was found in a document, or a part of one, with where everything came from. */
export interface Draft<T = RoadmapFile> {
  readonly value: T
  readonly origins: readonly ValueOrigin[]
  readonly doubts: readonly Doubt[]
  readonly unused: readonly Unused[]
}

/** Where a value of the draft stood in the document. */
export interface ValueOrigin {
  /** The path of a text in the value. */
  readonly path: Path
  readonly from: readonly DocumentPlace[]
}

/** Something that the document does not say plainly: what was taken, and what to look at. */
export interface Doubt {
  /** An id that begins with `import-`. */
  readonly rule: string
  /** The value that was taken, or the map in which one is missing. */
  readonly path: Path
  /** `null` where the document as a whole is meant. */
  readonly at: DocumentPlace | null
  /** What was found, what was taken, and what to do if that is wrong; ends with a full stop. */
  readonly message: Text
  /** What may be asked about it; absent where nothing can be chosen. */
  readonly question?: Question
}

/** A choice that only a person can make. */
export interface Question {
  /** By which the answer is kept; stays the same for the same document. */
  readonly key: string
  /** The first one was taken, unless an answer says otherwise. */
  readonly choices: readonly Choice[]
}

/** One of several readings of a place. */
export interface Choice {
  /** The answer as it is kept. */
  readonly key: string
  readonly label: Text
}

/** A text of the document that is in no field of the draft, and why. */
export interface Unused {
  readonly at: DocumentPlace | null
  readonly text: string
  /** Goes on behind a dash: a small letter first, no full stop. */
  readonly why: Text
  /** Nothing is lost by it: a repeated header, what was deleted, a page number. It stands only in the report. */
  readonly isTrifle?: true
}
