import type { Text } from '../../core/text.ts'
import { dateInDigits } from '../../deadline/index.ts'
import type { RoadmapFile } from '../../format/index.ts'
import { amendmentsOf } from '../../model/index.ts'
import { amendmentLine } from '../amendment-line.ts'
import type { Template } from '../template.ts'
import type { Doubt, Draft } from './draft.ts'
import { leafOrigins, linesUnused } from './line-origins.ts'
import { saysSame } from './same-words.ts'
import { placesOf, type SourceLine } from './source-line.ts'
import { dateValue, numberValue } from './written-act.ts'

type Amendment = NonNullable<RoadmapFile['amendments']>[number]

/** «(в ред. приказа от 15.01.2027 № 8)»: what an amended plan says of its amendments. */
export function isAmendmentLine({ style, text }: SourceLine): boolean {
  return style === 'amendment' || /^\(в ред(?:\.|акции) /iu.test(text)
}

/** The amendments that such lines name; kept only if they would print the same words. */
export function amendmentsDraft(
  lines: readonly SourceLine[],
  template: Template,
): Draft<Pick<RoadmapFile, 'amendments'>> {
  if (lines.length === 0) return { value: {}, origins: [], doubts: [], unused: [] }
  const text = lines.map((line) => line.text).join(' ')
  const amendments = amendmentsIn(text, template)
  if (!amendments || !saysSame(printed(amendments, template), text)) {
    return { value: {}, origins: [], doubts: [], unused: linesUnused(lines, unclear) }
  }
  return {
    value: { amendments },
    origins: leafOrigins(amendments, ['amendments'], lines),
    doubts: [noGround(lines)],
    unused: [],
  }
}

function printed(amendments: readonly Amendment[], template: Template): string {
  const [line] = amendmentLine({ amendments: amendmentsOf([...amendments], ['amendments']) }, template)
  return (line?.inlines ?? []).map((inline) => (inline.type === 'text' ? inline.text : ' ')).join('')
}

/** The kinds of documents as they stand behind «в ред.», and as they are called. */
const kinds: Readonly<Record<string, readonly [kind: NonNullable<Amendment['document']['kind']>, name: string]>> = {
  приказа: ['order', 'приказ'],
  распоряжения: ['directive', 'распоряжение'],
  постановления: ['resolution', 'постановление'],
  решения: ['decision', 'решение'],
  протокола: ['protocol', 'протокол'],
  письма: ['letter', 'письмо'],
}

const document = /^(?<kind>[а-я]{6,13}) (?:(?<author>[^№]{1,200}) )?от (?<date>[^№]{4,40}) № ?(?<number>[^ ]{1,40})$/iu

function amendmentsIn(text: string, template: Template): Amendment[] | null {
  const inside = text.replace(/^\(в ред(?:\.|акции) /iu, '').replace(/\)$/u, '')
  const documents = inside.split(/, (?=(?:приказа|распоряжения|постановления|решения|протокола|письма) )/iu)
  const amendments = documents.map((each) => amendmentIn(each, template))
  return amendments.every((each) => each !== null) ? amendments : null
}

function amendmentIn(text: string, template: Template): Amendment | null {
  const { kind = '', author, date = '', number = '' } = document.exec(text)?.groups ?? {}
  const known = kinds[kind.toLowerCase()]
  if (!known) return null
  const act = {
    kind: known[0],
    ...(author === undefined ? {} : { author }),
    date: dateValue(date, template, dateInDigits),
    number: numberValue(number),
  }
  // Every amendment has a ground, and paper names the document only.
  return { document: act, ground: `${known[1]}${text.slice(kind.length)}` }
}

function noGround(lines: readonly SourceLine[]): Doubt {
  return {
    rule: 'import-amendment',
    path: ['amendments'],
    at: placesOf(lines)[0] ?? null,
    message: {
      ru: 'План изменяли, но почему — в документе не сказано: вместо основания записан сам документ. Впишите основание.',
      en: 'The plan was amended, and the document does not say why: the ground names the amending document itself. Write the ground.',
    },
  }
}

const unclear: Text = {
  ru: 'пометку об изменениях не удалось разобрать на документы, их даты и номера',
  en: 'the mark of amendments could not be parted into documents, their dates and numbers',
}
