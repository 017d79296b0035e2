import { dateInDigits, readDate } from '../../deadline/index.ts'
import type { RoadmapFile } from '../../format/index.ts'

type RawMark = Exclude<NonNullable<RoadmapFile['signature']>['signature-mark'], undefined>

/** What the frame of an electronic signature says: all of it, nothing, or something else. */
export function markIn(text: string): RawMark | 'unclear' {
  if (text.trim() === '') return true
  const match = certificate.exec(text.replace(/\s+/gu, ' ').trim())
  if (!match) return 'unclear'
  const { number = '', owner = '', from = '', to = '' } = match.groups ?? {}
  return { certificate: number, owner, from: day(from), to: day(to) }
}

function day(typed: string): string {
  const { date } = readDate(typed)
  return date !== null && dateInDigits(date) === typed ? date : typed
}

const certificate =
  /^документ подписан электронной подписью сертификат:? (?<number>\S{1,200}) владелец:? (?<owner>[^\n]{1,200}) действителен:? с (?<from>\S{1,40}) (?:по|до) (?<to>\S{1,40})$/iu
