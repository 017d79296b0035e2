import { authorWords, hidesLimit, wordsBetween, wordsEnd } from '../author-words.ts'
import type { Deadline } from '../deadline.ts'
import type { Form } from '../form.ts'
import { headNoun } from '../head-noun.ts'
import { always, any, mapHit, mark, memo, opt, type Parser, seq, word } from '../match.ts'
import { text } from '../numerals.ts'
import { read } from '../read.ts'
import { isUnknown } from '../salvage.ts'

const lead = opt(seq(opt(word('in')), word('deadline', 'date'), opt(mark('-', ':', ','))))

const unknownWord: Parser<unknown> = mapHit(always, (hit, input, at) =>
  isUnknown(input.tokens[at]) && read(headNoun('document', 'occasion', 'setBy'), input, at).length === 0
    ? hit
    : undefined,
)

// «по отдельному графику», «согласно приказу», «в соответствии с планом», «на основании приказа»
const byDocument = any(
  seq(lead, word('along'), headNoun('document')),
  seq(lead, word('according'), opt(word('from')), headNoun('document', 'setBy')),
  seq(lead, word('in'), word('accordance'), word('from'), headNoun('document', 'setBy')),
  seq(word('on'), text('основании'), headNoun('document')),
  // «согласно режиму хранения», «в соответствии с методикой»: whatever it is, it is not ours.
  seq(lead, word('according'), opt(word('from')), unknownWord),
  seq(lead, word('in'), word('accordance'), word('from'), unknownWord),
)

// «в сроки, установленные приказом», «в установленные сроки», «согласно срокам, утверждённым …»
const setTimes = any(
  seq(word('in', 'according', 'along'), word('deadline'), opt(mark(',')), word('setBy')),
  seq(word('in'), word('accordance'), word('from'), word('deadline'), opt(mark(',')), word('setBy')),
  seq(opt(word('in')), word('setBy'), word('deadline')),
)

// «срок уточняется», «даты определяются приказом»
const settled = any(seq(opt(word('deadline', 'date')), word('settled')))

// «План школы», «График ВПР»: the name of a document in place of a time.
const paper = mapHit(word('paper'), (hit, _input, at) => (at === 0 ? hit : undefined))

const parse: Parser<Deadline> = mapHit(
  seq(any(byDocument, setTimes, settled, paper), any(authorWords, always)),
  (hit, input, at) => {
    // The words reach as far as they can: a shorter way would leave half of them unread.
    if (hit.end !== wordsEnd(input, at) || hidesLimit(input, at, hit.end)) return undefined
    return { ...hit, value: { kind: 'external', source: wordsBetween(input, at, hit.end) } as const }
  },
)

/** Times that another document or body sets: «по плану …», «по согласованию», «в установленные сроки». */
export const external: Form = {
  name: 'external',
  title: () => ({ ru: 'срок, который назначает другой документ или орган', en: 'set by another document or body' }),
  examples: () => [
    { text: 'По отдельному графику', normal: 'external "по отдельному графику"' },
    { text: 'По плану ЦРО', normal: 'external "по плану ЦРО"' },
    { text: 'по согласо- ванию', normal: 'external "по согласованию"' },
    { text: 'согласно плану-графику', normal: 'external "согласно плану-графику"' },
    { text: 'в соответствии с приказом комитета', normal: 'external "в соответствии с приказом комитета"' },
    { text: 'в сроки, установленные приказом комитета', normal: 'external "в сроки, установленные приказом комитета"' },
    { text: 'в установленные сроки', normal: 'external "в установленные сроки"' },
    { text: 'план школы', normal: 'external "план школы"' },
    { text: 'сроки уточняются', normal: 'external "сроки уточняются"' },
    { text: 'по плану работы на 2022–2023 учебный год', normal: 'external "по плану работы на 2022–2023 учебный год"' },
  ],
  rejects: () => [
    'по плану, до 1 июня',
    'по мере утверждения плана',
    'по пятницам',
    'до плана',
    'в соответствии со сроками проекта',
  ],
  parse: memo(() => parse),
}
